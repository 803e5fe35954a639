/** What an edition change does to mappings: 待复核, counted apart, resolved by people, never by itself. */
import { beforeAll, describe, expect, it } from 'vitest'
import { loadCatalog } from '#lib/db/catalog'
import { type Reader, readerFor } from '#lib/domain/access/reader'
import { loadCatalogPair } from '#lib/queries/catalog-pair'
import { loadMappingTable } from '#lib/queries/mapping-table'
import { loadMappingView } from '#lib/queries/mappings'
import { listStaleCases } from '#lib/queries/stale'
import { setUpTestDatabase } from '#tests/support/postgres'
import { actorOf } from '../../../prisma/seed/actors'
import { attempt, equalPair, type Held, move, proposeAndForward, succeed } from './walk'
import { buildWorld, nodeOf, type World } from './world'

setUpTestDatabase()
let world: World
let confirmed: Held
let untouched: Held

/** sc renames a 类目 through a change set that passes its own 本局审核. */
async function rename(title: string, to: string): Promise<void> {
  const catalogId = world.catalogs['sc'] ?? ''
  const catalog = await loadCatalog(catalogId)
  if (!catalog) throw new Error('no catalogue')
  const created = await succeed('sc-editor', 'change-set.create', { catalogId, title: '改名（示例）' })
  const changeSetId = created.id
  await succeed('sc-editor', 'change-set.edit', {
    changeSetId,
    version: 1,
    action: 'append',
    changes: [{ kind: 'edit', nodeId: nodeOf(world, 'sc', title), set: { title: to } }],
  })
  await succeed('sc-editor', 'change-set.submit', { changeSetId, version: 2 })
  await succeed('sc-reviewer', 'change-set.approve', { changeSetId, version: 3 })
}

async function reader(username: string): Promise<Reader<'mapping.read'>> {
  const proof = readerFor(await actorOf(username), 'mapping.read')
  if (!proof.ok) throw new Error(proof.problem.code)
  return proof.value
}

async function tableOf(username: string, stale: boolean) {
  const proof = await reader(username)
  const pair = await loadCatalogPair(proof, {})
  if (!pair) throw new Error('no pair')
  return loadMappingTable(proof, pair, stale ? { stale } : {})
}

beforeAll(async () => {
  world = await buildWorld()
  confirmed = await move('cq-reviewer', 'mapping.confirm', await proposeAndForward(world, '用房'))
  untouched = await move('cq-reviewer', 'mapping.confirm', await proposeAndForward(world, '用车'))
  await rename('用房', '办公用房')
}, 60_000)

async function staleCases(username: string) {
  const proof = await reader(username)
  const pair = await loadCatalogPair(proof, {})
  if (!pair) throw new Error('no pair')
  return listStaleCases(proof, pair)
}

describe('a confirmed mapping whose node changes in a new edition', () => {
  it('shows what the node was and what it is, and offers each side its own moves', async () => {
    const [found, ...more] = await staleCases('sc-editor')
    expect(more).toEqual([])
    expect(found?.leftChange).toMatchObject({
      kind: 'changed',
      changes: [{ field: 'title', before: '用房', after: '办公用房' }],
    })
    expect(found?.rightChange.kind).toBe('same')
    expect(found?.moves).toEqual(['revise', 'reaffirm'])
    expect((await staleCases('cq-reviewer'))[0]?.moves).toEqual(['dispute', 'retire'])
    expect((await staleCases('cq-editor'))[0]?.moves).toEqual([])
  })

  it('stays confirmed, stands in the list of 待复核, and no longer counts as cover', async () => {
    const { rows, coverage } = await tableOf('cq-editor', true)
    expect(rows.map((row) => row.mapping?.id)).toEqual([confirmed.id])
    expect(rows[0]?.mapping?.state).toBe('confirmed')
    expect(coverage.a.confirmed.halves).toBe(2)
    expect(coverage.a.staleNodes).toBe(1)
  })

  it('leaves the mappings of other nodes as they are', async () => {
    const { rows } = await tableOf('cq-editor', false)
    const other = rows.find((row) => row.mapping?.id === untouched.id)
    expect(other?.mapping?.stale).toBe(false)
  })

  it('shows the old contents beside the new ones', async () => {
    const view = await loadMappingView(await reader('cq-reviewer'), confirmed.id)
    expect(view?.stale).toBe(true)
    expect(view?.former.left?.title).toBe('用房')
    expect(view?.left.snapshot?.title).toBe('办公用房')
    expect(view?.former.right).toBeNull()
  })

  it('can be revised by its proposer and confirmed anew, and counts again then', async () => {
    const revised = await succeed('sc-editor', 'mapping.revise', {
      ...equalPair(world, '用房'),
      mappingId: confirmed.id,
      version: confirmed.version,
      justification: '改名后范围不变（示例）',
      submit: true,
    })
    const forwarded = await move('sc-reviewer', 'mapping.forward', revised)
    await move('cq-reviewer', 'mapping.confirm', forwarded)
    const { coverage } = await tableOf('cq-editor', false)
    expect(coverage.a.confirmed.halves).toBe(4)
    expect(coverage.a.staleNodes).toBe(0)
  })
})

it('a confirmed mapping whose nodes stand as they were cannot be revised', async () => {
  const result = await attempt('sc-editor', 'mapping.revise', {
    ...equalPair(world, '用车'),
    mappingId: untouched.id,
    version: untouched.version,
    justification: '换个说法（示例）',
  })
  expect(result).toMatchObject({ problem: { code: 'MAPPING_NOT_STALE' } })
})
