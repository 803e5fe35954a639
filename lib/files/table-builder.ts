/**
 * Collects the cells of one table under the limits, wherever they come from (xlsx or csv), and guesses the row of
 * column titles. Every refusal names the sheet, the row and, where it helps, the column.
 */
import { columnLetters } from '#lib/domain/shared/column-letters'
import { FILE_LIMITS, FileRefusal, type ParsedTable } from './table'

/** What all tables of one file may still hold; shared between its sheets. */
export type TextBudget = { chars: number; cells: number }

export function textBudget(): TextBudget {
  return { chars: FILE_LIMITS.tableChars, cells: FILE_LIMITS.tableCells }
}

/** Rows looked at for the column titles: above them stand a title, a unit line, a note. */
const HEADER_SEARCH_ROWS = 30

export class TableBuilder {
  readonly #rows: string[][] = []
  #truncated = false

  constructor(
    private readonly sheet: string,
    private readonly budget: TextBudget,
  ) {}

  /** Puts a text at a place counted from 0. False: the table is full, the rest need not be read. */
  put(row: number, column: number, text: string): boolean {
    if (text === '') return true
    if (row >= FILE_LIMITS.rows) {
      this.#truncated = true
      return false
    }
    this.#check(row, column, text)
    while (this.#rows.length <= row) this.#rows.push([])
    const cells = this.#rows[row]
    if (cells === undefined) throw new Error('a row that was just added is missing')
    while (cells.length < column) {
      cells.push('')
      this.#spend(row, 0)
    }
    this.#spend(row, text.length)
    cells[column] = text
    return true
  }

  /** A cell merged downwards repeats its text in the empty rows below it, as a reader of the table sees it. */
  repeatDown(fromRow: number, toRow: number, column: number): void {
    const text = this.#rows[fromRow]?.[column] ?? ''
    const last = Math.min(toRow, this.#rows.length - 1)
    for (let row = fromRow + 1; row <= last; row += 1) {
      const cells = this.#rows[row]
      if (cells !== undefined && cells.length > 0 && (cells[column] ?? '') === '') this.put(row, column, text)
    }
  }

  finish(): ParsedTable {
    return {
      sheet: this.sheet,
      rows: this.#rows,
      headerRowGuess: guessHeaderRow(this.#rows),
      truncated: this.#truncated,
    }
  }

  #check(row: number, column: number, text: string): void {
    if (column >= FILE_LIMITS.columns) {
      const params = { sheet: this.sheet, row: row + 1, limit: FILE_LIMITS.columns }
      throw new FileRefusal({ code: 'FILE_COLUMNS_TOO_MANY', params })
    }
    if (text.length > FILE_LIMITS.cellChars) {
      const params = {
        sheet: this.sheet,
        row: row + 1,
        column: columnLetters(column),
        limit: FILE_LIMITS.cellChars,
      }
      throw new FileRefusal({ code: 'FILE_CELL_TOO_LONG', params })
    }
  }

  #spend(row: number, chars: number): void {
    this.budget.chars -= chars
    this.budget.cells -= 1
    if (this.budget.chars < 0 || this.budget.cells < 0) {
      throw new FileRefusal({ code: 'FILE_TEXT_TOO_MUCH', params: { sheet: this.sheet, row: row + 1 } })
    }
  }
}

/**
 * The first row that is about as full as the fullest one nearby, whose cells are short, different texts and not
 * numbers: that is what column titles look like in a 标准明细表, below its title and notes.
 */
export function guessHeaderRow(rows: readonly (readonly string[])[]): number {
  const near = rows.slice(0, HEADER_SEARCH_ROWS).map((cells) => cells.filter((cell) => cell.trim() !== ''))
  const fullest = Math.max(0, ...near.map((cells) => cells.length))
  const found = near.findIndex((cells) => {
    const different = new Set(cells).size === cells.length
    const wordy = cells.every((cell) => cell.length <= 60 && !/^[\d.\-:\s]+$/.test(cell))
    return cells.length >= Math.max(1, fullest * 0.6) && different && wordy
  })
  return Math.max(0, found)
}
