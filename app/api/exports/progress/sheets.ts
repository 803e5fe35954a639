/** 进展 as sheets: the figures of the screen, fractions exact (numerator and denominator), one sheet for each section. */
import type { WorkbookSheet } from '#lib/files/write-workbook'
import { formatDate, formatDateTime } from '#lib/i18n/format'
import { gapStatusWords } from '#lib/i18n/gap'
import { jointStateWords } from '#lib/i18n/joint'
import { mappingStateWords } from '#lib/i18n/mapping'
import { coverageFormula } from '#lib/i18n/mapping-screen'
import { ageBucketWords, coverageKindWords, waitingWords, progressWords as words } from '#lib/i18n/progress'
import type { ProgressView } from '#lib/queries/progress'

export function progressSheets(progress: ProgressView, now: Date): readonly WorkbookSheet[] {
  const notes = [words.asOf(formatDateTime(now)), words.scope]
  const nameOf = (catalogId: string) =>
    progress.catalogs.find((catalog) => catalog.id === catalogId)?.agency.shortName ?? ''
  const agencyName = (agencyId: string | null) =>
    progress.agencies.find((agency) => agency.id === agencyId)?.shortName ?? words.jointBody
  return [
    coverageSheet(progress, nameOf, notes),
    {
      name: words.waiting,
      title: words.waiting,
      notes,
      columns: [text(words.waitsFor, 18), text(words.work, 32), number(words.count), date(words.oldest)],
      rows: progress.waiting.map(({ agencyId, what, count, oldest }) => [
        agencyName(agencyId),
        waitingWords[what],
        count,
        formatDate(oldest),
      ]),
    },
    {
      name: words.mappings,
      title: words.mappings,
      notes,
      columns: [text(words.state, 18), text(words.age, 18), number(words.count)],
      rows: progress.mappings.map(({ state, age, count }) => [
        mappingStateWords[state],
        ageBucketWords[age],
        count,
      ]),
    },
    {
      name: words.gaps,
      title: words.gaps,
      notes,
      columns: [text(words.gaps, 28), text(words.state, 18), text(words.age, 18), number(words.count)],
      rows: progress.gaps.map(({ catalogId, lackingCatalogId, status, age, count }) => [
        words.gapsCaption(nameOf(catalogId), nameOf(lackingCatalogId)),
        gapStatusWords[status],
        ageBucketWords[age],
        count,
      ]),
    },
    {
      name: words.joint,
      title: words.joint,
      notes,
      columns: [text(words.stage, 18), number(words.count)],
      rows: progress.stages.map(({ stage, count }) => [jointStateWords[stage], count]),
    },
  ]
}

function coverageSheet(
  { coverage }: ProgressView,
  nameOf: (catalogId: string) => string,
  notes: readonly string[],
): WorkbookSheet {
  const kinds = ['confirmed', 'proposed', 'cosigned'] as const
  return {
    name: words.coverage,
    title: words.coverage,
    notes: [...notes, coverageFormula],
    columns: [
      text(words.coverage, 24),
      text(words.part, 28),
      number(words.nodes),
      ...kinds.flatMap((kind) => [
        number(`${coverageKindWords[kind]}${words.weight}`),
        { header: coverageKindWords[kind], width: 16, type: 'percent' as const },
      ]),
      number(coverageKindWords.stale),
    ],
    rows: coverage.map(({ catalogId, byCatalogId, subsystem, nodes, figures }) => [
      words.coverageCaption(nameOf(catalogId), nameOf(byCatalogId)),
      subsystem?.title ?? words.whole,
      nodes,
      ...kinds.flatMap((kind) => {
        const halves = figures[kind].fraction?.halves ?? 0
        return [halves / 2, nodes === 0 ? null : halves / (nodes * 2)]
      }),
      figures.stale.count,
    ]),
  }
}

const text = (header: string, width: number) => ({ header, width, type: 'text' as const })
const number = (header: string) => ({ header, width: 14, type: 'number' as const })
const date = (header: string) => ({ header, width: 14, type: 'date' as const })
