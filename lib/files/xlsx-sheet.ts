/** One worksheet part → one table: cells in any order, typed as ECMA-376 Part 1, 18.3.1.4 says, merged areas last. */
import { FILE_LIMITS, type ParsedTable } from './table'
import { TableBuilder, type TextBudget } from './table-builder'
import { numberText } from './xlsx-cell-text'
import { type Package, plainText, type SheetPlace, type WorkbookParts } from './xlsx-parts'
import { scanXml, type XmlAttributes, xmlBroken } from './xml-scan'

type Place = { readonly row: number; readonly column: number }
type OpenCell = Place & { readonly type: string; readonly style: number; value: string; inline: string }

/** Throws `FileRefusal`. */
export function readSheet(
  file: Package,
  place: SheetPlace,
  parts: WorkbookParts,
  budget: TextBudget,
): ParsedTable {
  const builder = new TableBuilder(place.name, budget)
  const part = place.entry.name
  const merges: { from: Place; to: Place }[] = []
  let row = -1
  let column = -1
  let cell: OpenCell | undefined
  let into: 'value' | 'inline' | undefined
  let inHint = false
  let full = false

  scanXml(place.entry, file.budget, {
    open(name, attributes) {
      // Only the end of a cell can tell that the table is full; the next element then ends the scan.
      if (full) return 'stop'
      if (name === 'row') {
        row = rowIndex(attributes, row, part)
        column = -1
      } else if (name === 'c') {
        cell = openCell(attributes, { row, column }, part)
        row = cell.row
        column = cell.column
      } else if (name === 'rPh') inHint = true
      else if (name === 'v') into = 'value'
      else if (name === 't' && !inHint) into = 'inline'
      else if (name === 'mergeCell' && merges.length < FILE_LIMITS.rows) merges.push(area(attributes, part))
      return undefined
    },
    close(name) {
      if (name === 'v' || name === 't') into = undefined
      if (name === 'rPh') inHint = false
      if (name !== 'c' || cell === undefined) return
      full = !builder.put(cell.row, cell.column, cellText(cell, parts))
      cell = undefined
    },
    text(text) {
      if (cell === undefined || into === undefined) return
      cell[into] += text
    },
  })
  for (const { from, to } of merges) {
    if (from.column === to.column) builder.repeatDown(from.row, to.row, from.column)
  }
  return builder.finish()
}

function rowIndex(attributes: XmlAttributes, previous: number, part: string): number {
  const written = attributes.r
  if (written === undefined) return previous + 1
  if (!/^[1-9]\d{0,6}$/.test(written)) throw xmlBroken(part)
  return Number(written) - 1
}

function openCell(attributes: XmlAttributes, previous: Place, part: string): OpenCell {
  const written = attributes.r
  const at =
    written === undefined
      ? { row: Math.max(0, previous.row), column: previous.column + 1 }
      : address(written, part)
  const { row, column } = at
  // No spread here: this runs once for each of perhaps a million cells, and spreading `at` made it ten times slower.
  return { row, column, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: '', inline: '' }
}

/** `B12` → row 11, column 1. */
function address(written: string, part: string): Place {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(written)
  const letters = match?.[1]
  const digits = match?.[2]
  if (letters === undefined || digits === undefined) throw xmlBroken(part)
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(digits) - 1, column: column - 1 }
}

function area(attributes: XmlAttributes, part: string): { from: Place; to: Place } {
  const [from, to] = (attributes.ref ?? '').split(':')
  const start = address(from ?? '', part)
  return { from: start, to: to === undefined ? start : address(to, part) }
}

function cellText(cell: OpenCell, parts: WorkbookParts): string {
  switch (cell.type) {
    case 's':
      return parts.sharedTexts[Number(cell.value)] ?? ''
    case 'inlineStr':
      return plainText(cell.inline)
    case 'str':
      return plainText(cell.value)
    case 'b':
      return cell.value === '1' || cell.value === 'true' ? 'TRUE' : cell.value === '' ? '' : 'FALSE'
    case 'd':
      return cell.value.replace('T', ' ').replace(/ 00:00:00(\.0+)?Z?$/, '')
    case 'n':
      return numberText(cell.value, parts.kinds[cell.style] ?? 'plain', parts.date1904)
    default:
      // Errors such as #N/A: the text says what the sender sees.
      return cell.value
  }
}
