/**
 * 推荐 between two catalogues of seven thousand standards each, on an app of its own. What is offered on the spot and
 * refused stays away; a run over everything is watched, left and come back to, told to a second person, cancelled,
 * and cut off by its server’s end: what was suggested before is then as it was.
 */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/large-app'
import type { Official } from './support/official'

const list = '/suggestions?level=position'
/** Both levels are started and followed on either list; this one is short. */
const panel = '/suggestions?level=category'

// Somebody who starts what is under way already is told so.
test.use({ expectedStatuses: [409] })

test('what is offered on the spot and refused is not offered again, can be looked up, and comes back by undo', async ({
  official,
}) => {
  test.setTimeout(300_000)
  const editor = await official('sc-editor')
  const { page } = editor
  const pane = paneOf(page)
  await editor.opens('/mappings/workbench?level=position')
  await expect(pane).toBeVisible()
  await page.keyboard.press('j')
  await isComputed(pane)
  const refusals = pane.getByRole('button', { name: /^不是这个：/ })
  const offered = await refusals.count()
  expect(offered).toBeGreaterThan(1)
  const title = (await refusals.first().getAttribute('aria-label'))?.replace('不是这个：', '') ?? ''
  const offer = (at: Locator) => at.getByRole('button', { name: `不是这个：${title}`, exact: true })
  const address = new URL(page.url()).pathname + new URL(page.url()).search

  await offer(pane).click()
  await pane.getByText('已搁置的推荐（1）').click()
  await expect(pane.getByRole('listitem').filter({ hasText: title })).toHaveText(/恢复$/)
  await isComputed(pane)
  await expect(refusals.first()).toBeVisible()
  await expect(offer(pane)).toHaveCount(0)

  const other = await official('cq-editor')
  await test.step('nor is it to the other bureau, where it can be looked up with who and when', async () => {
    await other.opens(address)
    await isComputed(paneOf(other.page))
    await expect(
      paneOf(other.page)
        .getByRole('button', { name: /^不是这个：/ })
        .first(),
    ).toBeVisible()
    await expect(offer(paneOf(other.page))).toHaveCount(0)
    await paneOf(other.page).getByText('已搁置的推荐（1）').click()
    await paneOf(other.page).getByRole('link', { name: '全部已搁置的推荐' }).click()
    await expect(rows(other.page)).toHaveCount(1)
    await expect(rows(other.page)).toContainText(title)
    await expect(rows(other.page)).toContainText(/川·经办人（示例） \S+ \S+ 搁置/)
  })

  await test.step('undo brings it back', async () => {
    await page.keyboard.press('u')
    await editor.sees(/^已撤销：不是这个/)
    await expect(offer(pane)).toBeVisible()
    await expect(pane.getByText(/^已搁置的推荐/)).toHaveCount(0)
    await other.page.reload()
    await expect(other.page.getByText('没有符合条件的推荐')).toBeVisible()
  })
})

