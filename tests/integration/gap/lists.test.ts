/** The lists under 缺口 and their files on rows that commands wrote: coverage and its evidence, gaps, 冗余, bundles. */
import { beforeAll, describe, expect, it } from 'vitest'
import { readerFor } from '#lib/domain/access/reader'
import type { Actor } from '#lib/domain/access/roles'
import { coverageFigureKeys } from '#lib/domain/mapping/coverage-cells'
import { readTableFile } from '#lib/files/read-file'
import { type WorkbookSheet, writeWorkbook } from '#lib/files/write-workbook'
import { listBundlesOfPair } from '#lib/queries/bundle-list'
import { type CatalogPair, loadCatalogPair } from '#lib/queries/catalog-pair'
import { loadCoverage } from '#lib/queries/coverage'
import { listGaps } from '#lib/queries/gaps'
import { loadMatrix } from '#lib/queries/matrix'
import { listRedundancies } from '#lib/queries/redundancies'
import { setUpTestDatabase } from '#tests/support/postgres'
import { bundleSheet } from '../../../app/api/exports/bundles/sheet'
import { coverageSheets } from '../../../app/api/exports/coverage/sheets'
import { gapSheet } from '../../../app/api/exports/gaps/sheet'
import { redundancySheet } from '../../../app/api/exports/redundancies/sheet'
import { actorOf } from '../../../prisma/seed/actors'
import { type Held, move, proposeAndForward, succeed } from '../mapping/walk'
import { buildWorld, nodeOf, type World } from '../mapping/world'

setUpTestDatabase()
let world: World
let pair: CatalogPair
let bundle: Held

const catalog = (agencyId: string) => world.catalogs[agencyId] ?? ''
const at = (username: string) => actorOf(username).then(readsGaps)

function readsGaps(actor: Actor) {
  const reader = readerFor(actor, 'gap.read')
  if (!reader.ok) throw new Error(reader.problem.code)
  return reader.value
}

/** The lines of a sheet as a reader of the file sees them, each cell by its header. */
async function linesOf(sheet: WorkbookSheet): Promise<readonly Readonly<Record<string, string>>[]> {
  const file = await readTableFile(await writeWorkbook([sheet]), 'a.xlsx')
  if (!file.ok) throw new Error(file.problem.code)
  const rows = file.value[0]?.rows ?? []
  const headers = sheet.columns.map(({ header }) => header)
  const start = rows.findIndex((row) => headers.every((header, index) => row[index] === header))
  expect(start).toBeGreaterThan(0)
  return rows
    .slice(start + 1)
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(headers.map((header, index) => [header, row[index] ?? ''])))
}

beforeAll(async () => {
  world = await buildWorld()
  const found = await loadCatalogPair(await at('auditor'), { a: catalog('sc'), b: catalog('cq') })
  if (!found) throw new Error('no pair')
  pair = found
  const members = [
    await move('cq-reviewer', 'mapping.confirm', await proposeAndForward(world, '用房', '资产')),
    await move('cq-reviewer', 'mapping.confirm', await proposeAndForward(world, '用车', '资产')),
  ]
  await proposeAndForward(world, '接待')
  bundle = await succeed('sc-editor', 'bundle.create', {
    nodeId: nodeOf(world, 'cq', '资产'),
    mode: 'combined',
    mappingIds: members.map(({ id }) => id),
    reason: '两类合起来（示例）',
  })
  await succeed('sc-editor', 'gap.report', {
    nodeId: nodeOf(world, 'sc', '术语'),
    lackingCatalogId: catalog('cq'),
    reason: '贵方没有（示例）',
  })
  await succeed('cq-editor', 'gap.propose', {
    nodeId: nodeOf(world, 'sc', '节能'),
    lackingCatalogId: catalog('cq'),
    version: null,
    disposition: 'joint',
    reason: '双方都需要（示例）',
    ownerName: '示例责任人',
    dueDate: '2030-06-30',
  })
  await succeed('sc-editor', 'redundancy.propose', {
    targetNodeId: nodeOf(world, 'cq', '资产'),
    catalogId: catalog('sc'),
    version: null,
    disposition: 'merge',
    reason: '并为一类（示例）',
    ownerName: '示例责任人',
    dueDate: '2030-12-31',
  })
}, 60_000)

