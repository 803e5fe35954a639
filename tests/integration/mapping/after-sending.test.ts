/**
 * A mapping that has been sent once is reworked in its own house: what is written there, and why it was sent back there,
 * stays there, also after the mapping has been sent again or withdrawn.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import type { ReadName } from '#lib/domain/access/operations'
import { type Reader, readerFor } from '#lib/domain/access/reader'
import { loadCatalogPair } from '#lib/queries/catalog-pair'
import { loadMappingTable } from '#lib/queries/mapping-table'
import { loadMappingView } from '#lib/queries/mappings'
import { setUpTestDatabase } from '#tests/support/postgres'
import { actorOf } from '../../../prisma/seed/actors'
import { equalPair, type Held, move, proposeAndForward, succeed } from './walk'
import { buildWorld, nodeOf, type World } from './world'

setUpTestDatabase()
let world: World

beforeAll(async () => {
  world = await buildWorld()
}, 60_000)

async function read<Name extends ReadName>(username: string, name: Name): Promise<Reader<Name>> {
  const reader = readerFor(await actorOf(username), name)
  if (!reader.ok) throw new Error(`${username} may not ${name}`)
  return reader.value
}

function revise(held: Held, title: string, justification: string): Promise<Held> {
  return succeed('sc-editor', 'mapping.revise', {
    mappingId: held.id,
    version: held.version,
    firstNodeId: nodeOf(world, 'sc', title),
    relation: 'equal',
    justification,
  })
}

const viewOf = async (username: string, id: string) =>
  loadMappingView(await read(username, 'mapping.read'), id)

describe('words that were never sent', () => {
  it('are no part of the history that the other side reads, once a later statement has been sent', async () => {
    const first = await succeed('sc-editor', 'mapping.propose', {
      ...equalPair(world, '术语'),
      justification: '内部初稿（示例）',
    })
    const second = await revise(first, '术语', '送出的说法（示例）')
    const sent = await move(
      'sc-reviewer',
      'mapping.forward',
      await move('sc-editor', 'mapping.submit', second),
    )
    const said = async (username: string) =>
      (await viewOf(username, sent.id))?.statements.map(({ justification }) => justification)
    expect(await said('sc-editor')).toEqual(['送出的说法（示例）', '内部初稿（示例）'])
    for (const username of ['cq-reviewer', 'secretary', 'auditor'])
      expect(await said(username), username).toEqual(['送出的说法（示例）'])
  })

  it('are not what the other side sees of a mapping that was withdrawn while it was reworked', async () => {
    const returned = await move('cq-reviewer', 'mapping.return', await proposeAndForward(world, '用房'), {
      reason: '请补充（示例）',
    })
    const reworked = await revise(returned, '用房', '未送出的改写（示例）')
    await move('sc-editor', 'mapping.withdraw', reworked, { reason: '不提了（示例）' })
    const theirs = await viewOf('cq-reviewer', returned.id)
    expect(theirs?.mapping.state).toBe('withdrawn')
    expect(theirs?.said.justification).toBe('名称与范围一致（示例）')
    expect(JSON.stringify(theirs)).not.toContain('未送出的改写')
  })
})

describe('the reason why 本局审核 sent it back', () => {
  it('does not travel with the mapping to the other side', async () => {
    const drafted = await succeed('sc-editor', 'mapping.propose', {
      ...equalPair(world, '用车'),
      submit: true,
    })
    const back = await move('sc-reviewer', 'mapping.send-back', drafted, { reason: '内部意见（示例）' })
    const sent = await move('sc-reviewer', 'mapping.forward', await move('sc-editor', 'mapping.submit', back))
    expect((await viewOf('cq-reviewer', sent.id))?.mapping.reason).toBeNull()
    const theirs = await read('cq-reviewer', 'mapping.read')
    const pair = await loadCatalogPair(theirs, {})
    if (!pair) throw new Error('no pair')
    const { rows } = await loadMappingTable(theirs, pair, {})
    expect(JSON.stringify(rows)).not.toContain('内部意见')
  })
})
