/** What a figure counts, in words: 对照 · 待对方确认 · 8 至 30 天. */
import type { AgencyMark } from '#components/ui/agency-mark'
import { ageBuckets } from '#lib/domain/progress/age'
import { workTable } from '#lib/domain/progress/awaited'
import { coverageKinds, type FigureFilter, type WaitingWhat } from '#lib/domain/progress/figures'
import { waitingName } from '#lib/domain/progress/waiting'
import { gapStatusWords } from '#lib/i18n/gap'
import { jointStateWords } from '#lib/i18n/joint'
import { mappingStateWords } from '#lib/i18n/mapping'
import {
  ageBucketWords,
  coverageKindWords,
  figureListWords,
  waitingWords,
  progressWords as words,
} from '#lib/i18n/progress'

type NamedCatalog = { readonly id: string; readonly agency: AgencyMark }

export function filterWords(
  { list, query }: FigureFilter,
  catalogs: readonly NamedCatalog[],
  agencies: readonly (AgencyMark & { readonly id: string })[],
): string {
  const nameOf = (id: string | undefined) => catalogs.find((one) => one.id === id)?.agency.shortName ?? ''
  const { state, age, stage, status, what, waiting, covered, by, figure, catalog, lacking } = query
  const bucket = ageBuckets.find((one) => one === age)
  const kind = coverageKinds.find((one) => one === figure)
  const work = (Object.keys(workTable) as WaitingWhat[]).find((one) => one === what)
  const whom =
    waiting === undefined
      ? null
      : waiting === waitingName(null)
        ? words.jointBody
        : agencies.find((agency) => agency.id === waiting)?.shortName
  return [
    covered && by ? words.coverageCaption(nameOf(covered), nameOf(by)) : figureListWords[list],
    kind && coverageKindWords[kind],
    catalog && lacking && words.gapsCaption(nameOf(catalog), nameOf(lacking)),
    state && wordOf(mappingStateWords, state),
    status && wordOf(gapStatusWords, status),
    stage && wordOf(jointStateWords, stage),
    whom && `${words.waitsFor} ${whom}`,
    work && waitingWords[work],
    bucket && ageBucketWords[bucket],
  ]
    .filter(Boolean)
    .join(' · ')
}

function wordOf(table: Readonly<Record<string, string>>, key: string): string {
  return table[key] ?? key
}
