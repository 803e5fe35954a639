/** Files that mean no good, or were cut on the way: a named problem, never an exception. */
import { describe, expect, it } from 'vitest'
import { readExchangeFile } from '#lib/files/exchange/exchange-file'
import { readExchange } from '#lib/files/exchange/read-exchange'
import { exchangeProblemMessage } from '#lib/i18n/exchange-problems'
import { makeXlsx } from '#tests/unit/files/zip-maker'
import { gb18030 } from './gb18030'

const head = 'subject_id\tpredicate_id\tobject_id\tmapping_justification'
const row = 'A:1\tskos:exactMatch\tB:1\tsemapv:ManualMappingCuration'
const read = (text: string | Uint8Array, fileName = 'a.tsv') =>
  readExchange({ bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text, fileName })
const codes = (text: string | Uint8Array) => {
  const result = read(text)
  return result.ok ? result.value.report.problems.map(({ code }) => code) : [result.problem.code]
}

it.each([
  ['a NUL', `${head}\n${row}\0`, 'TEXT_NUL'],
  ['bytes that are no text', new Uint8Array([0x23, 0xff, 0xff, 0xfe, 0x80]), 'TEXT_ENCODING'],
  ['a million columns', 'subject_id\t'.repeat(1_000_000), 'COLUMNS_TOO_MANY'],
  ['a huge header', `#comment: "${'x'.repeat(300_000)}"\n${head}\n${row}`, 'HEADER_TOO_LARGE'],
  ['brackets without end in the header', `#${'['.repeat(200_000)}\n${head}\n${row}`, 'HEADER_BROKEN'],
  ['lists in lists in the header', `#${'- '.repeat(100_000)}\n${head}\n${row}`, 'HEADER_BROKEN'],
  ['a broken header', `#curie_map:\n# A: "http\n${head}\n${row}`, 'HEADER_BROKEN'],
  ['a missing column', 'subject_id\tobject_id\nA:1\tB:1', 'COLUMN_MISSING'],
  ['a doubled column', `${head}\tsubject_id\n${row}\tA:2`, 'COLUMN_DUPLICATE'],
  ['a quote that nothing closes', `${head}\n"${row}`, 'QUOTES_UNBALANCED'],
  ['truncated JSON', '[{"from":{"memberSet":[{"uri":"x', 'JSON_BROKEN'],
  ['JSON without bottom', '['.repeat(100_000), 'JSON_TOO_DEEP'],
])('%s is named', (_, text, code) => {
  expect(codes(text)).toContain(code)
})

it('aliases in the header multiply nothing', () => {
  const bomb = `#a: &a [x,x,x,x]\n#b: &b [*a,*a,*a,*a]\n#c: [*b,*b,*b,*b]\n${head}\n${row}`
  expect(codes(bomb)).toContain('VALUE_INVALID')
})

it('names of object prototypes are names like any other', () => {
  const result = read(`#__proto__: x\n${head}\t__proto__\tconstructor\n${row}\tp\tc`)
  expect(result.ok && result.value.rows[0]?.extra).toEqual([
    { name: '__proto__', value: 'p' },
    { name: 'constructor', value: 'c' },
  ])
  const json = read(
    '[{"from":{"memberSet":[{"uri":"a"}]},"to":{"memberSet":[{"uri":"b"}]},"__proto__":{"x":1}}]',
  )
  expect(json.ok && json.value.rows[0]?.extra).toEqual([{ name: '__proto__', value: '{"x":1}' }])
})

it.each(['\n', '\r\n', '\r'])('line ends %j and a byte order mark change nothing', (end) => {
  const result = read(`\ufeff#license: https://example.org/l${end}${head}${end}${row}${end}`)
  expect(result.ok && result.value.rows.length).toBe(1)
  expect(result.ok && result.value.rows[0]?.provenance.row).toBe(3)
})

it('every problem is a Chinese sentence with its place', () => {
  const result = read(`${head}\n${row.replace('skos:exactMatch', 'foo:bar')}`)
  const message = result.ok ? result.value.report.problems.map(exchangeProblemMessage).join('\n') : ''
  expect(message).toContain('第 2 行“predicate_id”：不认识的关系')
})

