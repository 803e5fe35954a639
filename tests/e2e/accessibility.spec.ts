/**
 * Every main page at a desk's and at a phone's width: axe finds no serious fault (WCAG 2.1 A and AA), nothing is wider
 * than the window, and no page complains on its console; on a phone no table is cut off without saying so. Then keys,
 * and paper.
 */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { goesTo, mainPages, nameOfPage } from './support/pages'
import { expect, test } from './support/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']
const phone = { width: 390, height: 844 }

test('the sign-in page is accessible, wide and narrow', async ({ visitor }) => {
  const page = await visitor()
  await page.goto('/sign-in')
  await isAccessible(page)
  await page.setViewportSize(phone)
  await fitsTheWindow(page)
})

for (const main of mainPages) {
  test(`${nameOfPage(main)} is accessible and fits`, async ({ official }) => {
    const { page } = await official(main.who)
    await goesTo(page, main)
    await isAccessible(page)
    await fitsTheWindow(page)
    await page.setViewportSize(phone)
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
    await fitsTheWindow(page)
    await tablesFit(page)
    await isAccessible(page)
  })
}

test('the pages that say no are accessible, too', async ({ official }) => {
  const { page } = await official('sc-editor')
  for (const path of ['/security', '/no-such-page']) {
    await page.goto(path)
    await isAccessible(page)
  }
})
test.use({ expectedStatuses: [403, 404] })

test('Tab reaches the page past the navigation, and ? shows the keys', async ({ official }) => {
  const { page, dialog, opens } = await official('sc-editor')
  await opens('/desk')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: '跳到正文' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()

  await page.keyboard.press('?')
  await expect(dialog.getByRole('heading', { name: '快捷键' })).toBeVisible()
  await expect(dialog.getByText('前往体系')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await page.keyboard.press('g')
  await page.keyboard.press('c')
  await expect(page).toHaveURL(/\/catalogs$/)
})

test('on paper the 对照表 and the 明细表 are the table alone', async ({ official }) => {
  const { page, opens } = await official('sc-editor')
  await opens('/mappings')
  await isBareOnPaper(page)
  await goesTo(page, {
    who: 'sc-editor',
    path: '/catalogs',
    onward: [/\/catalogs\/[0-9a-f-]{36}$/, /\/standards$/],
  })
  await isBareOnPaper(page)
})

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  const said = serious.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`,
  )
  expect(said, `${page.url()} at ${page.viewportSize()?.width}`).toEqual([])
}

async function fitsTheWindow(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width, `width of ${page.url()}`).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
}

/** On a phone a table is a list of cards; one that stays a matrix, and scrolls in its frame, says so. */
async function tablesFit(page: Page): Promise<void> {
  const cut = await page.getByRole('table').evaluateAll((tables) =>
    tables.flatMap((table) => {
      const frame = table.parentElement
      if (frame === null || frame.scrollWidth <= frame.clientWidth + 1) return []
      return frame.textContent.includes('左右滑动') ? [] : [table.querySelector('caption')?.textContent ?? '']
    }),
  )
  expect(cut, `tables that are cut off on ${page.url()}`).toEqual([])
}

async function isBareOnPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('table').first()).toBeVisible()
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeHidden()
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('search')).toHaveCount(0)
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
}
