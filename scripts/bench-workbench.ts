/**
 * `npm run bench:workbench`: the board of the workbench at ten thousand nodes a side, on a PostgreSQL of its own. Prints
 * what the server needs (query and marks, the text on the wire), what the browser needs before it can draw, and what a
 * letter typed into the search costs. Medians of several rounds, with the processor time of this process (without
 * PostgreSQL's); absolute times say little on another machine.
 */
import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { database, disconnect } from '#lib/db/client'
import { insertRows } from '#lib/db/insert-rows'
import { readerFor } from '#lib/domain/access/reader'
import { drawnLinks, linksInView, standIns } from '#lib/domain/workbench/link-view'
import { queueOf } from '#lib/domain/workbench/queue'
import { matchingRows, noFilter } from '#lib/domain/workbench/row-filter'
import { branchCounts, shownRows } from '#lib/domain/workbench/tree-view'
import { readBoard, writeStanding } from '#lib/domain/workbench/wire'
import { loadCatalogPair } from '#lib/queries/catalog-pair'
import { forgetEditionTrees } from '#lib/queries/edition-tree'
import { loadBoard, loadFreshNodes, loadTree } from '#lib/queries/workbench'
import { actorOf } from '../prisma/seed/actors'
import { seedPeople } from '../prisma/seed/people'
import { type BenchEdition, type BenchNode, benchHash, giveBenchEdition } from './bench-align/edition'
import { applyMigrations } from './db/apply-migrations'
import { startThrowAway } from './embedded-postgres/throw-away'

const nodesEach = Number(process.argv[2] ?? 10_000)
const rounds = 7
const subjects = [
  '公务用车',
  '办公用房',
  '公共机构节能',
  '后勤服务',
  '会议保障',
  '资产管理',
  '物业服务',
  '食堂管理',
]
const said = ['confirmed', 'confirmed', 'confirmed', 'pending', 'draft'] as const
const kinds = ['管理规范', '服务指南', '技术要求', '评价细则', '工作流程', '配置标准']

process.env['TONGBIAO_MODE'] = 'demo'
process.env['TONGBIAO_KEY_SECRET'] = 'k'.repeat(40)
process.env['NEXTAUTH_SECRET'] = 's'.repeat(40)

const server = await startThrowAway()
try {
  await applyMigrations(server.ownerUrl, 'tongbiao_app')
  process.env['DATABASE_URL'] = server.appUrl
  await seedPeople()
  await measure()
} finally {
  await disconnect()
  await server.stop()
}

async function measure(): Promise<void> {
  const left = await giveCatalog('sc')
  const right = await giveCatalog('cq')
  await suggest(left, right)
  await relate(left, right)
  const reader = readerFor(await actorOf('sc-editor'), 'mapping.read')
  const pair = reader.ok && (await loadCatalogPair(reader.value, { a: left.catalogId, b: right.catalogId }))
  if (!reader.ok || !pair) throw new Error('no pair')
  const by = reader.value
  /** All three at once, as the browser asks. */
  const read = async () => {
    const [leftTree, rightTree, found] = await Promise.all([
      loadTree(by, pair.a, pair.a.edition.id),
      loadTree(by, pair.b, pair.b.edition.id),
      loadBoard(by, pair),
    ])
    return { left: leftTree, right: rightTree, standing: writeStanding(found) }
  }
  const { left: leftTree, right: rightTree, standing } = await read()
  if (!leftTree || !rightTree) throw new Error('no trees')
  const texts = { trees: JSON.stringify([leftTree, rightTree]), standing: JSON.stringify(standing) }
  const readAll = () => {
    const [one, other] = JSON.parse(texts.trees)
    return readBoard(one, other, JSON.parse(texts.standing))
  }
  const board = readAll()
  const readings = { ...leftTree.readings, ...rightTree.readings }
  const none = { left: null, right: null }
  const touched = [left.nodeIds[50] ?? '', right.nodeIds[50] ?? '']
  const shown = {
    left: shownRows(board.left.rows, new Set(), null),
    right: shownRows(board.right.rows, new Set(), null),
  }
  const lines = {
    left: standIns(board.left.rows, shown.left, new Set()),
    right: standIns(board.right.rows, shown.right, new Set()),
  }
  const links = drawnLinks(board, lines.left, lines.right)
  const view = { first: 4000, last: 4030 }

  print('rows, left and right', `${board.left.rows.length} + ${board.right.rows.length}`)
  print('links on the board', String(board.links.length))
  print('hints on the board', String(board.hints.length))
  print('characters with readings', String(Object.keys(readings).length))
  for (const [name, text] of Object.entries(texts))
    print(`${name} as text`, `${kilobytes(text.length)}, gzip ${kilobytes(gzipSync(text).length)}`)
  await time('server: everything, nothing kept yet', async () => {
    forgetEditionTrees()
    return JSON.stringify(await read())
  })
  await time('server: both trees, kept', async () =>
    JSON.stringify([
      await loadTree(by, pair.a, pair.a.edition.id),
      await loadTree(by, pair.b, pair.b.edition.id),
    ]),
  )
  await time('server: how things stand, trees kept', async () =>
    JSON.stringify(writeStanding(await loadBoard(by, pair))),
  )
  await time('server: fresh nodes after a command', () => loadFreshNodes(by, pair, touched))
  await time('browser: all texts read', readAll)
  await time('browser: shown lines, both sides', () => [
    shownRows(board.left.rows, new Set(), null),
    shownRows(board.right.rows, new Set(), null),
  ])
  await time('browser: branch counts, both sides', () => [
    branchCounts(board.left.rows, board.left.marks, 'position'),
    branchCounts(board.right.rows, board.right.marks, 'position'),
  ])
  await time('browser: queue', () => queueOf(board, 'position', none))
  await time('browser: links gathered', () => drawnLinks(board, lines.left, lines.right))
  await time('browser: links in view, for one scroll step', () => linksInView(links, view, view))
  for (const typed of ['用车', 'gwyc'])
    await time(`browser: search for ${typed}`, () =>
      matchingRows(board, { ...noFilter, text: { left: typed, right: '' } }, 'position', readings),
    )
}

