/** 约定 at the desk: who is asked next, and that the navigation counts exactly what the desk lists. */
import { beforeAll, describe, expect, it } from 'vitest'
import { readerFor } from '#lib/domain/access/reader'
import { loadCatalogPair } from '#lib/queries/catalog-pair'
import { type DeskGroup, loadDesk } from '#lib/queries/desk'
import { loadNavCounts } from '#lib/queries/nav-counts'
import { listFigureRows, loadProgress } from '#lib/queries/progress'
import { listRedundancies } from '#lib/queries/redundancies'
import { type Held, move, proposeAndForward, succeed } from '#tests/integration/mapping/walk'
import { buildWorld, nodeOf, type World } from '#tests/integration/mapping/world'
import { setUpTestDatabase } from '#tests/support/postgres'
import { actorOf } from '../../../prisma/seed/actors'

setUpTestDatabase()
let world: World
let members: readonly Held[] = []
let bundle: Held

const people = ['sc-editor', 'sc-reviewer', 'cq-editor', 'cq-reviewer', 'secretary', 'auditor']

async function deskOf(username: string) {
  const reader = readerFor(await actorOf(username), 'desk.read')
  if (!reader.ok) throw new Error(reader.problem.code)
  return loadDesk(reader.value, new Date())
}

const accordsIn = (groups: readonly DeskGroup[]) =>
  groups.flatMap(({ what, agency, items }) =>
    items
      .filter(({ view }) => view.list === 'accords')
      .map(({ view }) => [what, agency?.id, view.ends[0]?.title]),
  )
const waitsFor = async (username: string) => accordsIn((await deskOf(username)).waiting)

async function countsAgree() {
  for (const username of people) {
    const { waiting } = await deskOf(username)
    const listed = waiting
      .filter(({ what }) => !what.endsWith('-recheck'))
      .reduce((sum, group) => sum + group.items.length, 0)
    const nav = await loadNavCounts(await actorOf(username))
    expect(nav['/desk'] ?? 0, username).toBe(listed)
  }
}

beforeAll(async () => {
  world = await buildWorld()
  members = [await proposeAndForward(world, '用房', '资产'), await proposeAndForward(world, '用车', '资产')]
  bundle = await succeed('sc-editor', 'bundle.create', {
    nodeId: nodeOf(world, 'cq', '资产'),
    mode: 'combined',
    mappingIds: members.map(({ id }) => id),
    reason: '两类合起来对应资产（示例）',
  })
}, 60_000)

describe('a bundle', () => {
  it('is first its own reviewer’s, and the other side knows nothing of it', async () => {
    expect(await waitsFor('sc-reviewer')).toEqual([['bundle-approve', 'sc', '资产']])
    expect(accordsIn((await deskOf('sc-editor')).waitedOn)).toEqual([['bundle-approve', 'sc', '资产']])
    expect(accordsIn((await deskOf('cq-reviewer')).waiting)).toEqual([])
    await countsAgree()
  })

  it('waits for the other side once every member is confirmed, not before', async () => {
    bundle = await succeed('sc-reviewer', 'bundle.approve', { bundleId: bundle.id, version: bundle.version })
    expect(await waitsFor('cq-reviewer')).toEqual([])
    for (const member of members) await move('cq-reviewer', 'mapping.confirm', member)
    expect(await waitsFor('cq-reviewer')).toEqual([['bundle-agree', 'cq', '资产']])
    expect(accordsIn((await deskOf('sc-editor')).waitedOn)).toEqual([['bundle-agree', 'cq', '资产']])
    await countsAgree()
  })

  it('opens from the figure of 进展 that counts it', async () => {
    const reader = readerFor(await actorOf('auditor'), 'progress.read')
    if (!reader.ok) throw new Error(reader.problem.code)
    const { waiting } = await loadProgress(reader.value, new Date())
    const figure = waiting.find(({ what }) => what === 'bundle-agree')
    expect(figure).toMatchObject({ agencyId: 'cq', count: 1 })
    const { rows } = await listFigureRows(
      reader.value,
      figure?.filter ?? { list: 'accords', query: {} },
      new Date(),
    )
    expect(rows).toMatchObject([{ state: { list: 'accords', state: 'awaiting-other' }, view: { open: 2 } }])
  })

  it('is its own agency’s to mend once a member says something else', async () => {
    await succeed('cq-reviewer', 'bundle.agree', {
      bundleId: bundle.id,
      version: bundle.version,
      coverage: 'full',
    })
    expect(await waitsFor('cq-reviewer')).toEqual([])
    const [first] = members
    if (!first) throw new Error('no member')
    await succeed('sc-reviewer', 'mapping.retire', {
      mappingId: first.id,
      version: first.version + 1,
      reason: '不再对应（示例）',
    })
    expect(await waitsFor('sc-editor')).toEqual([['bundle-recheck', 'sc', '资产']])
    await countsAgree()
  })
})