describe('coverage', () => {
  it('gives each figure as the sum of the nodes that it opens, for the whole and each 子体系', async () => {
    const reader = await at('auditor')
    const { ways } = await loadCoverage(reader, pair, 'category', null)
    expect(ways.map(({ own, lines }) => [own.agency.id, lines.length])).toEqual([
      ['sc', 2],
      ['cq', 2],
    ])
    for (const { own, lines } of ways) {
      for (const { subsystem, sums } of lines) {
        for (const figure of coverageFigureKeys) {
          const asked = { own: own.id, figure, subsystem: subsystem?.id ?? null }
          const { evidence } = await loadCoverage(reader, pair, 'category', asked)
          const halves = evidence?.cells.reduce((sum, cell) => sum + cell.halves, 0)
          expect([evidence?.cells.length, halves], `${own.agency.id} ${figure}`).toEqual([
            sums[figure].count,
            sums[figure].halves,
          ])
        }
      }
    }
  })

  it('counts what is confirmed, adds what waits, and is what the matrix page says', async () => {
    const reader = await at('auditor')
    const { ways } = await loadCoverage(reader, pair, 'category', null)
    const { coverageA, coverageB } = await loadMatrix(reader, pair)
    const whole = ways.map(({ lines }) => lines[0]?.sums)
    expect(whole.map((sums) => [sums?.confirmed.halves, sums?.proposed.halves])).toEqual([
      [4, 6],
      [2, 4],
    ])
    expect(
      [coverageA, coverageB].map(({ confirmed, proposed }) => [confirmed.halves, proposed.halves]),
    ).toEqual([
      [4, 6],
      [2, 4],
    ])
  })

  it('stands in its file with the weights that were used', async () => {
    const { ways } = await loadCoverage(await at('auditor'), pair, 'category', null)
    const [first, , weights] = coverageSheets(ways)
    if (!first || !weights) throw new Error('no sheets')
    const [whole] = await linesOf(first)
    expect(Object.values(whole ?? {}).slice(1, 4)).toEqual(['6', '2', '3'])
    expect((await linesOf(weights)).map((line) => Object.values(line)[1])).toEqual([
      '1',
      '1',
      '0.5',
      '1',
      '0.5',
      '0',
      '0',
    ])
  })
})

describe('the file of gaps', () => {
  const linesFor = async (username: string) =>
    linesOf(gapSheet(pair, await listGaps(await at(username), pair, { lacking: catalog('cq') })))

  it('holds what the screen shows: who lacks what, what is said, who sees to it and until when', async () => {
    const lines = await linesFor('cq-editor')
    expect(lines.map(({ 名称 }) => 名称)).toEqual(['术语', '接待', '节能', '资产'])
    expect(lines[0]).toMatchObject({ 拥有方: '四川', 缺少方: '重庆', 处置: '', 查无对应: '贵方没有（示例）' })
    expect(lines[2]).toMatchObject({ 处置: '联合制定', 责任人: '示例责任人', 办理: '待本局审核' })
    expect(lines[2]?.['期限']).toContain('2030')
  })

  it('holds nothing of what has not left the other house', async () => {
    const lines = await linesFor('sc-editor')
    expect(lines[2]).toMatchObject({ 名称: '节能', 处置: '', 理由: '', 责任人: '' })
  })

  it('follows the filter, and says how many of all it shows', async () => {
    const list = await listGaps(await at('auditor'), pair, { lacking: catalog('cq'), reported: true })
    const sheet = gapSheet(pair, list)
    expect(sheet.notes?.[0]).toContain(`本表 1 个，共 ${list.all.length} 个`)
    expect((await linesOf(sheet)).map(({ 名称 }) => 名称)).toEqual(['术语'])
  })
})

