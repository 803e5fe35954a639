/** The board of the workbench on a real PostgreSQL: what it shows to whom, and that fresh nodes say what the whole says. */
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#lib/db/client'
import { type Reader, readerFor } from '#lib/domain/access/reader'
import { applyChange, type Board } from '#lib/domain/workbench/board'
import { changeOf } from '#lib/domain/workbench/fresh'
import { loadCatalogPair } from '#lib/queries/catalog-pair'
import { loadBoard, loadFreshNodes, loadTree } from '#lib/queries/workbench'
import { loadPairDetail } from '#lib/queries/workbench-pair'
import { setUpTestDatabase } from '#tests/support/postgres'
import { actorOf } from '../../../prisma/seed/actors'
import { attempt, equalPair, move, proposeAndForward, succeed } from '../mapping/walk'
import { buildWorld, nodeOf, type World } from '../mapping/world'

setUpTestDatabase()
const now = new Date()
let world: World
beforeAll(async () => {
  world = await buildWorld()
}, 60_000)

async function readerOf(username: string): Promise<Reader<'mapping.read'>> {
  const reader = readerFor(await actorOf(username), 'mapping.read')
  if (!reader.ok) throw new Error(`${username} may not read mappings`)
  return reader.value
}

async function boardOf(username: string) {
  const reader = await readerOf(username)
  const pair = await loadCatalogPair(reader, { a: world.catalogs['sc'], b: world.catalogs['cq'] })
  if (!pair) throw new Error('no pair')
  return { reader, pair, board: await loadBoard(reader, pair) }
}

function standing(board: Board, side: 'left' | 'right', title: string) {
  const index = board[side].rows.findIndex((row) => row.title === title)
  return board[side].marks[index]?.status
}

async function suggest(title: string, otherTitle = title): Promise<string> {
  const id = `suggestion-${title}`
  const [nodeAId, nodeBId] = [nodeOf(world, 'sc', title), nodeOf(world, 'cq', otherTitle)]
  const level = { level: 'category', reasons: [] }
  const words = { origin: 'crosswalk', hint: '近似', reason: '名称相近', action: '' }
  await database().suggestion.create({
    data: {
      id,
      nodeAId,
      nodeBId,
      catalogBId: world.catalogs['cq'] ?? '',
      createdAt: new Date(),
      ...words,
      ...level,
    },
  })
  return id
}

describe('the board', () => {
  it('holds both trees depth first, and the readings of their characters', async () => {
    const { board, reader, pair } = await boardOf('sc-editor')
    expect(board.left.rows.map(({ title, depth }) => [title, depth]).slice(0, 2)).toEqual([
      ['业务标准体系', 0],
      ['术语', 1],
    ])
    const tree = await loadTree(reader, pair.a, pair.a.edition.id)
    expect(tree?.titles.slice(0, 2)).toEqual(['业务标准体系', '术语'])
    expect(tree?.readings['车']).toContain('che')
    expect(await loadTree(reader, pair.a, pair.b.edition.id), 'not this catalogue’s edition').toBeNull()
  })

  it('shows a draft to its own agency only, as a link and as a mark', async () => {
    await succeed('sc-editor', 'mapping.propose', { ...equalPair(world, '术语') })
    const mine = (await boardOf('sc-editor')).board
    expect(mine.links).toHaveLength(1)
    expect(mine.links[0]).toMatchObject({ state: 'draft', relation: 'equal', mine: true, own: true })
    expect(standing(mine, 'right', '术语')).toBe('drafting')
    const theirs = (await boardOf('cq-editor')).board
    expect(theirs.links).toEqual([])
    expect(standing(theirs, 'left', '术语')).toBe('open')
  })

  it('turns the relation when the sides are asked for the other way round', async () => {
    const difference = { kind: 'scope', valueA: '甲', valueB: '乙', treatment: 'flex' }
    const said = { ...equalPair(world, '用车'), relation: 'broader', differences: [difference] }
    await succeed('sc-editor', 'mapping.propose', said)
    const reader = await readerOf('sc-editor')
    const pair = await loadCatalogPair(reader, { a: world.catalogs['cq'], b: world.catalogs['sc'] })
    const turned = pair && (await loadBoard(reader, pair))
    expect(turned?.links.map(({ relation }) => relation)).toContain('narrower')
  })

  it('a refused suggestion is not offered, and comes back when it is restored', async () => {
    const suggestionId = await suggest('接待')
    const before = (await boardOf('sc-editor')).board
    expect(before.hints.map((hint) => hint.suggestionId)).toContain(suggestionId)
    expect(standing(before, 'left', '接待')).toBe('suggested')
    await succeed('sc-editor', 'suggestion.dismiss', { suggestionId, version: 1 })
    const refused = await boardOf('sc-editor')
    expect(refused.board.hints).toEqual([])
    const detail = await loadPairDetail(
      refused.reader,
      refused.pair,
      { left: nodeOf(world, 'sc', '接待') },
      now,
    )
    expect(detail?.suggestions).toMatchObject([{ id: suggestionId, dismissedAt: expect.any(String) }])
    await succeed('sc-editor', 'suggestion.restore', { suggestionId, version: 2 })
    expect((await boardOf('sc-editor')).board.hints).toHaveLength(1)
  })
})

