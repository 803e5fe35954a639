import { writeWorkbook } from '#lib/files/write-workbook'
import { formatDate, formatInstant } from '#lib/i18n/format'
import { dispositionWords, gapStateWords, gapStatusWords } from '#lib/i18n/gap'
import { gapScreenWords as words } from '#lib/i18n/gap-screen'
import { extentWords, inheritanceWords } from '#lib/i18n/inheritance'
import { relationWords } from '#lib/i18n/mapping'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { loadCatalogPair } from '#lib/queries/catalog-pair'
import { type GapRow, listGaps } from '#lib/queries/gaps'
import { handleExport, xlsxType } from '#lib/web/export-route'
import { gapFilterOf, gapLevelOf } from '../../../(workspace)/gaps/gap-filter'

export async function GET(request: Request): Promise<Response> {
  return handleExport(request, 'gap.read', async (reader, search) => {
    const params = Object.fromEntries(search)
    const pair = await loadCatalogPair(reader, { a: params['a'], b: params['b'] })
    if (!pair) return null
    const { rows, all } = await listGaps(reader, pair, gapFilterOf(params), gapLevelOf(params))
    const title = `${pair.a.agency.shortName} ⇄ ${pair.b.agency.shortName} ${words.caption}`
    const now = new Date()
    const bytes = await writeWorkbook([
      {
        name: words.caption,
        title,
        notes: [
          `导出时间：${formatInstant(now)}；本表 ${rows.length} 个，共 ${all.length} 个。`,
          words.intro,
        ],
        columns: [
          { header: '序号', width: 6, type: 'number' },
          { header: '子体系', width: 20, type: 'text' },
          { header: '代码', width: 12, type: 'text' },
          { header: '平台内码', width: 12, type: 'text' },
          { header: '名称', width: 28, type: 'text' },
          { header: '拥有方', width: 10, type: 'text' },
          { header: '缺少方', width: 10, type: 'text' },
          { header: '状态', width: 14, type: 'text' },
          { header: '处置', width: 12, type: 'text' },
          { header: '办理', width: 14, type: 'text' },
          { header: '理由', width: 40, type: 'text' },
          { header: '责任人', width: 16, type: 'text' },
          { header: '期限', width: 12, type: 'date' },
          { header: '自', width: 12, type: 'date' },
          { header: '查无对应', width: 28, type: 'text' },
          { header: '上级类目', width: 28, type: 'text' },
          { header: '联合标准', width: 24, type: 'text' },
          { header: '逾期', width: 8, type: 'text' },
          { header: '标记', width: 8, type: 'text' },
        ],
        rows: rows.map(cellsOf),
      },
    ])
    return { bytes, name: `${title}-${formatDate(now)}.xlsx`, type: xlsxType }
  })
}

function parentText({ inherited }: GapRow['gap']): string | null {
  const said = inherited?.parents.map(({ relation, extent }) =>
    inheritanceWords.parentSays(
      relationWords[relation].label,
      extent === null ? inheritanceWords.unsaid : extentWords[extent].label,
    ),
  )
  return said?.join('；') ?? null
}

function cellsOf(
  { gap, owning, lacking, answers, overdue }: GapRow,
  index: number,
): readonly (string | number | null)[] {
  const { node, disposition, status } = gap
  return [
    index + 1,
    node.subsystemTitle,
    node.officialCode,
    node.platformCode,
    node.title,
    owning.agency.shortName,
    lacking.agency.shortName,
    gapStatusWords[status],
    disposition && dispositionWords[disposition.disposition].label,
    disposition && gapStateWords[disposition.state],
    disposition?.reason ?? null,
    disposition?.ownerName ?? null,
    disposition?.dueDate?.toISOString().slice(0, 10) ?? null,
    disposition && formatDate(disposition.stateSince),
    gap.report?.reason ?? null,
    parentText(gap),
    answers.map(({ title }) => title).join('；') || null,
    overdue ? words.overdue : null,
    disposition?.demo ? mappingScreenWords.demo : null,
  ]
}
