/**
 * csv → items to align. Columns `id` and `label` must be there; `parent_id`, `path` and `description` may be; others are
 * passed over. All or nothing: one problem, and there are no items. Reading is strict where a guess could mislead (an id
 * twice, parents in a circle) and lenient where it could not (a byte order mark, tabs, capitals in the column titles).
 */
import { CsvError, parse } from 'csv-parse/sync'
import type { AlignItem } from '#lib/domain/alignment/align-item'
import { alignItem } from '#lib/domain/alignment/align-item'
import { type ListRow, withParents } from './list-parents'
import { LIST_LIMITS, type ListColumn, type ListProblem, type ListRemark } from './list-problem'

export type ListReading =
  | { readonly ok: true; readonly items: readonly AlignItem[]; readonly remarks: readonly ListRemark[] }
  | { readonly ok: false; readonly problems: readonly ListProblem[] }

const required: readonly ListColumn[] = ['id', 'label']
const optional: readonly ListColumn[] = ['parent_id', 'path', 'description']

export function readList(bytes: Uint8Array): ListReading {
  if (bytes.length > LIST_LIMITS.bytes)
    return refuse({ code: 'LIST_TOO_LARGE', params: { bytes: bytes.length, limit: LIST_LIMITS.bytes } })
  const text = decode(bytes)
  if (text === null) return refuse({ code: 'LIST_ENCODING_UNKNOWN', params: {} })
  const parsed = recordsOf(text)
  if (!Array.isArray(parsed)) return refuse(parsed)
  const [titles, ...records] = parsed
  if (!titles || records.every(isBlank)) return refuse({ code: 'LIST_EMPTY', params: {} })
  const { columns, problems } = findColumns(titles)
  if (records.length > LIST_LIMITS.rows)
    problems.push({ code: 'LIST_ROWS_TOO_MANY', params: { limit: LIST_LIMITS.rows } })
  if (problems.length > 0) return refuse(...problems)
  const rows = readRows(records, columns, titles.length, problems)
  if (problems.length > 0) return refuse(...problems)
  const { items, remarks, cycles } = withParents(rows)
  return cycles.length > 0 ? refuse(...cycles) : { ok: true, items, remarks }
}

function refuse(...problems: readonly ListProblem[]): ListReading {
  return { ok: false, problems: problems.slice(0, LIST_LIMITS.problems) }
}

/** UTF-8 with or without a byte order mark; else GB18030, as WPS and Excel save csv in China; null for neither. */
function decode(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      return text.includes('\0') ? null : text
    } catch (trouble) {
      if (!(trouble instanceof TypeError)) throw trouble
    }
  return null
}

function recordsOf(text: string): string[][] | ListProblem {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/))
  const delimiter = firstLine.includes('\t') && !firstLine.includes(',') ? '\t' : ','
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      to: LIST_LIMITS.rows + 2,
    })
  } catch (trouble) {
    if (!(trouble instanceof CsvError)) throw trouble
    const { lines } = trouble
    return { code: 'LIST_QUOTES', params: { line: typeof lines === 'number' ? lines : 1 } }
  }
}

function isBlank(record: readonly string[]): boolean {
  return record.every((cell) => cell.trim() === '')
}

type Columns = ReadonlyMap<ListColumn, number>

function findColumns(titles: readonly string[]): { columns: Columns; problems: ListProblem[] } {
  const problems: ListProblem[] = []
  const columns = new Map<ListColumn, number>()
  if (titles.length > LIST_LIMITS.columns) {
    const params = { columns: titles.length, limit: LIST_LIMITS.columns }
    problems.push({ code: 'LIST_COLUMNS_TOO_MANY', params })
  }
  const names = titles.map((title) => title.trim().toLowerCase())
  for (const column of [...required, ...optional]) {
    const place = names.indexOf(column)
    if (place >= 0) columns.set(column, place)
    else if (required.includes(column))
      problems.push({
        code: 'LIST_COLUMN_MISSING',
        params: { column, found: titles.join('、').slice(0, 200) },
      })
    if (place >= 0 && names.indexOf(column, place + 1) >= 0)
      problems.push({ code: 'LIST_COLUMN_TWICE', params: { column } })
  }
  return { columns, problems }
}

/** Blank rows are passed over; what is wrong goes to `problems`. */
function readRows(
  records: readonly (readonly string[])[],
  columns: Columns,
  width: number,
  problems: ListProblem[],
): readonly ListRow[] {
  const firstRow = new Map<string, number>()
  return records.flatMap((record, index) => {
    if (isBlank(record)) return []
    const row = index + 2
    const cell = (column: ListColumn) => (record[columns.get(column) ?? -1] ?? '').trim()
    const id = cell('id')
    if (record.length > width) {
      const params = { row, cells: record.length, columns: width }
      problems.push({ code: 'LIST_CELLS_TOO_MANY', params })
    }
    for (const column of columns.keys()) {
      const chars = cell(column).length
      const { cellChars: limit } = LIST_LIMITS
      if (chars > limit) problems.push({ code: 'LIST_CELL_TOO_LONG', params: { row, column, chars, limit } })
      else if (chars === 0 && required.includes(column))
        problems.push({ code: 'LIST_CELL_MISSING', params: { row, column } })
    }
    const first = firstRow.get(id)
    if (first !== undefined && id !== '') problems.push({ code: 'LIST_ID_TWICE', params: { row, id, first } })
    firstRow.set(id, first ?? row)
    const item = alignItem({
      id,
      title: cell('label'),
      parentId: cell('parent_id') || null,
      path: splitPath(cell('path'), cell('label')),
      description: cell('description') || null,
    })
    return [{ row, item }]
  })
}

/** `甲 > 乙` or `甲/乙`: titles from the top; a path that ends with the item's own label is the same without it. */
function splitPath(path: string, label: string): readonly string[] {
  const separator = /[>＞›»→|]/.test(path) ? /[>＞›»→|]/ : /[/／\\]/
  const titles = path
    .split(separator)
    .map((title) => title.trim())
    .filter((title) => title !== '')
  return titles.at(-1) === label ? titles.slice(0, -1) : titles
}
