/**
 * The board is read in few columns and grouped by line, because ten thousand nodes a side have to come within a page's
 * time. Here it is held to the plain way: whole rows, the lists' own visibility, the domain's rules asked for each node.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { listSnapshots } from '#lib/db/catalog'
import { database } from '#lib/db/client'
import { listDispositions } from '#lib/db/gap'
import { listReports } from '#lib/db/gap-report'
import { listMappingsBetween } from '#lib/db/mapping'
import { listSuggestionsBetween } from '#lib/db/suggestion'
import { type Reader, readerFor } from '#lib/domain/access/reader'
import { nodeStatus } from '#lib/domain/gap/node-status'
import { reportStands } from '#lib/domain/gap/report'
import { isStale } from '#lib/domain/mapping/mapping'
import { endHashes } from '#lib/domain/mapping/placed-node'
import { missingInDraft } from '#lib/domain/mapping/propose'
import { relationSeenFrom } from '#lib/domain/mapping/relations'
import { openSuggestions, type Suggestion } from '#lib/domain/mapping/suggestion'
import { isLive } from '#lib/domain/mapping/workflow'
import type { Board } from '#lib/domain/workbench/board'
import { readBoard, writeRows, writeStanding } from '#lib/domain/workbench/wire'
import { type CatalogPair, loadCatalogPair, mappingScope } from '#lib/queries/catalog-pair'
import { loadBoard } from '#lib/queries/workbench'
import { setUpTestDatabase } from '#tests/support/postgres'
import { actorOf } from '../../../prisma/seed/actors'
import { equalPair, move, proposeAndForward, succeed } from '../mapping/walk'
import { buildWorld, giveEdition, nodeOf, type World } from '../mapping/world'

setUpTestDatabase()
let world: World
const titles = ['术语', '用房', '用车', '接待', '节能', '资产', '会务', '餐饮', '安全'] as const

beforeAll(async () => {
  world = await buildWorld()
  const known = { sc: world.nodes['sc'] ?? {}, cq: world.nodes['cq'] ?? {} }
  const sc = await giveEdition('sc', titles, known.sc)
  const cq = await giveEdition('cq', titles, known.cq)
  world = { ...world, nodes: { sc: sc.nodes, cq: cq.nodes } }
  await giveSuggestions()
  await giveMappings()
  await giveGaps()
}, 120_000)

describe('the board', () => {
  for (const username of ['sc-editor', 'sc-editor-2', 'cq-editor', 'cq-reviewer', 'secretary', 'auditor'])
    it(`is for ${username} what the rules say of each node, from either side and over the wire`, async () => {
      const reader = await readerOf(username)
      for (const [a, b] of [['sc', 'cq'] as const, ['cq', 'sc'] as const]) {
        const pair = await loadCatalogPair(reader, { a: world.catalogs[a], b: world.catalogs[b] })
        if (!pair) throw new Error('no pair')
        const board = await loadBoard(reader, pair)
        expect(inOrder(board)).toEqual(await plainBoard(reader, pair, board))
        const trees = [writeRows(board.left.rows, {}), writeRows(board.right.rows, {})] as const
        const sent = JSON.parse(JSON.stringify([...trees, writeStanding(board)]))
        expect(readBoard(sent[0], sent[1], sent[2])).toEqual(board)
      }
    })

  it('says different things to the two agencies, so that the comparison is worth something', async () => {
    const boards = await Promise.all(
      ['sc-editor', 'cq-editor'].map(async (username) => {
        const reader = await readerOf(username)
        const pair = await loadCatalogPair(reader, { a: world.catalogs['sc'], b: world.catalogs['cq'] })
        if (!pair) throw new Error('no pair')
        return loadBoard(reader, pair)
      }),
    )
    const kinds = (board?: Board) => new Set(board?.left.marks.map(({ status }) => status))
    const [mine, theirs] = boards
    expect(kinds(mine).size).toBeGreaterThanOrEqual(6)
    expect(mine?.links.length).toBeGreaterThan(theirs?.links.length ?? 0)
    expect(theirs?.hints.length, 'a draft closes a suggestion only for those who see it').toBeGreaterThan(
      mine?.hints.length ?? 0,
    )
  })
})

async function readerOf(username: string): Promise<Reader<'mapping.read'>> {
  const reader = readerFor(await actorOf(username), 'mapping.read')
  if (!reader.ok) throw new Error(`${username} may not read mappings`)
  return reader.value
}

/** Equal scores found at one moment and at different ones, without a score, one-sided, the other way round, put aside. */
async function giveSuggestions(): Promise<void> {
  const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 8, minute))
  const rows: readonly (readonly [string, 'sc' | 'cq', string, string | null, number | null, Date])[] = [
    ['s-late', 'sc', '会务', '会务', 700, at(2)],
    ['s-soon', 'sc', '会务', '餐饮', 700, at(1)],
    ['s-b', 'sc', '餐饮', '安全', 600, at(1)],
    ['s-a', 'sc', '餐饮', '会务', 600, at(1)],
    ['s-none', 'sc', '安全', null, 900, at(1)],
    ['s-file', 'sc', '安全', '安全', null, at(3)],
    ['s-draft', 'sc', '术语', '术语', 990, at(1)],
    ['s-live', 'cq', '用房', '用房', 980, at(1)],
    ['s-turned', 'cq', '资产', '接待', 500, at(1)],
    ['s-aside', 'sc', '资产', '资产', 800, at(1)],
    ['s-again', 'cq', '资产', '资产', 810, at(4)],
    ['s-lone', 'cq', '餐饮', null, 400, at(1)],
  ]
  await database().suggestion.createMany({
    data: rows.map(([id, from, title, otherTitle, score, createdAt]) => ({
      ...{ id, score, createdAt, level: 'category', reasons: [], rank: score === null ? null : 1 },
      ...(score === null
        ? { origin: 'crosswalk', hint: '近似', reason: '名称相近', action: '' }
        : { origin: 'engine', hint: '', reason: '', action: '' }),
      nodeAId: nodeOf(world, from, title),
      nodeBId: otherTitle === null ? null : nodeOf(world, from === 'sc' ? 'cq' : 'sc', otherTitle),
      catalogBId: world.catalogs[from === 'sc' ? 'cq' : 'sc'] ?? '',
    })),
  })
  await succeed('sc-editor', 'suggestion.dismiss', { suggestionId: 's-aside', version: 1 })
}

