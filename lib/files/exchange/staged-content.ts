/**
 * What is kept of an uploaded mapping file between dry runs: a text format is read once, when it arrives; a table is
 * kept as plain rows, because how it is read (sheet, column titles, direction) is a person's choice.
 */
import type { ParsedTable } from '../table'
import type {
  ExchangeFormat,
  ExchangeMapping,
  ExchangeReading,
  ExchangeReport,
  ExchangeSet,
} from './exchange-mapping'

export type StagedContent =
  | { readonly kind: 'tables'; readonly tables: readonly ParsedTable[] }
  | { readonly kind: 'reading'; readonly reading: ExchangeReading }

/** More rows than this are not imported in one go: all of them are written, logged and locked together. */
export const MAPPING_IMPORT_ROWS = 5_000

/** Why rows can't be judged yet; the words stand in `lib/i18n/mapping-import.ts`. */
export type ReadingObstacle =
  | 'SHEET_UNKNOWN'
  | 'TABLE_CUT'
  | 'ROWS_TOO_MANY'
  | 'DIRECTION_UNSTATED'
  | 'FILE_UNREADABLE'
  | 'NO_ROWS'

/** A staged file as the settings read it. `rows` is null where something stands in the way of judging them. */
export type StagedReading = {
  readonly format: ExchangeFormat
  readonly sheet: string | null
  readonly set: ExchangeSet
  readonly rows: readonly ExchangeMapping[] | null
  /** Rows (as the file counts them) that can't be taken as they are. */
  readonly unreadable: ReadonlySet<number>
  readonly report: ExchangeReport
  readonly obstacle: ReadingObstacle | null
}
