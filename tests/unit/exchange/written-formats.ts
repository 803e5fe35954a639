/** Every exchange format's writer under the format's name: rows of the two real catalogues → the bytes of a file. */
import type { ExchangeFormat, ExchangeMapping } from '#lib/files/exchange/exchange-mapping'
import { writeJskosCsv } from '#lib/files/exchange/jskos-csv'
import { writeJskos, writeJskosLines } from '#lib/files/exchange/jskos-write'
import { writeOscal } from '#lib/files/exchange/oscal'
import { plainSheet } from '#lib/files/exchange/plain-write'
import { writeSssom } from '#lib/files/exchange/sssom-write'
import { strmSheets } from '#lib/files/exchange/strm'
import { exchangeSet } from '#lib/files/exchange/table-exchange'
import { writeWorkbook } from '#lib/files/write-workbook'
import { about, context } from './working-table-rows'

export const set = exchangeSet(context(), about)

const bytes = (content: string) => new TextEncoder().encode(content)

export const writers: Readonly<
  Record<ExchangeFormat, (rows: readonly ExchangeMapping[]) => Uint8Array | Promise<Uint8Array>>
> = {
  sssom: (rows) => bytes(writeSssom(rows, set)),
  jskos: (rows) => bytes(writeJskos(rows, set)),
  'jskos-ndjson': (rows) => bytes(writeJskosLines(rows, set)),
  'jskos-csv': (rows) => bytes(writeJskosCsv(rows)),
  oscal: (rows) => bytes(writeOscal(rows, set, '2026-11-26T08:00:00Z')),
  strm: (rows) => writeWorkbook(strmSheets(rows, [])),
  table: (rows) =>
    writeWorkbook([plainSheet(rows, { nameA: '四川', nameB: '重庆', title: '对照表', notes: ['2026 年'] })]),
}