async function giveMappings(): Promise<void> {
  await succeed('sc-editor', 'mapping.propose', equalPair(world, '术语'))
  await proposeAndForward(world, '用房')
  const confirmed = await proposeAndForward(world, '用车')
  await move('cq-reviewer', 'mapping.confirm', confirmed)
  const refused = await proposeAndForward(world, '接待', '资产')
  await move('cq-reviewer', 'mapping.reject', refused, { reason: '范围不同（示例）' })
  const returned = await proposeAndForward(world, '节能', '术语')
  await move('cq-reviewer', 'mapping.return', returned, { reason: '请补充理由（示例）' })
  await succeed('sc-editor-2', 'mapping.propose', { ...equalPair(world, '用车', '节能'), submit: true })
}

async function giveGaps(): Promise<void> {
  await succeed('sc-editor', 'gap.propose', {
    nodeId: nodeOf(world, 'cq', '接待'),
    lackingCatalogId: world.catalogs['sc'] ?? '',
    version: null,
    disposition: 'keep',
    reason: '各自保留（示例）',
  })
  await succeed('sc-editor', 'gap.report', {
    nodeId: nodeOf(world, 'sc', '接待'),
    lackingCatalogId: world.catalogs['cq'] ?? '',
    version: null,
    reason: '已逐条核对（示例）',
  })
}

