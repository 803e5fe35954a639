import { beforeAll, describe, expect, it } from 'vitest'
import { readerFor } from '#lib/domain/access/reader'
import { coverageKinds } from '#lib/domain/progress/figures'
import { listFigureRows, loadProgress } from '#lib/queries/progress'
import { equalPair, move, proposeAndForward, succeed } from '#tests/integration/mapping/walk'
import { buildWorld, nodeOf, type World } from '#tests/integration/mapping/world'
import { setUpTestDatabase } from '#tests/support/postgres'
import { actorOf } from '../../../prisma/seed/actors'

setUpTestDatabase()

let world: World
const now = new Date(Date.now() + 10 * 86_400_000)

async function readerOf(username: string) {
  const reader = readerFor(await actorOf(username), 'progress.read')
  if (!reader.ok) throw new Error(reader.problem.code)
  return reader.value
}

beforeAll(async () => {
  world = await buildWorld()
  await succeed('sc-editor', 'mapping.propose', equalPair(world, '术语'))
  await proposeAndForward(world, '用房')
  await move('cq-reviewer', 'mapping.confirm', await proposeAndForward(world, '用车'))
  await move('cq-reviewer', 'mapping.return', await proposeAndForward(world, '接待'), { reason: '示例' })
  const gap = { nodeId: nodeOf(world, 'sc', '资产'), lackingCatalogId: world.catalogs['cq'] ?? '' }
  const keep = { disposition: 'keep', reason: '示例', ownerName: '' }
  await succeed('cq-editor', 'gap.propose', { ...gap, ...keep, version: null })
  await succeed('sc-editor', 'joint.propose', {
    title: '川渝公务用车管理规范（示例）',
    kind: 'regional',
    participantAgencyIds: ['sc', 'cq'],
    motive: '示例',
    path: '示例',
    purpose: '示例',
  })
})

describe('the figures of 进展', () => {
  it.each(['auditor', 'secretary', 'sc-editor', 'cq-reviewer'])(
    'open exactly as many rows as they count, for %s',
    async (username) => {
      const reader = await readerOf(username)
      const progress = await loadProgress(reader, now)
      const figures = [
        ...progress.mappings,
        ...progress.gaps,
        ...progress.waiting,
        ...progress.stages,
        ...progress.coverage.flatMap((line) => coverageKinds.map((kind) => line.figures[kind])),
      ]
      expect(progress.stages).toHaveLength(1)
      expect(progress.mappings.length).toBeGreaterThan(1)
      for (const { filter, count } of figures) {
        const { rows } = await listFigureRows(reader, filter, now)
        expect(rows.length, JSON.stringify(filter)).toBe(count)
      }
    },
  )

  it('a coverage opens the 类目 whose weights add up to it', async () => {
    const reader = await readerOf('auditor')
    const { coverage } = await loadProgress(reader, now)
    const [line] = coverage
    expect(line?.figures.confirmed.fraction).toEqual({ halves: 2, outOf: 12 })
    expect(line?.figures.proposed.fraction).toEqual({ halves: 4, outOf: 12 })
    const { rows } = await listFigureRows(
      reader,
      line?.figures.proposed.filter ?? { list: 'nodes', query: {} },
      now,
    )
    const halves = rows.map(({ state }) => (state.list === 'nodes' ? state.halves : 0))
    expect(halves.reduce<number>((sum, one) => sum + one, 0)).toBe(4)
    expect(rows.flatMap(({ state }) => (state.list === 'nodes' ? state.by : []))).toHaveLength(2)
  })

  it("counts for overseers nothing of an agency's drafts and internal reviews", async () => {
    const states = async (username: string) =>
      (await loadProgress(await readerOf(username), now)).mappings.map((figure) => figure.state)
    expect(await states('auditor')).toEqual(['pending', 'returned', 'confirmed'])
    expect(await states('sc-editor')).toEqual(['draft', 'pending', 'returned', 'confirmed'])
  })
})
