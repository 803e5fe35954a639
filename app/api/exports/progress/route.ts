import { writeWorkbook } from '#lib/files/write-workbook'
import { formatDate } from '#lib/i18n/format'
import { loadProgress } from '#lib/queries/progress'
import { handleExport, xlsxType } from '#lib/web/export-route'
import { progressSheets } from './sheets'

export async function GET(request: Request): Promise<Response> {
  return handleExport(request, 'progress.read', async (reader) => {
    const now = new Date()
    const progress = await loadProgress(reader, now)
    const bytes = await writeWorkbook(progressSheets(progress, now))
    return { bytes, name: `进展-${formatDate(now)}.xlsx`, type: xlsxType }
  })
}
