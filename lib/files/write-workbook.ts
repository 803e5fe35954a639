/**
 * Rows → an xlsx workbook that opens unchanged in WPS and Excel and prints decently: title, notes, a header row that
 * stays on top on screen and on every page, borders, wrapped text, A4 fitted to the width, page numbers.
 */
import writeExcelFile, { type CellObject } from 'write-excel-file/node'
import { type PrintSetup, printFeature } from './workbook-print'

export type WorkbookColumn = {
  readonly header: string
  /** In characters of the body font; a Chinese character takes two. */
  readonly width: number
  /**
   * `date` takes `YYYY-MM-DD` texts and writes real dates, `number` and `percent` (0.25 → 25.0%) take numbers; any other
   * value in such a column is written as the text that it is.
   */
  readonly type: 'text' | 'date' | 'number' | 'percent'
  /** Signs stand in the middle; everything else as its type asks. */
  readonly align?: 'center'
}

export type WorkbookSheet = {
  /** Characters that a sheet name may not have become spaces; cut at 31. */
  readonly name: string
  readonly columns: readonly WorkbookColumn[]
  readonly rows: readonly (readonly (string | number | null)[])[]
  readonly title?: string
  /** Lines between title and header: unit, as-of date, what the marks mean. */
  readonly notes?: readonly string[]
  /** Landscape when left out, as a 明细表 is. */
  readonly orientation?: 'landscape' | 'portrait'
  /** A4 when left out; a matrix of many columns asks for more. */
  readonly paper?: 'A3'
  /** Columns on the left that stay in view, 0 when left out. */
  readonly frozenColumns?: number
  /** A sheet of facts (a cover): no row of column titles. */
  readonly untitled?: boolean
}

const FONT = '宋体'
const HEADING_FONT = '黑体'
const BODY_SIZE = 10.5
const INK = '#1F2623'
const BORDER = { borderColor: '#8A948F', borderStyle: 'thin' } as const
const HEADER_FILL = '#E9EEEB'
const TITLE_SIZE = 16
const ROW_HEIGHT_MAX = 409
const SHEET_NAME_MAX = 31
const CELL_CHARS_MAX = 32_767

/** The workbook's bytes. Throws for a text above Excel's own limit of 32,767 characters: such a text is no cell. */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  const pages = sheets.map((sheet) => ({
    sheet: sheetName(sheet.name),
    orientation: 'landscape' as const,
    columns: sheet.columns.map(({ width }) => ({ width })),
    showGridLines: false,
    data: [...headRows(sheet), ...sheet.rows.map((row) => bodyRow(row, sheet.columns))],
  }))
  const setups = sheets.map(
    (sheet): PrintSetup => ({
      sheet: sheetName(sheet.name),
      headerRow: sheet.untitled ? 0 : headRows(sheet).length,
      frozenColumns: sheet.frozenColumns ?? 0,
      portrait: sheet.orientation === 'portrait',
      paper: sheet.paper ?? 'A4',
    }),
  )
  const options = { fontFamily: FONT, fontSize: BODY_SIZE, features: [printFeature(setups)] }
  return writeExcelFile(pages, options).toBuffer()
}

