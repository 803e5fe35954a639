/**
 * Two editors of one bureau at the workbench on one pair: whoever comes second is told what has happened, sees what the
 * first one said, and loses no word of his own. And what was done to many at once is taken back as one, with a verdict
 * for each; and a word about the pair is no statement about it.
 */
import type { Page } from '@playwright/test'
import { expect, test } from './support/test'

const pair = { left: '资产管理标准', right: '质量控制' }

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

test('nothing that is being written is lost, and what is pressed twice is done once', async ({
  official,
}) => {
  test.setTimeout(420_000)
  const { page, dialog } = await official('sc-editor')
  const bench = benchOf(page)
  const signedOut = '尚未登录或登录已失效，请重新登录。'
  const answers = (
    command: string,
    status: number,
    code: string,
    message: string,
    after = Promise.resolve(),
  ) =>
    page.route(`**/api/commands/${command}`, async (route) => {
      await after
      await route.fulfill({ status, json: { ok: false, problem: { code, params: {}, message } } })
    })
  const answersAgain = (command: string) => page.unroute(`**/api/commands/${command}`)
  await bench.opens('/mappings/workbench')
  await bench.pairs('财务管理标准')
  const address = await bench.addressOfPair()

  await test.step('a reload, then a session that has run out', async () => {
    await bench.writes('1', '写到一半的理由（示例）')
    await page.reload()
    await expect(bench.justification).toHaveValue('写到一半的理由（示例）')
    await expect(bench.pane.getByRole('radio', { name: /等同/ })).toBeChecked()
    await answers('mapping.propose', 401, 'NOT_SIGNED_IN', signedOut)
    await bench.sends()
    await expect(bench.pane.getByRole('alert')).toContainText(signedOut)
    await expect(bench.justification).toHaveValue('写到一半的理由（示例）')
    await answersAgain('mapping.propose')
    await bench.sends()
    await expect(page.getByText(/^提出对照：/)).toBeVisible()
  })

  await test.step('提交 pressed twice blames nobody else, and an undo that was not answered is there still', async () => {
    await bench.opens(address)
    await page.route('**/api/commands/mapping.submit', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500))
      await route.continue()
    })
    await page.keyboard.press('b')
    await page.keyboard.press('b')
    await expect(page.getByText(/^已提交本局审核：/)).toBeVisible()
    await expect(bench.pane).toHaveAttribute('data-busy', '0')
    await expect(page.getByText('内容已被他人修改')).toHaveCount(0)
    await answers('mapping.recall', 401, 'NOT_SIGNED_IN', signedOut)
    await page.keyboard.press('u')
    await expect(page.getByText(/^未能撤销/)).toBeVisible()
    await answersAgain('mapping.recall')
    await page.keyboard.press('u')
    await expect(page.getByText(/^已撤销：已提交本局审核/)).toBeVisible()
  })

  await test.step('a reason that was refused stands in the question when it is asked again', async () => {
    const hard = bench.pane.getByRole('button', { name: '标为难协商' })
    await answers('mapping.flag-hard', 401, 'NOT_SIGNED_IN', signedOut)
    await hard.click()
    await dialog.getByRole('textbox').fill('两局口径不同（示例）')
    await dialog.getByRole('button', { name: '标为难协商' }).click()
    await expect(bench.pane.getByRole('alert')).toContainText(signedOut)
    await hard.click()
    await expect(dialog.getByRole('textbox')).toHaveValue('两局口径不同（示例）')
    await page.keyboard.press('Escape')
    await bench.pane.getByRole('button', { name: '撤回', exact: true }).click()
    await dialog.getByRole('textbox').fill('核对后不再提出（示例）')
    await dialog.getByRole('button', { name: '撤回', exact: true }).click()
    await expect(dialog).toHaveCount(0)
    await expect(bench.said).toHaveCount(0)
  })

  await test.step('a refusal leads nobody away from a field', async () => {
    let arrives: () => void = () => undefined
    const late = new Promise<void>((resolve) => {
      arrives = resolve
    })
    await answers('mapping.propose', 409, 'STALE', '内容已被他人修改', late)
    await bench.writes('1', '甲对的理由（示例）')
    await page.keyboard.press('Control+Enter')
    await expect(bench.pane).not.toHaveAttribute('data-busy', '0')
    const search = page.getByRole('searchbox', { name: '在四川中查找' })
    await search.fill('标准')
    arrives()
    await expect(page.getByText(/^内容已被他人修改（.*已放回队列）$/)).toBeVisible()
    await expect(search).toBeFocused()
    await expect(page).not.toHaveURL(new RegExp(address.split('node=')[1] ?? address))
    await search.fill('')
  })

  await test.step('a key that is held down swaps the sides once', async () => {
    await page.keyboard.press('Escape')
    await bench.pane.focus()
    for (let held = 0; held < 4; held += 1) await page.keyboard.down('x')
    await page.keyboard.up('x')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('重庆 ⇄ 四川')
  })
})

test.use({ expectedStatuses: [401, 404, 409] })

function benchOf(page: Page) {
  const pane = page.getByRole('region', { name: '办理' })
  const justification = pane.locator('[data-field=justification]')
  const isReady = () => expect(pane).toHaveAttribute('data-ready', 'true')
  const line = (side: 'left' | 'right', title: string) =>
    page
      .getByRole('tree', { name: side === 'left' ? '四川的标准体系' : '重庆的标准体系' })
      .getByRole('treeitem')
      .filter({ has: page.getByText(title, { exact: true }) })
  return {
    page,
    pane,
    justification,
    comments: pane.locator('[data-comments]'),
    /** What stands there as the statement about the pair. */
    said: pane.getByRole('region', { name: '现有陈述' }),
    opens: async (address: string) => {
      await page.goto(address)
      await expect(pane).toBeVisible()
      if (address.includes('other=')) await isReady()
    },
    pairs: async (left = pair.left) => {
      await line('left', left).click()
      await isReady()
      await line('right', pair.right).click({ modifiers: ['Alt'] })
      await expect(pane.getByRole('heading', { name: pair.right })).toBeVisible()
      await isReady()
    },
    addressOfPair: async () => {
      await expect(page).toHaveURL(/node=.*other=/)
      return new URL(page.url()).pathname + new URL(page.url()).search
    },
    chooses: (title: string) => line('left', title).locator('[data-act=choose]').click(),
    press: async (...keys: readonly string[]) => {
      for (const key of keys) {
        await page.keyboard.press(key)
        await isReady()
      }
    },
    /** Chooses the relation by its figure, and adds to the justification. */
    writes: async (relation: string | null, text: string) => {
      if (relation !== null) await page.keyboard.press(relation)
      await page.keyboard.press('i')
      await expect(justification).toBeFocused()
      await page.keyboard.press('Control+End')
      await page.keyboard.type(text)
    },
    sends: async () => {
      await page.keyboard.press('Control+Enter')
      await expect(pane).toHaveAttribute('data-busy', '0')
    },
  }
}
