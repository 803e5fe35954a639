/** The list of suggestions out of PostgreSQL is the rule of the domain: the same ones, in whatever state their pair is. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { database } from '#lib/db/client'
import { insertSuggestions } from '#lib/db/suggestion'
import { readerFor } from '#lib/domain/access/reader'
import { openSuggestions, type Suggestion } from '#lib/domain/mapping/suggestion'
import { endLookup } from '#lib/engine/lookup'
import { loadCatalogPair, loadPairBasis } from '#lib/queries/catalog-pair'
import { listSuggestionLines, type SuggestionFilter } from '#lib/queries/suggestions'
import { setUpTestDatabase } from '#tests/support/postgres'
import { actorOf } from '../../../prisma/seed/actors'
import { equalPair, move, proposeAndForward, succeed } from './walk'
import { buildWorld, giveEdition, nodeOf, type World } from './world'

setUpTestDatabase()

let world: World

const bare = {
  origin: 'engine',
  level: 'category',
  score: 500,
  reasons: [],
  rank: 1,
  runId: null,
  hint: '',
  reason: '',
  action: '',
  dismissedAt: null,
  dismissedById: null,
  dismissReason: null,
  hashA: null,
  hashB: null,
  version: 1,
} as const satisfies Partial<Suggestion>

let place = 0

/** A suggestion of two titles, asked from either side; without the second one that there is no counterpart. */
async function suggest(title: string, other: string | null, from: 'sc' | 'cq' = 'sc', more: object = {}) {
  const to = from === 'sc' ? 'cq' : 'sc'
  const one: Suggestion = {
    ...bare,
    id: randomUUID(),
    nodeAId: nodeOf(world, from, title),
    nodeBId: other === null ? null : nodeOf(world, to, other),
    catalogBId: world.catalogs[to] ?? '',
    createdAt: new Date(2026, 0, 1, 0, 0, ++place),
    ...more,
  }
  await insertSuggestions([one])
  return one.id
}

const aside = (suggestionId: string, reason = '范围不同') =>
  succeed('sc-editor', 'suggestion.dismiss', { suggestionId, version: 1, reason })

beforeAll(async () => {
  world = await buildWorld()
  await suggest('术语', '术语')
  await suggest('术语', '用房', 'cq', { score: 300 })
  await suggest('术语', null, 'cq', { score: 900 })
  await suggest('用房', '用房', 'sc', { origin: 'crosswalk', score: null, rank: null })
  await aside(await suggest('用房', '用房', 'cq'))
  await aside(await suggest('资产', '资产', 'cq'))
  await aside(await suggest('资产', null), '')
  await suggest('用车', '用车', 'cq')
  await suggest('用车', null)
  await succeed('sc-editor', 'mapping.propose', { ...equalPair(world, '用车'), submit: true })
  await suggest('接待', '接待')
  await suggest('接待', null, 'cq')
  await proposeAndForward(world, '接待')
  await suggest('节能', '节能')
  await suggest('节能', null)
  await move('cq-reviewer', 'mapping.reject', await proposeAndForward(world, '节能'), { reason: '不符' })
})

afterAll(endLookup)

async function readerOf(username: string) {
  const reader = readerFor(await actorOf(username), 'mapping.read')
  if (!reader.ok) throw new Error(`${username} may read mappings`)
  const pair = await loadCatalogPair(reader.value, { a: world.catalogs['sc'], b: world.catalogs['cq'] })
  if (!pair) throw new Error('there are two catalogues')
  return { reader: reader.value, pair }
}

async function listed(
  username: string,
  filter: SuggestionFilter,
  page: { number: number; size: number } | null = null,
) {
  const { reader, pair } = await readerOf(username)
  return listSuggestionLines(reader, pair, 'category', filter, page)
}

async function expectTheRule(username: string) {
  const { reader, pair } = await readerOf(username)
  const { suggestions, mappings, hashes } = await loadPairBasis(reader, pair, 'category')
  const open = openSuggestions(suggestions, mappings, hashes)
  const put = suggestions.filter((one) => one.dismissedAt !== null && !open.includes(one))
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort()
  const [ofOpen, ofAside] = [await listed(username, {}), await listed(username, { aside: true })]
  expect(ids(ofOpen.lines.map(({ suggestion }) => suggestion))).toEqual(ids(open))
  expect(ids(ofAside.lines.map(({ suggestion }) => suggestion))).toEqual(ids(put))
  expect(ofOpen).toMatchObject({ total: open.length, counts: { open: open.length, aside: put.length } })
  return { open: open.length, aside: put.length }
}

it('lists what the rule calls open, for each side and for whoever stands outside', async () => {
  expect(await expectTheRule('sc-editor')).toEqual({ open: 4, aside: 3 })
  // A draft of the other side is nobody else's to know.
  expect(await expectTheRule('cq-editor')).toEqual({ open: 6, aside: 3 })
  expect(await expectTheRule('auditor')).toEqual({ open: 6, aside: 3 })
})

it('material from files first, then the surest pair, what has no counterpart last; a page is a part of that', async () => {
  const { lines } = await listed('sc-editor', {})
  const said = lines.map(({ suggestion }) => [
    suggestion.nodeBId === null ? 'lone' : 'pair',
    suggestion.score,
  ])
  expect(said).toEqual([
    ['pair', 500],
    ['pair', 300],
    ['lone', 900],
    ['lone', 500],
  ])
  const second = await listed('sc-editor', {}, { number: 2, size: 3 })
  expect(second).toMatchObject({ total: 4, lines: [{ suggestion: { id: lines[3]?.suggestion.id } }] })
})

it('shows the left catalogue’s node left, whoever was asked, and who put it aside', async () => {
  const { lines } = await listed('cq-editor', { aside: true, kind: 'pair', text: '资产' })
  expect(lines).toMatchObject([
    {
      nodeA: { nodeId: nodeOf(world, 'sc', '资产'), title: '资产', subsystemTitle: '业务标准体系' },
      nodeB: { nodeId: nodeOf(world, 'cq', '资产') },
      suggestion: { dismissReason: '范围不同' },
    },
  ])
  expect(lines[0]?.dismissedBy).not.toBeNull()
})

it('filters by words, origin, score, kind and 子体系', async () => {
  const total = async (filter: SuggestionFilter) => (await listed('sc-editor', filter)).total
  expect(await total({ text: '术语' })).toBe(3)
  expect(await total({ text: '%' })).toBe(0)
  expect(await total({ origin: 'crosswalk' })).toBe(0)
  expect(await total({ scoreLeast: 500 })).toBe(3)
  expect(await total({ kind: 'lone' })).toBe(2)
  expect(await total({ subsystem: nodeOf(world, 'cq', 'root') })).toBe(3)
  expect(await total({ subsystem: nodeOf(world, 'sc', 'root') })).toBe(3)
  expect(await total({ subsystem: 'none' })).toBe(0)
})

it('follows the rule when nodes change or go', async () => {
  const { 资产: changed = '', 术语: _gone, ...others } = world.nodes['sc'] ?? {}
  await giveEdition('sc', ['用房', '用车', '接待', '节能', '国有资产'], { ...others, 国有资产: changed })
  expect(await database().suggestion.count()).toBe(13)
  for (const username of ['sc-editor', 'cq-editor']) await expectTheRule(username)
})
