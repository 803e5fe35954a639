/** Work between persons: a comment that calls a colleague by name, and a blind double confirmation up to its κ. */
import { expect, type Page } from '@playwright/test'
import { test } from './support/test'

type Pair = { readonly firstNodeId: string; readonly secondNodeId: string }
type Held = { readonly id: string; readonly version: number }

/** Sends a command past the screens: for what this journey is not about. */
async function attempt(page: Page, name: string, input: unknown) {
  return page.evaluate(
    async ([command, body]) => {
      const answer = await fetch(`/api/commands/${command}`, { method: 'POST', body })
      return { status: answer.status, body: (await answer.json()) as { value?: unknown } }
    },
    [name, JSON.stringify(input)] as const,
  )
}

/** One that must go through. */
async function send<Value>(page: Page, name: string, input: unknown): Promise<Value> {
  const reply = await attempt(page, name, input)
  expect(reply.status, `${name}: ${JSON.stringify(reply.body)}`).toBe(200)
  return reply.body.value as Value
}

/** Pairs of single 示例 standards, which no other journey touches and no figure of 类目 counts. */
async function pairsOfStandards(page: Page, count: number): Promise<readonly Pair[]> {
  await page.goto('/mappings/new?qa=示例&qb=示例')
  const ids = async (end: 'nodeA' | 'nodeB') => {
    const links = page.getByRole('main').locator(`a[href*="&${end}="], a[href*="?${end}="]`)
    const found = await links.evaluateAll(
      (all, name) => all.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get(name)),
      end,
    )
    return found.filter((id) => id !== null)
  }
  const [left, right] = [await ids('nodeA'), await ids('nodeB')]
  expect(Math.min(left.length, right.length)).toBeGreaterThanOrEqual(count)
  return left.slice(0, count).map((firstNodeId, at) => ({ firstNodeId, secondNodeId: right[at] ?? '' }))
}

/** With the first of the others that nobody has spoken about with the node; it is taken out of them. */
async function proposesAndForwards(
  editor: Page,
  reviewer: Page,
  firstNodeId: string,
  others: string[],
): Promise<Held> {
  for (const [at, secondNodeId] of others.entries()) {
    const said = { relation: 'equal', justification: '（示例）名称一致', submit: true }
    const reply = await attempt(editor, 'mapping.propose', { firstNodeId, secondNodeId, ...said })
    if (reply.status === 409) continue
    expect(reply.status, JSON.stringify(reply.body)).toBe(200)
    others.splice(at, 1)
    const { id, version } = reply.body.value as Held
    return send<Held>(reviewer, 'mapping.forward', { mappingId: id, version })
  }
  throw new Error('everything has been said about the node')
}

async function judges(page: Page, itemTitle: number, verdict: string, relation: string): Promise<void> {
  await page.goto('/mappings/assignments?tab=mine')
  await page
    .getByRole('main')
    .getByRole('link', { name: /^办理：/ })
    .nth(itemTitle)
    .click()
  await page.getByRole('radio', { name: new RegExp(`^${verdict}`) }).check()
  await page
    .getByRole('group', { name: '您认为正确的关系' })
    .getByRole('radio', { name: new RegExp(relation) })
    .first()
    .check()
  await page.getByLabel('理由').fill('（示例）逐条核对')
  await page.getByRole('button', { name: '提交判断' }).click()
  await expect(page.getByRole('button', { name: '提交判断' })).toHaveCount(0)
}