/** Links come in no promised order. */
function inOrder(board: Board) {
  const { left, right, links, hints } = board
  return {
    left: left.marks,
    right: right.marks,
    links: links.toSorted((a, b) => (a.mappingId < b.mappingId ? -1 : 1)),
    hints,
  }
}

async function plainBoard({ actor }: Reader<'mapping.read'>, { a, b }: CatalogPair, { left, right }: Board) {
  const [rows, mappings, suggestions, dispositions, reports] = await Promise.all([
    Promise.all([listSnapshots(a.edition.id), listSnapshots(b.edition.id)]),
    listMappingsBetween(a.id, b.id, mappingScope(actor)),
    listSuggestionsBetween(a.id, b.id, 'category'),
    listDispositions([a.id, b.id], { internalOf: actor.agencyId }),
    listReports([a.id, b.id]),
  ])
  const hashes = new Map(rows.flat().map((row) => [row.nodeId, row.contentHash]))
  const open = openSuggestions(suggestions, mappings, hashes)
  const isMine = (one: (typeof mappings)[number]) =>
    [one.createdById, one.submittedById, one.statement.authorId].includes(actor.accountId)
  const mark = (id: string) => {
    const own = mappings.filter((one) => one.nodeAId === id || one.nodeBId === id)
    const found = open.filter((one) => one.nodeAId === id || one.nodeBId === id)
    const disposition = dispositions.find((one) => one.nodeId === id) ?? null
    const report = reports.find((one) => one.nodeId === id && reportStands(one, hashes.get(id))) ?? null
    const known = { mappings: own, hashes, suggestions: found, disposition, report }
    const { key, relation } = nodeStatus(id, known)
    return {
      status: key,
      relation,
      mine:
        disposition?.createdById === actor.accountId ||
        report?.reportedById === actor.accountId ||
        own.some((one) => isLive(one.state) && isMine(one)),
      assigned: false,
      disposed:
        report !== null || ['agency-review', 'awaiting-other', 'decided'].includes(disposition?.state ?? ''),
      gapVersion: disposition?.version ?? null,
      candidates: found.filter(({ nodeBId }) => nodeBId !== null).length,
    }
  }
  const lineOf = (side: Board['left'], ids: readonly (string | null)[]) =>
    side.rows.findIndex(({ id }) => ids.includes(id))
  const hintOf = ({ nodeAId, nodeBId, id, version, score }: Suggestion) => ({
    left: lineOf(left, [nodeAId, nodeBId]),
    right: lineOf(right, [nodeAId, nodeBId]),
    suggestionId: id,
    version,
    score,
  })
  const best = (id: string) =>
    open
      .filter((one) => one.nodeAId === id || one.nodeBId === id)
      .toSorted(
        (one, other) =>
          Number(one.nodeBId === null) - Number(other.nodeBId === null) ||
          (one.nodeBId === null ? 0 : (other.score ?? -1) - (one.score ?? -1)),
      )
      .slice(0, 1)
  const offered = [...left.rows, ...right.rows].flatMap(({ id }) => best(id))
  return {
    left: left.rows.map(({ id }) => mark(id)),
    right: right.rows.map(({ id }) => mark(id)),
    links: mappings
      .filter(({ state }) => isLive(state))
      .map((one) => ({
        left: lineOf(left, [one.nodeAId, one.nodeBId]),
        right: lineOf(right, [one.nodeAId, one.nodeBId]),
        mappingId: one.id,
        version: one.version,
        state: one.state,
        relation: relationSeenFrom(one, one.catalogAId === a.id ? one.nodeAId : one.nodeBId),
        stale: isStale(one, endHashes(one, hashes)),
        hard: one.hard,
        unfinished: missingInDraft(one) !== null,
        mine: isMine(one),
        own: one.proposerAgencyId === actor.agencyId,
        bundle: null,
      }))
      .toSorted((one, other) => (one.mappingId < other.mappingId ? -1 : 1)),
    hints: [...new Map(offered.map((one) => [one.id, hintOf(one)])).values()],
  }
}
