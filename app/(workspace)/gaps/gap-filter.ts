/** The address of the gap list as a filter; the page and its export read it alike. */
import { type SearchParams, singleParam } from '#components/ui/href'
import type { NodeKind } from '#lib/domain/catalog/node'
import type { GapFilter } from '#lib/queries/gaps'

export function gapFilterOf(params: SearchParams): GapFilter {
  const one = (name: string, key: keyof GapFilter) => {
    const value = singleParam(params[name])?.trim().slice(0, 200)
    return value ? { [key]: value } : {}
  }
  return {
    ...one('lacking', 'lacking'),
    ...one('status', 'status'),
    ...one('disposition', 'disposition'),
    ...one('node', 'node'),
    ...one('q', 'text'),
    ...(singleParam(params['overdue']) && { overdue: true }),
    ...(singleParam(params['reported']) && { reported: true }),
  }
}

export function gapLevelOf(params: SearchParams): NodeKind {
  return singleParam(params['level']) === 'position' ? 'position' : 'category'
}
