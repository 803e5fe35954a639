/** csv in and out: encodings told by strict decoding, quotes by place, formulas kept asleep, and the same text back. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTableFile } from '#lib/files/parse-table-file'
import { readTableFile } from '#lib/files/read-file'
import { FILE_LIMITS } from '#lib/files/table'
import { writeCsv } from '#lib/files/write-csv'

// “标准编号,标准名称” in GB18030: a TextEncoder for it does not exist.
const GB18030 = Buffer.from('b1ead7bcb1e0bac52cb1ead7bcc3fbb3c6', 'hex')

function rowsOf(bytes: Uint8Array): readonly (readonly string[])[] {
  const result = parseTableFile(bytes, '明细表.csv')
  if (!result.ok) throw new Error(result.problem.code)
  return result.value[0]?.rows ?? []
}

describe('reading', () => {
  const expected = [['标准编号', '标准名称']]

  test.each([
    ['UTF-8', Buffer.from('标准编号,标准名称')],
    ['UTF-8 with BOM', Buffer.from('\ufeff标准编号,标准名称')],
    ['GB18030', GB18030],
    ['UTF-16 with BOM and tabs', Buffer.from('\ufeff标准编号\t标准名称', 'utf16le')],
    ['semicolons', Buffer.from('标准编号;标准名称')],
  ])('%s is read', async (_, bytes) => {
    expect(await readTableFile(bytes, 'a.csv')).toMatchObject({
      ok: true,
      value: [{ sheet: 'a', rows: expected }],
    })
  })

  test.each([
    ['bytes of no known encoding', Buffer.from([0x61, 0xff, 0xff, 0x2c, 0x80])],
    ['a binary file', Buffer.from([0x89, 0x50, 0x00, 0x01, 0x0a])],
  ])('%s are refused', (_, bytes) => {
    expect(parseTableFile(bytes, 'a.csv')).toMatchObject({ problem: { code: 'FILE_ENCODING_UNKNOWN' } })
  })

  test.each([
    ['a quote that is never closed', 'a,b\n1,"x\n2,y\n'],
    ['a quote in the middle of a cell', 'a,b\n1,x"y\n'],
  ])('%s is refused with its line', (_, text) => {
    const result = parseTableFile(Buffer.from(text), 'a.csv')
    expect(result).toMatchObject({
      ok: false,
      problem: { code: 'FILE_CSV_QUOTES', params: { line: expect.any(Number) } },
    })
  })

  test('empty lines keep their place, so that a message can name the row', () => {
    expect(rowsOf(Buffer.from('a,b\n\n,,\n1,2\n\n'))).toEqual([['a', 'b'], [], [], ['1', '2']])
  })

  test('rows beyond the limit are cut and marked', () => {
    const result = parseTableFile(Buffer.from('a\n'.repeat(FILE_LIMITS.rows + 5)), 'a.csv')
    expect(result).toMatchObject({ ok: true, value: [{ truncated: true }] })
  })
})

describe('writing', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠a', "'=1"])(
    'the text %j cannot come alive as a formula',
    (text) => {
      expect(writeCsv([[text]], { bom: false }).replace(/^"/, '')).toMatch(/^'/)
    },
  )

  test('numbers stay numbers, and a BOM stands in front only where it is asked for', () => {
    expect(writeCsv([[-1, null, '标']], { bom: false })).toBe('-1,,标\r\n')
    expect(writeCsv([['标']], { bom: true })).toBe('\ufeff标\r\n')
  })

  test('what was written reads back as the same texts', () => {
    const piece = fc.constantFrom(
      '标准',
      '=',
      '+',
      '-',
      '@',
      "'",
      '"',
      ',',
      ';',
      '\n',
      '\r',
      '\r\n',
      '\t',
      '＝',
      ' ',
      'DB51/T 2610—2019',
    )
    const cell = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => `${pieces.join('')}.`)
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const header = ['甲', '乙', '丙']
          const bytes = Buffer.from(writeCsv([header, ...rows], { bom: true }))
          expect(rowsOf(bytes)).toEqual([header, ...rows])
        },
      ),
      { numRuns: 300 },
    )
  })

  test('cells are told apart by the line of titles, whatever stands in them', () => {
    const rows = [
      ['甲', '乙', '丙'],
      ['a;b;c;d;e;f;g', '一\t二\t三\t四\t五', '=1;2;3;4;5'],
      ['x', 'y', 'z'],
    ]
    expect(rowsOf(Buffer.from(writeCsv(rows, { bom: true })))).toEqual(rows)
  })
})