it('is read in the worker as well', async () => {
  const result = await readExchangeFile({
    bytes: new TextEncoder().encode(`${head}\n${row}`),
    fileName: 'a.tsv',
  })
  expect(result.ok && result.value.rows[0]?.relation).toBe('equal')
})

const chinese = '四川名称,关系,重庆名称\n公务用车管理标准,等同,公务用车标准\n'
const sides = { subject: ['四川'], object: ['重庆'] }
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))

describe('encodings of Chinese spreadsheet programs', () => {
  it.each([
    ['GB18030, comma', gb18030(chinese), 'a.csv'],
    ['GB18030, tabs', gb18030(chinese.replaceAll(',', '\t')), 'a.tsv'],
    ['UTF-16 with tabs, as Excel’s “Unicode text”', utf16(chinese.replaceAll(',', '\t')), 'a.txt'],
  ])('%s is read as a plain table without a word about it', (_, bytes, fileName) => {
    const result = readExchange({ bytes, fileName }, { sides })
    expect(result.ok && result.value.report.problems).toEqual([])
    expect(result.ok && result.value.rows[0]).toMatchObject({
      subject: { label: '公务用车管理标准' },
      relation: 'equal',
      object: { label: '公务用车标准' },
    })
  })

  it.each([
    ['SSSOM in GB18030', gb18030(`${head}\tcomment\n${row}\t公务用车\n`)],
    ['SSSOM in UTF-16', utf16(`${head}\tcomment\n${row}\t公务用车\n`)],
  ])('%s is read, with a note that UTF-8 is asked', (_, bytes) => {
    expect(codes(bytes)).toContain('TEXT_ENCODING')
    const result = read(bytes)
    expect(result.ok && result.value.rows[0]?.comment).toBe('公务用车')
  })

  it('UTF-16 without its mark is refused with what to do', () => {
    const result = read(utf16(chinese).subarray(2), 'a.csv')
    const message = result.ok ? result.value.report.problems.map(exchangeProblemMessage).join('') : ''
    expect(message).toContain('请另存为 UTF-8 后重新上传')
  })

  it('a workbook of before 2007 is refused as such', () => {
    const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)])
    expect(codes(ole)).toEqual(['FILE_OLD_XLS'])
  })
})

describe('formulas without a result', () => {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
  const sheet = (...rows: string[]) =>
    makeXlsx(
      `<worksheet><sheetData>${rows.map((cells) => `<row>${cells}</row>`).join('')}</sheetData></worksheet>`,
    )
  const error = (word: string) => `<c t="e"><f>A1</f><v>${word}</v></c>`

  it('in a column that is read make the row unusable, with its place', () => {
    const titles = ['四川名称', '关系', '重庆名称', '电话'].map(cell).join('')
    const bytes = sheet(titles, cell('甲') + cell('等同') + error('#REF!') + error('#N/A'))
    const result = readExchange({ bytes, fileName: 'a.xlsx' }, { sides })
    const problems = result.ok ? result.value.report.problems : []
    expect(
      problems
        .filter(({ code }) => code === 'CELL_FORMULA_ERROR')
        .map(({ severity, row, column }) => [severity, row, column]),
    ).toEqual([
      ['row', 2, '重庆名称'],
      ['note', 2, '电话'],
    ])
    expect(problems.map(exchangeProblemMessage).join('')).toContain('请在表中改正公式')
  })

  it('are named in a set-theory workbook as well', () => {
    const titles = ['Focal Document Element', 'Reference Document Element', 'Relationship'].map(cell).join('')
    const bytes = sheet(titles, error('#VALUE!') + cell('B') + cell('equal'))
    expect(codes(bytes)).toContain('CELL_FORMULA_ERROR')
  })
})

it('a title that may mean several columns is asked by their Chinese names', () => {
  const result = readExchange(
    { bytes: new TextEncoder().encode('名称,关系,重庆名称\n甲,等同,乙\n'), fileName: 'a.csv' },
    { sides },
  )
  const message = result.ok ? result.value.report.problems.map(exchangeProblemMessage).join('\n') : ''
  expect(message).toContain('可能是：甲方名称、乙方名称。')
})
