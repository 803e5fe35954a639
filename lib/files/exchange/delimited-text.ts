/**
 * Text with separated cells → records, as SSSOM/TSV has it (RFC 4180 with tabs): a cell that begins with a double quote
 * ends at the next single one. Real files carry stray quotes; then the quote is text, and it is said. One pass over the
 * text, whatever stands in it.
 */
import { EXCHANGE_LIMITS } from './exchange-limits'
import type { ReportBuilder } from './report-builder'

/** `row` is the line in the file, from 1. Empty lines are no records. */
export type DelimitedRecord = { readonly row: number; readonly cells: readonly string[] }

const LF = 10
const CR = 13
const QUOTE = 34

/** Records after `from` (an index into the text, on line `line`); at most one more than the limits allow. */
export function delimitedRecords(
  text: string,
  delimiter: '\t' | ',' | ';',
  report: ReportBuilder,
  { from = 0, line = 1 } = {},
): readonly DelimitedRecord[] {
  const separator = delimiter.charCodeAt(0)
  const records: DelimitedRecord[] = []
  let quotesCount = true
  let at = from
  let row = line
  while (at < text.length && records.length <= EXCHANGE_LIMITS.rows) {
    const cells: string[] = []
    const start = row
    for (;;) {
      let cell: string
      const quoted = quotesCount && text.charCodeAt(at) === QUOTE ? quotedCell(text, at) : null
      if (quoted !== null && !quoted.closed) {
        report.add('note', 'QUOTES_UNBALANCED', { row, value: text.slice(at, at + 60) })
        // One quote that nothing closes: from here on quotes are text, or every cell would search to the end.
        quotesCount = false
      }
      if (quoted?.closed) {
        row += quoted.lines
        at = quoted.end
        const rest = bareEnd(text, at, separator)
        cell = quoted.cell + text.slice(at, rest)
        at = rest
      } else {
        const end = bareEnd(text, at, separator)
        cell = text.slice(at, end)
        at = end
      }
      if (cells.length <= EXCHANGE_LIMITS.columns) cells.push(cell)
      if (text.charCodeAt(at) !== separator) break
      at += 1
    }
    if (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF) at += 1
    at += 1
    row += 1
    if (cells.some((cell) => cell !== '')) records.push({ row: start, cells })
  }
  return records
}

function bareEnd(text: string, from: number, separator: number): number {
  let at = from
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === separator || code === LF || code === CR) break
  }
  return at
}

/** The cell from its opening quote at `from`; `end` is behind the closing one. Too long a cell counts as not closed. */
function quotedCell(
  text: string,
  from: number,
): { readonly closed: boolean; readonly cell: string; readonly end: number; readonly lines: number } {
  const limit = Math.min(text.length, from + EXCHANGE_LIMITS.cellChars + 2)
  let lines = 0
  for (let at = from + 1; at < limit; at += 1) {
    const code = text.charCodeAt(at)
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) lines += 1
    if (code !== QUOTE) continue
    if (text.charCodeAt(at + 1) === QUOTE) {
      at += 1
      continue
    }
    return { closed: true, cell: text.slice(from + 1, at).replaceAll('""', '"'), end: at + 1, lines }
  }
  return { closed: false, cell: '', end: from, lines: 0 }
}
