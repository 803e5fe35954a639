/** 推荐权重 (and the table of synonyms in a race) on a real database: who may change them, what a race does, what the log says, and that each step can be taken back. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { effectiveHashes } from '#lib/db/board'
import { database } from '#lib/db/client'
import { readerFor } from '#lib/domain/access/reader'
import { baseWeights } from '#lib/domain/alignment/weights'
import { endLookup } from '#lib/engine/lookup'
import { runsSettled } from '#lib/engine/run-queue'
import { loadLessons, loadWeightView } from '#lib/queries/weights'
import { setUpTestDatabase } from '#tests/support/postgres'
import { actorOf } from '../../../prisma/seed/actors'
import { attempt, succeed } from './walk'
import { buildWorld, giveEdition, nodeOf, type World } from './world'

setUpTestDatabase()

let world: World

/** Ten pairs of one name, which are confirmed, and four that look alike and were put aside. */
const alike = ['用房', '用车', '接待', '会议', '差旅', '印信', '值班', '档案', '采购', '餐饮']
const apart = ['维修规范', '绿化规范', '安保规范', '保洁规范']

beforeAll(async () => {
  const first = await buildWorld()
  const titles = [...alike, ...apart]
  const sc = await giveEdition('sc', titles, { ...first.nodes['sc'] })
  const cq = await giveEdition('cq', titles, { ...first.nodes['cq'] })
  world = { catalogs: first.catalogs, nodes: { sc: sc.nodes, cq: cq.nodes } }
  for (const title of alike) await confirmed(title)
  for (const [place, title] of apart.entries()) await putAside(title, apart[(place + 1) % apart.length] ?? '')
})

/** Written directly: how a pair comes to be confirmed is another test's matter. */
async function confirmed(title: string): Promise<void> {
  const ends = { nodeAId: nodeOf(world, 'sc', title), nodeBId: nodeOf(world, 'cq', title) }
  const [id, hashes] = [randomUUID(), await effectiveHashes(Object.values(ends))]
  const now = new Date()
  const catalogs = { catalogAId: world.catalogs['sc'] ?? '', catalogBId: world.catalogs['cq'] ?? '' }
  await database().mapping.create({
    data: {
      ...ends,
      ...catalogs,
      id,
      agencyAId: 'sc',
      agencyBId: 'cq',
      proposerAgencyId: 'sc',
      state: 'confirmed',
      createdById: 'test',
      createdAt: now,
      stateSince: now,
      forwardedAt: now,
    },
  })
  const said = { relation: 'equal', justification: '名称一致（示例）', evidence: '', authorId: 'test' }
  const seen = { hashA: hashes.get(ends.nodeAId) ?? '', hashB: hashes.get(ends.nodeBId) ?? '' }
  await database().mappingStatement.create({
    data: { ...said, ...seen, id, mappingId: id, number: 1, createdAt: now },
  })
  await database().mapping.update({ where: { id }, data: { currentStatementId: id } })
}

async function putAside(title: string, other: string): Promise<void> {
  const ends = { nodeAId: nodeOf(world, 'sc', title), nodeBId: nodeOf(world, 'cq', other) }
  const hashes = await effectiveHashes(Object.values(ends))
  const now = new Date()
  await database().suggestion.create({
    data: {
      ...ends,
      id: randomUUID(),
      catalogBId: world.catalogs['cq'] ?? '',
      origin: 'import',
      hint: '近似',
      reason: '',
      action: '',
      createdAt: now,
      dismissedAt: now,
      dismissedById: 'test',
      hashA: hashes.get(ends.nodeAId) ?? null,
      hashB: hashes.get(ends.nodeBId) ?? null,
    },
  })
}

afterAll(async () => {
  await runsSettled()
  await endLookup()
})

async function reader() {
  const found = readerFor(await actorOf('sc-editor'), 'mapping.read')
  if (!found.ok) throw new Error('an editor may read mappings')
  return found.value
}

const view = async () => loadWeightView(await reader())
const mark = async () => (await loadLessons(await reader())).mark
const versions = () => database().weightVersion.count()
const logged = () =>
  database().auditEntry.findMany({ where: { subjectType: 'weights' }, orderBy: { seq: 'asc' } })

it('what was confirmed and refused teaches the same to whoever looks, and nothing is taken over by itself', async () => {
  const { learned, enough } = await loadLessons(await reader())
  expect(enough).toBe(true)
  expect(learned).toMatchObject({ confirmed: 10 })
  expect(learned.refused).toBeGreaterThan(0)
  const same = learned.lessons.find(({ key }) => key === 'same-title')
  expect(same).toMatchObject({ judged: 10, right: 10, before: baseWeights['same-title'] })
  expect((await view()).current).toMatchObject({ number: 0, origin: 'base' })
})