test('a run over both catalogues is watched, left, told to a second person, cancelled, and cut off with its server', async ({
  official,
  app,
}) => {
  test.setTimeout(600_000)
  const editor = await official('sc-editor')
  const other = await official('cq-editor')
  const bar = barOf(editor.page)
  await other.opens(panel)

  await test.step('its figures move', async () => {
    await starts(editor)
    await moves(bar)
    await expect(editor.page.getByText(/^已完成 [\d,]+ \/ 14,000 个节点$/)).toBeVisible()
    await expect(bar).toHaveAttribute('aria-valuetext', /^已完成 [\d,]+ \/ 14,000 个节点$/)
  })

  await test.step('a second person who starts it is told that it is under way, and by whom', async () => {
    await startButton(other.page).click()
    await other.sees('这两个体系在这一层级的比对正在进行，不能重复开始。')
    await expect(barOf(other.page)).toBeVisible()
    await other.sees(/^川·经办人（示例） .+ 发起$/)
    await expect(startButton(other.page)).toHaveAttribute('aria-disabled', 'true')
  })

  await test.step('who would cancel the run of somebody else is asked first', async () => {
    await other.page.getByRole('button', { name: '取消比对' }).click()
    await expect(other.dialog).toContainText('这次比对由川·经办人（示例）发起')
    await other.page.keyboard.press('Escape')
    await expect(other.dialog).toHaveCount(0)
  })

  await test.step('it goes on while nobody looks, and is there for whoever comes back', async () => {
    const seen = await figureOf(bar)
    await editor.opens('/desk')
    await editor.opens(panel)
    await expect(bar).toBeVisible()
    await expect.poll(() => figureOf(bar)).toBeGreaterThan(seen)
  })

  await test.step('at its end both people read what it found', async () => {
    for (const { page } of [editor, other]) {
      await expect(outcome(page)).toContainText(/已完成[\d,]+ 对推荐，[\d,]+ 个可能无对应/, {
        timeout: 240_000,
      })
      await expect(page.getByRole('progressbar')).toHaveCount(0)
    }
  })
  const before = await suggestions(editor)
  expect(before[0]).toMatch(/^待处理\d{2},\d{3}$/)

  await test.step('one that is cancelled leaves the suggestions as they were', async () => {
    await starts(editor)
    await editor.page.getByRole('button', { name: '取消比对' }).click()
    await editor.sees('已取消，原有推荐不变')
    await expect(editor.page.getByRole('progressbar')).toHaveCount(0)
    await expect(outcome(editor.page)).toContainText('已取消原有推荐不变。')
    await expect(outcome(editor.page), 'the focus is not lost with the button').toBeFocused()
    expect(await suggestions(editor)).toEqual(before)
  })

  await test.step('one whose server is killed says so, leaves the suggestions as they were, and makes way', async () => {
    await starts(editor)
    await editor.page.goto('about:blank')
    await app.restart()
    await editor.opens(panel)
    await expect(outcome(editor.page)).toContainText('中断服务器重启过，这次比对没有完成，原有推荐不变。', {
      timeout: 60_000,
    })
    await expect(editor.page.getByRole('progressbar')).toHaveCount(0)
    expect(await suggestions(editor)).toEqual(before)

    await editor.page.getByRole('button', { name: '比对标准（重新运行）' }).click()
    await works(bar)
    await editor.page.getByRole('button', { name: '取消比对' }).click()
    await editor.sees('已取消，原有推荐不变')
  })
})

function startButton(page: Page): Locator {
  return page.getByRole('button', { name: /比对标准/ })
}

function barOf(page: Page): Locator {
  return page.getByRole('progressbar', { name: '标准' })
}

/** Where it is said how the last run ended. */
function outcome(page: Page): Locator {
  return page.getByRole('status').filter({ hasText: '最近一次比对标准：' })
}

/** The rows of the list; its phone form is not on the screen. */
function rows(page: Page): Locator {
  return page.getByRole('table', { name: '推荐清单' }).locator('tbody').getByRole('row')
}

function paneOf(page: Page): Locator {
  return page.getByRole('region', { name: '办理' })
}

/** The engine has answered for a node that has no stored suggestion. */
async function isComputed(pane: Locator): Promise<void> {
  await expect(pane.getByRole('status').filter({ hasText: '以下为即时计算' })).toBeVisible()
}

async function starts({ page, opens }: Official): Promise<void> {
  await opens(panel)
  await startButton(page).click()
  await works(barOf(page))
}

async function works(bar: Locator): Promise<void> {
  await expect(bar).toBeVisible()
  await expect.poll(() => figureOf(bar)).toBeGreaterThan(0)
}

async function figureOf(bar: Locator): Promise<number> {
  return Number(await bar.getAttribute('aria-valuenow'))
}

async function moves(bar: Locator): Promise<void> {
  const seen = await figureOf(bar)
  await expect.poll(() => figureOf(bar)).toBeGreaterThan(seen)
}

/** How many there are, and a page from among them as it stands on the screen. */
async function suggestions({ page, opens }: Official): Promise<readonly string[]> {
  await opens(`${list}&page=20`)
  await expect(rows(page)).toHaveCount(50)
  const count = await page.getByRole('link', { name: /^待处理/ }).textContent()
  return [count ?? '', ...(await rows(page).allTextContents())]
}
