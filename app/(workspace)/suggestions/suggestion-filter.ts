/** The address of the page 推荐 as a filter; the page and its export read it alike. */
import { type SearchParams, singleParam } from '#components/ui/href'
import { type SuggestionLevel, suggestionLevels, suggestionOrigins } from '#lib/domain/mapping/suggestion'
import type { SuggestionFilter } from '#lib/queries/suggestions'

export function suggestionFilterOf(params: SearchParams): SuggestionFilter {
  const text = (name: string) => singleParam(params[name])?.trim().slice(0, 200) || undefined
  const q = text('q')
  const origin = suggestionOrigins.find((one) => one === text('origin'))
  const subsystem = text('subsystem')
  const score = /^\d{1,3}$/.test(text('score') ?? '') ? Number(text('score')) * 10 : undefined
  const kind = (['pair', 'lone'] as const).find((one) => one === text('kind'))
  return {
    ...(q === undefined ? {} : { text: q }),
    ...(origin === undefined ? {} : { origin }),
    ...(subsystem === undefined ? {} : { subsystem }),
    ...(score === undefined ? {} : { scoreLeast: score }),
    ...(kind === undefined ? {} : { kind }),
    ...(text('tab') === 'aside' ? { aside: true } : {}),
  }
}

/** Single standards unless the address asks for 类目: there are many more of them. */
export function suggestionLevelOf(params: SearchParams): SuggestionLevel {
  const asked = singleParam(params['level'])
  return suggestionLevels.find((level) => level === asked) ?? 'position'
}
