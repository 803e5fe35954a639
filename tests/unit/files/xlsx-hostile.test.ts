/** Files that are broken or mean harm: each is refused by name, quickly, and without weight on the server's own thread. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTableFile } from '#lib/files/parse-table-file'
import { readTableFile } from '#lib/files/read-file'
import { FILE_LIMITS, requireWhole } from '#lib/files/table'
import { makeXlsx, makeZip, sheetXml, workbookParts } from '#tests/unit/files/zip-maker'

const SHEET = sheetXml([
  ['标准编号', '标准名称'],
  ['GB/T 1', '名称'],
])
const MEGABYTE = 1024 * 1024

/** Bytes held by this thread alone; the worker's heap is its own and ends with it. */
function heldHere(): number {
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

async function codeOf(bytes: Uint8Array, fileName = 'a.xlsx'): Promise<string> {
  const result = await readTableFile(bytes, fileName)
  return result.ok ? 'OK' : result.problem.code
}

function withSheet(entry: { content: Uint8Array | string; declaredBytes?: number }): Uint8Array {
  const { 'xl/worksheets/sheet1.xml': _, ...rest } = workbookParts('')
  const parts = Object.entries(rest).map(([name, content]) => ({ name, content }))
  return makeZip([...parts, { name: 'xl/worksheets/sheet1.xml', ...entry }])
}

describe('a zip bomb', () => {
  const bomb = Buffer.alloc(200 * MEGABYTE, 0x61)
  bomb.write('<worksheet>')

  test.each([
    ['that declares its 200 MB', withSheet({ content: bomb })],
    ['that declares 1 MB', withSheet({ content: bomb, declaredBytes: MEGABYTE })],
    ['that declares 60 MB and packs too densely', withSheet({ content: bomb, declaredBytes: 60 * MEGABYTE })],
  ])(
    '%s is refused well before the time limit, without blocking the event loop or growing the memory',
    async (_, bytes) => {
      expect(bytes.length).toBeLessThan(250 * 1024)
      const delay = monitorEventLoopDelay({ resolution: 5 })
      const before = heldHere()
      const started = performance.now()
      delay.enable()
      const result = await readTableFile(bytes, 'bomb.xlsx')
      delay.disable()
      const took = performance.now() - started
      const grown = (heldHere() - before) / MEGABYTE
      console.info(
        `bomb: ${took.toFixed(0)} ms, loop delay at most ${(delay.max / 1e6).toFixed(0)} ms, own memory ${grown.toFixed(0)} MB`,
      )
      expect(result.ok).toBe(false)
      if (!result.ok) expect(['FILE_EXPANDS_TOO_MUCH', 'FILE_ZIP_SUSPICIOUS']).toContain(result.problem.code)
      expect(took).toBeLessThan(FILE_LIMITS.milliseconds / 2)
      expect(delay.max / 1e6).toBeLessThan(500)
      expect(grown).toBeLessThan(32)
    },
  )
})

describe('a broken or disguised file', () => {
  test('an empty file is refused', async () => {
    expect(await codeOf(new Uint8Array())).toBe('FILE_EMPTY')
  })

  test('a file above the size limit is refused before it is opened', async () => {
    expect(await codeOf(new Uint8Array(FILE_LIMITS.bytes + 1))).toBe('FILE_TOO_LARGE')
  })

  test('a truncated zip is refused', async () => {
    const bytes = makeXlsx(SHEET)
    expect(await codeOf(bytes.subarray(0, bytes.length - 40))).toBe('FILE_ZIP_BROKEN')
  })

  test('text named .xlsx is not taken for a workbook', async () => {
    expect(await codeOf(Buffer.from('标准编号,标准名称\n'))).toBe('FILE_TYPE_UNKNOWN')
  })

  test('a zip without a workbook is refused', async () => {
    expect(await codeOf(makeZip([{ name: 'word/document.xml', content: '<w/>' }]))).toBe(
      'FILE_WORKBOOK_MISSING',
    )
  })

  test('an old .xls and a workbook with a password are told apart', async () => {
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
    const locked = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(100)])
    expect(await codeOf(ole)).toBe('FILE_OLD_XLS')
    expect(await codeOf(locked)).toBe('FILE_ENCRYPTED')
  })

  test('encrypted zip entries are refused', async () => {
    expect(await codeOf(makeZip([{ name: 'xl/workbook.xml', content: 'x', flags: 1 }]))).toBe(
      'FILE_ENCRYPTED',
    )
  })

  test.each([
    ['climbs out of the archive', '../xl/workbook.xml'],
    ['is absolute', '/etc/passwd'],
    ['has a backslash', 'xl\\workbook.xml'],
  ])('an entry whose name %s is refused', async (_, name) => {
    expect(await codeOf(makeZip([{ name, content: 'x' }]))).toBe('FILE_ZIP_SUSPICIOUS')
  })

  test('two entries of one name are refused, and so is a local name that differs', async () => {
    const twice = makeZip([
      { name: 'xl/workbook.xml', content: 'x' },
      { name: 'XL/workbook.xml', content: 'y' },
    ])
    expect(await codeOf(twice)).toBe('FILE_ZIP_SUSPICIOUS')
    const other = makeZip([{ name: 'xl/workbook.xml', localName: 'xl/workbookX.xml', content: 'x' }])
    expect(await codeOf(other)).toBe('FILE_ZIP_SUSPICIOUS')
  })

  test('too many entries are refused', async () => {
    const entries = Array.from({ length: FILE_LIMITS.entries + 1 }, (_, index) => ({
      name: `e${index}`,
      content: '',
    }))
    expect(await codeOf(makeZip(entries))).toBe('FILE_ENTRIES_TOO_MANY')
  })

  test('an entry larger or smaller than it declares is refused', async () => {
    expect(await codeOf(withSheet({ content: SHEET, declaredBytes: 10 }))).toBe('FILE_ZIP_SUSPICIOUS')
    expect(await codeOf(withSheet({ content: SHEET, declaredBytes: 9999 }))).toBe('FILE_ZIP_SUSPICIOUS')
  })

  test('a doctype is refused wherever it stands (billion laughs)', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;</worksheet>'
    expect(await codeOf(makeXlsx(laughs))).toBe('FILE_XML_DOCTYPE')
    expect(await codeOf(makeXlsx(SHEET, { 'xl/sharedStrings.xml': laughs }))).toBe('FILE_XML_DOCTYPE')
  })

  test('unknown entities, open tags, deep nesting and bytes that are no UTF-8 are broken XML', async () => {
    expect(await codeOf(makeXlsx('<worksheet>&b;</worksheet>'))).toBe('FILE_XML_BROKEN')
    expect(await codeOf(makeXlsx('<worksheet><row>'))).toBe('FILE_XML_BROKEN')
    expect(await codeOf(makeXlsx(`<w>${'<a>'.repeat(100_000)}`))).toBe('FILE_XML_BROKEN')
    expect(await codeOf(makeXlsx('', { 'xl/worksheets/sheet1.xml': Uint8Array.of(0x3c, 0xff, 0xfe) }))).toBe(
      'FILE_XML_BROKEN',
    )
  })

  test('a short file that names a long text a million times is refused', async () => {
    const cells = '<c t="s"><v>0</v></c>'.repeat(90)
    const sheet = `<worksheet>${`<row>${cells}</row>`.repeat(5000)}</worksheet>`
    const shared = `<sst><si><t>${'长'.repeat(4000)}</t></si></sst>`
    expect(await codeOf(makeXlsx(sheet, { 'xl/sharedStrings.xml': shared }))).toBe('FILE_TEXT_TOO_MUCH')
  })

  test('a file changed in any byte is read or refused, but never makes the parser throw', () => {
    const bytes = makeXlsx(SHEET)
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
        const changed = new Uint8Array(bytes)
        changed[at] = value
        parseTableFile(changed, 'a.xlsx')
      }),
      { numRuns: 500 },
    )
  })
})

