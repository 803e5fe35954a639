/** Honest workbooks: what a person sees in the sheet is what is read, at the row where it stands. */
import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { parseTableFile } from '#lib/files/parse-table-file'
import { readTableFile } from '#lib/files/read-file'
import type { ParsedTable } from '#lib/files/table'
import { makeXlsx, sheetXml } from '#tests/unit/files/zip-maker'

function tablesOf(bytes: Uint8Array): ParsedTable[] {
  const result = parseTableFile(bytes, 'a.xlsx')
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

function rowsOf(bytes: Uint8Array): ParsedTable['rows'] {
  return tablesOf(bytes)[0]?.rows ?? []
}

test('a workbook written by another program is read as it stands', async () => {
  const bytes = await readFile('tests/fixtures/files/strm-nist-csf-1.1-2.0.xlsx')
  const result = await readTableFile(bytes, 'strm.xlsx')
  if (!result.ok) throw new Error(result.problem.code)
  const mappings = result.value.find((table) => table.sheet === 'mappings')
  expect(mappings?.rows).toHaveLength(186)
  expect(mappings?.rows[1]).toEqual(['id.gv', 'gv', 'intersect', 'semantic'])
  expect(mappings?.headerRowGuess).toBe(0)
})

describe('cells', () => {
  test('shared and rich texts are joined, phonetic hints left out, escapes undone', () => {
    const shared =
      '<sst><si><t>整</t></si><si><r><t>节约型</t></r><r><t xml:space="preserve"> 机关</t></r><rPh><t>jie</t></rPh></si><si><t>a_x000D_b</t></si></sst>'
    const sheet =
      '<worksheet><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>9</v></c></row></worksheet>'
    expect(rowsOf(makeXlsx(sheet, { 'xl/sharedStrings.xml': shared }))).toEqual([
      ['整', '节约型 机关', 'a\rb'],
    ])
  })

  test('numbers, booleans, errors and formula results are their shown text', () => {
    const sheet =
      '<worksheet><row><c><v>101</v></c><c><v>0.30000000000000004</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1&amp;"x"</f><v>101x</v></c><c><f>1+1</f><v>2</v></c><c><f>1</f></c><c t="d"><v>2024-02-29T00:00:00Z</v></c></row></worksheet>'
    expect(rowsOf(makeXlsx(sheet))).toEqual([['101', '0.3', 'TRUE', '#N/A', '101x', '2', '', '2024-02-29']])
  })

  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="171" formatCode="0000"/><numFmt numFmtId="172" formatCode="#,##0.00_);[Red]\\(#,##0.00\\)"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="22"/><xf numFmtId="20"/></cellXfs></styleSheet>'
  const dated = (cells: readonly (readonly [number, string])[]) =>
    `<worksheet><row>${cells.map(([style, value]) => `<c s="${style}"><v>${value}</v></c>`).join('')}</row></worksheet>`

  test('dates are told by their number format, built-in or written in Chinese', () => {
    const sheet = dated([
      [1, '45351'],
      [2, '43770'],
      [5, '43770.5'],
      [6, '0.75'],
      [0, '43770'],
      [4, '43770'],
      [3, '7'],
    ])
    expect(rowsOf(makeXlsx(sheet, { 'xl/styles.xml': styles }))).toEqual([
      ['2024-02-29', '2019-11-01', '2019-11-01 12:00:00', '18:00:00', '43770', '43770', '0007'],
    ])
  })

  test('both date systems count from their own first day', () => {
    const sheet = dated([
      [1, '1'],
      [1, '59'],
      [1, '61'],
    ])
    expect(rowsOf(makeXlsx(sheet, { 'xl/styles.xml': styles }))).toEqual([
      ['1900-01-01', '1900-02-28', '1900-03-01'],
    ])
    const workbook =
      '<workbook><workbookPr date1904="1"/><sheets><sheet name="x" r:id="rId1"/></sheets></workbook>'
    const in1904 = makeXlsx(
      dated([
        [1, '0'],
        [1, '43889'],
      ]),
      { 'xl/styles.xml': styles, 'xl/workbook.xml': workbook },
    )
    expect(rowsOf(in1904)).toEqual([['1904-01-01', '2024-02-29']])
  })
})

describe('rows and sheets', () => {
  test('empty rows and cells in between keep their place, those at the end are dropped', () => {
    const sheet =
      '<worksheet><row r="2"><c r="C2" t="str"><v>x</v></c><c r="D2"/></row><row r="5"><c r="A5" t="str"><v>y</v></c></row><row r="9"/></worksheet>'
    expect(rowsOf(makeXlsx(sheet))).toEqual([[], ['', '', 'x'], [], [], ['y']])
  })

  test('a cell merged downwards repeats its text, a title merged across does not', () => {
    const sheet =
      '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>标题</v></c></row><row r="2"><c r="A2" t="str"><v>基础</v></c><c r="B2" t="str"><v>甲</v></c></row><row r="3"><c r="A3"/><c r="B3" t="str"><v>乙</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:A3"/></mergeCells></worksheet>'
    expect(rowsOf(makeXlsx(sheet))).toEqual([['标题'], ['基础', '甲'], ['基础', '乙']])
  })

  test('hidden sheets are left out, and a workbook of nothing else holds no table', () => {
    const workbook = (state: string) =>
      `<workbook><sheets><sheet name="h" state="hidden" r:id="rId1"/><sheet name="v" state="${state}" r:id="rId1"/></sheets></workbook>`
    const sheet = sheetXml([['x']])
    expect(
      tablesOf(makeXlsx(sheet, { 'xl/workbook.xml': workbook('visible') })).map((table) => table.sheet),
    ).toEqual(['v'])
    const hidden = parseTableFile(makeXlsx(sheet, { 'xl/workbook.xml': workbook('veryHidden') }), 'a.xlsx')
    expect(hidden).toMatchObject({ problem: { code: 'FILE_NO_TABLE' } })
  })

  test('prefixed element names are understood', () => {
    const sheet =
      '<x:worksheet xmlns:x="m"><x:row><x:c t="inlineStr"><x:is><x:t>文</x:t></x:is></x:c></x:row></x:worksheet>'
    expect(rowsOf(makeXlsx(sheet))).toEqual([['文']])
  })

  test('the column titles are found below a title and notes', () => {
    const rows = [
      ['四川省机关事务标准明细表'],
      ['填报单位', '', '2026年'],
      [],
      ['序号', '标准编号', '标准名称', '备注'],
      ['1', 'GB/T 1', '名称', ''],
      ['2', 'GB/T 2', '另一名称', '注'],
    ]
    expect(tablesOf(makeXlsx(sheetXml(rows)))[0]?.headerRowGuess).toBe(3)
  })
})