test('a colleague who is called by @ finds the comment on the desk, and then the thread', async ({
  official,
}) => {
  const editor = await official('sc-editor')
  const colleague = await official('cq-editor-2')
  const [pair] = await pairsOfStandards(editor.page, 1)
  await editor.opens(`/mappings/comments/pair?nodeA=${pair?.firstNodeId}&nodeB=${pair?.secondNodeId}`)
  await editor.page.getByRole('radio', { name: /两地单位/ }).check()
  const field = editor.page.getByRole('combobox', { name: '内容' })
  await field.pressSequentially('@jingbanrener')
  await expect(editor.page.getByRole('option').first()).toBeVisible()
  await field.press('Backspace')
  await field.fill('')
  await field.pressSequentially('@渝·经办人二')
  await field.press('Enter')
  await field.pressSequentially('请核对适用范围')
  await editor.page.getByRole('button', { name: '发出留言' }).click()
  await editor.sees('留言已发出')

  await colleague.opens('/desk')
  await expect(colleague.page.getByText(/请核对适用范围/)).toBeVisible()
  await colleague.page.getByRole('link', { name: /^查看川·经办人（示例）的留言/ }).click()
  await colleague.sees('提到了您')
  await colleague.opens('/desk')
  await expect(colleague.page.getByText('提到我的留言')).toHaveCount(0)

  await test.step('until it is answered it is among what concerns one, over all pairs', async () => {
    await colleague.page.getByRole('link', { name: '与我有关的留言' }).click()
    await colleague.page.getByRole('link', { name: /^待我回复/ }).click()
    const asked = colleague.page.getByRole('listitem').filter({ hasText: '请核对适用范围' })
    await expect(asked.getByRole('link', { name: /^工作台：/ })).toHaveAttribute('href', /level=position/)
    await asked.getByRole('link', { name: /^查看留言：/ }).click()
    await colleague.page.getByRole('radio', { name: /两地单位/ }).check()
    await colleague.page.getByRole('combobox', { name: '内容' }).fill('适用范围已核对（示例），一致。')
    await colleague.page.getByRole('button', { name: '发出留言' }).click()
    await colleague.sees('留言已发出')
    await colleague.opens('/mappings/comments?turn=asked')
    await expect(asked).toHaveCount(0)
    await editor.opens('/mappings/comments?q=适用范围已核对')
    await editor.sees('1 对节点')
    await expect(editor.page.getByRole('listitem').filter({ hasText: '适用范围已核对' })).toContainText(
      '有新回复',
    )
  })
})

test('two reviewers judge five mappings apart, one is settled between them, and κ is on the page', async ({
  official,
}) => {
  test.setTimeout(300_000)
  const [editor, forwarder] = [await official('sc-editor'), await official('sc-reviewer')]
  const [one, two] = [await official('cq-reviewer'), await official('cq-reviewer-2')]
  const sent: Held[] = []
  await forwarder.opens('/desk')
  const pairs = await pairsOfStandards(editor.page, 8)
  const others = pairs.map(({ secondNodeId }) => secondNodeId)
  for (const { firstNodeId } of pairs.slice(0, 5))
    sent.push(await proposesAndForwards(editor.page, forwarder.page, firstNodeId, others))

  await one.opens('/mappings/assignments/new?kind=confirm')
  await one.page.getByRole('button', { name: '全不选' }).click()
  for (const { id } of sent) await one.page.locator(`input[value="${id}"]`).check()
  await one.page.getByRole('checkbox', { name: '双人盲审' }).check()
  await expect(one.page.getByText('渝·审核人二（示例） 5 项')).toBeVisible()
  await one.page.getByRole('button', { name: '指派', exact: true }).click()
  await expect(one.page).toHaveURL(/\/assignments\/[0-9a-f-]{36}$/)

  const [first] = sent
  await one.opens(`/mappings/${first?.id}`)
  await one.sees('本单位正在双人盲审这条对照')
  await expect(one.page.getByRole('button', { name: '确认', exact: true })).toHaveCount(0)

  // Each item leaves the list once it is judged, so the first one is the next one.
  for (const verdict of ['确认', '确认', '不同意', '不同意', '确认'])
    await judges(one.page, 0, verdict, verdict === '确认' ? '等同' : '相关')
  for (const verdict of ['确认', '确认', '不同意', '不同意', '不同意'])
    await judges(two.page, 0, verdict, verdict === '确认' ? '等同' : '相关')

  await two.opens('/mappings/assignments?tab=disputes')
  await two.page.getByRole('link', { name: /^合议：/ }).click()
  await two.sees('两人判断不一致，须合议')
  await two.page.getByRole('radio', { name: /^不同意/ }).check()
  await two.page.getByLabel('合议理由').fill('（示例）合议后不同意')
  await two.page.getByRole('button', { name: '合议决定' }).click()
  await two.sees('这一项盲审已结束')

  await one.opens('/mappings/agreement')
  // 确认 2, 不同意 2, one apart: p_o = .8, p_e = (3·2 + 2·3) / 25 = .48, κ = .32 / .52.
  await one.sees('0.615')
  await one.sees('0.800')
})

// A pair that the demo has spoken about already is passed over.
test.use({ expectedStatuses: [409] })
