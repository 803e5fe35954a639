/** The parts of the 对照表 as sheets of one workbook. */
import type { WorkbookSheet } from '#lib/files/write-workbook'
import type { BookPart } from '#lib/i18n/book-part'
import { bookWords } from '#lib/i18n/mapping-export'

/** From so many columns on a matrix asks for A3. */
const wideColumns = 14

export function bookSheets(parts: readonly BookPart[]): readonly WorkbookSheet[] {
  return parts.map((part) => ({
    name: bookWords[part.key],
    title: part.title,
    notes: part.notes,
    columns: part.columns.map(({ header, width, align }) => ({
      header,
      width,
      type: align === 'end' ? 'number' : 'text',
      ...(align === 'center' ? { align } : {}),
    })),
    rows: part.rows,
    ...(part.key === 'cover' ? { untitled: true } : {}),
    ...(part.key === 'matrix' ? { frozenColumns: 1 } : {}),
    ...(part.key === 'matrix' && part.columns.length > wideColumns ? { paper: 'A3' as const } : {}),
  }))
}
