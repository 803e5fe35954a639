import { coverageFigureKeys } from '#lib/domain/mapping/coverage-cells'
import { relationKeys, relationTable } from '#lib/domain/mapping/relations'
import { type WorkbookSheet, writeWorkbook } from '#lib/files/write-workbook'
import { coverageFigureWords, coverageScreenWords as words } from '#lib/i18n/coverage-screen'
import { formatDate, formatInstant } from '#lib/i18n/format'
import { relationWords } from '#lib/i18n/mapping'
import { loadCatalogPair } from '#lib/queries/catalog-pair'
import { type CoverageWay, loadCoverage } from '#lib/queries/coverage'
import { handleExport, xlsxType } from '#lib/web/export-route'
import { gapLevelOf } from '../../../(workspace)/gaps/gap-filter'

export async function GET(request: Request): Promise<Response> {
  return handleExport(request, 'gap.read', async (reader, search) => {
    const params = Object.fromEntries(search)
    const pair = await loadCatalogPair(reader, { a: params['a'], b: params['b'] })
    if (!pair) return null
    const { ways } = await loadCoverage(reader, pair, gapLevelOf(params), null)
    const now = new Date()
    const title = `${pair.a.agency.shortName} ⇄ ${pair.b.agency.shortName} ${words.title}`
    const notes = [words.asOf(formatInstant(now)), words.formula, ...words.formulaParts]
    const bytes = await writeWorkbook([...ways.map((way) => waySheet(way, notes)), weightSheet()])
    return { bytes, name: `${title}-${formatDate(now)}.xlsx`, type: xlsxType }
  })
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
