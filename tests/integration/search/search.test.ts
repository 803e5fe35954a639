import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#lib/db/client'
import { readerFor } from '#lib/domain/access/reader'
import { type SearchKind, search } from '#lib/queries/search'
import { equalPair, proposeAndForward, succeed } from '#tests/integration/mapping/walk'
import { buildWorld, type World } from '#tests/integration/mapping/world'
import { setUpTestDatabase } from '#tests/support/postgres'
import { actorOf } from '../../../prisma/seed/actors'

setUpTestDatabase()

const limits: Readonly<Record<SearchKind, number>> = { standards: 8, nodes: 8, mappings: 8, joint: 8 }
let world: World

async function find(username: string, query: string) {
  const reader = readerFor(await actorOf(username), 'search.read')
  if (!reader.ok) throw new Error(reader.problem.code)
  return search(reader.value, query, limits)
}

beforeAll(async () => {
  world = await buildWorld()
  await database().standard.create({
    data: {
      id: 'standard-1',
      title: '机关办公用房 100% 管理规范（示例）',
      level: 'local',
      createdAt: new Date(),
      numbers: { create: { normalized: 'DB51/T2610-2019', printed: 'DB51/T 2610—2019', ordinal: 0 } },
    },
  })
})

describe('search', () => {
  it.each(['db51t2610', 'DB51∕T 2610-2019', 'DB51/T 2610—2019', '2610', 'ＤＢ51/T2610'])(
    'finds a standard by its number however it is typed: %s',
    async (typed) => {
      const found = await find('sc-editor', typed)
      expect(found?.standards.rows.map(({ standard }) => standard.id)).toEqual(['standard-1'])
    },
  )

  it('takes % and _ as what they are, and wants every word', async () => {
    expect((await find('sc-editor', '100%'))?.standards.total).toBe(1)
    expect((await find('sc-editor', '1%0'))?.standards.total).toBe(0)
    expect((await find('sc-editor', '用房 规范'))?.standards.total).toBe(1)
    expect((await find('sc-editor', '用房 车辆'))?.standards.total).toBe(0)
    expect(await find('sc-editor', '   ')).toBeNull()
  })

  it('finds nodes of both catalogues by title, and by 平台内码 from its beginning', async () => {
    const byTitle = await find('cq-editor', '用房')
    expect(byTitle?.nodes.rows.map(({ agency }) => agency?.id)).toEqual(['sc', 'cq'])
    const node = byTitle?.nodes.rows[0]?.node
    const byCode = await find('cq-editor', node?.platformCode.toLowerCase() ?? '')
    expect(byCode?.nodes.rows.map((hit) => hit.node.nodeId)).toContain(node?.nodeId)
  })

  it("never shows the other agency's draft, and shows it once it was sent out", async () => {
    await succeed('sc-editor', 'mapping.propose', equalPair(world, '接待'))
    expect((await find('sc-reviewer', '接待'))?.mappings.total).toBe(1)
    for (const outsider of ['cq-reviewer', 'secretary', 'auditor']) {
      expect((await find(outsider, '接待'))?.mappings.total, outsider).toBe(0)
    }
    await proposeAndForward(world, '用车')
    expect((await find('cq-reviewer', '用车'))?.mappings.rows.map((hit) => hit.state)).toEqual(['pending'])
  })

  it('is not there for administrators', async () => {
    expect(readerFor(await actorOf('sysadmin'), 'search.read').ok).toBe(false)
  })
})
