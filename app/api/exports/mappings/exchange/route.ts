import { singleParam } from '#components/ui/href'
import type { ExchangeFormat } from '#lib/files/exchange/exchange-mapping'
import { writeJskosCsv } from '#lib/files/exchange/jskos-csv'
import { writeJskos, writeJskosLines } from '#lib/files/exchange/jskos-write'
import { isCarried, losses } from '#lib/files/exchange/losses'
import { writeOscal } from '#lib/files/exchange/oscal'
import { plainCsv, plainSheet } from '#lib/files/exchange/plain-write'
import { writeSssom } from '#lib/files/exchange/sssom-write'
import { strmSheets } from '#lib/files/exchange/strm'
import { writeWorkbook } from '#lib/files/write-workbook'
import { exchangeLossSentence } from '#lib/i18n/exchange'
import { formatDate, formatInstant } from '#lib/i18n/format'
import { bookWords, exportStatesWords } from '#lib/i18n/mapping-export'
import { type CatalogPair, loadCatalogPair } from '#lib/queries/catalog-pair'
import { type ExchangeTable, loadExchangeTable } from '#lib/queries/exchange'
import { csvType, handleExport, xlsxType } from '#lib/web/export-route'
import { exportFormatOf, exportScopeOf } from '../../../../(workspace)/mappings/export/export-scope'

export async function GET(request: Request): Promise<Response> {
  return handleExport(request, 'mapping.read', async (reader, search) => {
    const params = Object.fromEntries(search)
    const pair = await loadCatalogPair(reader, { a: params['a'], b: params['b'] })
    if (!pair) return null
    const now = new Date()
    const scope = exportScopeOf(params)
    const title = bookWords.title(pair.a.agency.shortName, pair.b.agency.shortName)
    const table = await loadExchangeTable(reader, pair, scope, {
      title,
      description: exportStatesWords[scope.states],
      date: formatDate(now),
    })
    const format = exportFormatOf(params)
    // What no file of the format can say is refused before it is written; the export page says why.
    if (losses(format, table.exchange).some(({ fact }) => fact === 'maps-missing')) return null
    const asCsv = singleParam(params['as']) === 'csv'
    const { bytes, ending, type } = await written(format, asCsv, table, pair, now)
    return { bytes, name: `${title}-${formatDate(now)}.${ending}`, type }
  })
}

type Written = { readonly bytes: Uint8Array; readonly ending: string; readonly type: string }

async function written(
  format: ExchangeFormat,
  asCsv: boolean,
  { exchange, set }: ExchangeTable,
  pair: CatalogPair,
  now: Date,
): Promise<Written> {
  const carried = exchange.filter((row) => isCarried(format, row))
  const text = (content: string, ending: string, type: string): Written => ({
    bytes: new TextEncoder().encode(content),
    ending,
    type,
  })
  switch (format) {
    case 'sssom':
      return text(writeSssom(carried, set), 'sssom.tsv', 'text/tab-separated-values; charset=utf-8')
    case 'jskos':
      return text(writeJskos(carried, set), 'jskos.json', 'application/json')
    case 'jskos-ndjson':
      return text(writeJskosLines(carried, set), 'jskos.ndjson', 'application/x-ndjson')
    case 'jskos-csv':
      return text(writeJskosCsv(carried), 'jskos.csv', csvType)
    case 'oscal':
      return text(writeOscal(carried, set, now.toISOString()), 'oscal.json', 'application/json')
    case 'strm':
      return {
        bytes: await writeWorkbook(strmSheets(carried, lossNotes(format, exchange))),
        ending: 'strm.xlsx',
        type: xlsxType,
      }
    case 'table': {
      const names = { nameA: pair.a.agency.shortName, nameB: pair.b.agency.shortName }
      if (asCsv) return text(plainCsv(carried, names.nameA, names.nameB), 'csv', csvType)
      const notes = [formatInstant(now)]
      const sheet = plainSheet(carried, { ...names, title: set.title ?? '', notes })
      return { bytes: await writeWorkbook([sheet]), ending: 'xlsx', type: xlsxType }
    }
  }
}

function lossNotes(format: ExchangeFormat, rows: ExchangeTable['exchange']): readonly string[] {
  return losses(format, rows).map((loss) => exchangeLossSentence(format, loss))
}
