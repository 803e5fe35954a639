/** One suggestion on demand, on a real database: what was said and refused around the node is heard at once, drafts are not. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadAlignQuestion } from '#lib/db/align-question'
import { database } from '#lib/db/client'
import { readerFor } from '#lib/domain/access/reader'
import { endLookup } from '#lib/engine/lookup'
import { runsSettled } from '#lib/engine/run-queue'
import { suggestFor } from '#lib/queries/suggest'
import { setUpTestDatabase } from '#tests/support/postgres'
import { actorOf } from '../../../prisma/seed/actors'
import { equalPair, move, proposeAndForward, succeed } from './walk'
import { buildWorld, giveEdition, nodeOf, type World } from './world'

setUpTestDatabase()

let world: World

beforeAll(async () => {
  world = await buildWorld()
})

afterAll(async () => {
  await runsSettled()
  await endLookup()
})

async function offered(agencyId: 'sc' | 'cq', title: string) {
  const reader = readerFor(await actorOf('sc-editor'), 'mapping.read')
  if (!reader.ok) throw new Error('an editor may read mappings')
  const other = agencyId === 'sc' ? 'cq' : 'sc'
  const found = await suggestFor(reader.value, nodeOf(world, agencyId, title), world.catalogs[other] ?? '')
  return found?.candidates ?? []
}

it('offers the namesake first, from either side, with reasons that add up', async () => {
  for (const agencyId of ['sc', 'cq'] as const) {
    const [best] = await offered(agencyId, '用房')
    expect(best?.id).toBe(nodeOf(world, agencyId === 'sc' ? 'cq' : 'sc', '用房'))
    expect(best?.reasons.reduce((sum, { permille }) => sum + permille, 0)).toBe(best?.permille)
  }
})

it('does not offer within one catalogue, nor for a 子体系, nor where there is no such node', async () => {
  const reader = readerFor(await actorOf('sc-editor'), 'mapping.read')
  if (!reader.ok) throw new Error('an editor may read mappings')
  const sc = world.catalogs['sc'] ?? ''
  expect(await suggestFor(reader.value, nodeOf(world, 'sc', '用房'), sc)).toBeNull()
  expect(await suggestFor(reader.value, nodeOf(world, 'cq', 'root'), sc)).toBeNull()
  expect(await suggestFor(reader.value, 'no such node', sc)).toBeNull()
})

it('a draft changes nothing for the others; once sent, the pair is no longer offered and its neighbours hear of it', async () => {
  const ends = (await offered('sc', '用车')).map(({ id }) => id)
  expect(ends).toContain(nodeOf(world, 'cq', '用车'))
  const drafted = await succeed('sc-editor', 'mapping.propose', { ...equalPair(world, '用车'), submit: true })
  expect((await offered('sc', '用车')).map(({ id }) => id)).toEqual(ends)
  await move('sc-reviewer', 'mapping.forward', drafted)
  expect((await offered('sc', '用车')).map(({ id }) => id)).not.toContain(nodeOf(world, 'cq', '用车'))
  expect((await offered('cq', '用车')).map(({ id }) => id)).not.toContain(nodeOf(world, 'sc', '用车'))
  const [neighbour] = await offered('sc', '接待')
  expect(neighbour?.id).toBe(nodeOf(world, 'cq', '接待'))
  expect(neighbour?.reasons.map(({ key }) => key)).toContain('mapped-siblings')
})

it('a rejected pair stays away until a node changes', async () => {
  const sent = await proposeAndForward(world, '资产')
  await move('cq-reviewer', 'mapping.reject', sent, { reason: '范围不同' })
  const ends = async () => (await offered('cq', '资产')).map(({ id }) => id)
  expect(await ends()).not.toContain(nodeOf(world, 'sc', '资产'))
  const { 资产: node = '', ...others } = world.nodes['sc'] ?? {}
  const titles = ['术语', '用房', '用车', '接待', '节能', '国有资产']
  await giveEdition('sc', titles, { ...others, 国有资产: node })
  expect(await ends()).toContain(node)
})

it('what was put aside is refused from both sides, in one reading of the database', async () => {
  const [left, right] = [nodeOf(world, 'sc', '节能'), nodeOf(world, 'cq', '节能')]
  await succeed('sc-editor', 'suggestion-run.start', {
    catalogId: world.catalogs['sc'] ?? '',
    otherCatalogId: world.catalogs['cq'] ?? '',
    level: 'category',
  })
  await runsSettled()
  const row = await database().suggestion.findFirstOrThrow({
    where: { nodeAId: { in: [left, right] }, nodeBId: { in: [left, right] } },
  })
  await succeed('cq-editor', 'suggestion.dismiss', { suggestionId: row.id, version: row.version })
  expect((await offered('sc', '节能')).map(({ id }) => id)).not.toContain(right)
  expect((await offered('cq', '节能')).map(({ id }) => id)).not.toContain(left)
  const question = await loadAlignQuestion(left, world.catalogs['cq'] ?? '')
  expect(question?.item).toMatchObject({ id: left, title: '节能', path: ['业务标准体系'] })
  expect(question?.facts.refusals).toHaveLength(1)
})
