/**
 * csv → one table. The encoding is found by strict decoding, not by guessing: UTF-8 (with or without BOM), UTF-16 with
 * BOM as Excel's “Unicode text”, else GB18030 as WPS and Excel save csv in China. What fits none is refused.
 */
import { CsvError, parse } from 'csv-parse/sync'
import { withoutFormulaGuard } from './formula-guard'
import { FILE_LIMITS, FileRefusal, type ParsedTable } from './table'
import { TableBuilder, textBudget } from './table-builder'

/** Throws `FileRefusal`. */
export function readCsv(bytes: Uint8Array, sheet: string): ParsedTable {
  const text = decodeText(bytes)
  const builder = new TableBuilder(sheet, textBudget())
  for (const [row, record] of records(text).entries()) {
    const fits = record.every((cell, column) => builder.put(row, column, withoutFormulaGuard(cell)))
    if (!fits) break
  }
  return builder.finish()
}

function decodeText(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined
  for (const encoding of wide === undefined ? ['utf-8', 'gb18030'] : [wide]) {
    const text = strictly(bytes, encoding)
    // Tables hold no NUL; bytes that do are some other kind of file that happens to decode.
    if (text !== undefined && !text.includes('\0')) return text
  }
  throw new FileRefusal({ code: 'FILE_ENCODING_UNKNOWN', params: {} })
}

function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** One record more than allowed is enough to see that there are too many. */
function records(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      to: FILE_LIMITS.rows + 1,
    })
  } catch (trouble) {
    if (!(trouble instanceof CsvError)) throw trouble
    const { lines } = trouble
    throw new FileRefusal({
      code: 'FILE_CSV_QUOTES',
      params: { line: typeof lines === 'number' ? lines : 1 },
    })
  }
}

/**
 * The most frequent candidate in the first line that has any, as a line of column titles has; a comma when there is none.
 * What stands in quotes is content and separates nothing.
 */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 4096)
    .replace(quoted, '')
    .split(/\r\n?|\n/)
  const line = lines.find((one) => delimiters.some((delimiter) => one.includes(delimiter))) ?? ''
  const count = (candidate: string) => line.split(candidate).length
  return delimiters.reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best))
}

const delimiters = [',', '\t', ';']
const quoted = /"(?:[^"]|"")*(?:"|$)/g