/** `[]:*?/\` may not stand in a sheet name. */
function sheetName(name: string): string {
  const clean = name.replace(/[[\]:*?/\\']/g, ' ').trim()
  return clean === '' ? 'Sheet' : [...clean].slice(0, SHEET_NAME_MAX).join('').slice(0, SHEET_NAME_MAX)
}

function headRows(sheet: WorkbookSheet): (CellObject | null)[][] {
  const title = sheet.title === undefined ? [] : [acrossRow(sheet, sheet.title, 'title')]
  const notes = (sheet.notes ?? []).map((note) => acrossRow(sheet, note, 'note'))
  const header = sheet.columns.map(
    (column): CellObject => ({
      ...textCell(column.header),
      ...BORDER,
      height: heightOf(Math.max(...sheet.columns.map(({ header, width }) => linesIn(header, width - 2)))) + 4,
      fontFamily: HEADING_FONT,
      fontWeight: 'bold',
      backgroundColor: HEADER_FILL,
      textColor: INK,
      align: 'center',
      alignVertical: 'center',
      wrap: true,
    }),
  )
  return sheet.untitled ? [...title, ...notes] : [...title, ...notes, header]
}

/** One text over all columns. Merged cells don't grow with their text, so the height is reckoned from the widths. */
function acrossRow(sheet: WorkbookSheet, text: string, kind: 'title' | 'note'): (CellObject | null)[] {
  const width = sheet.columns.reduce((sum, column) => sum + column.width, 0)
  const size = kind === 'title' ? TITLE_SIZE : BODY_SIZE
  const cell: CellObject = {
    ...textCell(text),
    columnSpan: sheet.columns.length,
    fontFamily: kind === 'title' ? HEADING_FONT : FONT,
    fontSize: size,
    textColor: INK,
    align: kind === 'title' ? 'center' : 'left',
    alignVertical: 'center',
    wrap: true,
    height: heightOf(linesIn(text, ((width - 2) * BODY_SIZE) / size), size) + (kind === 'title' ? 10 : 0),
  }
  return [cell, ...sheet.columns.slice(1).map(() => null)]
}

/** Points for so many lines, at most what Excel allows. */
function heightOf(lines: number, size: number = BODY_SIZE): number {
  return Math.min(ROW_HEIGHT_MAX, Math.round(lines * size * 1.35 + 5))
}

/** How many lines a text takes when wrapped at a width in characters. */
function linesIn(text: string, width: number): number {
  const lines = text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(displayWidth(line) / Math.max(1, width))))
  return lines.reduce((sum, count) => sum + count, 0)
}

/** Latin letters and digits count one; Chinese characters, and the dashes and quotes of Chinese fonts, two. */
function displayWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2010 ? 1 : 2), 0)
}

function bodyRow(row: readonly (string | number | null)[], columns: readonly WorkbookColumn[]): CellObject[] {
  // LibreOffice and some WPS releases don't fit rows to wrapped text on opening, so every row says its height.
  const lines = columns.map(({ type, width }, index) =>
    type === 'text' ? linesIn(String(row[index] ?? ''), width - 2) : 1,
  )
  const height = heightOf(Math.max(...lines))
  return columns.map((column, index) => ({
    ...valueCell(row[index] ?? null, column.type),
    ...(column.align === undefined ? {} : { align: column.align, indent: 0 }),
    ...BORDER,
    height,
    textColor: INK,
    alignVertical: 'center',
    wrap: true,
  }))
}

function valueCell(value: string | number | null, type: WorkbookColumn['type']): CellObject {
  if (value === null || value === '') return {}
  if (typeof value === 'number' && Number.isFinite(value)) {
    return {
      value,
      type: Number,
      align: 'right',
      indent: 1,
      ...(type === 'percent' ? { format: '0.0%' } : {}),
    }
  }
  const date = type === 'date' ? dateOf(String(value)) : undefined
  if (date !== undefined) return { value: date, type: Date, format: 'yyyy-mm-dd', align: 'center' }
  return {
    ...textCell(String(value)),
    ...(type === 'date' ? { align: 'center' as const } : { align: 'left' as const, indent: 1 }),
  }
}

/** A real day that Excel's calendar knows (it begins to be right on 1 March 1900); undefined for anything else. */
function dateOf(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1900-03-01') return undefined
  const date = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? undefined : date
}

/** `@` keeps Excel from turning a text that looks like a number or a date into one when somebody edits the cell. */
function textCell(text: string): CellObject {
  if (text.length > CELL_CHARS_MAX)
    throw new RangeError(`a cell holds ${CELL_CHARS_MAX} characters, not ${text.length}`)
  return { value: escapeText(text), type: String, format: '@' }
}

/**
 * Characters that XML cannot carry, as `_xHHHH_`, and a text that merely looks like such an escape with its `_` escaped
 * (ECMA-376 Part 1, 22.9.2.19 ST_Xstring).
 */
function escapeText(text: string): string {
  const carried = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|\ufffd/gu, (found) => codeUnits(found))
  // write-excel-file looks shared texts up in a plain object, where `constructor` and its like are already taken.
  return carried in {} ? `${codeUnits(carried.slice(0, 1))}${carried.slice(1)}` : carried
}

function codeUnits(text: string): string {
  return Array.from({ length: text.length }, (_, index) => {
    return `_x${text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')}_`
  }).join('')
}