it('reviewers, signatories, the auditor and people of no agency change nothing', async () => {
  const lessons = await mark()
  for (const username of ['sc-reviewer', 'cq-reviewer', 'auditor', 'sysadmin', 'secadmin', 'auditadmin']) {
    for (const [name, input] of [
      ['weights.adopt', { version: 0, lessons }],
      ['weights.reset', { version: 0 }],
      ['weights.restore', { version: 0, number: 0 }],
    ] as const) {
      expect(await attempt(username, name, input), `${username} ${name}`).toMatchObject({
        problem: { code: 'NOT_ALLOWED' },
      })
    }
  }
  expect(await versions()).toBe(0)
  expect(await logged()).toEqual([])
})

it('of two who adopt at once one succeeds, and the other is told that the table is another one now', async () => {
  const lessons = await mark()
  const results = await Promise.all(
    ['sc-editor', 'cq-editor', 'sc-editor'].map((who) =>
      attempt(who, 'weights.adopt', { version: 0, lessons }),
    ),
  )
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  for (const result of results) if (!result.ok) expect(result.problem).toMatchObject({ code: 'STALE' })
  expect(await versions()).toBe(1)
  expect((await view()).current).toMatchObject({ number: 1, origin: 'learned' })
})

it('the log has one entry for it, with the weights before and after', async () => {
  const [entry, ...more] = await logged()
  expect(more).toEqual([])
  expect(entry).toMatchObject({ event: 'weights.adopted', operation: 'weights.adopt', subjectId: '1' })
  const { current } = await view()
  expect(entry?.before).toEqual({ version: 0, weights: baseWeights })
  expect(entry?.after).toEqual({ version: 1, weights: current.weights })
})

it('the same again is no change, and what was seen before another judgement is not adopted', async () => {
  const lessons = await mark()
  expect(await attempt('sc-editor', 'weights.adopt', { version: 1, lessons })).toMatchObject({
    problem: { code: 'NO_CHANGE' },
  })
  await putAside('维修规范', '安保规范')
  expect(await mark()).not.toBe(lessons)
  expect(await attempt('sc-editor', 'weights.adopt', { version: 1, lessons })).toMatchObject({
    problem: { code: 'LESSONS_CHANGED' },
  })
  expect(await versions()).toBe(1)
})

it('is taken back to the base and put back again, each as a version of its own that nobody can change', async () => {
  const learned = (await view()).current.weights
  await succeed('cq-editor', 'weights.reset', { version: 1 })
  expect((await view()).current).toMatchObject({ number: 2, origin: 'base', weights: baseWeights })
  await succeed('sc-editor', 'weights.restore', { version: 2, number: 1 })
  const { current, versions: all } = await view()
  expect(current).toMatchObject({ number: 3, origin: 'restored', weights: learned })
  expect(all.map(({ number }) => number)).toEqual([3, 2, 1, 0])
  expect((await logged()).map(({ event }) => event)).toEqual([
    'weights.adopted',
    'weights.returned-to-base',
    'weights.restored',
  ])
  await expect(
    database().weightVersion.update({ where: { number: 1 }, data: { origin: 'base' } }),
  ).rejects.toThrow()
})

it('of two who change the synonym table at once one succeeds, and the other’s words are not lost unseen', async () => {
  const add = (who: string, words: string) =>
    attempt(who, 'synonyms.add', { version: 0, words, evidence: '示例' })
  const results = await Promise.all([add('sc-editor', '甲词甲、乙词乙'), add('cq-editor', '丙词丙、丁词丁')])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  for (const result of results) {
    if (!result.ok) expect(result.problem).toEqual({ code: 'STALE', params: { seen: 0, current: 1 } })
  }
  expect(await database().synonymVersion.count()).toBe(1)
})

it('a run says which version it compared with', async () => {
  const { id } = await succeed('sc-editor', 'suggestion-run.start', {
    catalogId: world.catalogs['sc'] ?? '',
    otherCatalogId: world.catalogs['cq'] ?? '',
    level: 'category',
  })
  await runsSettled()
  const run = await database().suggestionRun.findUniqueOrThrow({ where: { id } })
  expect(run).toMatchObject({ state: 'done', weightsVersion: 3 })
})

it('a version that never was is not found, and nothing is put in its place', async () => {
  expect(await attempt('sc-editor', 'weights.restore', { version: 3, number: 99 })).toMatchObject({
    problem: { code: 'NOT_FOUND' },
  })
  expect(await versions()).toBe(3)
})
