import { beforeAll, describe, expect, it } from 'vitest'
import { markVisit } from '#lib/db/visit'
import { readerFor } from '#lib/domain/access/reader'
import { type DeskView, loadDesk } from '#lib/queries/desk'
import { loadNavCounts } from '#lib/queries/nav-counts'
import { equalPair, move, proposeAndForward, succeed } from '#tests/integration/mapping/walk'
import { buildWorld, nodeOf, type World } from '#tests/integration/mapping/world'
import { setUpTestDatabase } from '#tests/support/postgres'
import { actorOf } from '../../../prisma/seed/actors'

setUpTestDatabase()

let world: World

async function deskOf(username: string): Promise<DeskView> {
  const reader = readerFor(await actorOf(username), 'desk.read')
  if (!reader.ok) throw new Error(reader.problem.code)
  return loadDesk(reader.value, new Date())
}

const counts = (groups: DeskView['waiting']) =>
  Object.fromEntries(groups.map(({ what, items }) => [what, items.length]))

beforeAll(async () => {
  world = await buildWorld()
  await succeed('sc-editor', 'mapping.propose', equalPair(world, '术语'))
  await proposeAndForward(world, '用房')
  const returned = await proposeAndForward(world, '用车')
  await move('cq-reviewer', 'mapping.return', returned, { reason: '请补充差异（示例）' })
  await succeed('sc-editor', 'mapping.propose', { ...equalPair(world, '接待'), submit: true })
  await succeed('cq-editor', 'gap.propose', {
    nodeId: nodeOf(world, 'sc', '资产'),
    lackingCatalogId: world.catalogs['cq'] ?? '',
    version: null,
    disposition: 'keep',
    reason: '示例',
    ownerName: '',
  })
})

describe('the desk', () => {
  it('gives an editor drafts and what came back, with the reason', async () => {
    const desk = await deskOf('sc-editor')
    expect(counts(desk.waiting)).toEqual({ 'mapping-submit': 1, 'mapping-revise': 1 })
    const returned = desk.waiting.find((group) => group.what === 'mapping-revise')?.items[0]
    expect(returned?.view.reason).toBe('请补充差异（示例）')
    expect(returned?.view.ends.map((end) => [end.agency?.id, end.title])).toEqual([
      ['sc', '用车'],
      ['cq', '用车'],
    ])
    expect(counts(desk.waitedOn)).toEqual({ 'mapping-confirm': 1, 'mapping-review': 1 })
    expect(desk.stock?.gaps).toBeGreaterThan(0)
  })

  it('gives each reviewer what only he may do', async () => {
    expect(counts((await deskOf('sc-reviewer')).waiting)).toEqual({ 'mapping-review': 1 })
    expect(counts((await deskOf('cq-reviewer')).waiting)).toEqual({ 'mapping-confirm': 1, 'gap-approve': 1 })
  })

  it("does not tell the other side of one's drafts and internal reviews", async () => {
    const desk = await deskOf('cq-editor')
    expect(counts(desk.waitedOn)).toEqual({ 'mapping-revise': 1, 'gap-approve': 1 })
  })

  it('is empty for auditors and administrators, and only the secretary has an agenda', async () => {
    for (const username of ['auditor', 'sysadmin', 'secadmin', 'auditadmin']) {
      const desk = await deskOf(username)
      expect([desk.waiting, desk.waitedOn, desk.agenda], username).toEqual([[], [], null])
    }
    expect((await deskOf('secretary')).agenda).toEqual([])
  })

  it('counts in the navigation exactly what it lists', async () => {
    for (const username of ['sc-editor', 'sc-reviewer', 'cq-editor', 'cq-reviewer', 'secretary', 'auditor']) {
      const { waiting } = await deskOf(username)
      const listed = waiting.reduce((sum, group) => sum + group.items.length, 0)
      const nav = await loadNavCounts(await actorOf(username))
      expect(nav['/desk'], username).toBe(listed)
    }
  })
})

describe('the last visit', () => {
  it('is the end of the visit before, however often the desk is loaded in this one', async () => {
    const { accountId } = await actorOf('sc-signatory')
    const visit = (sessionId: string, minute: number) =>
      markVisit({ accountId, sessionId }, new Date(Date.UTC(2026, 10, 22, 1, minute)))
    expect(await visit('first', 0)).toBeNull()
    expect(await visit('first', 5)).toBeNull()
    expect(await visit('second', 30)).toEqual(new Date(Date.UTC(2026, 10, 22, 1, 5)))
    expect(await visit('second', 40)).toEqual(new Date(Date.UTC(2026, 10, 22, 1, 5)))
  })
})
