/**
 * A new edition touches mappings of single standards; both bureaus put them right in one pass: most still hold, one is
 * said anew, one is given up. The catalogues are read through the API, as a program of a bureau would.
 */
import type { APIRequestContext } from '@playwright/test'
import { originOf, signedIn } from './signed-in'
import { expect, test } from './support/test'

test.setTimeout(240_000)

type Held = { readonly id: string; readonly version: number }
type NodeOfApi = {
  readonly id: string
  readonly title: string
  readonly standard: { evidence: string } | null
}

/** A command that must go through, sent as a script would. */
async function must(
  person: APIRequestContext,
  command: string,
  data: unknown,
): Promise<Record<string, unknown>> {
  const answer = await person.post(`/api/commands/${command}`, { data })
  const body = (await answer.json()) as { value: Record<string, unknown>; problem?: { message: string } }
  expect(body.problem?.message, command).toBeUndefined()
  return body.value
}

/** Illustrative standards of both catalogues that no other test speaks about: the last ones in table order. */
async function lastPositions(baseURL: string | undefined, count: number) {
  const sysadmin = await signedIn(baseURL, 'sysadmin')
  const expiresOn = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  const { secret } = await must(sysadmin, 'api-token.issue', { purpose: '版次变化演练（示例）', expiresOn })
  const headers = { authorization: `Bearer ${secret}` }
  const read = async (path: string) =>
    (await (await sysadmin.get(`${originOf(baseURL)}${path}`, { headers })).json()).items
  const catalogs: { id: string; agency: { id: string } }[] = await read('/api/v1/catalogs')
  const lists = await Promise.all(
    ['sc', 'cq'].map(async (agencyId) => {
      const catalogId = catalogs.find(({ agency }) => agency.id === agencyId)?.id ?? ''
      const nodes: NodeOfApi[] = await read(`/api/v1/catalogs/${catalogId}/nodes?kind=position&limit=500`)
      const illustrative = nodes.filter(({ standard }) => standard?.evidence === 'illustrative')
      return { catalogId, nodes: illustrative.slice(-count) }
    }),
  )
  const [sc, cq] = lists
  if (!sc || !cq) throw new Error('two catalogues are wanted')
  return { sc, cq }
}

test('an edition change makes mappings stale, and people repair them in one pass', async ({
  official,
  baseURL,
}) => {
  const count = 4
  const { sc, cq } = await lastPositions(baseURL, count)
  const [scEditor, scReviewer, cqReviewer] = [
    await signedIn(baseURL, 'sc-editor'),
    await signedIn(baseURL, 'sc-reviewer'),
    await signedIn(baseURL, 'cq-reviewer'),
  ]

  // Four confirmed mappings, then an edition in which all four 四川 standards have another name.
  for (const [index, node] of sc.nodes.entries()) {
    const held = (await must(scEditor, 'mapping.propose', {
      firstNodeId: node.id,
      secondNodeId: cq.nodes[index]?.id,
      relation: 'equal',
      justification: `版次变化演练第 ${index + 1} 对（示例）`,
      submit: true,
      demo: true,
    })) as Held
    await must(scReviewer, 'mapping.forward', { mappingId: held.id, version: held.version })
    await must(cqReviewer, 'mapping.confirm', { mappingId: held.id, version: held.version + 1 })
  }
  const created = await must(scEditor, 'change-set.create', {
    catalogId: sc.catalogId,
    title: '改名（示例）',
  })
  await must(scEditor, 'change-set.edit', {
    changeSetId: created['id'],
    version: 1,
    action: 'append',
    changes: sc.nodes.map(({ id, title }) => ({ kind: 'edit', nodeId: id, set: { title: `${title}·修订` } })),
  })
  await must(scEditor, 'change-set.submit', { changeSetId: created['id'], version: 2 })
  await must(scReviewer, 'change-set.approve', { changeSetId: created['id'], version: 3 })

  // The editor sees old and new side by side and goes through them by keyboard: two still hold.
  const editor = await official('sc-editor')
  const listed = '/mappings/stale?q=版次变化演练'
  await editor.opens(listed)
  const items = editor.page.getByRole('listitem').filter({ hasText: '版次变化演练' })
  await expect(items).toHaveCount(count)
  const first = items.first()
  await expect(first.getByRole('row', { name: /名称/ })).toContainText('·修订')
  await expect(first).toContainText('内容未变')
  await expect(async () => {
    await editor.page.keyboard.press('x')
    await expect(editor.page.getByText('已选 1 条')).toBeVisible({ timeout: 1000 })
  }).toPass()
  await editor.page.keyboard.press('j')
  await editor.page.keyboard.press('x')
  await editor.sees('已选 2 条')
  await editor.page.keyboard.press('1')
  await expect(editor.dialog).toContainText('再次确认 2 条？')
  await editor.dialog.getByRole('button', { name: '再次确认' }).click()
  await editor.sees('已再次确认 2 条')
  await expect(items).toHaveCount(count - 2)

  // One is said anew, in the form that the key opens.
  await editor.page.keyboard.press('2')
  await expect(editor.page).toHaveURL(/\/edit$/)
  await editor.page.getByRole('textbox', { name: /^理由/ }).fill('版次变化演练：改名后仍等同（示例）')
  await editor.page.getByRole('button', { name: '保存', exact: true }).click()
  await editor.sees('已保存')

  // The last one is given up by a reviewer of the other side.
  const other = await official('cq-reviewer')
  await other.opens(listed)
  await expect(other.page.getByRole('listitem').filter({ hasText: '版次变化演练' })).toHaveCount(1)
  // Keys work once the page's scripts have come.
  await expect(async () => {
    await other.page.keyboard.press('3')
    await expect(other.dialog).toBeVisible({ timeout: 1000 })
  }).toPass()
  await other.dialog.getByLabel('理由').fill('该标准已停用（示例）')
  await other.dialog.getByRole('button', { name: '废止' }).click()
  await other.sees('已废止 1 条')
  await other.sees('没有待复核的对照')

  // What was said again takes the way of every statement: 本局审核, then the other side.
  const reviewer = await official('sc-reviewer')
  await reviewer.opens('/mappings/review')
  for (let left = 3; left > 0; left -= 1) {
    const item = reviewer.page.getByRole('article').filter({ hasText: '版次变化演练' })
    await expect(item).toHaveCount(left)
    await item.first().getByRole('button', { name: '审核通过，送对方确认' }).click()
    await reviewer.dialog.getByRole('button', { name: '审核通过，送对方确认' }).click()
    await expect(reviewer.dialog).toHaveCount(0)
  }
  await other.opens('/mappings/review')
  for (let left = 3; left > 0; left -= 1) {
    const item = other.page.getByRole('article').filter({ hasText: '版次变化演练' })
    await expect(item).toHaveCount(left)
    await item.first().getByRole('button', { name: '确认', exact: true }).click()
    await other.dialog.getByRole('button', { name: '确认', exact: true }).click()
    await expect(other.dialog).toHaveCount(0)
  }
  await editor.opens('/mappings?level=position&q=版次变化演练&state=confirmed')
  await expect(editor.page.getByRole('row').filter({ hasText: '·修订' })).toHaveCount(3)
  await editor.opens(listed)
  await expect(editor.page.getByRole('listitem').filter({ hasText: '版次变化演练' })).toHaveCount(0)
})
