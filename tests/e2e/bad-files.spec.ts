/** Files that are broken, locked, oversized or no table at all: a clear sentence on the screen, and nothing written. */
import { writeWorkbook } from '#lib/files/write-workbook'
import type { UploadedFile } from './support/catalog-steps'
import { expect, test } from './support/test'

const catalog = '四川省机关事务标准体系'
const megabyte = 1024 * 1024

type BadFile = { readonly what: string; readonly file: () => Promise<UploadedFile>; readonly says: RegExp }

const text = (name: string, content: string) => () => Promise.resolve({ name, bytes: Buffer.from(content) })
const bytes = (name: string, content: readonly number[]) => () =>
  Promise.resolve({ name, bytes: Buffer.from(content) })

const badFiles: readonly BadFile[] = [
  { what: 'an empty file', file: bytes('空.xlsx', []), says: /文件是空的（0 字节）/ },
  {
    what: 'a workbook that broke off on the way',
    file: async () => ({ name: '截断.xlsx', bytes: (await goodWorkbook()).subarray(0, 900) }),
    says: /文件已损坏或不完整/,
  },
  {
    what: 'a workbook with a few bytes overwritten',
    file: async () => ({ name: '改写.xlsx', bytes: scrambled(await goodWorkbook()) }),
    says: /文件已损坏|文件结构异常|格式有误/,
  },
  {
    what: 'an old .xls',
    file: bytes('旧版.xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]),
    says: /旧版 \.xls 文件/,
  },
  {
    what: 'a text that calls itself a workbook',
    file: text('其实是文本.xlsx', '标准名称\n术语'),
    says: /内容不是 \.xlsx 工作簿/,
  },
  {
    what: 'a csv with a quote that never ends',
    file: text('引号.csv', '标准名称,备注\n"术语,没有结束\n'),
    says: /引号不配对/,
  },
  {
    what: 'a csv in no known encoding',
    file: bytes('乱码.csv', [0x41, 0xff, 0x0a, 0xff, 0x80, 0xff]),
    says: /不能识别文本编码/,
  },
  {
    what: 'a file above the limit',
    file: () => Promise.resolve({ name: '过大.csv', bytes: Buffer.alloc(11 * megabyte, '标准,') }),
    says: /超过上限 10 MB/,
  },
  {
    what: 'a workbook without any row',
    file: async () => ({
      name: '无内容.xlsx',
      bytes: await writeWorkbook([{ name: 'Sheet1', columns: [], rows: [] }]),
    }),
    says: /没有可读取的内容/,
  },
]

test.use({ expectedStatuses: [413, 422] })
test.setTimeout(240_000)

test('bad files are refused in plain words, and no change set comes of them', async ({ official }) => {
  const editor = await official('sc-editor')
  const before = await editor.countsChangeSets(catalog)
  await editor.opensImportPage(catalog)
  for (const { what, file, says } of badFiles) {
    await test.step(what, async () => {
      await editor.uploads(await file())
      const alert = editor.page.getByRole('main').getByRole('alert')
      await expect(alert).toHaveText(says)
      await expect(editor.page).toHaveURL(/\/import$/)
    })
  }
  expect(await editor.countsChangeSets(catalog)).toBe(before)
})

test('a table with more rows than may be imported is shown, but no change set can be made', async ({
  official,
}) => {
  const editor = await official('sc-editor')
  await editor.opensImportPage(catalog)
  const rows = Array.from({ length: 20_001 }, (_, row) => `示例标准第${row}号,术语标准`)
  await editor.uploads({ name: '两万行.csv', bytes: Buffer.from(`标准名称,类目\n${rows.join('\n')}\n`) })
  await expect(editor.page.getByText(/超过 20000 行，不能整表导入/)).toBeVisible()
  await expect(editor.page.getByRole('button', { name: '形成变更单' })).toHaveCount(0)
})

test('an upload for the other bureau’s catalogue is refused, and so is one by somebody who edits nothing', async ({
  official,
}) => {
  const editor = await official('sc-editor')
  const auditor = await official('auditor')
  await editor.opensImportPage(catalog)
  const own = new URL(editor.page.url()).pathname.split('/')[2]
  await auditor.opens('/audit')
  const file = await goodWorkbook()
  const origin = new URL(auditor.page.url()).origin
  const answer = await auditor.page.request.post(`/api/imports?catalog=${own}&name=a.xlsx`, {
    headers: { origin },
    data: file,
  })
  expect(answer.status()).toBe(403)
  const stranger = await official('cq-editor')
  const refused = await stranger.page.request.post(`/api/imports?catalog=${own}&name=a.xlsx`, {
    headers: { origin },
    data: file,
  })
  expect(refused.status()).toBe(403)
})

function goodWorkbook(): Promise<Buffer> {
  const columns = ['标准名称', '类目'].map((header) => ({ header, width: 20, type: 'text' as const }))
  const rows = Array.from({ length: 50 }, (_, row) => [`示例标准第${row}号`, '术语标准'])
  return writeWorkbook([{ name: '标准明细表', columns, rows }])
}

/** The compressed data of the middle replaced; the directory at the end stays whole. */
function scrambled(file: Buffer): Buffer {
  const copy = Buffer.from(file)
  const middle = Math.floor(copy.length / 3)
  copy.fill(0xaa, middle, middle + 200)
  return copy
}
