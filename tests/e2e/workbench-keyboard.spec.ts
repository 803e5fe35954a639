/**
 * Clearing forty suggestions at the workbench by keyboard alone, at the level of single standards: proposals with a
 * chosen relation, 已判无关 with its reason, “not this one”, skipping, undo, swapped sides and gaps. The mouse is never
 * used. After every step nothing is preselected, and the focus is somewhere.
 */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/test'

const wanted = 40

test('an editor clears forty suggestions without the mouse', async ({ official }) => {
  test.setTimeout(900_000)
  const { page, opens } = await official('sc-editor-2')
  await opens('/mappings/workbench?level=position')
  const bench = benchAt(page)
  await bench.isThere()

  await bench.press('j')
  const first = await bench.pair()
  await bench.press('j', 'k')
  expect(await bench.pair(), 'K goes back').toBe(first)

  // A proposal, taken back, and made again.
  await bench.comesToSuggestion()
  const proposed = await bench.pair()
  await bench.proposes('1')
  await bench.press('u')
  await expect(page.getByText(/^已撤销：提出对照/)).toBeVisible()
  expect(await bench.pair(), 'undo brings the pair back').toBe(proposed)
  await expect(bench.relation, 'and nothing is chosen for it').toHaveCount(0)

  const done = { proposed: 0, unrelated: 0, dismissed: 0, skipped: 0 }
  for (let turn = 0; done.proposed + done.unrelated + done.dismissed < wanted; turn += 1) {
    await bench.comesToSuggestion()
    const pair = await bench.pair()
    if (turn % 8 === 7) {
      await bench.press('s')
      done.skipped += 1
    } else if (turn % 5 === 3) {
      await bench.press('o')
      done.dismissed += 1
    } else if (turn % 5 === 4) {
      await bench.press('7', 'w', 'f', 'Enter')
      done.unrelated += 1
    } else if (turn % 5 === 1) {
      await bench.proposesWithDifference('5')
      done.proposed += 1
    } else {
      await bench.proposes('1')
      done.proposed += 1
    }
    await bench.isQuiet()
    expect(await bench.pair(), `turn ${turn} goes on`).not.toBe(pair)
    await expect(bench.relation, `turn ${turn} leaves nothing chosen`).toHaveCount(0)
    await bench.keepsTheFocus()
    if (turn === 10) await bench.press('x')
  }
  expect(done.proposed).toBeGreaterThan(15)
  expect(done.skipped).toBeGreaterThan(2)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('重庆 ⇄ 四川')

  await test.step('a node without a counterpart is reported, one of the other side is disposed of', async () => {
    await bench.comesTo(bench.onlyOwn)
    await bench.press('8', 'f', 'Enter')
    await bench.isQuiet()
    await expect(page.getByText(/^查无对应：/)).toBeVisible()
    await bench.comesToOnlyOther()
    await bench.press('8', '3', 'f', 'Enter')
    await bench.isQuiet()
    await expect(page.getByText(/^缺口处置：/)).toBeVisible()
  })

  await test.step('letters typed into a field are text', async () => {
    await bench.comesToSuggestion()
    await page.keyboard.press('i')
    await page.keyboard.type('juo178')
    await expect(page.locator(':focus')).toHaveValue('juo178')
    await page.keyboard.press('Escape')
    await bench.keepsTheFocus()
  })

  await test.step('all of it is there after a reload, and was said by this person', async () => {
    await opens('/mappings/workbench?level=position&mine=1&view=table')
    const drafts = page.getByRole('row').filter({ hasText: '草稿' })
    await expect(drafts).toHaveCount(done.proposed + done.unrelated)
    await expect(drafts.filter({ hasText: '已判无关' })).toHaveCount(done.unrelated)
  })
})

function benchAt(page: Page) {
  const pane = page.getByRole('region', { name: '办理' })
  const isReady = () => expect(pane).toHaveAttribute('data-ready', 'true')
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key)
      await isReady()
    }
  }
  const isQuiet = () => expect(pane).toHaveAttribute('data-busy', '0')
  const pair = async () => (await pane.getAttribute('data-pair')) ?? ''
  const suggested = pane.getByRole('radio', { name: /^(等同|＝)/ })

  /** Goes on with J until the item is of the kind that is looked for. */
  const comesTo = async (kind: Locator) => {
    for (let steps = 0; steps < 250; steps += 1) {
      await isReady()
      if ((await kind.count()) > 0) return
      await press('j')
    }
    throw new Error('the queue has no such item')
  }

  return {
    press,
    pair,
    /** The board is read and the keys work. */
    isThere: () => expect(pane).toBeVisible(),
    isQuiet,
    comesTo,
    /** The chosen relation: none, or one. */
    relation: pane.getByRole('radio', { checked: true }),
    /** A node of the person's own agency that stands alone. */
    onlyOwn: pane.locator('[data-alone=own]'),
    /** One of the other agency: whoever has refused everything that was offered for a node has it standing alone. */
    comesToOnlyOther: async () => {
      for (let steps = 0; steps < 250; steps += 1) {
        await isReady()
        if ((await pane.locator('[data-alone=other]').count()) > 0) return
        const before = await pair()
        if ((await suggested.count()) > 0) await press('o')
        await isQuiet()
        if ((await pair()) === before) await press('j')
      }
      throw new Error('no node of the other agency stands alone')
    },
    comesToSuggestion: () => comesTo(suggested),
    keepsTheFocus: async () => {
      const lost = await page.evaluate(() => document.activeElement === document.body)
      expect(lost, 'the focus is on the page’s body').toBe(false)
    },
    proposes: async (relation: string) => {
      await press(relation, 'f', 'Enter')
      await isQuiet()
    },
    proposesWithDifference: async (relation: string) => {
      await press(relation, 'f', 'd')
      const row = pane.getByRole('group', { name: '差异登记 1' })
      await expect(row.getByRole('combobox').first()).toBeFocused()
      await page.keyboard.press('ArrowDown')
      for (const text of ['本侧的范围（示例）', '对侧的范围（示例）']) {
        await page.keyboard.press('Tab')
        await page.keyboard.type(text)
      }
      await page.keyboard.press('Tab')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Control+Enter')
      await isReady()
      await isQuiet()
    },
  }
}
