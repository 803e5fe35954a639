/**
 * Files that mean no good at the entrance for mapping files: each is refused by name, or read without harm and said on
 * its page; and what goes out of a hostile file's dry run does not come alive in a spreadsheet program.
 */
import { type APIRequestContext, type APIResponse, expect, test } from '@playwright/test'
import { makeXlsx, sheetXml } from '#tests/unit/files/zip-maker'
import { anonymous, signedIn } from './signed-in'

type Part = { readonly name: string; readonly bytes: Uint8Array | string }

const megabyte = 1024 * 1024
const head = 'subject_id\tpredicate_id\tobject_id\tmapping_justification'
const row = 'A:1\tskos:exactMatch\tB:1\tsemapv:ManualMappingCuration'
const chinese = '四川名称,关系,重庆名称\n人事管理标准,相关,质量控制\n'

function post(person: APIRequestContext, file: Part, metadata: Part | null = null): Promise<APIResponse> {
  const part = ({ name, bytes }: Part) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  })
  const multipart = metadata ? { file: part(file), metadata: part(metadata) } : { file: part(file) }
  return person.post('/api/imports/mappings', { multipart })
}

const bomb = (): Uint8Array => {
  const sheet = Buffer.alloc(200 * megabyte, 0x61)
  sheet.write('<worksheet>')
  return makeXlsx('', { 'xl/worksheets/sheet1.xml': sheet })
}
const wide = [Array.from({ length: 101 }, (_, column) => `栏目${column}`)]
const refused: readonly (readonly [string, () => Part, string])[] = [
  ['an empty file', () => ({ name: 'a.csv', bytes: '' }), 'FILE_EMPTY'],
  ['a zip bomb of 200 MB', () => ({ name: 'a.xlsx', bytes: bomb() }), 'FILE_EXPANDS_TOO_MUCH'],
  ['a text that calls itself a workbook', () => ({ name: 'a.xlsx', bytes: chinese }), 'FILE_TYPE_UNKNOWN'],
  [
    'a workbook with a document type',
    () => ({ name: 'a.xlsx', bytes: makeXlsx(`<!DOCTYPE a [<!ENTITY b "c">]>${sheetXml([['甲']])}`) }),
    'FILE_XML_DOCTYPE',
  ],
  ['101 columns', () => ({ name: 'a.xlsx', bytes: makeXlsx(sheetXml(wide)) }), 'FILE_COLUMNS_TOO_MANY'],
  [
    'a cell above the limit',
    () => ({ name: 'a.xlsx', bytes: makeXlsx(sheetXml([['四川名称'], ['长'.repeat(4_001)]])) }),
    'FILE_CELL_TOO_LONG',
  ],
  [
    '5,001 rows of SSSOM',
    () => ({ name: 'a.tsv', bytes: `${head}\n${`${row}\n`.repeat(5_001)}` }),
    'FILE_ROWS_TOO_MANY',
  ],
  [
    'a csv with a quote that never ends',
    () => ({ name: 'a.csv', bytes: '四川名称,关系\n"甲,乙\n' }),
    'FILE_CSV_QUOTES',
  ],
]

test('files that can’t be read are refused by name, in a sentence, and nothing is kept', async ({
  baseURL,
}) => {
  test.setTimeout(120_000)
  const person = await signedIn(baseURL, 'sc-editor')
  for (const [what, make, code] of refused) {
    const answer = await post(person, make())
    expect(answer.status(), what).toBe(422)
    const { problem } = (await answer.json()) as { problem: { code: string; message: string } }
    expect(problem.code, what).toBe(code)
    expect(problem.message, what).toMatch(/[\u4e00-\u9fff]/)
  }
  const large = await post(person, { name: 'a.csv', bytes: Buffer.alloc(11 * megabyte, 0x61) })
  expect(large.status()).toBe(413)
})

