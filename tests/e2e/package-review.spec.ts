/**
 * A 批次 of thirty between the bureaus: put together and passed in one house, sent as one, answered in the other by
 * filter and by keyboard with returns and a disagreement; then an objection that the joint body decides. Proposing the
 * thirty is the one thing done past the screens, because it is another journey's subject.
 */
import type { Page } from '@playwright/test'
import { expect, test } from './support/test'

test.describe.configure({ mode: 'serial' })
test.setTimeout(300_000)

const mark = '成批送请确认（示例）'
const title = '第二批单项标准对照（示例）'
const counts = { proposed: 31, equal: 25 }

/** The address of the package, for the chapters that follow. */
let batch = ''

test('an editor chooses from the drafts and gives the whole to 本局审核', async ({ official }) => {
  const editor = await official('sc-editor')
  const pairs = (await sharedStandards(editor.page)).slice(0, counts.proposed)
  expect(pairs).toHaveLength(counts.proposed)
  await editor.opens('/mappings/packages')
  const verdicts = await editor.page.evaluate(
    async (steps) => {
      const answer = await fetch('/api/command-batches', { method: 'POST', body: JSON.stringify({ steps }) })
      const reply = (await answer.json()) as { value: { results: { ok: boolean }[] } }
      return reply.value.results.map(({ ok }) => ok)
    },
    pairs.map((pair, index) => ({ command: 'mapping.propose', input: proposal(pair, index) })),
  )
  expect(verdicts.filter(Boolean)).toHaveLength(counts.proposed)

  const { page } = editor
  await page.getByRole('link', { name: '组成批次' }).click()
  await expect(page).toHaveURL(/\/packages\/new$/)
  await page.getByRole('main').getByRole('searchbox', { name: '查找' }).fill(mark)
  await page.getByRole('button', { name: '筛选' }).click()
  await editor.sees(`共 ${counts.proposed} 条`)
  await page.getByRole('button', { name: '全选所列' }).click()
  await editor.sees(`已选 ${counts.proposed} 条`)
  await page.getByRole('textbox', { name: '标题' }).fill(title)
  await page.getByRole('textbox', { name: /^来文说明/ }).fill('请逐条核对差异登记。（示例）')
  await page.getByRole('button', { name: '组成批次' }).click()
  await expect(page).toHaveURL(/\/mappings\/packages\/[0-9a-f-]{36}$/)
  batch = new URL(page.url()).pathname
  await editor.does('提交本局审核')
  await editor.sees('已整批提交本局审核')
})

test.describe('in the own house', () => {
  test.use({ expectedStatuses: [404] })

  test('a reviewer sends one back to the editor and the rest to the other side, which saw nothing before', async ({
    official,
  }) => {
    await (await official('cq-reviewer')).findsNothingAt(batch)
    const reviewer = await official('sc-reviewer')
    await reviewer.opens('/desk')
    await reviewer.page.getByRole('link', { name: new RegExp(`^去审核：.*${title}`) }).click()
    const one = row(reviewer.page, 31)
    await one.getByRole('button', { name: /^退回经办人：/ }).click()
    await reviewer.dialog.getByLabel('理由').fill('理由过简，请补充依据。')
    await reviewer.dialog.getByRole('button', { name: '退回经办人' }).click()
    await expect(one).toContainText('已移出')
    await reviewer.does('审核通过，整批送对方')
    await expect(reviewer.page.getByText(/^川→渝 \d{4}-\d\d$/)).toBeVisible()
  })
})

test('the other side answers by filter, and by keyboard one after the other', async ({ official }) => {
  const { page, dialog, ...reviewer } = await official('cq-reviewer')
  await reviewer.opens('/desk')
  await page.getByRole('link', { name: new RegExp(`^去答复：.*${title}`) }).click()
  await expect(page.getByText('30 条', { exact: true }).first()).toBeVisible()

  await page.getByRole('combobox', { name: '关系' }).selectOption({ label: '＝ 等同' })
  await reviewer.sees(`共 ${counts.equal} 条`)
  await page.getByRole('combobox', { name: '差异登记' }).selectOption({ label: '无差异' })
  await expect(page).toHaveURL(/differences=none/)
  await page.getByRole('button', { name: `全选所列待办 ${counts.equal} 条` }).click()
  await page.getByRole('button', { name: `确认所选 ${counts.equal} 条` }).click()
  await dialog.getByRole('button', { name: '确认', exact: true }).click()
  await reviewer.sees(`已办理 ${counts.equal} 条`)

  await page.goto(`${batch}?outcome=open`)
  await reviewer.sees('共 5 条')
  await answersByKey(page, 'r', '请补充渝方的范围。')
  await answersByKey(page, 'r', '请写明依据。')
  await answersByKey(page, 'n', '两者规定的对象不同。')
  await answersByKey(page, 'c')
  await answersByKey(page, 'c')
  await reviewer.opens(batch)
  await reviewer.sees('全部条目已有答复，这个批次已办结。')
  expect(await readsOutcomes(page)).toEqual({ 已确认: 27, 退回修改: 2, 不同意: 1 })
})

