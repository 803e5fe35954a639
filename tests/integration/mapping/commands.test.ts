/** The mapping commands against a real PostgreSQL: races, sides, and what is on record afterwards. */
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#lib/db/client'
import { setUpTestDatabase } from '#tests/support/postgres'
import { idOf, installer, perform } from '../../../prisma/seed/actors'
import { attempt, equalPair, type Held, move, proposeAndForward, succeed } from './walk'
import { addPerson, buildWorld, giveEdition, nodeOf, type World } from './world'

setUpTestDatabase()
let world: World
beforeAll(async () => {
  world = await buildWorld()
}, 60_000)

describe('one live mapping for a pair', () => {
  it('two editors propose the same pair at once: one wins, the other is told that the pair is taken', async () => {
    const mine = equalPair(world, '术语')
    const theirs = { ...mine, firstNodeId: mine.secondNodeId, secondNodeId: mine.firstNodeId }
    const results = await Promise.all([
      attempt('sc-editor', 'mapping.propose', mine),
      attempt('cq-editor', 'mapping.propose', theirs),
    ])
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    const refused = results.find((result) => !result.ok)
    expect(refused).toMatchObject({ problem: { code: 'MAPPING_PAIR_TAKEN' } })
    expect(await database().mapping.count({ where: { nodeAId: mine.secondNodeId } })).toBe(1)
  })

  it('a withdrawn mapping leaves the pair free for a new one', async () => {
    const first = await succeed('sc-editor', 'mapping.propose', equalPair(world, '接待'))
    await move('sc-editor', 'mapping.withdraw', first, { reason: '先不提（示例）' })
    const second = await succeed('cq-editor', 'mapping.propose', equalPair(world, '接待'))
    expect(second.id).not.toBe(first.id)
  })
})

describe('对方确认', () => {
  let held: Held
  beforeAll(async () => {
    held = await proposeAndForward(world, '用房')
  })

  it("the proposer's own reviewer cannot confirm", async () => {
    const result = await attempt('sc-reviewer', 'mapping.confirm', {
      mappingId: held.id,
      version: held.version,
    })
    expect(result).toMatchObject({ ok: false, problem: { code: 'NOT_ALLOWED' } })
  })

  it('two reviewers at once: one wins, the other is told that it has changed', async () => {
    const input = { mappingId: held.id, version: held.version }
    const results = await Promise.all([
      attempt('cq-reviewer', 'mapping.confirm', input),
      attempt('cq-reviewer-2', 'mapping.return', { ...input, reason: '范围不同（示例）' }),
    ])
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results.find((result) => !result.ok)).toMatchObject({ problem: { code: 'STALE' } })
  })

  it('a node that changed in between leaves nothing to confirm', async () => {
    const waiting = await proposeAndForward(world, '节能')
    await giveEdition('sc', ['术语', '用房', '用车', '接待', '节能（2026）', '资产'], {
      ...world.nodes['sc'],
      '节能（2026）': nodeOf(world, 'sc', '节能'),
    })
    const input = { mappingId: waiting.id, version: waiting.version }
    expect(await attempt('cq-reviewer', 'mapping.confirm', input)).toMatchObject({
      ok: false,
      problem: { code: 'MAPPING_NODE_CHANGED' },
    })
    const returned = await move('cq-reviewer', 'mapping.return', waiting, { reason: '节点已变（示例）' })
    const revised = await move('sc-editor', 'mapping.revise', returned, {
      ...equalPair(world, '节能'),
      submit: true,
    })
    expect(revised.state).toBe('agency-review')
    expect(await database().mappingStatement.count({ where: { mappingId: waiting.id } })).toBe(2)
  })
})

describe('the record', () => {
  it('every step leaves one audit entry about the mapping, and saving with submitting leaves two', async () => {
    const held = await proposeAndForward(world, '用车')
    await move('cq-reviewer', 'mapping.confirm', held)
    const rows = await database().auditEntry.findMany({
      where: { subjectId: held.id },
      orderBy: { seq: 'asc' },
    })
    expect(rows.map((row) => row.event)).toEqual([
      'mapping.proposed',
      'mapping.submitted',
      'mapping.forwarded',
      'mapping.confirmed',
    ])
  })

  it('a statement is kept as seen from the node with the smaller 平台内码', async () => {
    const input = {
      ...equalPair(world, '资产', '用房'),
      relation: 'broader',
      differences: [{ kind: 'scope', valueA: '川值', valueB: '渝值', treatment: 'keep' }],
    }
    const held = await succeed('sc-editor', 'mapping.propose', input)
    const row = await database().mapping.findUniqueOrThrow({
      where: { id: held.id },
      include: { currentStatement: { include: { differences: true } } },
    })
    // 50 stands before 51, so end A is the node of cq and the relation is turned round.
    expect(row.nodeAId).toBe(input.secondNodeId)
    expect(row.currentStatement?.relation).toBe('narrower')
    expect(row.currentStatement?.differences[0]).toMatchObject({ valueA: '渝值', valueB: '川值' })
  })
})

describe('a third agency', () => {
  it('maps with one of the two without a change of code, and the other may neither confirm nor see its drafts', async () => {
    await perform(installer, 'agency.create', {
      id: 'gz',
      name: '贵州省机关事务管理局',
      shortName: '贵州',
      seal: '黔',
      regionCode: '52',
      accent: 'a3',
      docPrefix: null,
      issuer: '贵州省市场监督管理局',
      catalogName: '贵州省机关事务标准体系',
      scheme: 'free',
    })
    await addPerson('gz-editor', 'gz', ['editor'])
    await addPerson('gz-reviewer', 'gz', ['reviewer'])
    const { nodes } = await giveEdition('gz', ['用房'])
    const drafted = await succeed('gz-editor', 'mapping.propose', {
      firstNodeId: nodes['用房'] ?? '',
      secondNodeId: nodeOf(world, 'sc', '用房'),
      relation: 'equal',
      justification: '名称一致（示例）',
      submit: true,
    })
    const input = { mappingId: drafted.id, version: drafted.version }
    expect(await attempt('cq-reviewer', 'mapping.forward', input)).toMatchObject({
      problem: { code: 'NOT_FOUND' },
    })
    const waiting = await move('gz-reviewer', 'mapping.forward', drafted)
    expect(
      await attempt('cq-reviewer', 'mapping.confirm', { ...input, version: waiting.version }),
    ).toMatchObject({ problem: { code: 'NOT_ALLOWED' } })
    expect((await move('sc-reviewer', 'mapping.confirm', waiting)).state).toBe('confirmed')
  })
})

describe('suggestions', () => {
  it('a suggestion put aside can be taken up again, by either side', async () => {
    const id = 'suggestion-1'
    await database().suggestion.create({
      data: {
        id,
        nodeAId: nodeOf(world, 'sc', '资产'),
        nodeBId: null,
        catalogBId: world.catalogs['cq'] ?? '',
        origin: 'crosswalk',
        hint: '川方独有',
        reason: '渝方无此类',
        action: '',
        createdAt: new Date(),
      },
    })
    await succeed('sc-editor', 'suggestion.dismiss', { suggestionId: id, version: 1 })
    expect(await attempt('cq-editor', 'suggestion.dismiss', { suggestionId: id, version: 2 })).toMatchObject({
      problem: { code: 'SUGGESTION_DISMISSED' },
    })
    const restored = await succeed('cq-editor', 'suggestion.restore', { suggestionId: id, version: 2 })
    expect(idOf(restored)).toBe(id)
  })
})
