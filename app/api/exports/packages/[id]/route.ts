import { relationTable } from '#lib/domain/mapping/relations'
import { type WorkbookSheet, writeWorkbook } from '#lib/files/write-workbook'
import { formatDate, formatInstant } from '#lib/i18n/format'
import { differenceKindWords, differenceTreatmentWords, relationWords } from '#lib/i18n/mapping'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { itemOutcomeWords, packageNumber } from '#lib/i18n/package'
import { packageScreenWords as words } from '#lib/i18n/package-screen'
import type { MappingSide } from '#lib/queries/mapping-side'
import { loadPackageView, type PackageView } from '#lib/queries/packages'
import { handleExport, xlsxType } from '#lib/web/export-route'

type Context = { params: Promise<{ id: string }> }

/** One 批次: covering note and items on one sheet, the differences on another. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return handleExport(request, 'mapping.read', async (reader) => {
    const now = new Date()
    const view = await loadPackageView(reader, id, now)
    if (!view) return null
    const number = packageNumber(view.pack, view.from, view.to)
    const bytes = await writeWorkbook([itemSheet(view, number, now), differenceSheet(view)])
    return { bytes, name: `${number.replace('→', '至')} ${view.pack.title}.xlsx`, type: xlsxType }
  })
}

function itemSheet({ pack, from, to, lines }: PackageView, number: string, now: Date): WorkbookSheet {
  const [first] = lines
  const left = first?.case.left.catalog.agency.shortName ?? ''
  const right = first?.case.right.catalog.agency.shortName ?? ''
  return {
    name: words.items,
    title: `${number} ${pack.title}`,
    notes: [
      `${words.from}：${from.name}；${words.to}：${to.name}；${words.dueDate}：${pack.dueDate ? formatDate(pack.dueDate) : words.noDueDate}。`,
      `${words.note}：${pack.note}`,
      `导出时间：${formatInstant(now)}；共 ${lines.length} 条。`,
    ],
    columns: [
      { header: '序号', width: 6, type: 'number' },
      { header: `${left}代码或编号`, width: 18, type: 'text' },
      { header: `${left}名称`, width: 30, type: 'text' },
      { header: words.relation, width: 12, type: 'text' },
      { header: `${right}代码或编号`, width: 18, type: 'text' },
      { header: `${right}名称`, width: 30, type: 'text' },
      { header: words.justification, width: 40, type: 'text' },
      { header: words.evidence, width: 24, type: 'text' },
      { header: words.outcome, width: 12, type: 'text' },
      { header: '答复理由', width: 30, type: 'text' },
      { header: '答复日期', width: 12, type: 'text' },
      { header: '送出的陈述指纹', width: 24, type: 'text' },
    ],
    rows: lines.map(({ item, case: { left: one, right: other, said } }) => [
      item.ordinal,
      codeOf(one),
      one.snapshot?.title ?? mappingScreenWords.nodeGone,
      `${relationTable[said.relation].sign} ${relationWords[said.relation].label}`,
      codeOf(other),
      other.snapshot?.title ?? mappingScreenWords.nodeGone,
      said.justification,
      said.evidence,
      item.outcome
        ? itemOutcomeWords[item.outcome]
        : item.statementHash === null
          ? words.notSent
          : words.open,
      item.reason ?? '',
      item.closedAt ? formatDate(item.closedAt) : '',
      item.statementHash ?? '',
    ]),
  }
}

function differenceSheet({ lines }: PackageView): WorkbookSheet {
  const rows = lines.flatMap((line) => line.case.said.differences.map((difference) => ({ line, difference })))
  return {
    name: words.differences,
    title: words.differences,
    columns: [
      { header: '条目序号', width: 8, type: 'number' },
      { header: mappingScreenWords.differenceKind, width: 12, type: 'text' },
      { header: '左侧的内容', width: 34, type: 'text' },
      { header: '右侧的内容', width: 34, type: 'text' },
      { header: mappingScreenWords.treatment, width: 10, type: 'text' },
    ],
    rows: rows.map(({ line, difference }) => [
      line.item.ordinal,
      differenceKindWords[difference.kind],
      `${difference.valueA}${difference.unitA ?? ''}`,
      `${difference.valueB}${difference.unitB ?? ''}`,
      differenceTreatmentWords[difference.treatment],
    ]),
  }
}

function codeOf({ snapshot }: MappingSide): string {
  return snapshot?.officialCode ?? snapshot?.record?.numberText ?? ''
}
