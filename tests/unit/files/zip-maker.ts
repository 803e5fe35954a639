/** Writes zip files by hand, so that a test can lie about sizes, names and order as no honest library would. */
import { crc32, deflateRawSync } from 'node:zlib'

export type MadeEntry = {
  name: string
  content: Uint8Array | string
  /** What the headers claim instead of the truth. */
  declaredBytes?: number
  localName?: string
  flags?: number
}

export function makeZip(entries: readonly MadeEntry[]): Uint8Array {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const content = Buffer.from(entry.content)
    const packed = deflateRawSync(content)
    const sizes = Buffer.alloc(12)
    sizes.writeUInt32LE(crc32(content), 0)
    sizes.writeUInt32LE(packed.length, 4)
    sizes.writeUInt32LE(entry.declaredBytes ?? content.length, 8)
    const localName = Buffer.from(entry.localName ?? entry.name)
    const common = (name: Buffer) =>
      Buffer.concat([u16(20, entry.flags ?? 0, 8, 0, 0), sizes, u16(name.length, 0)])
    const local = Buffer.concat([u32(0x04034b50), common(localName), localName, packed])
    const name = Buffer.from(entry.name)
    centrals.push(Buffer.concat([u32(0x02014b50), u16(20), common(name), u16(0, 0, 0), u32(0, at), name]))
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.concat([
    u32(0x06054b50),
    u16(0, 0, entries.length, entries.length),
    u32(directory.length, at),
    u16(0),
  ])
  return new Uint8Array(Buffer.concat([...locals, directory, end]))
}

/** A workbook of one sheet from its raw XML; `more` adds or replaces parts. */
export function makeXlsx(sheetXml: string, more: Record<string, string | Uint8Array> = {}): Uint8Array {
  return makeZip(
    Object.entries({ ...workbookParts(sheetXml), ...more }).map(([name, content]) => ({ name, content })),
  )
}

export function workbookParts(sheetXml: string): Record<string, string | Uint8Array> {
  return {
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="明细表" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheetXml,
  }
}

/** `<row>` after `<row>` of inline texts. */
export function sheetXml(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) =>
    row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')
  return `<worksheet><sheetData>${rows.map((row) => `<row>${cells(row)}</row>`).join('')}</sheetData></worksheet>`
}

function u16(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 2)
  for (const [index, number] of numbers.entries()) bytes.writeUInt16LE(number, index * 2)
  return bytes
}

function u32(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4)
  for (const [index, number] of numbers.entries()) bytes.writeUInt32LE(number, index * 4)
  return bytes
}
