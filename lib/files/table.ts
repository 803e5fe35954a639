/**
 * What a table file (xlsx or csv) becomes once it is read: plain rows of text, and nothing that can still surprise
 * anybody. The limits that every file must keep stand here as one table of data; the words of each Problem stand in
 * `lib/i18n/files-problems.ts`.
 */
import { fail, ok, type ProblemOf, type Result } from '#lib/domain/shared/problem'

/**
 * One visible sheet, or one csv file. `rows[i]` is row `i + 1` as a person sees it in WPS or Excel: empty rows in between are
 * kept as `[]`, so that a message can name the row; empty rows and cells at the end are dropped, so rows differ in length.
 * Cells are text: dates `YYYY-MM-DD` (with ` HH:MM:SS` where there is a time), booleans `TRUE`/`FALSE`, formulas by
 * their stored result. A cell merged downwards repeats its text in each row that it covers; one merged across does not.
 */
export type ParsedTable = {
  /** Name of the sheet; for csv the file name without its ending. */
  readonly sheet: string
  readonly rows: readonly (readonly string[])[]
  /** Index into `rows` of the row that looks like the column titles; 0 when nothing does. */
  readonly headerRowGuess: number
  /** True when the sheet goes on after `FILE_LIMITS.rows`. Such a table may be shown, never imported: `requireWhole`. */
  readonly truncated: boolean
}

/** Every bound in one place. Sizes in bytes unless the name says otherwise. */
export const FILE_LIMITS = {
  bytes: 10 * 1024 * 1024,
  entries: 200,
  /** All zip entries together, and one alone, after inflating. */
  expandedBytes: 100 * 1024 * 1024,
  entryBytes: 64 * 1024 * 1024,
  /** Expanded to packed size, looked at above `ratioFromBytes` only: small XML parts pack very well honestly. */
  ratio: 200,
  ratioFromBytes: 8 * 1024 * 1024,
  xmlDepth: 64,
  sheets: 20,
  rows: 20_000,
  columns: 100,
  cellChars: 4_000,
  /** All cells of all sheets: a short file may name one long shared text a million times. */
  tableChars: 20_000_000,
  tableCells: 1_000_000,
  milliseconds: 10_000,
  workerMegabytes: 256,
  /** Files read at the same time; the next ones wait. */
  workers: 2,
} as const

export type FileProblem =
  | ProblemOf<'FILE_EMPTY'>
  | ProblemOf<'FILE_TOO_LARGE', { bytes: number; limit: number }>
  | ProblemOf<'FILE_TYPE_UNKNOWN', { fileName: string }>
  | ProblemOf<'FILE_OLD_XLS'>
  | ProblemOf<'FILE_ENCRYPTED'>
  | ProblemOf<'FILE_ZIP_BROKEN'>
  | ProblemOf<'FILE_ZIP_SUSPICIOUS', { entry: string; reason: ZipSuspicion }>
  | ProblemOf<'FILE_ENTRIES_TOO_MANY', { entries: number; limit: number }>
  | ProblemOf<'FILE_EXPANDS_TOO_MUCH', { limit: number }>
  | ProblemOf<'FILE_WORKBOOK_MISSING'>
  | ProblemOf<'FILE_XML_BROKEN', { part: string }>
  | ProblemOf<'FILE_XML_DOCTYPE', { part: string }>
  | ProblemOf<'FILE_SHEETS_TOO_MANY', { sheets: number; limit: number }>
  | ProblemOf<'FILE_ROWS_TOO_MANY', { sheet: string; limit: number }>
  | ProblemOf<'FILE_COLUMNS_TOO_MANY', { sheet: string; row: number; limit: number }>
  | ProblemOf<'FILE_CELL_TOO_LONG', { sheet: string; row: number; column: string; limit: number }>
  | ProblemOf<'FILE_TEXT_TOO_MUCH', { sheet: string; row: number }>
  | ProblemOf<'FILE_NO_TABLE'>
  | ProblemOf<'FILE_ENCODING_UNKNOWN'>
  | ProblemOf<'FILE_CSV_QUOTES', { line: number }>
  | ProblemOf<'FILE_TOO_SLOW', { seconds: number }>
  | ProblemOf<'FILE_TOO_HEAVY', { megabytes: number }>

export type ZipSuspicion = 'path' | 'duplicate' | 'overlap' | 'zip64' | 'method' | 'size'

/** The gate before an import: a table that was cut is refused, because all or nothing is written. */
export function requireWhole(table: ParsedTable): Result<ParsedTable, FileProblem> {
  if (!table.truncated) return ok(table)
  return fail('FILE_ROWS_TOO_MANY', { sheet: table.sheet, limit: FILE_LIMITS.rows })
}

/** Thrown deep inside a parser and caught once, in `parse-table-file.ts`, where it becomes a `Result`. */
export class FileRefusal extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.code)
    this.name = 'FileRefusal'
  }
}
