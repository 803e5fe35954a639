/** Bundles against a real PostgreSQL: the whole way, what the database refuses, what each side sees, and races. */
import { beforeAll, describe, expect, it } from 'vitest'
import { listBundlesBetween } from '#lib/db/bundle'
import { database } from '#lib/db/client'
import type { Json } from '#lib/domain/shared/event'
import { setUpTestDatabase } from '#tests/support/postgres'
import { attempt, type Held, move, proposeAndForward, succeed } from './walk'
import { buildWorld, nodeOf, type World } from './world'

setUpTestDatabase()
let world: World
let members: readonly Held[]
beforeAll(async () => {
  world = await buildWorld()
  members = [
    await proposeAndForward(world, '用房', '资产'),
    await proposeAndForward(world, '用车', '资产'),
    await proposeAndForward(world, '接待', '资产'),
  ]
}, 60_000)

const target = () => nodeOf(world, 'cq', '资产')
const asked = (ids: readonly string[], extra: Readonly<Record<string, Json>> = {}) => ({
  nodeId: target(),
  mode: 'combined',
  mappingIds: [...ids],
  reason: '三类合起来对应资产（示例）',
  ...extra,
})
const bundlesFor = (agencyId: string | null) =>
  listBundlesBetween(world.catalogs['sc'] ?? '', world.catalogs['cq'] ?? '', { internalOf: agencyId })

describe('a bundle goes its whole way', () => {
  let bundle: Held

  it('is its own agency’s until 本局审核 has sent it', async () => {
    bundle = await succeed('sc-editor', 'bundle.create', asked(members.map(({ id }) => id)))
    expect((await bundlesFor('sc')).map(({ id }) => id)).toEqual([bundle.id])
    expect(await bundlesFor('cq')).toEqual([])
    expect(
      await attempt('cq-reviewer', 'bundle.agree', {
        bundleId: bundle.id,
        version: bundle.version,
        coverage: 'full',
      }),
    ).toMatchObject({ problem: { code: 'NOT_FOUND' } })
    bundle = await succeed('sc-reviewer', 'bundle.approve', { bundleId: bundle.id, version: bundle.version })
    expect((await bundlesFor('cq'))[0]?.memberIds).toHaveLength(3)
  })

  it('is agreed to after its members are confirmed, with the coverage that the other side states', async () => {
    const agree = { bundleId: bundle.id, version: bundle.version, coverage: 'full' }
    expect(await attempt('cq-reviewer', 'bundle.agree', agree)).toMatchObject({
      problem: { code: 'BUNDLE_MEMBERS_OPEN', params: { count: 3 } },
    })
    for (const member of members) await move('cq-reviewer', 'mapping.confirm', member)
    expect(await attempt('sc-reviewer', 'bundle.agree', agree)).toMatchObject({
      problem: { code: 'NOT_ALLOWED' },
    })
    bundle = await succeed('cq-reviewer', 'bundle.agree', agree)
    const [row] = await bundlesFor(null)
    expect(row).toMatchObject({ state: 'decided', coverage: 'full' })
    expect(row?.agreedStatementIds).toHaveLength(3)
  })

  it('two people change and dissolve it at once: one wins', async () => {
    const key = { bundleId: bundle.id, version: bundle.version }
    const results = await Promise.all([
      attempt('sc-editor', 'bundle.change', {
        ...asked(members.slice(1).map(({ id }) => id)),
        ...key,
      }),
      attempt('sc-editor', 'bundle.dissolve', { ...key, reason: '不再适用（示例）' }),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    const [standing] = await bundlesFor('sc')
    const count = await database().mapping.count({ where: { bundleId: bundle.id } })
    expect(count).toBe(standing?.memberIds.length ?? 0)
  })
})

describe('the database', () => {
  it('refuses a coverage that nobody has agreed to', async () => {
    const row = await database().mappingBundle.findFirstOrThrow()
    const claim = database().mappingBundle.update({
      where: { id: row.id },
      data: { state: 'agency-review', coverage: 'full' },
    })
    await expect(claim).rejects.toThrow(/mapping_bundle_coverage_stated/)
  })

  it('refuses a member that is about another node', async () => {
    const row = await database().mappingBundle.findFirstOrThrow()
    const other = await proposeAndForward(world, '术语')
    const joined = database().mapping.update({ where: { id: other.id }, data: { bundleId: row.id } })
    await expect(joined).rejects.toThrow(/bundle/)
  })
})

describe('two editors', () => {
  it('cannot put one mapping into two bundles', async () => {
    const one = await proposeAndForward(world, '节能', '用房')
    const two = await proposeAndForward(world, '资产', '用房')
    const input = asked([one.id, two.id], { nodeId: nodeOf(world, 'cq', '用房'), mode: 'any' })
    const results = await Promise.all([
      attempt('sc-editor', 'bundle.create', input),
      attempt('cq-editor', 'bundle.create', input),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'BUNDLE_MEMBER_TAKEN' } })
  })
})
