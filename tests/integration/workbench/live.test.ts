/** Suggestions on demand at the workbench: nothing is stored until one is refused, and a refusal is one like any other. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { database } from '#lib/db/client'
import { readerFor } from '#lib/domain/access/reader'
import { endLookup } from '#lib/engine/lookup'
import { loadCatalogPair } from '#lib/queries/catalog-pair'
import { loadLiveSuggestions } from '#lib/queries/workbench-live'
import { loadPairDetail } from '#lib/queries/workbench-pair'
import { setUpTestDatabase } from '#tests/support/postgres'
import { actorOf } from '../../../prisma/seed/actors'
import { attempt, succeed } from '../mapping/walk'
import { buildWorld, nodeOf, type World } from '../mapping/world'

setUpTestDatabase()
let world: World

beforeAll(async () => {
  world = await buildWorld()
}, 60_000)

afterAll(endLookup)

async function bench(username = 'sc-editor') {
  const reader = readerFor(await actorOf(username), 'mapping.read')
  if (!reader.ok) throw new Error(`${username} may not read mappings`)
  const pair = await loadCatalogPair(reader.value, { a: world.catalogs['sc'], b: world.catalogs['cq'] })
  if (!pair) throw new Error('no pair')
  return { reader: reader.value, pair }
}

async function offered(title: string, side: 'left' | 'right' = 'left') {
  const { reader, pair } = await bench()
  const node = nodeOf(world, side === 'left' ? 'sc' : 'cq', title)
  const offer = await loadLiveSuggestions(reader, pair, node, side)
  return offer?.suggestions.map(({ left, right }) => [left, right]) ?? null
}

const ends = (title: string) => [nodeOf(world, 'sc', title), nodeOf(world, 'cq', title)]
const refusal = (title: string) => ({
  nodeId: nodeOf(world, 'sc', title),
  otherNodeId: nodeOf(world, 'cq', title),
  otherCatalogId: world.catalogs['cq'] ?? '',
})

it('offers a node’s candidates from either side, and stores nothing', async () => {
  expect((await offered('用车'))?.[0]).toEqual(ends('用车'))
  expect((await offered('用车', 'right'))?.[0]).toEqual(ends('用车'))
  expect(await database().suggestion.count()).toBe(0)
})

it('does not offer anything for a 子体系, nor for a node of the other side', async () => {
  const { reader, pair } = await bench()
  expect(await loadLiveSuggestions(reader, pair, nodeOf(world, 'sc', 'root'), 'left')).toBeNull()
  expect(await loadLiveSuggestions(reader, pair, nodeOf(world, 'cq', '用车'), 'left')).toBeNull()
})

it('one that is refused is written down as put aside with the engine’s account, and comes back by undo', async () => {
  const refused = await succeed('sc-editor', 'suggestion.refuse', { ...refusal('用车'), reason: '范围不同' })
  const row = await database().suggestion.findUniqueOrThrow({ where: { id: refused.id } })
  expect(row).toMatchObject({
    origin: 'engine',
    level: 'category',
    rank: 1,
    runId: null,
    dismissReason: '范围不同',
  })
  expect(row.score).toBeGreaterThan(0)
  expect(await offered('用车')).not.toContainEqual(ends('用车'))

  const { reader, pair } = await bench('cq-editor')
  const [left, right] = ends('用车')
  const detail = await loadPairDetail(reader, pair, { left, right }, new Date())
  expect(detail?.suggestions.map(({ id, live }) => [id, live])).toEqual([[refused.id, false]])

  await succeed('sc-editor', 'suggestion.restore', { suggestionId: refused.id, version: refused.version })
  expect(await offered('用车')).toContainEqual(ends('用车'))
  // Refused once more, it is the same suggestion and no second one.
  expect(await succeed('cq-editor', 'suggestion.refuse', refusal('用车'))).toMatchObject({ id: refused.id })
})

it('what the engine does not offer cannot be refused, and a reviewer refuses nothing', async () => {
  const code = async (username: string, input: object) => {
    const result = await attempt(username, 'suggestion.refuse', input as never)
    return result.ok ? 'ok' : result.problem.code
  }
  expect(await code('sc-editor', { ...refusal('节能'), otherNodeId: 'no-such-node' })).toBe('NOT_FOUND')
  expect(await code('sc-reviewer', refusal('节能'))).toBe('NOT_ALLOWED')
})
