/** Whole-catalogue runs on a real database: one at a time, cancelled at once, interrupted by silence, and what stays refused. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { database } from '#lib/db/client'
import { lockRun } from '#lib/db/suggestion-run'
import { silenceMost } from '#lib/domain/mapping/suggestion-run'
import { endLookup } from '#lib/engine/lookup'
import { runsSettled } from '#lib/engine/run-queue'
import { setUpTestDatabase } from '#tests/support/postgres'
import { attempt, equalPair, move, succeed } from './walk'
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

const asked = () => ({
  catalogId: world.catalogs['sc'] ?? '',
  otherCatalogId: world.catalogs['cq'] ?? '',
  level: 'category',
})

const start = () => succeed('sc-editor', 'suggestion-run.start', asked())
const engineRows = () => database().suggestion.findMany({ where: { origin: 'engine' } })

it('offers the pairs of a whole catalogue with reasons that add up, once for each pair', async () => {
  const { id } = await start()
  await runsSettled()
  const run = await database().suggestionRun.findUniqueOrThrow({ where: { id } })
  expect(run).toMatchObject({ state: 'done', done: 12, total: 12, weightsVersion: 0, synonymsVersion: 0 })
  const rows = await engineRows()
  const pairs = rows.map(({ nodeAId, nodeBId }) => [nodeAId, nodeBId].sort().join())
  expect(new Set(pairs).size).toBe(pairs.length)
  for (const title of ['用房', '用车', '接待']) {
    const ends = [nodeOf(world, 'sc', title), nodeOf(world, 'cq', title)].sort().join()
    const row = rows.find(({ nodeAId, nodeBId }) => [nodeAId, nodeBId].sort().join() === ends)
    const reasons = row?.reasons as { permille: number }[]
    expect(reasons.reduce((sum, { permille }) => sum + permille, 0)).toBe(row?.score)
  }
  expect(await database().suggestionCandidate.count()).toBe(0)
})

it('two people who start the same run at once get one run, and the other is told so', async () => {
  const results = await Promise.all([
    attempt('sc-editor', 'suggestion-run.start', asked()),
    attempt('cq-editor', 'suggestion-run.start', asked()),
    attempt('sc-editor', 'suggestion-run.start', asked()),
  ])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  for (const result of results) if (!result.ok) expect(result.problem.code).toBe('RUN_UNDER_WAY')
  await runsSettled()
})

it('a cancelled run leaves the suggestions as they were and can be started again at once', async () => {
  const before = await engineRows()
  const { id } = await start()
  await succeed('cq-editor', 'suggestion-run.cancel', { runId: id })
  expect(await attempt('sc-editor', 'suggestion-run.cancel', { runId: id })).toMatchObject({
    problem: { code: 'RUN_ENDED' },
  })
  await runsSettled()
  expect((await database().suggestionRun.findUniqueOrThrow({ where: { id } })).state).toBe('cancelled')
  expect(await engineRows()).toEqual(before)
  expect(await database().suggestionCandidate.count({ where: { runId: id } })).toBe(0)
  await start()
  await runsSettled()
})

it('a run whose server has gone is interrupted, and makes way for a new one', async () => {
  const { id } = await start()
  await runsSettled()
  await database().suggestionRun.update({
    where: { id },
    data: { state: 'running', heartbeatAt: new Date(Date.now() - silenceMost - 1_000) },
  })
  await start()
  await runsSettled()
  expect((await database().suggestionRun.findUniqueOrThrow({ where: { id } })).state).toBe('interrupted')
})

it('what was put aside stays aside through a run until a node changes, and what is said is not suggested', async () => {
  const [left, right] = [nodeOf(world, 'sc', '节能'), nodeOf(world, 'cq', '节能')]
  const ofPair = async () =>
    (await engineRows()).filter(({ nodeAId, nodeBId }) =>
      [left, right].every((node) => node === nodeAId || node === nodeBId),
    )
  const [row] = await ofPair()
  await succeed('sc-editor', 'suggestion.dismiss', {
    suggestionId: row?.id ?? '',
    version: 1,
    reason: '范围不同',
  })
  const drafted = await succeed('sc-editor', 'mapping.propose', { ...equalPair(world, '用车'), submit: true })
  await start()
  await runsSettled()
  expect(await ofPair()).toMatchObject([{ id: row?.id, dismissReason: '范围不同' }])
  // A draft of one side is nobody else's to know: the shared suggestions are the same with and without it.
  const ends = [nodeOf(world, 'sc', '用车'), nodeOf(world, 'cq', '用车')]
  const ofSaid = async () =>
    (await engineRows()).filter(({ nodeAId, nodeBId }) =>
      ends.every((id) => id === nodeAId || id === nodeBId),
    )
  expect(await ofSaid()).toHaveLength(1)
  await move('sc-reviewer', 'mapping.forward', drafted)
  await start()
  await runsSettled()
  expect(await ofSaid()).toEqual([])
  const { 节能: node, ...others } = world.nodes['cq'] ?? {}
  const titles = ['术语', '用房', '用车', '接待', '公共机构节能', '资产']
  await giveEdition('cq', titles, { ...others, 公共机构节能: node ?? '' })
  await start()
  await runsSettled()
  expect(await ofPair()).toMatchObject([{ dismissedAt: null, version: 1 }])
})

it('a decided gap and people of other agencies: nothing is asked, nothing may be started', async () => {
  expect(await attempt('auditor', 'suggestion-run.start', asked())).toMatchObject({
    problem: { code: 'NOT_ALLOWED' },
  })
  const run = await database().$transaction((tx) => lockRun(tx, 'no such run'))
  expect(run).toBeNull()
})