test('both sides and the list read the same figures, and what came back is there to be revised', async ({
  official,
}) => {
  const editor = await official('sc-editor')
  await editor.opens(`/mappings/packages?q=${encodeURIComponent(title)}`)
  const line = editor.page.getByRole('row').filter({ hasText: title })
  await expect(line).toContainText('30/30')
  await expect(line).toContainText('已确认 27、退回修改 2、不同意 1')
  await expect(line).toContainText('已办结')
  await editor.opens(`/mappings/packages/new?state=returned&q=${encodeURIComponent(mark)}`)
  await editor.sees('共 2 条')
  await editor.sees('上次退回理由：请补充渝方的范围。')
  const file = await editor.page.request.get(`/api/exports${batch.replace('/mappings', '')}`)
  expect(file.status()).toBe(200)
  await editor.opens(`${batch}/letter`)
  await expect(editor.page.getByRole('row')).toHaveCount(31)
})

test('an objection goes to the joint meeting and is decided there', async ({ official }) => {
  const reviewer = await official('sc-reviewer')
  await reviewer.opens(`${batch}?outcome=confirmed`)
  await row(reviewer.page, 1).getByRole('link', { name: '详情' }).click()
  await reviewer.does('提出异议', { 理由: '确认后发现适用层级不同。' })
  await reviewer.sees('已提出异议')

  const secretary = await official('secretary')
  await secretary.opens('/mappings/meeting?kind=disputed')
  const item = secretary.page.getByRole('row').filter({ hasText: '确认后发现适用层级不同。' })
  await expect(item).toContainText('有异议、待裁定的对照')
  await expect(item).toContainText('联席会议')
  await item.getByRole('button', { name: '登记联席裁定' }).click()
  await secretary.dialog.getByRole('radio', { name: '已确认' }).check()
  await secretary.dialog.getByRole('textbox', { name: /^理由/ }).fill('会议认为层级不影响等同。')
  await secretary.dialog.getByRole('button', { name: '登记联席裁定' }).click()
  await secretary.sees('已登记联席裁定')
  await expect(item).toHaveCount(0)

  await reviewer.opens(batch)
  expect(await readsOutcomes(reviewer.page)).toEqual({ 已确认: 27, 退回修改: 2, 不同意: 1 })
})

type SharedPair = { readonly title: string; readonly sichuan: string; readonly chongqing: string }

/** Standards that both catalogues list under one title, and that no 示例 of the demo speaks about. */
async function sharedStandards(page: Page): Promise<readonly SharedPair[]> {
  const told = await eachInTurn(['equivalence', 'difference'], (kind) =>
    nodeLinks(page, `/mappings?level=position&kind=${kind}`),
  )
  const taken = new Set(told.flat().map(({ text }) => text))
  await page.goto('/catalogs')
  const addresses = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const catalogs = [...new Set(addresses.filter((address) => /^\/catalogs\/[0-9a-f-]{36}$/.test(address)))]
  const [sichuan, chongqing] = await eachInTurn(catalogs.slice(0, 2), (address) => nodesOf(page, address))
  return [...(sichuan ?? [])].flatMap(([name, node]) => {
    const other = chongqing?.get(name)
    return other === undefined || taken.has(name) ? [] : [{ title: name, sichuan: node, chongqing: other }]
  })
}

/** Title → node id of every standard in the 明细表. */
async function nodesOf(page: Page, catalog: string): Promise<ReadonlyMap<string, string>> {
  const pages = await eachInTurn([1, 2], (number) => nodeLinks(page, `${catalog}/standards?page=${number}`))
  return new Map(pages.flat().map(({ text, href }) => [text, href.split('/').pop() ?? '']))
}

async function nodeLinks(page: Page, address: string) {
  await page.goto(address)
  return page
    .getByRole('main')
    .locator(':is(th, td:nth-child(3)) a[href^="/catalogs/nodes/"]')
    .evaluateAll((links) =>
      links.map((link) => ({ text: link.textContent?.trim() ?? '', href: link.getAttribute('href') ?? '' })),
    )
}

async function eachInTurn<In, Out>(all: readonly In[], run: (one: In) => Promise<Out>): Promise<Out[]> {
  const results: Out[] = []
  for (const one of all) results.push(await run(one))
  return results
}

/** The first ones are equal, the others differ in something; the last one is what the own reviewer sends back. */
function proposal({ sichuan, chongqing }: SharedPair, index: number) {
  const equal = index < counts.equal
  return {
    firstNodeId: sichuan,
    secondNodeId: chongqing,
    relation: equal ? 'equal' : 'overlap',
    justification: `${mark}：双方列入的是同一份文件。`,
    differences: equal
      ? []
      : [{ kind: 'scope', valueA: '川方范围（示例）', valueB: '渝方范围（示例）', treatment: 'flex' }],
    demo: true,
  }
}

function row(page: Page, ordinal: number) {
  return page.getByRole('listitem').filter({ has: page.getByText(String(ordinal), { exact: true }) })
}

/** With the keys alone: the answer of the current row, its reason, and on to the next. */
async function answersByKey(page: Page, key: string, reason?: string): Promise<void> {
  const open = page.locator('ol > li').filter({ has: page.getByRole('checkbox') })
  const before = await open.count()
  await page.keyboard.press(key)
  await expect(page.getByRole('dialog')).toBeVisible()
  if (reason) {
    await page.keyboard.type(reason)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(open).toHaveCount(before - 1)
}

/** What the page says has become of the items, which adds up to what was sent. */
async function readsOutcomes(page: Page): Promise<Record<string, number>> {
  const text = await page
    .getByText(/^已确认 \d+、/)
    .first()
    .textContent()
  const parts = (text ?? '').split('、').map((part) => part.split(' '))
  const outcomes = Object.fromEntries(parts.map(([word, count]) => [word ?? '', Number(count)]))
  expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(30)
  return outcomes
}