describe('fresh nodes', () => {
  it('after commands make of the old board exactly what the whole board is', async () => {
    const { board, reader, pair } = await boardOf('sc-editor')
    const nodes = ['用房', '接待', '节能'].flatMap((title) => [
      nodeOf(world, 'sc', title),
      nodeOf(world, 'cq', title),
    ])
    await proposeAndForward(world, '用房')
    await succeed('sc-editor', 'mapping.propose', equalPair(world, '接待'))
    await succeed('sc-editor', 'gap.propose', {
      nodeId: nodeOf(world, 'cq', '节能'),
      lackingCatalogId: world.catalogs['sc'] ?? '',
      version: null,
      disposition: 'keep',
      reason: '各自保留（示例）',
    })
    const fresh = await loadFreshNodes(reader, pair, nodes)
    const patched = applyChange(board, changeOf(board, fresh))
    const whole = (await boardOf('sc-editor')).board
    const byId = (one: Board) => [...one.links].sort((a, b) => (a.mappingId < b.mappingId ? -1 : 1))
    expect(byId(patched)).toEqual(byId(whole))
    expect(patched.left.marks).toEqual(whole.left.marks)
    expect(patched.right.marks).toEqual(whole.right.marks)
    expect(patched.hints).toEqual(whole.hints)
  })
})

describe('undo and two people at once', () => {
  it('what was submitted is recalled; what a reviewer has sent out meanwhile is not, and the loser is told', async () => {
    const held = await succeed('sc-editor', 'mapping.propose', { ...equalPair(world, '资产'), submit: true })
    const recalled = await move('sc-editor', 'mapping.recall', held)
    expect(recalled.state).toBe('draft')
    const again = await move('sc-editor', 'mapping.submit', recalled)
    const results = await Promise.all([
      attempt('sc-editor', 'mapping.recall', { mappingId: again.id, version: again.version }),
      attempt('sc-reviewer', 'mapping.forward', { mappingId: again.id, version: again.version }),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'STALE' } })
  })

  it('two editors of one agency on one pair: the second is told, and sees what the first has said', async () => {
    const input = equalPair(world, '节能')
    const results = await Promise.all([
      attempt('sc-editor', 'mapping.propose', input),
      attempt('sc-editor-2', 'mapping.propose', { ...input, justification: '另一位经办人的理由' }),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'MAPPING_PAIR_TAKEN' } })
    const { reader, pair } = await boardOf('sc-editor-2')
    const detail = await loadPairDetail(
      reader,
      pair,
      { left: input.firstNodeId, right: input.secondNodeId },
      now,
    )
    expect(detail?.mapping).toMatchObject({ state: 'draft', said: { relation: 'equal' } })
    expect(detail?.mapping?.moves).toContain('revise')
  })

  it('the other agency is shown neither the draft nor that there is one', async () => {
    const { reader, pair } = await boardOf('cq-editor')
    const asked = { left: nodeOf(world, 'sc', '节能'), right: nodeOf(world, 'cq', '节能') }
    const detail = await loadPairDetail(reader, pair, asked, now)
    expect(detail?.mapping).toBeNull()
    expect(detail?.left?.title).toBe('节能')
  })

  it('a node of no effective edition is not found', async () => {
    const { reader, pair } = await boardOf('cq-editor')
    expect(await loadPairDetail(reader, pair, { left: 'no-such-node' }, now)).toBeNull()
    expect(await loadPairDetail(reader, pair, { left: nodeOf(world, 'cq', '节能') }, now)).toBeNull()
  })
})
