/**
 * Cells of table files that can't say what they were meant to say. A text longer than our own reader takes is not
 * written: a sentence stands in its cell, `losses` names it before, and reading the file back names it again. A formula
 * that failed leaves its error word.
 */
import { FILE_LIMITS } from '#lib/files/table'
import type { ReportBuilder } from './report-builder'

export const fitsCell = (text: string): boolean => text.length <= FILE_LIMITS.cellChars

export function cellThatFits(text: string): string {
  if (fitsCell(text)) return text
  return `（原文 ${text.length} 字，超过每格 ${FILE_LIMITS.cellChars} 字的上限，未写入）`
}

export const isOmission = (cell: string): boolean =>
  /^（原文 \d+ 字，超过每格 \d+ 字的上限，未写入）$/.test(cell.trim())

/** What spreadsheet programs show for a formula without a result. */
const FORMULA_ERROR =
  /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|GETTING_DATA)$/

/** A column that is read makes the row unusable; one that is only kept aside is a note. */
export function sayUnusableCells(
  cells: readonly string[],
  header: readonly string[],
  isRead: (column: number) => boolean,
  report: ReportBuilder,
  row: number,
): void {
  for (const [index, cell] of cells.entries()) {
    const wrong = FORMULA_ERROR.test(cell.trim())
      ? 'CELL_FORMULA_ERROR'
      : isOmission(cell)
        ? 'CELL_OMITTED'
        : null
    if (wrong === null) continue
    report.add(isRead(index) ? 'row' : 'note', wrong, { row, column: header[index] || null, value: cell })
  }
}
