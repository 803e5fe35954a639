/** Drafts that a file has left unfinished: found in the 对照表 and at the workbench alike, by their own house alone. */
import { beforeAll, expect, it } from 'vitest'
import { type Reader, readerFor } from '#lib/domain/access/reader'
import { type CatalogPair, loadCatalogPair } from '#lib/queries/catalog-pair'
import { loadMappingTable } from '#lib/queries/mapping-table'
import { loadBoard, loadFreshNodes } from '#lib/queries/workbench'
import { setUpTestDatabase } from '#tests/support/postgres'
import { actorOf } from '../../../prisma/seed/actors'
import { csvFile, runImport, stage } from './import-steps'
import { succeed } from './walk'
import { buildWorld, nodeOf, type World } from './world'

setUpTestDatabase()
let world: World

type Reading = { readonly reader: Reader<'mapping.read'>; readonly pair: CatalogPair }

async function readingOf(username: string): Promise<Reading> {
  const reader = readerFor(await actorOf(username), 'mapping.read')
  if (!reader.ok) throw new Error(`${username} may not read mappings`)
  const pair = await loadCatalogPair(reader.value, { a: world.catalogs['sc'], b: world.catalogs['cq'] })
  if (!pair) throw new Error('no pair')
  return { reader: reader.value, pair }
}

async function tableOf(username: string) {
  const { reader, pair } = await readingOf(username)
  const { rows, unfinished } = await loadMappingTable(reader, pair, { unfinished: true })
  return { unfinished, lacks: rows.map(({ nodeA, mapping }) => [nodeA?.title, mapping?.missing?.code]) }
}

async function boardOf(username: string) {
  const { reader, pair } = await readingOf(username)
  const { left, links } = await loadBoard(reader, pair)
  return links
    .filter(({ unfinished }) => unfinished)
    .map(({ left: at }) => left.rows[at]?.title)
    .sort()
}

beforeAll(async () => {
  world = await buildWorld()
  const file = csvFile('对照.csv', [
    '四川名称,关系,重庆名称,差异,理由,状态',
    '用房,等同,用房,,名称与范围一致（示例）,',
    '用车,包含,用车,,川方多平台管理（示例）,',
    '节能,等同,节能,,,',
  ])
  await runImport('sc-editor', await stage('sc-editor', file))
}, 60_000)

it('they are counted and listed with what each lacks, and stand on no list of the other house', async () => {
  expect(await tableOf('sc-reviewer')).toEqual({
    unfinished: 2,
    lacks: [
      ['用车', 'DIFFERENCES_REQUIRED'],
      ['节能', 'JUSTIFICATION_REQUIRED'],
    ],
  })
  expect(await boardOf('sc-reviewer')).toEqual(['用车', '节能'].sort())
  for (const username of ['cq-editor', 'secretary', 'auditor']) {
    expect(await tableOf(username), username).toEqual({ unfinished: 0, lacks: [] })
    expect(await boardOf(username), username).toEqual([])
  }
})

it('one that is completed is among them no longer, on the board that is read afresh neither', async () => {
  const { reader, pair } = await readingOf('sc-editor')
  const { rows } = await loadMappingTable(reader, pair, { unfinished: true })
  const row = rows.find(({ nodeA }) => nodeA?.title === '节能')
  const nodeId = nodeOf(world, 'sc', '节能')
  const freshly = async () =>
    (await loadFreshNodes(reader, pair, [nodeId])).links.map(({ unfinished }) => unfinished)
  expect(await freshly()).toEqual([true])
  await succeed('sc-editor', 'mapping.revise', {
    mappingId: row?.mapping?.id ?? '',
    version: 1,
    firstNodeId: nodeId,
    relation: 'equal',
    justification: '名称与范围一致（示例）',
  })
  expect(await freshly()).toEqual([false])
  expect((await tableOf('sc-editor')).unfinished).toBe(1)
})
