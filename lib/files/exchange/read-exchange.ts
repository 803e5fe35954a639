/**
 * Bytes of an exchange file → rows, whatever the format: it is told by the content, or by the person. Everything here is
 * synchronous and pure; untrusted files come through the worker (`exchange-file.ts`), which runs this.
 */
import { isWorkbook, parseTableFile } from '#lib/files/parse-table-file'
import { FILE_LIMITS, type FileProblem } from '#lib/files/table'
import { emptySet } from './exchange-end'
import type { ExchangeFormat, ExchangeReading } from './exchange-mapping'
import { decodeExchangeText } from './exchange-text'
import { looksLikeJskosCsv, readJskosCsv } from './jskos-csv'
import { readJskos } from './jskos-read'
import { readOscal } from './oscal-read'
import { matchColumns, type PlainRole, roleWord, type SideWords } from './plain-columns'
import { readPlainTable } from './plain-read'
import { ReportBuilder } from './report-builder'
import { readSssom } from './sssom-read'
import { looksLikeStrm, readStrm, type StrmDirection } from './strm'

export type ExchangeFile = { readonly bytes: Uint8Array; readonly fileName: string }

export type ExchangeReadOptions = {
  /** Left out: told by the content. */
  readonly format?: ExchangeFormat | undefined
  /** SSSOM's YAML file beside the table. */
  readonly metadata?: ExchangeFile | undefined
  /** STRM: which element a word like “subset of” is said of. */
  readonly direction?: StrmDirection | undefined
  /** Plain table: words that name the sides in column titles, and answers for columns that were asked. */
  readonly sides?: SideWords | undefined
  readonly matching?: readonly (PlainRole | null)[] | undefined
  /** Plain table: which sheet, and the row of the titles, from 0; the first sheet and the guessed row when left out. */
  readonly sheet?: string | undefined
  readonly headerRow?: number | undefined
}

/** A reading, or the problem of a file that is no readable workbook at all. */
export type ExchangeResult =
  | { readonly ok: true; readonly value: ExchangeReading }
  | { readonly ok: false; readonly problem: FileProblem }

export function readExchange(file: ExchangeFile, options: ExchangeReadOptions = {}): ExchangeResult {
  const { bytes, fileName } = file
  const tables = isWorkbook(bytes) || options.format === 'strm' || options.format === 'table'
  if (tables) return readTables(file, options)
  const report = new ReportBuilder()
  const text = decodeExchangeText(bytes, report)
  if (text === null)
    return done({ format: options.format ?? 'sssom', set: emptySet, rows: [], report: report.report() })
  switch (options.format ?? formatOfText(text)) {
    case 'sssom':
      return done(
        readSssom({ text, file: fileName, metadata: metadataText(options.metadata, report) }, report),
      )
    case 'jskos':
    case 'jskos-ndjson':
      return done(readJskos({ text, file: fileName }, report))
    case 'jskos-csv':
      return done(readJskosCsv({ text, file: fileName }, report))
    case 'oscal':
      return done(readOscal({ text, file: fileName }, report))
    default:
      return readTables(file, options)
  }
}

const done = (value: ExchangeReading): ExchangeResult => ({ ok: true, value })

/** What a text is by its beginning; null: a table that tells nothing of itself, as csv. */
function formatOfText(text: string): ExchangeFormat | null {
  const start = text.slice(0, 64 * 1024)
  if (/^\s*[[{]/.test(start)) return start.includes('"mapping-collection"') ? 'oscal' : 'jskos'
  if (/^"?#/.test(start) || /(^|[\r\n\t,"])(subject_id|predicate_id|object_id)["\t,\r\n]/.test(start))
    return 'sssom'
  return looksLikeJskosCsv(start) ? 'jskos-csv' : null
}

function metadataText(metadata: ExchangeFile | undefined, report: ReportBuilder) {
  if (metadata === undefined) return undefined
  const text = decodeExchangeText(metadata.bytes.subarray(0, FILE_LIMITS.bytes), report)
  return text === null ? undefined : { text, file: metadata.fileName }
}

function readTables({ bytes, fileName }: ExchangeFile, options: ExchangeReadOptions): ExchangeResult {
  const parsed = parseTableFile(bytes, fileName)
  if (!parsed.ok) return parsed
  const tables = parsed.value
  if (options.format !== 'table' && looksLikeStrm(tables)) {
    return done(readStrm(tables, { file: fileName, direction: options.direction }))
  }
  if (options.format === 'strm')
    return done(readStrm(tables, { file: fileName, direction: options.direction }))
  const report = new ReportBuilder()
  const table = tables.find(({ sheet }) => sheet === options.sheet) ?? tables[0]
  if (table === undefined) {
    report.add('file', 'SHEET_MISSING')
    return done({ format: 'table', set: emptySet, rows: [], report: report.report() })
  }
  const headerRow = options.headerRow ?? table.headerRowGuess
  const matches = matchColumns(table.rows[headerRow] ?? [], options.sides ?? { subject: [], object: [] })
  const matching = options.matching ?? matches.map(({ role }) => role)
  if (options.matching === undefined) {
    for (const { title, choices } of matches.filter((match) => match.choices.length > 0)) {
      report.add('note', 'COLUMN_AMBIGUOUS', {
        row: headerRow + 1,
        column: title,
        params: { choices: choices.map(roleWord).join('、') },
      })
    }
  }
  return done(readPlainTable(table, { file: fileName, headerRow, matching }, report))
}
