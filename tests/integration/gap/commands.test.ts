/** The gap commands against a real PostgreSQL: sides, the first disposition, and what a confirmed mapping closes. */
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#lib/db/client'
import { setUpTestDatabase } from '#tests/support/postgres'
import { attempt, move, proposeAndForward, succeed } from '../mapping/walk'
import { buildWorld, nodeOf, type World } from '../mapping/world'

setUpTestDatabase()
let world: World
beforeAll(async () => {
  world = await buildWorld()
}, 60_000)

/** A 类目 of sc that cq lacks. */
function gapOf(title: string) {
  return { nodeId: nodeOf(world, 'sc', title), lackingCatalogId: world.catalogs['cq'] ?? '' }
}

const joint = {
  disposition: 'joint',
  reason: '双方都需要（示例）',
  ownerName: '示例责任人',
  dueDate: '2030-06-30',
}

describe('the first disposition', () => {
  it('of two at once inserts one, and the other is told that there is one now', async () => {
    const input = { ...gapOf('术语'), ...joint, version: null }
    const results = await Promise.all([
      attempt('cq-editor', 'gap.propose', input),
      attempt('cq-editor', 'gap.propose', { ...input, disposition: 'keep' }),
    ])
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results.find((result) => !result.ok)).toMatchObject({ problem: { code: 'STALE' } })
    expect(await database().gapDisposition.count({ where: gapOf('术语') })).toBe(1)
  })

  it('belongs to the agency that lacks it', async () => {
    const input = { ...gapOf('用车'), ...joint, version: null }
    expect(await attempt('sc-editor', 'gap.propose', input)).toMatchObject({
      problem: { code: 'NOT_ALLOWED' },
    })
  })
})

describe('联合制定', () => {
  it('waits for the owner of the node after 本局审核, and is decided by its agreement', async () => {
    const key = gapOf('接待')
    const proposed = await succeed('cq-editor', 'gap.propose', { ...key, ...joint, version: null })
    expect(await attempt('sc-reviewer', 'gap.agree', { ...key, version: proposed.version })).toMatchObject({
      problem: { code: 'NOT_FOUND' },
    })
    const approved = await succeed('cq-reviewer', 'gap.approve', { ...key, version: proposed.version })
    expect(approved.state).toBe('awaiting-other')
    const agreed = await succeed('sc-reviewer', 'gap.agree', { ...key, version: approved.version })
    expect(agreed.state).toBe('decided')
  })

  it('two agreements at once: one wins, the other is told that it has changed', async () => {
    const key = gapOf('资产')
    const proposed = await succeed('cq-editor', 'gap.propose', { ...key, ...joint, version: null })
    const approved = await succeed('cq-reviewer', 'gap.approve', { ...key, version: proposed.version })
    const results = await Promise.all([
      attempt('sc-reviewer', 'gap.agree', { ...key, version: approved.version }),
      attempt('sc-reviewer', 'gap.agree', { ...key, version: approved.version }),
    ])
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results.find((result) => !result.ok)).toMatchObject({ problem: { code: 'STALE' } })
  })
})

it('a confirmed mapping closes the gap: there is nothing to dispose of', async () => {
  await move('cq-reviewer', 'mapping.confirm', await proposeAndForward(world, '用房'))
  const input = { ...gapOf('用房'), ...joint, version: null }
  expect(await attempt('cq-editor', 'gap.propose', input)).toMatchObject({
    problem: { code: 'GAP_COVERED' },
  })
})
