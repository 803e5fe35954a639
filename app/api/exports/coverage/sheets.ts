/** Coverage as sheets: each direction with the sum of the weights by 子体系, and the weights that were used. */
import { coverageFigureKeys } from '#lib/domain/mapping/coverage-cells'
import { relationKeys, relationTable } from '#lib/domain/mapping/relations'
import type { WorkbookSheet } from '#lib/files/write-workbook'
import { coverageFigureWords, coverageScreenWords as words } from '#lib/i18n/coverage-screen'
import { formatInstant } from '#lib/i18n/format'
import { relationWords } from '#lib/i18n/mapping'
import type { CoverageView, CoverageWay } from '#lib/queries/coverage'

export function coverageSheets(ways: CoverageView['ways']): readonly WorkbookSheet[] {
  const notes = [words.asOf(formatInstant(new Date())), words.formula, ...words.formulaParts]
  return [...ways.map((way) => waySheet(way, notes)), weightSheet()]
}

function waySheet({ own, by, lines }: CoverageWay, notes: readonly string[]): WorkbookSheet {
  const caption = words.caption(own.agency.shortName, by.agency.shortName)
  return {
    name: caption,
    title: caption,
    notes,
    columns: [
      { header: words.part, width: 24, type: 'text' },
      { header: words.nodes, width: 8, type: 'number' },
      ...coverageFigureKeys.map((key) => ({
        header: coverageFigureWords[key].label,
        width: 14,
        type: 'number' as const,
      })),
    ],
    rows: lines.map(({ subsystem, nodes, sums }) => [
      subsystem?.title ?? words.whole,
      nodes,
      // The sum of the weights; what is only 待复核 has none and is counted in nodes.
      ...coverageFigureKeys.map((key) => (key === 'stale' ? sums[key].count : sums[key].halves / 2)),
    ]),
  }
}

function weightSheet(): WorkbookSheet {
  return {
    name: words.weight,
    title: words.weight,
    columns: [
      { header: words.relation, width: 16, type: 'text' },
      { header: words.weight, width: 8, type: 'number' },
    ],
    rows: relationKeys.map((key) => [
      `${relationTable[key].sign} ${relationWords[key].label}`,
      relationTable[key].halves / 2,
    ]),
  }
}