describe('a table beyond the limits', () => {
  test('25,000 rows are cut at 20,000, marked, and refused for an import', async () => {
    const result = await readTableFile(
      makeXlsx(sheetXml(Array.from({ length: 25_000 }, () => ['一', '二']))),
      'a.xlsx',
    )
    if (!result.ok) throw new Error(result.problem.code)
    const [table] = result.value
    if (table === undefined) throw new Error('no table')
    expect(table.rows).toHaveLength(FILE_LIMITS.rows)
    expect(table.truncated).toBe(true)
    expect(requireWhole(table)).toMatchObject({ ok: false, problem: { code: 'FILE_ROWS_TOO_MANY' } })
  })

  test('a text in row 1,000,000 is not read into a million rows', async () => {
    const sheet =
      '<worksheet><row r="1"><c t="str"><v>头</v></c></row><row r="1000000"><c t="str"><v>x</v></c></row></worksheet>'
    const result = await readTableFile(makeXlsx(sheet), 'a.xlsx')
    expect(result).toMatchObject({ ok: true, value: [{ rows: [['头']], truncated: true }] })
  })

  test('too many columns and too long a cell are refused with their place', async () => {
    const wide = await readTableFile(
      makeXlsx(sheetXml([[], Array.from({ length: 101 }, () => 'x')])),
      'a.xlsx',
    )
    expect(wide).toMatchObject({
      problem: { code: 'FILE_COLUMNS_TOO_MANY', params: { sheet: '明细表', row: 2 } },
    })
    const long = await readTableFile(makeXlsx(sheetXml([['a', '长'.repeat(4001)]])), 'a.xlsx')
    expect(long).toMatchObject({ problem: { code: 'FILE_CELL_TOO_LONG', params: { row: 1, column: 'B' } } })
  })

  test('more than 20 visible sheets are refused', async () => {
    const sheets = Array.from({ length: 21 }, (_, n) => `<sheet name="s${n}" r:id="rId1"/>`).join('')
    const workbook = `<workbook><sheets>${sheets}</sheets></workbook>`
    expect(await codeOf(makeXlsx(SHEET, { 'xl/workbook.xml': workbook }))).toBe('FILE_SHEETS_TOO_MANY')
  })
})
