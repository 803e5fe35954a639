/** A 标准明细表 changed as somebody changes it in WPS: read, a few cells said otherwise, written again. */
import { parseTableFile } from '#lib/files/parse-table-file'
import { type WorkbookColumn, writeWorkbook } from '#lib/files/write-workbook'

/** Texts by the title of their column. */
export type TableRow = Readonly<Record<string, string>>

/** Title rows and notes are left out: the new file begins with its column titles, so row 2 is the first standard. */
export async function changedWorkbook(
  file: Uint8Array,
  change: (rows: readonly TableRow[]) => readonly TableRow[],
  newTitles: TableRow = {},
): Promise<Buffer> {
  const { titles, rows } = readTable(file)
  const columns = titles.map(
    (title): WorkbookColumn => ({ header: newTitles[title] ?? title, width: 16, type: 'text' }),
  )
  const changed = change(rows).map((row) => titles.map((title) => row[title] ?? null))
  return writeWorkbook([{ name: '标准明细表', columns, rows: changed }])
}

function readTable(file: Uint8Array): { titles: readonly string[]; rows: readonly TableRow[] } {
  const read = parseTableFile(file, '标准明细表.xlsx')
  if (!read.ok) throw new Error(read.problem.code)
  const [table] = read.value
  const titles = table?.rows[table.headerRowGuess] ?? []
  const body = table?.rows.slice(table.headerRowGuess + 1) ?? []
  const rows = body.map((cells) => Object.fromEntries(titles.map((title, at) => [title, cells[at] ?? ''])))
  return { titles, rows }
}
