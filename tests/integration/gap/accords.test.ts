/** 其下标准, 查无对应 and 冗余 against a real PostgreSQL: the whole way, sides, visibility and races. */
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#lib/db/client'
import { listReports } from '#lib/db/gap-report'
import { listInheritancesOf } from '#lib/db/inheritance'
import { listRedundancyDispositions } from '#lib/db/redundancy'
import { setUpTestDatabase } from '#tests/support/postgres'
import { attempt, type Held, move, proposeAndForward, succeed } from '../mapping/walk'
import { buildWorld, nodeOf, type World } from '../mapping/world'

setUpTestDatabase()
let world: World
const catalog = (agencyId: string) => world.catalogs[agencyId] ?? ''
beforeAll(async () => {
  world = await buildWorld()
}, 60_000)

describe('其下标准', () => {
  it('is the own agency’s until 本局审核, and decided by the other side', async () => {
    const mapping = await move('cq-reviewer', 'mapping.confirm', await proposeAndForward(world, '用车'))
    const key = { mappingId: mapping.id, nodeId: nodeOf(world, 'sc', '用车') }
    const said = { ...key, version: null, extent: 'all', reason: '逐项看过（示例）' }
    const results = await Promise.all([
      attempt('sc-editor', 'inheritance.propose', said),
      attempt('cq-editor', 'inheritance.propose', { ...said, extent: 'none' }),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    const row = await database().mappingInheritance.findFirstOrThrow({ where: key })
    const [own, other] = row.proposerAgencyId === 'sc' ? (['sc', 'cq'] as const) : (['cq', 'sc'] as const)
    expect(await listInheritancesOf(mapping.id, { internalOf: other })).toEqual([])
    const approved = await succeed(`${own}-reviewer`, 'inheritance.approve', { ...key, version: 1 })
    const agreed = await succeed(`${other}-reviewer`, 'inheritance.agree', {
      ...key,
      version: approved.version,
    })
    expect(agreed.state).toBe('decided')
    expect(await listInheritancesOf(mapping.id, { internalOf: null })).toHaveLength(1)
  })
})

describe('查无对应', () => {
  it('asks the lacking agency, can be taken back, and is written twice in the log', async () => {
    const key = { nodeId: nodeOf(world, 'sc', '术语'), lackingCatalogId: catalog('cq') }
    expect(await attempt('cq-editor', 'gap.report', { ...key, reason: '没有（示例）' })).toMatchObject({
      problem: { code: 'NOT_ALLOWED' },
    })
    const report = await succeed('sc-editor', 'gap.report', { ...key, reason: '没有（示例）' })
    expect(await listReports([catalog('cq')])).toHaveLength(1)
    await succeed('sc-editor', 'gap.take-back-report', { ...key, version: report.version })
    expect(await listReports([catalog('cq')])).toEqual([])
    const entries = await database().auditEntry.findMany({ where: { subjectId: report.id } })
    expect(entries.map(({ event }) => event).sort()).toEqual(['gap.report-taken-back', 'gap.reported'])
  })

  it('is refused where something covers the node, or is on its way to', async () => {
    const key = (title: string) => ({
      nodeId: nodeOf(world, 'sc', title),
      lackingCatalogId: catalog('cq'),
      reason: '没有（示例）',
    })
    expect(await attempt('sc-editor', 'gap.report', key('用车'))).toMatchObject({
      problem: { code: 'GAP_COVERED' },
    })
    await proposeAndForward(world, '接待')
    expect(await attempt('sc-editor', 'gap.report', key('接待'))).toMatchObject({
      problem: { code: 'GAP_MAPPING_UNDER_WAY' },
    })
  })
})

describe('冗余', () => {
  it('is decided by the owning agency alone, and seen by the other side once decided', async () => {
    const members: Held[] = []
    for (const title of ['用房', '资产']) {
      members.push(
        await move('cq-reviewer', 'mapping.confirm', await proposeAndForward(world, title, '节能')),
      )
    }
    const key = { targetNodeId: nodeOf(world, 'cq', '节能'), catalogId: catalog('sc') }
    const said = { ...key, version: null, disposition: 'keep', reason: '各有用途（示例）' }
    expect(await attempt('cq-editor', 'redundancy.propose', said)).toMatchObject({
      problem: { code: 'NOT_ALLOWED' },
    })
    const proposed = await succeed('sc-editor', 'redundancy.propose', said)
    expect(await listRedundancyDispositions([catalog('sc')], { internalOf: 'cq' })).toEqual([])
    const approved = await succeed('sc-reviewer', 'redundancy.approve', { ...key, version: proposed.version })
    expect(approved.state).toBe('decided')
    const [row] = await listRedundancyDispositions([catalog('sc')], { internalOf: 'cq' })
    expect(row?.nodeIds).toHaveLength(2)
    expect(members).toHaveLength(2)
  })

  it('is refused as long as fewer than two mappings are confirmed', async () => {
    const key = { targetNodeId: nodeOf(world, 'cq', '接待'), catalogId: catalog('sc') }
    const said = { ...key, version: null, disposition: 'keep', reason: '各有用途（示例）' }
    expect(await attempt('sc-editor', 'redundancy.propose', said)).toMatchObject({
      problem: { code: 'REDUNDANCY_NOT_CONFIRMED' },
    })
  })
})
