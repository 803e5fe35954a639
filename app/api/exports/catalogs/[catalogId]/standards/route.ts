/** 标准明细表 as xlsx or csv, with the filters of the page; unfiltered it is the import template, filled. */
import { detailCsv, detailSheet } from '#lib/files/catalog-sheets'
import { writeWorkbook } from '#lib/files/write-workbook'
import { catalogWords } from '#lib/i18n/catalog'
import { formatDate, formatInstant } from '#lib/i18n/format'
import { detailFilterOf, loadDetailTable } from '#lib/queries/standards'
import { csvType, handleExport, xlsxType } from '#lib/web/export-route'

type Context = { params: Promise<{ catalogId: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { catalogId } = await params
  return handleExport(request, 'catalog.read', async (reader, query) => {
    const filter = detailFilterOf((name) => query.get(name))
    const table = await loadDetailTable(reader, catalogId, filter)
    if (!table) return null
    const now = new Date()
    const name = `${table.catalog.name}-${catalogWords.details}-${formatDate(now)}`
    if (query.get('format') === 'csv')
      return { bytes: detailCsv(table.rows), name: `${name}.csv`, type: csvType }
    const sheet = detailSheet(table.rows, {
      title: `${table.catalog.name} ${catalogWords.details}`,
      notes: [catalogWords.exportNote(table.edition.title, formatInstant(now), table.total)],
    })
    return { bytes: await writeWorkbook([sheet]), name: `${name}.xlsx`, type: xlsxType }
  })
}
