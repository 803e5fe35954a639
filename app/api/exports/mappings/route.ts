import type { TableRow } from '#lib/domain/gap/table'
import { tableColumns } from '#lib/domain/gap/table-columns'
import { relationKeys, relationTable } from '#lib/domain/mapping/relations'
import { type WorkbookSheet, writeWorkbook } from '#lib/files/write-workbook'
import { cellText, columnWord } from '#lib/i18n/comparison'
import { formatDate, formatInstant } from '#lib/i18n/format'
import {
  differenceKindWords,
  differenceTreatmentWords,
  mappingStateWords,
  relationWords,
} from '#lib/i18n/mapping'
import { coverageFormula, mappingScreenWords as words } from '#lib/i18n/mapping-screen'
import { type CatalogPair, loadCatalogPair } from '#lib/queries/catalog-pair'
import { loadMappingTable } from '#lib/queries/mapping-table'
import { handleExport, xlsxType } from '#lib/web/export-route'
import { tableFilterOf, tableLevelOf } from '../../../(workspace)/mappings/table-filter'

export async function GET(request: Request): Promise<Response> {
  return handleExport(request, 'mapping.read', async (reader, search) => {
    const params = Object.fromEntries(search)
    const pair = await loadCatalogPair(reader, { a: params['a'], b: params['b'] })
    if (!pair) return null
    const table = await loadMappingTable(reader, pair, tableFilterOf(params), tableLevelOf(params))
    const now = new Date()
    const title = `${pair.a.agency.shortName} ⇄ ${pair.b.agency.shortName} ${words.table}`
    const stamp = `导出时间：${formatInstant(now)}；本表 ${table.rows.length} 条，共 ${table.total} 条。`
    const gaps = table.rows.filter(({ kind }) => kind === 'gap')
    const bytes = await writeWorkbook([
      tableSheet(words.table, title, [stamp, ...legend(pair)], table.rows, pair),
      differenceSheet(table.rows, pair),
      tableSheet(words.gap, `${title}：${words.gap}`, [stamp], gaps, pair),
    ])
    return { bytes, name: `${title}-${formatDate(now)}.xlsx`, type: xlsxType }
  })
}

function legend(pair: CatalogPair): readonly string[] {
  const editions = [pair.a, pair.b].map(
    ({ name, edition }) => `${name} ${edition.title}（${formatDate(edition.effectiveAt)}）`,
  )
  const relations = relationKeys.map((key) => `${relationTable[key].sign} ${relationWords[key].label}`)
  return [
    `版次：${editions.join('；')}。`,
    `关系由左侧看向右侧：${relations.join('、')}、∅ ${words.gap}。`,
    coverageFormula,
  ]
}

function tableSheet(
  name: string,
  title: string,
  notes: readonly string[],
  rows: readonly TableRow[],
  pair: CatalogPair,
): WorkbookSheet {
  return {
    name,
    title,
    notes,
    columns: tableColumns.map(({ key, width }) => ({
      header: columnWord(key, pair.a.agency.shortName, pair.b.agency.shortName),
      width,
      type: key === 'ordinal' ? 'number' : 'text',
    })),
    rows: rows.map((row, index) =>
      tableColumns.map(({ key }) => (key === 'ordinal' ? index + 1 : cellText(row, key, index + 1))),
    ),
  }
}

/** One line for each 差异. */
function differenceSheet(rows: readonly TableRow[], pair: CatalogPair): WorkbookSheet {
  const left = pair.a.agency.shortName
  const right = pair.b.agency.shortName
  const lines = rows.flatMap((row) =>
    row.kind === 'gap' ? [] : row.mapping.differences.map((difference) => ({ row, difference })),
  )
  return {
    name: words.differences,
    title: `${left} ⇄ ${right} ${words.differences}`,
    columns: [
      { header: '序号', width: 6, type: 'number' },
      { header: `${left}名称`, width: 26, type: 'text' },
      { header: words.relation, width: 12, type: 'text' },
      { header: `${right}名称`, width: 26, type: 'text' },
      { header: words.differenceKind, width: 12, type: 'text' },
      { header: `${left}的内容`, width: 32, type: 'text' },
      { header: `${right}的内容`, width: 32, type: 'text' },
      { header: words.treatment, width: 10, type: 'text' },
      { header: words.state, width: 14, type: 'text' },
    ],
    rows: lines.map(({ row, difference }, index) => [
      index + 1,
      row.nodeA.title,
      `${relationTable[row.mapping.relation].sign} ${relationWords[row.mapping.relation].label}`,
      row.nodeB.title,
      differenceKindWords[difference.kind],
      `${difference.valueA}${difference.unitA ?? ''}`,
      `${difference.valueB}${difference.unitB ?? ''}`,
      differenceTreatmentWords[difference.treatment],
      mappingStateWords[row.mapping.state],
    ]),
  }
}
