/** What can be wrong with a list that somebody wants to align. The words stand in `lib/i18n/align.ts`. */
import type { ProblemOf } from '#lib/domain/shared/problem'

/** Bounds of one list: enough for the largest catalogue, and small enough that a wrong file is refused at once. */
export const LIST_LIMITS = {
  bytes: 64 * 1024 * 1024,
  rows: 200_000,
  columns: 100,
  cellChars: 4_000,
  /** Levels above an item. */
  depth: 64,
  /** Problems told at once. */
  problems: 20,
} as const

export type ListColumn = 'id' | 'label' | 'parent_id' | 'path' | 'description'

/** `row` counts as WPS and Excel do: the titles of the columns are row 1. */
export type ListProblem =
  | ProblemOf<'LIST_TOO_LARGE', { bytes: number; limit: number }>
  | ProblemOf<'LIST_ENCODING_UNKNOWN'>
  | ProblemOf<'LIST_QUOTES', { line: number }>
  | ProblemOf<'LIST_EMPTY'>
  | ProblemOf<'LIST_ROWS_TOO_MANY', { limit: number }>
  | ProblemOf<'LIST_COLUMNS_TOO_MANY', { columns: number; limit: number }>
  | ProblemOf<'LIST_COLUMN_MISSING', { column: ListColumn; found: string }>
  | ProblemOf<'LIST_COLUMN_TWICE', { column: ListColumn }>
  | ProblemOf<'LIST_CELL_MISSING', { row: number; column: ListColumn }>
  | ProblemOf<'LIST_CELL_TOO_LONG', { row: number; column: ListColumn; chars: number; limit: number }>
  | ProblemOf<'LIST_CELLS_TOO_MANY', { row: number; cells: number; columns: number }>
  | ProblemOf<'LIST_ID_TWICE', { row: number; id: string; first: number }>
  | ProblemOf<'LIST_PARENT_CYCLE', { row: number; ids: string }>
  | ProblemOf<'LIST_TOO_DEEP', { row: number; limit: number }>

/** What is taken as it is, and said. */
export type ListRemark = ProblemOf<'LIST_PARENT_UNKNOWN', { row: number; parent: string }>
