import { writeWorkbook } from '#lib/files/write-workbook'
import { formatDate } from '#lib/i18n/format'
import { bookParts } from '#lib/i18n/mapping-book'
import { bookWords } from '#lib/i18n/mapping-export'
import { loadCatalogPair } from '#lib/queries/catalog-pair'
import { loadExportTable } from '#lib/queries/export-table'
import { handleExport, xlsxType } from '#lib/web/export-route'
import { exportScopeOf } from '../../../../(workspace)/mappings/export/export-scope'
import { bookSheets } from './sheets'

export async function GET(request: Request): Promise<Response> {
  return handleExport(request, 'mapping.read', async (reader, search) => {
    const params = Object.fromEntries(search)
    const pair = await loadCatalogPair(reader, { a: params['a'], b: params['b'] })
    if (!pair) return null
    const now = new Date()
    const scope = exportScopeOf(params)
    const table = await loadExportTable(reader, pair, scope)
    const by = pair.all.find(({ agency }) => agency.id === reader.actor.agencyId)?.agency.name
    const book = { pair, table, scope, by: by ?? reader.actor.displayName, now }
    const title = bookWords.title(pair.a.agency.shortName, pair.b.agency.shortName)
    const bytes = await writeWorkbook(bookSheets(bookParts(book)))
    return { bytes, name: `${title}-${formatDate(now)}.xlsx`, type: xlsxType }
  })
}
