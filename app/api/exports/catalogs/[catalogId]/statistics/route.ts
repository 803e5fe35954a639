/** 标准统计表 as xlsx. */
import { statisticsSheet } from '#lib/files/catalog-sheets'
import { writeWorkbook } from '#lib/files/write-workbook'
import { catalogWords } from '#lib/i18n/catalog'
import { formatDate, formatInstant } from '#lib/i18n/format'
import { detailFilterOf, loadStatistics } from '#lib/queries/standards'
import { handleExport, xlsxType } from '#lib/web/export-route'

type Context = { params: Promise<{ catalogId: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { catalogId } = await params
  return handleExport(request, 'catalog.read', async (reader, query) => {
    const { edition } = detailFilterOf((name) => query.get(name))
    const table = await loadStatistics(reader, catalogId, edition)
    if (!table) return null
    const now = new Date()
    const sheet = statisticsSheet(table.rows, {
      title: `${table.catalog.name} ${catalogWords.statistics}`,
      notes: [
        `${catalogWords.asOf(table.edition.title)}；${formatInstant(now)}`,
        catalogWords.statisticsNote,
      ],
    })
    const name = `${table.catalog.name}-${catalogWords.statistics}-${formatDate(now)}.xlsx`
    return { bytes: await writeWorkbook([sheet]), name, type: xlsxType }
  })
}
