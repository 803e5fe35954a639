/** Workbooks that we write read back as the same texts, and carry what makes them print well. */

import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { parseTableFile } from '#lib/files/parse-table-file'
import { readTableFile } from '#lib/files/read-file'
import { type WorkbookColumn, writeWorkbook } from '#lib/files/write-workbook'

const TEXTS: WorkbookColumn[] = [
  { header: '标准编号', width: 20, type: 'text' },
  { header: '标准名称', width: 36, type: 'text' },
]

async function rowsOf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const result = await readTableFile(bytes, 'a.xlsx')
  if (!result.ok) throw new Error(result.problem.code)
  return result.value[0]?.rows ?? []
}

describe('round trip', () => {
  test('any two texts come back as they were, also long ones, line breaks and characters that XML cannot carry', async () => {
    const text = fc
      .oneof(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
        fc.constantFrom(
          'constructor',
          '__proto__',
          ' 前后空格 ',
          '一\n二\r\n三',
          '_x000D_',
          '=1+1',
          '001',
          '长'.repeat(4000),
        ),
      )
      .map((value) => `${value}`)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }), async (rows) => {
        const bytes = await writeWorkbook([{ name: '明细表', columns: TEXTS, rows }])
        const result = parseTableFile(bytes, 'a.xlsx')
        expect(result.ok ? result.value[0]?.rows : result.problem).toEqual([
          ['标准编号', '标准名称'],
          ...rows,
        ])
      }),
      { numRuns: 60 },
    )
  }, 30_000)

  test('dates and numbers are real ones, and what is none stays text', async () => {
    const columns: WorkbookColumn[] = [
      { header: '日期', width: 12, type: 'date' },
      { header: '数', width: 8, type: 'number' },
      { header: '率', width: 8, type: 'percent' },
    ]
    const rows = [
      ['2024-02-29', 12, 0.25],
      ['2023-02-29', '约 3', null],
      ['未核对', -1.5, 1],
    ]
    const bytes = await writeWorkbook([{ name: 's', columns, rows }])
    expect((await rowsOf(bytes)).slice(1)).toEqual([
      ['2024-02-29', '12', '0.25'],
      ['2023-02-29', '约 3'],
      ['未核对', '-1.5', '1'],
    ])
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).toContain('<v>45351</v>')
  })

  test('title and notes stand above the header, whose row is found again', async () => {
    const bytes = await writeWorkbook([
      { name: '川/渝', title: '标准明细表', notes: ['单位:项'], columns: TEXTS, rows: [['GB/T 1', '名称']] },
    ])
    const result = await readTableFile(bytes, 'a.xlsx')
    expect(result).toMatchObject({
      value: [
        {
          sheet: '川 渝',
          headerRowGuess: 2,
          rows: [['标准明细表'], ['单位:项'], ['标准编号', '标准名称'], ['GB/T 1', '名称']],
        },
      ],
    })
  })
})

test('the sheet is A4 landscape, one page wide, with the header frozen and repeated', async () => {
  const bytes = await writeWorkbook([
    { name: '甲&乙', title: '表', columns: TEXTS, rows: [['1', '2']] },
    { name: '统计', columns: TEXTS, rows: [], orientation: 'portrait' },
  ])
  const parts = unzipSync(bytes)
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  expect(part('xl/worksheets/sheet1.xml')).toContain(
    'paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"',
  )
  expect(part('xl/worksheets/sheet1.xml')).toContain('<pane ySplit="2" topLeftCell="A3"')
  expect(part('xl/worksheets/sheet2.xml')).toContain('orientation="portrait"')
  expect(part('xl/workbook.xml')).toContain("'甲&amp;乙'!$2:$2")
})

test('a text above the limit of Excel is a bug of the caller', async () => {
  await expect(writeWorkbook([{ name: 's', columns: TEXTS, rows: [['x'.repeat(32_768)]] }])).rejects.toThrow(
    RangeError,
  )
})
