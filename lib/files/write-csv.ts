/** Rows → csv (RFC 4180, CRLF), safe to open in a spreadsheet program and readable again by `readTableFile`. */
import { stringify } from 'csv-stringify/sync'
import { withFormulaGuard } from './formula-guard'

/**
 * `bom: true` for files that people open in Excel or WPS (without it they take UTF-8 for GBK), `false` for formats that
 * forbid it, such as SSSOM. Numbers are written bare; texts that could come alive as a formula get an apostrophe.
 */
export function writeCsv(
  rows: readonly (readonly (string | number | null)[])[],
  { bom }: { bom: boolean },
): string {
  const guarded = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? withFormulaGuard(cell) : cell)),
  )
  const text = stringify(guarded, {
    record_delimiter: '\r\n',
    quoted_empty: false,
    // The default looks for CRLF only; a lone LF or CR inside a text would end the record for other readers.
    quoted_match: /[\r\n]/,
  })
  return bom ? `\ufeff${text}` : text
}