describe('the file of redundancies', () => {
  it('has one line for each of the several nodes; what is not decided is its own house’s', async () => {
    const linesFor = async (username: string) =>
      linesOf(redundancySheet(pair, await listRedundancies(await at(username), pair, {})))
    const own = await linesFor('sc-editor')
    expect(own.map(({ 组, 名称, 关系, 处置方式 }) => [组, 名称, 关系, 处置方式])).toEqual([
      ['1', '用房', '＝ 等同', '合并'],
      ['1', '用车', '＝ 等同', '合并'],
    ])
    expect((await linesFor('cq-editor')).map(({ 处置方式, 理由 }) => [处置方式, 理由])).toEqual([
      ['', ''],
      ['', ''],
    ])
  })

  it('leads to the change sets of the own catalogue, and nobody to those of another', async () => {
    const opens = async (username: string) =>
      (await listRedundancies(await at(username), pair, {})).rows.map(
        ({ opensChangeSets }) => opensChangeSets,
      )
    expect(await opens('sc-editor')).toEqual([true])
    expect(await opens('cq-editor')).toEqual([false])
    expect(await opens('secretary')).toEqual([false])
    expect(await opens('auditor')).toEqual([true])
  })

  it('can be asked for one target, and is empty for one that has no group', async () => {
    const reader = await at('auditor')
    const rowsFor = async (title: string) =>
      (await listRedundancies(reader, pair, { node: nodeOf(world, 'cq', title) })).rows
    expect(await rowsFor('资产')).toHaveLength(1)
    expect(await rowsFor('接待')).toEqual([])
  })
})

describe('the list of bundles', () => {
  it('shows a bundle to its own house first, and to everybody once it was sent', async () => {
    const countFor = async (username: string) =>
      (await listBundlesOfPair(await at(username), pair, {})).rows.length
    expect([await countFor('sc-editor'), await countFor('cq-editor'), await countFor('auditor')]).toEqual([
      1, 0, 0,
    ])
    bundle = await succeed('sc-reviewer', 'bundle.approve', { bundleId: bundle.id, version: bundle.version })
    expect([await countFor('cq-editor'), await countFor('auditor')]).toEqual([1, 1])
  })

  it('is filtered by mode, state, side and text, and by level', async () => {
    const reader = await at('auditor')
    const countFor = async (filter: Parameters<typeof listBundlesOfPair>[2]) =>
      (await listBundlesOfPair(reader, pair, filter)).rows.length
    expect(await countFor({ mode: 'combined', state: 'awaiting-other', owning: catalog('cq') })).toBe(1)
    expect([await countFor({ mode: 'any' }), await countFor({ owning: catalog('sc') })]).toEqual([0, 0])
    expect([await countFor({ text: '用车' }), await countFor({ text: '没有这样的' })]).toEqual([1, 0])
    expect((await listBundlesOfPair(reader, pair, {}, 'position')).all).toEqual([])
  })

  it('stands in its file by members, with what counts now and not only what was said', async () => {
    const lines = async () =>
      linesOf(bundleSheet(pair, await listBundlesOfPair(await at('auditor'), pair, {})))
    expect((await lines()).map((line) => [line['组内对方节点'], line['现计入覆盖']])).toEqual([
      ['用房', '0'],
      ['用车', '0'],
    ])
    await succeed('cq-reviewer', 'bundle.agree', {
      bundleId: bundle.id,
      version: bundle.version,
      coverage: 'partial',
    })
    expect((await lines())[0]).toMatchObject({ 覆盖程度: '部分覆盖', 现计入覆盖: '½', 状态: '双方已同意' })
  })

  it('is marked in the matrix', async () => {
    const { matrix } = await loadMatrix(await at('auditor'), pair)
    expect(matrix.cells.flat().filter(({ bundled }) => bundled === 'combined')).toHaveLength(2)
  })
})