const readWithProblem: readonly (readonly [string, Part, Part | null, RegExp])[] = [
  [
    '60,000 aliases in the metadata file',
    { name: 'a.sssom.tsv', bytes: `${head}\n${row}\n` },
    { name: 'a.yml', bytes: `a: &a [x]\nb: [${'*a, '.repeat(60_000)}*a]\n` },
    /元数据|YAML|不符合|不认识/,
  ],
  [
    'brackets without end in the header',
    { name: 'a.sssom.tsv', bytes: `#${'['.repeat(200_000)}\n${head}\n${row}\n` },
    null,
    /元数据|不能读取/,
  ],
  ['JSON without bottom', { name: 'a.json', bytes: '['.repeat(100_000) }, null, /层|嵌套|不能读取/],
  ['800,000 columns', { name: 'a.tsv', bytes: 'subject_id\t'.repeat(800_000) }, null, /列|栏/],
  [
    'bytes that are no text',
    { name: 'a.sssom.tsv', bytes: Buffer.from([0x23, 0xff, 0xff, 0xfe, 0x80]) },
    null,
    /编码/,
  ],
]

test('files that are broken inside say so on their page, within seconds, and can’t be imported', async ({
  baseURL,
}) => {
  test.setTimeout(180_000)
  const person = await signedIn(baseURL, 'sc-editor')
  for (const [what, file, metadata, says] of readWithProblem) {
    const answer = await post(person, file, metadata)
    const reply = (await answer.json()) as { value?: { id: string }; problem?: { message: string } }
    if (reply.value === undefined) {
      expect(answer.status(), what).toBe(422)
      expect(reply.problem?.message, what).toMatch(says)
      continue
    }
    const page = await person.get(`/mappings/import/${reply.value.id}`)
    expect(page.status(), what).toBe(200)
    expect(await page.text(), what).toMatch(says)
    const imported = await person.post('/api/commands/mapping.import', {
      data: { stagingId: reply.value.id, version: 1, seen: '' },
    })
    expect(imported.ok(), what).toBe(false)
  }
})

test('what a hostile file says leaves the dry run as text: no formula, no cell beyond what Excel takes', async ({
  baseURL,
}) => {
  const person = await signedIn(baseURL, 'sc-editor')
  const long = '长'.repeat(60_000)
  const lines = [
    '=HYPERLINK("https://evil.example","点我")\tA:1\tskos:exactMatch\tB:1\tsemapv:ManualMappingCuration\t=1+1',
    `@SUM(1)\tA:2\tskos:exactMatch\tB:${long}\tsemapv:ManualMappingCuration\t${long}`,
  ]
  const table = `subject_label\t${head}\tcomment\n${lines.join('\n')}\n`
  const answer = await post(person, { name: '=a.sssom.tsv', bytes: table })
  const { value } = (await answer.json()) as { value: { id: string } }
  const page = await (await person.get(`/mappings/import/${value.id}`)).text()
  const sides = /value="([\w-]+)&gt;([\w-]+)"/.exec(page)
  const chosen = await person.post(`/api/imports/mappings/${value.id}`, {
    form: { sides: `${sides?.[1]}>${sides?.[2]}` },
    maxRedirects: 0,
  })
  expect(chosen.status()).toBe(303)
  const csv = await person.get(`/api/exports/mapping-verdicts/${value.id}?format=csv`)
  expect(csv.status()).toBe(200)
  const text = (await csv.text()).replace(/^\ufeff/, '')
  expect(text).toContain('HYPERLINK')
  expect(text).toContain('SUM(1)')
  expect(text).not.toMatch(/(^|[,\r\n])"?[=+\-@＝＋－＠\t]/)
  expect(text.length).toBeLessThan(32_767)
  const xlsx = await person.get(`/api/exports/mapping-verdicts/${value.id}`)
  expect(xlsx.status()).toBe(200)
})

test('without a session, a right or the own origin nothing is read', async ({ baseURL }) => {
  const file = { name: 'a.csv', bytes: chinese }
  expect((await post(await anonymous(baseURL), file)).status()).toBe(401)
  expect((await post(await signedIn(baseURL, 'auditor'), file)).status()).toBe(403)
  const person = await signedIn(baseURL, 'sc-editor')
  const foreign = await person.post('/api/imports/mappings', {
    multipart: { file: { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(chinese) } },
    headers: { Origin: 'https://evil.example' },
  })
  expect(foreign.status()).toBe(403)
  const bare = await person.post('/api/imports/mappings', { data: chinese })
  expect(bare.status()).toBe(400)
})
