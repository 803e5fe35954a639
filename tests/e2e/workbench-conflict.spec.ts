/**
 * Two editors of one bureau at the workbench on one pair: whoever comes second is told what has happened, sees what the
 * first one said, and loses no word of his own. And what was done to many at once is taken back as one, with a verdict
 * for each; and a word about the pair is no statement about it.
 */
import { benchOf } from './support/bench-steps'
import { expect, test } from './support/test'

test('the second editor on a pair keeps the text, and is told what stands there now', async ({
  official,
}) => {
  test.setTimeout(300_000)
  const first = benchOf((await official('sc-editor')).page)
  const second = benchOf((await official('sc-editor-2')).page)

  await first.opens('/mappings/workbench')
  await first.pairs()
  const address = await first.addressOfPair()
  await second.opens(address)

  await first.writes('1', '两边都管固定资产的登记与处置。')
  await second.press('7', 'w')
  await second.writes(null, '一边是管理对象，一边是管理手段。')
  await first.sends()
  await expect(first.page.getByText(/^提出对照：/)).toBeVisible()

  await test.step('proposing comes too late', async () => {
    await second.sends()
    await expect(second.pane.getByText('您填写的内容仍保留')).toBeVisible()
    await expect(second.pane.getByText('关系：已判无关')).toBeVisible()
    await expect(second.pane.getByText('理由：一边是管理对象，一边是管理手段。')).toBeVisible()
    await expect(second.said, 'what stands there').toContainText('两边都管固定资产的登记与处置。')
    await expect(second.pane.getByRole('alert')).toContainText('已有')
  })

  await test.step('so does a revision that was begun on what stood before', async () => {
    await first.opens(address)
    await first.press('e')
    await first.writes(null, '补充：处置程序也相同。')
    await second.press('e')
    await expect(second.justification, 'the text is there to go on with').toHaveValue(
      '一边是管理对象，一边是管理手段。',
    )
    await second.sends()
    await expect(second.page.getByText(/^保存修改：/)).toBeVisible()

    await first.sends()
    await expect(first.pane.getByText('内容已被他人修改')).toBeVisible()
    await expect(first.pane.getByText(/您看到的是“＝ 草稿”，现在是“≠ 草稿”/)).toBeVisible()
    await expect(first.justification).toHaveValue(/补充：处置程序也相同。$/)
    await first.sends()
    await expect(first.page.getByText(/^保存修改：/)).toBeVisible()
    await first.opens(address)
    await expect(first.said).toContainText('补充：处置程序也相同。')
  })
})

test('one undo takes back what was done to many, and says what became of each', async ({ official }) => {
  const { page, dialog } = await official('sc-editor')
  const bench = benchOf(page)
  await bench.opens('/mappings/workbench')
  for (const title of ['机关运行经费管理标准', '财务管理标准', '机关党建标准']) await bench.chooses(title)
  const many = page.getByRole('button', { name: /^搁置首选推荐（[23]）$/ })
  const label = (await many.textContent()) ?? ''
  const count = label.replace(/\D/g, '')
  await many.click()
  await dialog.getByRole('button', { name: label }).click()
  await expect(dialog.getByText(`搁置首选推荐：办成 ${count} 项，未办成 0 项。`)).toBeVisible()
  await dialog.getByRole('button', { name: '关闭', exact: true }).last().click()
  await expect(dialog).toHaveCount(0)
  await page.keyboard.press('u')
  await expect(dialog.getByText(`${label}：撤销 ${count} 项，未能撤销 0 项。`)).toBeVisible()
  await dialog.getByRole('button', { name: '关闭', exact: true }).last().click()
  await expect(page.getByRole('button', { name: label })).toBeVisible()
})

test('a comment on the pair is written at the workbench by keyboard, and proposes nothing', async ({
  official,
}) => {
  const { page } = await official('sc-editor')
  const bench = benchOf(page)
  await bench.opens('/mappings/workbench')
  await bench.pairs('机关运行经费管理标准')
  const under = await bench.pane.getAttribute('data-pair')
  await bench.press('c')
  await page.keyboard.press('Enter')
  await bench.comments.getByRole('combobox', { name: '内容' }).fill('请先核对适用范围（示例）。')
  await page.keyboard.press('Control+Enter')
  await expect(bench.comments.getByRole('listitem').filter({ hasText: '请先核对适用范围' })).toBeVisible()
  await expect(bench.comments.getByText('1 条')).toBeVisible()
  await expect(bench.pane, 'still the same pair, without a word about it').toHaveAttribute(
    'data-pair',
    under ?? '',
  )
  await expect(bench.said).toHaveCount(0)
})

test('a board that cannot be read says why, and is read again; after a new edition the page is', async ({
  official,
}) => {
  const { page } = await official('sc-editor')
  const bench = benchOf(page)
  const standing = '**/api/workbench/standing**'
  const refuses = (status: number, code: string) =>
    page.route(standing, (route) =>
      route.fulfill({
        status,
        json: { ok: false, problem: { code, params: {}, message: '服务暂时不可用' } },
      }),
    )
  await refuses(409, 'STALE')
  await page.goto('/mappings/workbench')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('未能载入两侧体系')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('服务暂时不可用')
  await page.unroute(standing)
  await page.getByRole('button', { name: '重试' }).click()
  await expect(bench.pane).toBeVisible()

  await refuses(404, 'NOT_FOUND')
  await page.reload()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('体系版次刚刚更换')
  await page.unroute(standing)
  await page.getByRole('button', { name: '重新载入' }).click()
  await expect(bench.pane).toBeVisible()
})

test.use({ expectedStatuses: [404, 409] })
