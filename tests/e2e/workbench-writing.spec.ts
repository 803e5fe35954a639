/**
 * Writing at the workbench while things go wrong: a reload, a page in between, a session that has run out, an answer that
 * does not come, a button pressed twice, a key held down. No word is lost, and nothing is done twice. The pair is one
 * that the demo has not spoken about, and what is proposed for it is withdrawn again.
 */
import { benchOf } from './support/bench-steps'
import { expect, test } from './support/test'

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

  await test.step('of a limit the figure and its unit stand side by side, and both can be read', async () => {
    await bench.press('5', 'd')
    const row = bench.pane.getByRole('group', { name: '差异登记 1' })
    await row.getByRole('combobox', { name: '差异登记 1 类别' }).selectOption({ label: '指标与限值' })
    const fields = [/四川的内容$/, /四川的计量单位$/, /重庆的内容$/, /重庆的计量单位$/]
    const boxes = await Promise.all(fields.map((name) => row.getByRole('textbox', { name }).boundingBox()))
    const ends = [...boxes, await row.getByRole('combobox', { name: /处理$/ }).boundingBox()]
    for (const [index, box] of boxes.entries()) {
      expect(box?.width, `field ${index + 1} is wide enough`).toBeGreaterThan(48)
      expect((box?.x ?? 0) + (box?.width ?? 0), `field ${index + 1} overlaps nothing`).toBeLessThanOrEqual(
        ends[index + 1]?.x ?? 0,
      )
    }
    await row.getByRole('button', { name: '删去第 1 条差异' }).click()
  })

  await test.step('a reload, the way back, then a session that has run out', async () => {
    await bench.writes('1', '写到一半的理由（示例）')
    await page.reload()
    await expect(bench.justification).toHaveValue('写到一半的理由（示例）')
    await expect(bench.pane.getByRole('radio', { name: /等同/ })).toBeChecked()
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: /^对照/ }).click()
    await expect(page).toHaveURL(/\/mappings$/)
    await page.goBack()
    await expect(bench.justification).toHaveValue('写到一半的理由（示例）')
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
    await expect(bench.justification, 'the pair is open again').toBeVisible()
  })

  await test.step('a refusal leads nobody away from a field', async () => {
    let arrives: () => void = () => undefined
    const late = new Promise<void>((resolve) => {
      arrives = resolve
    })
    await answers('mapping.propose', 409, 'STALE', '内容已被他人修改', late)
    await bench.pane.focus()
    await bench.writes('1', '甲对的理由（示例）')
    await expect(bench.pane.getByRole('radio', { name: /等同/ })).toBeChecked()
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

test.use({ expectedStatuses: [401, 409] })