/** Ten 子体系 of ten 类目 each, and single standards below them. */
function giveCatalog(agencyId: string): Promise<BenchEdition> {
  const nodes = Array.from({ length: nodesEach }, (_, index): BenchNode => {
    const title = titleOf(index)
    if (index < 10) return { kind: 'subsystem', parent: null, title }
    if (index < 110) return { kind: 'category', parent: (index - 10) % 10, title }
    return { kind: 'position', parent: 10 + ((index - 110) % 100), title }
  })
  return giveBenchEdition(agencyId, nodes)
}

function titleOf(index: number): string {
  const subject = subjects[index % subjects.length] ?? ''
  return `${subject}${kinds[(index >> 3) % kinds.length] ?? ''}第${index}部分`
}

/** Three candidates for every second standard, as a run of the engine leaves them. */
async function suggest(left: BenchEdition, right: BenchEdition): Promise<void> {
  const rows = left.nodeIds.flatMap((nodeAId, index) =>
    index < 110 || index % 2 === 1
      ? []
      : [0, 1, 2].map((rank) => ({
          id: randomUUID(),
          nodeAId,
          nodeBId: right.nodeIds[110 + ((index + rank * 37) % (nodesEach - 110))] ?? null,
          catalogBId: right.catalogId,
          origin: 'engine',
          level: 'position',
          score: 900 - rank * 100,
          reasons: [],
          rank: rank + 1,
          hint: '',
          reason: '',
          action: '',
          createdAt: new Date(),
        })),
  )
  for (let from = 0; from < rows.length; from += 2000)
    await database().suggestion.createMany({ data: rows.slice(from, from + 2000) })
}

/** A mapping for up to three thousand of the other standards: 60% confirmed, 20% waiting for the other side, 20% drafts. */
async function relate(left: BenchEdition, right: BenchEdition): Promise<void> {
  const { accountId } = await actorOf('sc-editor')
  const at = new Date().toISOString()
  const [first, second] = [right, left]
  const ends = first.nodeIds.flatMap((nodeAId, index) => {
    const nodeBId = second.nodeIds[index]
    return index < 110 || index % 2 === 0 || nodeBId === undefined ? [] : [{ nodeAId, nodeBId }]
  })
  const mappings = ends.slice(0, 3_000).map((one, index) => ({
    ...{ ...one, id: randomUUID(), catalogAId: first.catalogId, catalogBId: second.catalogId },
    ...{ agencyAId: 'cq', agencyBId: 'sc', proposerAgencyId: 'sc', state: said[index % said.length] },
    ...{ hard: false, demo: false, createdById: accountId, createdAt: at, stateSince: at, version: 1 },
  }))
  await insertRows(database(), 'mapping', mappings)
  await insertRows(
    database(),
    'mapping_statement',
    mappings.map(({ id, nodeAId, nodeBId }) => ({
      ...{
        id: randomUUID(),
        mappingId: id,
        number: 1,
        relation: 'equal',
        justification: '示例',
        evidence: '',
      },
      ...{ hashA: benchHash(nodeAId), hashB: benchHash(nodeBId), authorId: accountId, createdAt: at },
    })),
  )
  await database().$executeRaw`
    UPDATE mapping m SET "currentStatementId" = t.id FROM mapping_statement t WHERE t."mappingId" = m.id`
  await database().$executeRaw`UPDATE mapping SET "forwardedAt" = "createdAt" WHERE state <> 'draft'`
}

async function time(label: string, work: () => unknown): Promise<void> {
  const taken: number[] = []
  const used: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const [before, begun] = [process.cpuUsage(), performance.now()]
    await work()
    taken.push(performance.now() - begun)
    const { user, system } = process.cpuUsage(before)
    used.push((user + system) / 1000)
  }
  const figures = `${median(taken)} ms (least ${Math.min(...taken).toFixed(1)})`
  print(label, `${figures}, processor time ${median(used)} ms`)
}

function median(values: readonly number[]): string {
  return (values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0).toFixed(1)
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1024).toLocaleString('en')} kB`
}

function print(label: string, figure: string): void {
  console.log(`${label.padEnd(48)} ${figure}`)
}
