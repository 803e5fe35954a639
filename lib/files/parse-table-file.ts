/**
 * Bytes of unknown origin → tables. What the file is, is told by its content, never by its name. Runs inside the
 * worker (`worker-entry.ts`); everything in it is synchronous and needs neither network nor disk.
 */
import { fail, ok, type Result } from '#lib/domain/shared/problem'
import { readCsv } from './csv-read'
import { type FileProblem, FileRefusal, type ParsedTable } from './table'
import { textBudget } from './table-builder'
import { readWorkbookParts } from './xlsx-parts'
import { readSheet } from './xlsx-sheet'
import { readZipDirectory } from './zip-directory'
import { expansionBudget } from './zip-inflate'

const ZIP_MAGIC = [0x50, 0x4b]
const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Whether the bytes begin as xlsx (zip) or as a workbook of before 2007 does, which is refused with advice. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  startsWith(bytes, ZIP_MAGIC) || startsWith(bytes, OLE_MAGIC)

/** Tables in the order of the file, empty ones left out. A bug throws; everything a file can do wrong is a Problem. */
export function parseTableFile(bytes: Uint8Array, fileName: string): Result<ParsedTable[], FileProblem> {
  try {
    const tables = readTables(bytes, fileName).filter((table) => table.rows.length > 0)
    return tables.length === 0 ? fail('FILE_NO_TABLE') : ok(tables)
  } catch (trouble) {
    if (trouble instanceof FileRefusal) return { ok: false, problem: trouble.problem }
    throw trouble
  }
}

function readTables(bytes: Uint8Array, fileName: string): ParsedTable[] {
  if (startsWith(bytes, ZIP_MAGIC)) return readXlsx(bytes)
  if (startsWith(bytes, OLE_MAGIC)) {
    // A workbook with a password is an OLE container too ([MS-OFFCRYPTO] 2.3); its stream name tells it apart.
    const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
      'EncryptedPackage',
      0,
      'utf16le',
    )
    throw new FileRefusal({ code: encrypted ? 'FILE_ENCRYPTED' : 'FILE_OLD_XLS', params: {} })
  }
  if (/\.(xlsx|xlsm|xls|et|ods|docx?|pdf)$/i.test(fileName))
    throw new FileRefusal({ code: 'FILE_TYPE_UNKNOWN', params: { fileName } })
  return [readCsv(bytes, fileName.replace(/\.[^.]*$/, ''))]
}

function readXlsx(bytes: Uint8Array): ParsedTable[] {
  const file = { entries: readZipDirectory(bytes), budget: expansionBudget() }
  const parts = readWorkbookParts(file)
  const budget = textBudget()
  return parts.sheets.map((place) => readSheet(file, place, parts, budget))
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}
