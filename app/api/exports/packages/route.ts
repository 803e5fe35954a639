import { writeWorkbook } from '#lib/files/write-workbook'
import { formatDate, formatInstant } from '#lib/i18n/format'
import { itemOutcomeWords, packageNumber, packageStateWords } from '#lib/i18n/package'
import { packageScreenWords as words } from '#lib/i18n/package-screen'
import { listPackageRows } from '#lib/queries/packages'
import { handleExport, xlsxType } from '#lib/web/export-route'
import { packageFilterOf } from '../../../(workspace)/mappings/packages/package-filter'

/** The list of 批次 as the page shows it, with the same filters. */
export async function GET(request: Request): Promise<Response> {
  return handleExport(request, 'mapping.read', async (reader, search) => {
    const now = new Date()
    const { rows, total } = await listPackageRows(reader, packageFilterOf(Object.fromEntries(search)), now)
    const bytes = await writeWorkbook([
      {
        name: words.packages,
        title: words.packages,
        notes: [`导出时间：${formatInstant(now)}；本表 ${rows.length} 批，共 ${total} 批。`],
        columns: [
          { header: words.number, width: 18, type: 'text' },
          { header: words.batchTitle, width: 36, type: 'text' },
          { header: words.from, width: 22, type: 'text' },
          { header: words.to, width: 22, type: 'text' },
          { header: words.items, width: 8, type: 'number' },
          { header: words.answered, width: 8, type: 'number' },
          { header: itemOutcomeWords.confirmed, width: 8, type: 'number' },
          { header: itemOutcomeWords.returned, width: 10, type: 'number' },
          { header: itemOutcomeWords.rejected, width: 8, type: 'number' },
          { header: itemOutcomeWords.withdrawn, width: 10, type: 'number' },
          { header: words.dueDate, width: 12, type: 'text' },
          { header: words.stand, width: 14, type: 'text' },
          { header: words.since, width: 12, type: 'text' },
        ],
        rows: rows.map(({ pack, from, to, progress, answered, overdue }) => [
          packageNumber(pack, from, to),
          pack.title,
          from.name,
          to.name,
          progress.total,
          progress.answered,
          progress.counts.confirmed,
          progress.counts.returned,
          progress.counts.rejected,
          progress.counts.withdrawn,
          pack.dueDate ? formatDate(pack.dueDate) : '',
          answered ? words.answered : overdue ? words.overdue : packageStateWords[pack.state],
          formatDate(pack.stateSince),
        ]),
      },
    ])
    return { bytes, name: `${words.packages}-${formatDate(now)}.xlsx`, type: xlsxType }
  })
}
