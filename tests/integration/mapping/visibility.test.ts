/** What you may not see does not exist for you: drafts and 本局审核 of one agency, in every query of the other. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { ReadName } from '#lib/domain/access/operations'
import { type Reader, readerFor } from '#lib/domain/access/reader'
import { loadCatalogPair } from '#lib/queries/catalog-pair'
import { listGaps } from '#lib/queries/gaps'
import { loadMappingTable } from '#lib/queries/mapping-table'
import { listMappingsOfNode, listReviewQueue, loadMappingView } from '#lib/queries/mappings'
import { loadMatrix } from '#lib/queries/matrix'
import { setUpTestDatabase } from '#tests/support/postgres'
import { actorOf } from '../../../prisma/seed/actors'
import { equalPair, type Held, move, proposeAndForward, succeed } from './walk'
import { buildWorld, nodeOf, type World } from './world'

setUpTestDatabase()
let world: World
let draft: Held
let inside: Held
let sent: Held

beforeAll(async () => {
  world = await buildWorld()
  draft = await succeed('sc-editor', 'mapping.propose', equalPair(world, '术语'))
  inside = await succeed('sc-editor', 'mapping.propose', { ...equalPair(world, '用房'), submit: true })
  sent = await proposeAndForward(world, '用车')
}, 60_000)

async function read<Name extends ReadName>(username: string, name: Name): Promise<Reader<Name>> {
  const reader = readerFor(await actorOf(username), name)
  if (!reader.ok) throw new Error(`${username} may not ${name}`)
  return reader.value
}

async function tableIds(username: string): Promise<readonly string[]> {
  const reader = await read(username, 'mapping.read')
  const pair = await loadCatalogPair(reader, {})
  if (!pair) throw new Error('no pair')
  const { rows } = await loadMappingTable(reader, pair, {})
  return rows.flatMap((row) => (row.mapping ? [row.mapping.id] : []))
}

describe('drafts and 本局审核', () => {
  it('stand in the own 对照表, and not in that of the other agency, of the secretary or of the auditor', async () => {
    expect(new Set(await tableIds('sc-editor'))).toEqual(new Set([draft.id, inside.id, sent.id]))
    for (const username of ['cq-editor', 'cq-reviewer', 'secretary', 'auditor']) {
      expect(await tableIds(username), username).toEqual([sent.id])
    }
  })

  it('have no page for the other agency', async () => {
    const theirs = await read('cq-reviewer', 'mapping.read')
    expect(await loadMappingView(theirs, draft.id)).toBeNull()
    expect(await loadMappingView(theirs, inside.id)).toBeNull()
    expect((await loadMappingView(theirs, sent.id))?.mapping.id).toBe(sent.id)
    expect(await loadMappingView(await read('sc-editor', 'mapping.read'), draft.id)).not.toBeNull()
  })

  it('do not stand on the node of the other agency, nor in its queue', async () => {
    const theirs = await read('cq-reviewer', 'mapping.read')
    expect(await listMappingsOfNode(theirs, nodeOf(world, 'cq', '术语'))).toEqual([])
    const queue = await listReviewQueue(theirs)
    expect(queue.pending.map(({ mapping }) => mapping.id)).toEqual([sent.id])
    expect(queue.agencyReview).toEqual([])
    const own = await listReviewQueue(await read('sc-reviewer', 'mapping.read'))
    expect(own.agencyReview.map(({ mapping }) => mapping.id)).toEqual([inside.id])
    expect(own.pending).toEqual([])
  })

  it('stay hidden when they are withdrawn before they were ever sent', async () => {
    const early = await succeed('sc-editor', 'mapping.propose', equalPair(world, '资产'))
    await move('sc-editor', 'mapping.withdraw', early, { reason: '不提了（示例）' })
    expect(await loadMappingView(await read('cq-reviewer', 'mapping.read'), early.id)).toBeNull()
  })
})

describe('matrix and gaps', () => {
  it('count what waits for confirmation as proposed, and drafts not at all', async () => {
    const reader = await read('cq-editor', 'gap.read')
    const pair = await loadCatalogPair(reader, {})
    if (!pair) throw new Error('no pair')
    const { coverageA } = await loadMatrix(reader, pair)
    expect(coverageA.confirmed.halves).toBe(0)
    expect(coverageA.proposed.halves).toBe(2)
  })

  it('keep a disposition inside the lacking agency until it is sent out', async () => {
    await succeed('cq-editor', 'gap.propose', {
      nodeId: nodeOf(world, 'sc', '资产'),
      lackingCatalogId: world.catalogs['cq'] ?? '',
      version: null,
      disposition: 'keep',
      reason: '本市无此类目（示例）',
    })
    const seenBy = async (username: string) => {
      const reader = await read(username, 'gap.read')
      const pair = await loadCatalogPair(reader, {})
      const list = pair && (await listGaps(reader, pair, { text: '资产' }))
      return list?.rows.filter(({ gap }) => gap.disposition !== null).length
    }
    expect(await seenBy('cq-reviewer')).toBe(1)
    expect(await seenBy('sc-reviewer')).toBe(0)
    expect(await seenBy('auditor')).toBe(0)
  })
})
