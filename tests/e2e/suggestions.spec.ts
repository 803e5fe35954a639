/**
 * 推荐 at the level of 类目: why a pair is offered and where it leads, and what was put aside, which stays away through a
 * run over both catalogues. At the end everything is as it was.
 */
import type { Locator, Page } from '@playwright/test'
import type { Official } from './support/official'
import { expect, test } from './support/test'

/** Why this journey puts something aside; it is taken up again at the end. */
const own = '示例：推荐旅程'
const list = '/suggestions?level=category'

test('a candidate says in Chinese why, with shares that add up, and leads to its pair at the workbench', async ({
  official,
}) => {
  const editor = await official('sc-editor')
  const { page } = editor
  await editor.opens(`${list}&origin=engine&kind=pair`)
  const row = rows(page).first()
  await row.getByText(/^其余 \d+ 项理由$/).click()
  const score = Number(/([\d.]+) 分/.exec((await row.getByText(/^[\d.]+ 分$/).textContent()) ?? '')?.[1])
  const shares = await row.getByText(/^[+−][\d.]+ 分$/).allTextContents()
  const sum = shares.reduce((all, text) => all + Number(text.replace('−', '-').replace(' 分', '')), 0)
  expect(sum).toBeCloseTo(score, 1)
  expect(shares.length).toBeGreaterThan(1)
  const reasons = await row.getByRole('listitem').allTextContents()
  expect(reasons).toHaveLength(shares.length)
  for (const reason of reasons) expect(reason).toMatch(/[\u4e00-\u9fff]{2,}/)

  const titles = await titlesOf(row)
  await row.getByRole('link', { name: `去判定：${titles.join(' — ')}` }).click()
  await expect(page).toHaveURL(/\/mappings\/workbench\?.*level=category/)
  for (const title of titles) await expect(page.getByRole('heading', { name: title }).first()).toBeVisible()
})

test('what was put aside stays away after the next run, and can be looked up with who, when and why', async ({
  official,
}) => {
  const editor = await official('sc-editor')
  const { page } = editor
  await editor.opens(`${list}&origin=engine&kind=pair`)
  const titles = await titlesOf(rows(page).last())
  await putsAside(page, rows(page).last())
  await editor.opens(list)
  await runs(editor)
  const [left = '', right = ''] = titles
  const found = `${list}&origin=engine&kind=pair&q=${encodeURIComponent(left)}`
  await editor.opens(found)
  await expect(rowsOf(page, left, right)).toHaveCount(0)
  await editor.opens(`${found}&tab=aside`)
  const aside = rowsOf(page, left, right)
  await expect(aside).toContainText(own)
  await expect(aside).toContainText(/经办人.*搁置/)
  await aside.getByRole('button', { name: '恢复' }).click()
  await expect(aside).toHaveCount(0)
})

/** The rows of the list; its phone form is not on the screen. */
function rows(page: Page): Locator {
  return page.getByRole('table', { name: '推荐清单' }).locator('tbody').getByRole('row')
}

/** Those of a pair; a reason of another row may name one of the two as well. */
function rowsOf(page: Page, left: string, right: string): Locator {
  const named = (title: string) => page.getByText(title, { exact: true })
  return rows(page)
    .filter({ has: named(left) })
    .filter({ has: named(right) })
}

async function titlesOf(row: Locator): Promise<string[]> {
  await expect(row).toBeVisible()
  const links = await row.locator('a[href^="/catalogs/nodes/"]').allTextContents()
  expect(links).toHaveLength(2)
  return links.map((text) => text.trim())
}

/** A run over both lists of 类目, started on the page and waited for. */
async function runs({ page }: Official): Promise<void> {
  const started = page.waitForResponse((answer) =>
    answer.url().endsWith('/api/commands/suggestion-run.start'),
  )
  await page.getByRole('button', { name: /^比对类目/ }).click()
  const { value } = (await (await started).json()) as { value: { id: string } }
  const state = async () => {
    const answer = await page.request.get(`/api/suggestion-runs/${value.id}`)
    return ((await answer.json()) as { state: string }).state
  }
  await expect.poll(state, { timeout: 60_000 }).toBe('done')
  await expect(page.getByRole('progressbar')).toHaveCount(0)
}

async function putsAside(page: Page, row: Locator): Promise<void> {
  const [left = '', right = ''] = await titlesOf(row)
  await row.getByRole('button', { name: '搁置' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill(own)
  await dialog.getByRole('button', { name: '搁置', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await expect(rowsOf(page, left, right)).toHaveCount(0)
}
