/** What a person does at the workbench with one pair of 类目: bring it under work, write about it, send it. */
import { expect, type Page } from '@playwright/test'

/** A pair that the demo has not spoken about. */
const pair = { left: '资产管理标准', right: '质量控制' }

export function benchOf(page: Page) {
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
