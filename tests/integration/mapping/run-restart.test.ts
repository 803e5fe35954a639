/**
 * A server that is killed in the middle of a run, as a real process: what the run had found is never half a result, the
 * run says that it was interrupted, and the next one starts clean.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { database } from '#lib/db/client'
import { readerFor } from '#lib/domain/access/reader'
import { platformCode } from '#lib/domain/catalog/node'
import { silenceMost } from '#lib/domain/mapping/suggestion-run'
import { endLookup } from '#lib/engine/lookup'
import { runsSettled } from '#lib/engine/run-queue'
import { loadRunProgress } from '#lib/queries/suggestions'
import { setUpTestDatabase } from '#tests/support/postgres'
import { actorOf } from '../../../prisma/seed/actors'
import { attempt, succeed } from './walk'
import { buildWorld, type World } from './world'

setUpTestDatabase()

// Three runs over sixteen hundred nodes and a server of its own: on a machine that does other things, too, it takes a while.
vi.setConfig({ testTimeout: 240_000 })

let world: World
let server: ChildProcess | undefined

beforeAll(async () => {
  world = await buildWorld()
  await giveStandards('sc')
  await giveStandards('cq')
})

afterEach(() => server?.kill('SIGKILL'))

afterAll(async () => {
  await runsSettled()
  await endLookup()
})

const things = [
  '公务用车',
  '办公用房',
  '公务接待',
  '会议服务',
  '机关食堂',
  '物业服务',
  '资产处置',
  '公共机构节能',
]
const deeds = ['配备', '更新', '租赁', '处置', '监督', '统计', '验收', '评价', '登记', '核算']
const kinds = ['规范', '导则', '要求', '指南', '细则', '定额', '流程', '通则', '准则', '办法']

/** Eight hundred single standards under the 子体系: enough for a run to be caught at work. */
async function giveStandards(agencyId: 'sc' | 'cq'): Promise<void> {
  const db = database()
  const catalog = await db.catalog.findFirstOrThrow({ where: { agencyId }, include: { agency: true } })
  const editionId = catalog.effectiveEditionId ?? ''
  const titles = things.flatMap((thing) => deeds.flatMap((deed) => kinds.map((kind) => thing + deed + kind)))
  const nodes = titles.map((title, place) => ({
    title,
    id: randomUUID(),
    ordinal: place + 100,
    platformCode: platformCode(catalog.agency.regionCode, place + 100),
  }))
  await db.node.createMany({
    data: nodes.map(({ id, platformCode: code }) => ({
      id,
      catalogId: catalog.id,
      platformCode: code,
      createdAt: new Date(),
    })),
  })
  await db.nodeSnapshot.createMany({
    data: nodes.map(({ id, title, ordinal }) => ({
      editionId,
      nodeId: id,
      parentNodeId: world.nodes[agencyId]?.['root'] ?? '',
      ordinal,
      kind: 'position',
      title,
      contentHash: id,
    })),
  })
}

const asked = () => ({
  catalogId: world.catalogs['sc'] ?? '',
  otherCatalogId: world.catalogs['cq'] ?? '',
  level: 'position',
})

/** Another server on the same database, which starts the run and works on it. */
function startServer(): ChildProcess {
  const program = `
    const { commands } = await import('./lib/commands/registry.ts')
    const { runsSettled } = await import('./lib/engine/run-queue.ts')
    const { actorOf } = await import('./prisma/seed/actors.ts')
    await commands['suggestion-run.start'].run(${JSON.stringify(asked())}, await actorOf('sc-editor'))
    await runsSettled()`
  return spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(10)
}

const engineRows = () =>
  database().suggestion.findMany({ where: { origin: 'engine' }, orderBy: { id: 'asc' } })
const leftovers = () => database().suggestionCandidate.count()

it('killed while it writes down what it found: the suggestions stay, the run is 中断, and the next one starts clean', async () => {
  await succeed('sc-editor', 'suggestion-run.start', asked())
  await runsSettled()
  const before = await engineRows()
  expect(before.length).toBeGreaterThan(100)

  server = startServer()
  await until(async () => (await leftovers()) > 0)
  server.kill('SIGKILL')
  if (server.exitCode === null && server.signalCode === null) await once(server, 'exit')

  const run = await database().suggestionRun.findFirstOrThrow({ where: { state: 'running' } })
  expect(await leftovers()).toBeGreaterThan(0)
  expect(await engineRows()).toEqual(before)

  // While it may still be alive, nobody starts a second one.
  expect(await attempt('cq-editor', 'suggestion-run.start', asked())).toMatchObject({
    problem: { code: 'RUN_UNDER_WAY' },
  })
  const silent = new Date(Date.now() - silenceMost - 1_000)
  await database().suggestionRun.update({ where: { id: run.id }, data: { heartbeatAt: silent } })
  const reader = readerFor(await actorOf('auditor'), 'mapping.read')
  if (!reader.ok) throw new Error('the auditor may read')
  expect(await loadRunProgress(reader.value, run.id, new Date())).toMatchObject({ state: 'interrupted' })
  expect(await attempt('sc-editor', 'suggestion-run.cancel', { runId: run.id })).toMatchObject({
    problem: { code: 'RUN_ENDED' },
  })

  const { id } = await succeed('cq-editor', 'suggestion-run.start', asked())
  await runsSettled()
  const [old, next] = await Promise.all(
    [run.id, id].map((one) => database().suggestionRun.findUniqueOrThrow({ where: { id: one } })),
  )
  expect(old).toMatchObject({ state: 'interrupted', pairs: 0, lone: 0 })
  expect(old?.finishedAt).not.toBeNull()
  expect(next).toMatchObject({ state: 'done', done: 1_600, total: 1_600 })
  expect(await leftovers()).toBe(0)
  expect(new Set((await engineRows()).map(({ runId }) => runId))).toEqual(new Set([id]))
})

it('a run of another level that nobody works on any more is cleared away as well', async () => {
  const { id } = await succeed('sc-editor', 'suggestion-run.start', { ...asked(), level: 'category' })
  await runsSettled()
  const silent = new Date(Date.now() - silenceMost - 1_000)
  await database().suggestionRun.update({
    where: { id },
    data: { state: 'running', finishedAt: null, heartbeatAt: silent },
  })
  await succeed('sc-editor', 'suggestion-run.start', asked())
  await runsSettled()
  expect(await database().suggestionRun.findUniqueOrThrow({ where: { id } })).toMatchObject({
    state: 'interrupted',
  })
})
