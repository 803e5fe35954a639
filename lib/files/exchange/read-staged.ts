/** A staged mapping file as the settings read it: which sheet, which columns, which direction. Pure, and the same for dry run and import. */
import type { MappingImportSettings } from '#lib/domain/mapping/import-settings'
import type { ParsedTable } from '../table'
import { emptySet } from './exchange-end'
import type { ExchangeReading } from './exchange-mapping'
import { type ColumnMatch, matchColumns, type PlainRole, plainColumns, type SideWords } from './plain-columns'
import { readPlainTable } from './plain-read'
import {
  MAPPING_IMPORT_ROWS,
  type ReadingObstacle,
  type StagedContent,
  type StagedReading,
} from './staged-content'
import { looksLikeStrm, readStrm } from './strm'

/** How the columns of a plain table are understood: as matched, and as the person has chosen. */
export type StagedColumns = {
  readonly headerRow: number
  readonly columns: readonly (ColumnMatch & { readonly samples: readonly string[] })[]
}

export type ReadSettings = Pick<
  MappingImportSettings,
  'format' | 'sheet' | 'headerRow' | 'columns' | 'direction'
>

/** `file` names the file in places; `sides` are the words by which column titles name each side. */
export function readStaged(
  content: StagedContent,
  settings: ReadSettings,
  { file, sides }: { readonly file: string; readonly sides: SideWords },
): StagedReading {
  if (content.kind === 'reading') return judged(content.reading, null, null)
  const table = content.tables[settings.sheet]
  const format = tableFormat(content, settings)
  if (!table) return nothing(format, 'SHEET_UNKNOWN')
  if (format === 'strm') {
    const direction = settings.direction ?? undefined
    const reading = readStrm(content.tables, { file, direction })
    const undirected = reading.report.problems.some(({ code }) => code === 'DIRECTION_REQUIRED')
    return judged(reading, null, undirected ? 'DIRECTION_UNSTATED' : null)
  }
  const { headerRow, columns } = stagedColumns(table, settings, sides)
  const matching = columns.map(({ role }) => role)
  return judged(
    readPlainTable(table, { file, headerRow, matching }),
    table.sheet,
    table.truncated ? 'TABLE_CUT' : null,
  )
}

/** A workbook with the columns of a set-theory mapping is read as one, unless a person says that it is a plain table. */
export function tableFormat(
  content: Extract<StagedContent, { kind: 'tables' }>,
  { format }: Pick<MappingImportSettings, 'format'>,
): 'strm' | 'table' {
  if (format === 'strm' || format === 'table') return format
  return looksLikeStrm(content.tables) ? 'strm' : 'table'
}

const samplesShown = 3

export function stagedColumns(
  table: ParsedTable,
  settings: Pick<MappingImportSettings, 'headerRow' | 'columns'>,
  sides: SideWords,
): StagedColumns {
  const headerRow = settings.headerRow ?? table.headerRowGuess
  const width = Math.max(0, ...table.rows.slice(headerRow, headerRow + 200).map((row) => row.length))
  const header = Array.from({ length: width }, (_, column) => table.rows[headerRow]?.[column] ?? '')
  const matches = matchColumns(header, sides)
  const taken = new Set(Object.values(settings.columns))
  return {
    headerRow,
    columns: matches.map((match) => {
      const chosen = settings.columns[String(match.column)]
      const samples = table.rows
        .slice(headerRow + 1)
        .map((row) => row[match.column] ?? '')
        .filter((text) => text !== '')
        .slice(0, samplesShown)
      // A field is taken by one column only: what a person chose goes before what the title says.
      const displaced = match.role !== null && chosen === undefined && taken.has(roleKey(match.role))
      const role = chosen === undefined ? (displaced ? null : match.role) : roleOfKey(chosen)
      return { ...match, role, samples }
    }),
  }
}

/** `label.subject`, `relation`: how a form names what a column is. */
export function roleKey({ key, side }: PlainRole): string {
  return side === null ? key : `${key}.${side}`
}

/** The title under which our own table prints the field, without the side. */
export function roleTitle({ key }: PlainRole): string {
  return plainColumns.find((column) => column.key === key)?.title ?? key
}

function roleOfKey(text: string): PlainRole | null {
  return allRoles.find((role) => roleKey(role) === text) ?? null
}

/** Everything that a column can be. */
export const allRoles: readonly PlainRole[] = plainColumns.flatMap(({ key, sided }): readonly PlainRole[] =>
  sided
    ? [
        { key, side: 'subject' },
        { key, side: 'object' },
      ]
    : [{ key, side: null }],
)

/** What a relation word says is settled row by row with the person; it makes no row unreadable. */
const settledElsewhere: readonly string[] = ['RELATION_UNKNOWN', 'RELATION_UNCLEAR', 'NEGATION_UNCLEAR']

function judged(
  reading: ExchangeReading,
  sheet: string | null,
  obstacle: ReadingObstacle | null,
): StagedReading {
  const { format, set, rows, report } = reading
  const broken = report.problems.some(
    ({ severity, code }) => severity === 'file' && code !== 'DIRECTION_REQUIRED',
  )
  const what =
    obstacle ??
    (broken ? 'FILE_UNREADABLE' : null) ??
    (rows.length === 0 ? 'NO_ROWS' : null) ??
    (rows.length > MAPPING_IMPORT_ROWS ? 'ROWS_TOO_MANY' : null)
  return {
    format,
    sheet,
    set,
    rows: what === null ? rows : null,
    unreadable: new Set(
      report.problems.flatMap(({ severity, code, row }) =>
        severity === 'row' && row !== null && !settledElsewhere.includes(code) ? [row] : [],
      ),
    ),
    report,
    obstacle: what,
  }
}

function nothing(format: 'strm' | 'table', obstacle: ReadingObstacle): StagedReading {
  return {
    format,
    sheet: null,
    set: emptySet,
    rows: null,
    unreadable: new Set(),
    report: { problems: [], problemsCut: 0 },
    obstacle,
  }
}
