/** The list of the joint meeting on a real database: what is hard is never lost, whoever looks, and what is put off comes back. */
import { beforeAll, describe, expect, test } from 'vitest'
import { readerFor } from '#lib/domain/access/reader'
import { loadDesk } from '#lib/queries/desk'
import { loadMeeting, type MeetingRow } from '#lib/queries/meeting'
import { setUpTestDatabase } from '#tests/support/postgres'
import { actorOf } from '../../../prisma/seed/actors'
import { attempt, equalPair, type Held, move, proposeAndForward, succeed } from '../mapping/walk'
import { buildWorld, nodeOf, type World } from '../mapping/world'

setUpTestDatabase()

let world: World

beforeAll(async () => {
  world = await buildWorld()
})

const soon = new Date(Date.now() + 20 * 86_400_000)
const day = (at: Date) => at.toISOString().slice(0, 10)

async function meeting(username: string, at = new Date()) {
  const reader = readerFor(await actorOf(username), 'mapping.read')
  if (!reader.ok) throw new Error('refused')
  return loadMeeting(reader.value, {}, at)
}

const find = (rows: readonly MeetingRow[], { id }: Held) => rows.find(({ view }) => view.id === id)

describe('a disposition that its house has not sent out', () => {
  test('is not there to be put off, and its existence is not told', async () => {
    const gap = { nodeId: nodeOf(world, 'sc', '节能'), lackingCatalogId: world.catalogs['cq'] ?? '' }
    const disposal = { disposition: 'joint', version: null, reason: '内部考虑', ownerName: '某人' }
    await succeed('cq-editor', 'gap.propose', { ...gap, ...disposal, dueDate: day(soon) })
    const itemId = `${gap.nodeId}@${gap.lackingCatalogId}`
    const defer = () =>
      attempt('secretary', 'meeting.defer', { list: 'gaps', itemId, until: day(soon), reason: '等' })
    expect(await defer()).toMatchObject({ ok: false, problem: { code: 'NOT_FOUND' } })
    await succeed('cq-reviewer', 'gap.approve', { ...gap, version: 1 })
    expect(await defer()).toMatchObject({ ok: true })
  })
})

describe('something hard', () => {
  let held: Held

  beforeAll(async () => {
    held = await proposeAndForward(world, '术语')
    const { hard: _, ...flagged } = (await move('cq-reviewer', 'mapping.flag-hard', held, {
      hard: true,
      reason: '口径不同',
    })) as Held & { hard: boolean }
    held = { ...held, ...flagged }
  })

  test('is on everybody’s list with its reason and whose turn it is', async () => {
    for (const who of ['sc-editor', 'cq-reviewer', 'secretary', 'auditor']) {
      const row = find((await meeting(who)).ready, held)
      expect(row?.view.reason, who).toBe('口径不同')
      expect(row?.turn, who).toMatchObject({ agency: { id: 'cq' }, what: 'mapping-confirm' })
    }
  })

  test('stays there while its agency rewrites it out of sight, without a word of the draft', async () => {
    held = { ...held, ...(await move('cq-reviewer', 'mapping.return', held, { reason: '请改' })) }
    held = {
      ...held,
      ...(await succeed('sc-editor', 'mapping.revise', {
        ...equalPair(world, '术语'),
        mappingId: held.id,
        version: held.version,
        relation: 'related',
        justification: '内部考虑',
        differences: [{ kind: 'scope', valueA: '甲', valueB: '乙', treatment: 'keep' }],
      })),
    }
    for (const who of ['cq-reviewer', 'secretary']) {
      const row = find((await meeting(who)).ready, held)
      expect(row?.view, who).toMatchObject({ hard: true, reason: '口径不同', relation: null })
      expect(row?.mapping, who).toBeNull()
      expect(JSON.stringify(row), who).not.toContain('内部考虑')
    }
    expect(find((await meeting('sc-editor')).ready, held)?.mapping?.state).toBe('draft')
  })

  test('stays there when it is withdrawn, and leaves when somebody takes the mark away and says why', async () => {
    held = { ...held, ...(await move('sc-editor', 'mapping.withdraw', held, { reason: '暂不提出' })) }
    const row = find((await meeting('secretary')).ready, held)
    expect(row?.mapping?.state).toBe('withdrawn')
    expect(row?.turn).toBeNull()
    await move('secretary', 'mapping.flag-hard', held, { hard: false, reason: '会议已议定' })
    expect(find((await meeting('secretary')).ready, held)).toBeUndefined()
  })
})

describe('putting off', () => {
  let held: Held

  beforeAll(async () => {
    held = await proposeAndForward(world, '用房')
    held = { ...held, ...(await move('cq-reviewer', 'mapping.confirm', held)) }
    held = { ...held, ...(await move('cq-reviewer', 'mapping.dispute', held, { reason: '层级不同' })) }
  })

  test('is the secretary’s, holds until its day on the page and on the desk, and then the thing is back', async () => {
    const input = { list: 'mappings', itemId: held.id, until: day(soon), reason: '等核查' }
    expect(await attempt('sc-reviewer', 'meeting.defer', input)).toMatchObject({ ok: false })
    await succeed('secretary', 'meeting.defer', input)
    const now = await meeting('auditor')
    expect(find(now.ready, held)).toBeUndefined()
    expect(find(now.deferred, held)?.deferral).toMatchObject({ reason: '等核查' })
    const desk = readerFor(await actorOf('secretary'), 'desk.read')
    if (!desk.ok) throw new Error('refused')
    const agenda = (await loadDesk(desk.value, new Date())).agenda ?? []
    expect(agenda.map(({ view }) => view.id)).not.toContain(held.id)
    expect(find((await meeting('auditor', soon)).ready, held)?.kind).toBe('disputed')
  })

  test('anew holds to the new day alone, and can be taken back', async () => {
    const until = day(new Date(soon.getTime() + 5 * 86_400_000))
    const again = { list: 'mappings', itemId: held.id, until, reason: '再等' }
    const { id } = await succeed('secretary', 'meeting.defer', again)
    expect(find((await meeting('auditor', soon)).deferred, held)?.deferral?.reason).toBe('再等')
    await succeed('secretary', 'meeting.resume', { deferralId: id })
    expect(find((await meeting('auditor')).ready, held)?.kind).toBe('disputed')
    expect(await attempt('secretary', 'meeting.resume', { deferralId: id })).toMatchObject({
      ok: false,
      problem: { code: 'NO_CHANGE' },
    })
  })

  test('a ruling takes it from the list for good', async () => {
    await move('secretary', 'mapping.adjudicate', held, { outcome: 'confirmed', reason: '会议意见' })
    const { ready, deferred } = await meeting('secretary')
    expect([...ready, ...deferred].some(({ view }) => view.id === held.id)).toBe(false)
  })
})
