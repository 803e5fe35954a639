/**
 * 推荐 at the level of 类目: why a pair is offered and where it leads; what was put aside, which stays away through a run
 * over both catalogues; the synonyms and the weights, changed and taken back. At the end everything is as it was.
 */
import type { Locator, Page } from '@playwright/test'
import type { Official } from './support/official'
import { expect, test } from './support/test'

/** Why this journey puts something aside; it is taken up again at the end. */
const own = '示例：推荐旅程'
/** Two names that share no word, and the words that are taken for one in between. */
const synonyms = { words: '节约型机关、办事机构', left: '节约型机关建设规范', right: '驻渝办事机构服务标准' }
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

test('words that an editor enters as synonyms speak for a pair after the next run, and no longer once retired', async ({
  official,
}) => {
  const editor = await official('sc-editor')
  const { page } = editor
  const found = `${list}&origin=engine&kind=pair&q=${encodeURIComponent(synonyms.left)}`
  const pair = rowsOf(page, synonyms.left, synonyms.right)
  await editor.opens('/suggestions/synonyms')
  await editor.does('增加一组', { 同义词: synonyms.words, 依据: own }, '保存')
  const group = page.getByRole('row').filter({ hasText: synonyms.words })
  await expect(group).toContainText('经办人录入')
  await editor.opens(list)
  await editor.sees(/下一次比对将使用同义词表第 [1-9]\d* 版/)
  await runs(editor)
  await editor.opens(found)
  await expect(pair).toContainText('按同义词表，用词同义')

  await editor.opens('/suggestions/synonyms')
  await group.getByRole('button', { name: '停用' }).click()
  await editor.dialog.getByRole('button', { name: '停用', exact: true }).click()
  await expect(group).toContainText('已停用')
  await editor.opens(list)
  await runs(editor)
  await editor.opens(found)
  await expect(page.getByText('按同义词表，用词同义：“节约型机关”')).toHaveCount(0)
})

test('what judgements taught is proposed, adopted by a person, and taken back', async ({ official }) => {
  // Nine judgements, each with its dialog, and nine times back.
  test.slow()
  const editor = await official('sc-editor')
  const { page } = editor
  for (let turn = 0; turn < 9; turn += 1) {
    await editor.opens(`${list}&origin=engine&kind=pair`)
    await putsAside(page, rows(page).last())
  }
  await editor.opens('/suggestions/weights')
  const current = page.getByRole('table', { name: '历次版本' }).getByRole('row').filter({ hasText: '现行' })
  await editor.does('采用学习所得', {}, '采用学习所得')
  await expect(current).toContainText('学习所得')
  await expect(page.getByText('现行权重与学习所得相同，没有需要采用的。')).toBeVisible()
  await editor.does('恢复默认')
  await expect(current).toContainText('默认')

  await test.step('what the journey put aside is taken up again', async () => {
    await editor.opens(`${list}&tab=aside`)
    const mine = rows(page).filter({ hasText: own })
    for (let left = await mine.count(); left > 0; left -= 1) {
      await mine.first().getByRole('button', { name: '恢复' }).click()
      await expect(mine).toHaveCount(left - 1)
    }
  })
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
