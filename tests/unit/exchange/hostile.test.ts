/** Files that mean no good, or were cut on the way: a named problem, never an exception. */
import { expect, it } from 'vitest'
import { readExchangeFile } from '#lib/files/exchange/exchange-file'
import { readExchange } from '#lib/files/exchange/read-exchange'
import { exchangeProblemMessage } from '#lib/i18n/exchange-problems'

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