describe('其下标准 and 冗余', () => {
  it('are named by their node and wait for whoever brings them on', async () => {
    const held = [
      await move('cq-reviewer', 'mapping.confirm', await proposeAndForward(world, '接待', '节能')),
      await move('cq-reviewer', 'mapping.confirm', await proposeAndForward(world, '节能', '节能')),
    ]
    const key = { mappingId: held[0]?.id ?? '', nodeId: nodeOf(world, 'sc', '接待') }
    await succeed('sc-editor', 'inheritance.propose', {
      ...key,
      version: null,
      extent: 'part',
      reason: '逐项看过（示例）',
    })
    await succeed('sc-editor', 'redundancy.propose', {
      targetNodeId: nodeOf(world, 'cq', '节能'),
      catalogId: world.catalogs['sc'] ?? '',
      version: null,
      disposition: 'keep',
      reason: '各有用途（示例）',
      ownerName: '',
      dueDate: null,
    })
    expect((await waitsFor('sc-reviewer')).sort()).toEqual([
      ['inheritance-approve', 'sc', '接待'],
      ['redundancy-approve', 'sc', '节能'],
    ])
    await countsAgree()
    await succeed('sc-reviewer', 'inheritance.approve', { ...key, version: 1 })
    expect(await waitsFor('cq-reviewer')).toEqual([['inheritance-agree', 'cq', '接待']])
    await countsAgree()
  })

  it('a 冗余处置 whose group has grown since waits for the editors of its agency, here, in 进展 and on its page alike', async () => {
    const key = { targetNodeId: nodeOf(world, 'cq', '节能'), catalogId: world.catalogs['sc'] ?? '' }
    const recheck = ['redundancy-recheck', 'sc', '节能']
    await succeed('sc-reviewer', 'redundancy.approve', { ...key, version: 1 })
    expect(await waitsFor('sc-editor')).not.toContainEqual(recheck)
    expect(await statusOf('节能')).toBe('decided')

    await move('cq-reviewer', 'mapping.confirm', await proposeAndForward(world, '术语', '节能'))
    expect(await statusOf('节能')).toBe('changed')
    expect(await waitsFor('sc-editor')).toContainEqual(recheck)
    for (const username of ['sc-reviewer', 'cq-editor', 'cq-reviewer'])
      expect(await waitsFor(username), username).not.toContainEqual(recheck)
    expect(accordsIn((await deskOf('cq-editor')).waitedOn)).not.toContainEqual(recheck)
    await countsAgree()
    const auditor = readerFor(await actorOf('auditor'), 'progress.read')
    if (!auditor.ok) throw new Error(auditor.problem.code)
    const { waiting } = await loadProgress(auditor.value, new Date())
    const figure = waiting.find(({ what }) => what === 'redundancy-recheck')
    expect(figure).toMatchObject({ agencyId: 'sc', count: 1 })
    if (!figure) throw new Error('no figure')
    const { rows } = await listFigureRows(auditor.value, figure.filter, new Date())
    expect(rows.map(({ view }) => view.href)).toEqual([
      expect.stringMatching(new RegExp(`^/gaps/redundancy\\?.*node=${key.targetNodeId}`)),
    ])

    const said = { disposition: 'keep', reason: '仍各有用途（示例）', ownerName: '', dueDate: null }
    await succeed('sc-editor', 'redundancy.propose', { ...key, ...said, version: 2 })
    expect(await waitsFor('sc-editor')).not.toContainEqual(recheck)
    await succeed('sc-reviewer', 'redundancy.approve', { ...key, version: 3 })
    expect(await waitsFor('sc-editor')).not.toContainEqual(recheck)
  })
})

async function statusOf(title: string) {
  const actor = await actorOf('sc-editor')
  const [reads, gaps] = [readerFor(actor, 'mapping.read'), readerFor(actor, 'gap.read')]
  if (!reads.ok || !gaps.ok) throw new Error('may not read')
  const { sc, cq } = world.catalogs
  const pair = await loadCatalogPair(reads.value, { a: sc, b: cq })
  if (!pair) throw new Error('no pair')
  const { rows } = await listRedundancies(gaps.value, pair, { node: nodeOf(world, 'cq', title) })
  return rows[0]?.group.status
}
