/** Out and in again: what the platform exports says nothing new when it comes back, and a stranger's file finds its nodes by code. */
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#lib/db/client'
import { readerFor } from '#lib/domain/access/reader'
import type { ExportScope } from '#lib/domain/gap/export-scope'
import { writeJskos, writeJskosLines } from '#lib/files/exchange/jskos-write'
import { plainCsv, plainSheet } from '#lib/files/exchange/plain-write'
import { writeSssom } from '#lib/files/exchange/sssom-write'
import { writeWorkbook } from '#lib/files/write-workbook'
import { loadCatalogPair } from '#lib/queries/catalog-pair'
import { loadExchangeTable } from '#lib/queries/exchange'
import { setUpTestDatabase } from '#tests/support/postgres'
import { actorOf } from '../../../prisma/seed/actors'
import { addCodedNodes } from './coded-edition'
import { runImport, stage, verdictsOf, viewOf } from './import-steps'
import { equalPair, move, proposeAndForward, succeed } from './walk'
import { buildWorld, nodeOf, type World } from './world'

process.env['NEXTAUTH_URL'] = 'http://localhost:3000'
setUpTestDatabase()
let world: World
let sentId = ''
beforeAll(async () => {
  world = await buildWorld()
  const confirmed = await proposeAndForward(world, '术语')
  await move('cq-reviewer', 'mapping.confirm', confirmed)
  const said = {
    justification: '范围不同（示例），含“引号”、\t制表和\n换行',
    evidence: '条文对照（示例）',
    differences: [
      { kind: 'indicator', valueA: '18', unitA: '平方米', valueB: '20', unitB: '平方米', treatment: 'flex' },
      { kind: 'scope', valueA: '=省本级', valueB: '市级及区县', treatment: 'keep' },
    ],
  }
  await succeed('sc-editor', 'mapping.propose', { ...equalPair(world, '用房'), ...said, relation: 'broader' })
  await succeed('sc-editor', 'mapping.propose', { ...equalPair(world, '用车'), ...said, relation: 'overlap' })
  sentId = (await proposeAndForward(world, '接待')).id
}, 60_000)

async function exported(states: ExportScope['states'] = 'all', username = 'sc-editor') {
  const reader = readerFor(await actorOf(username), 'mapping.read')
  if (!reader.ok) throw new Error(reader.problem.code)
  const pair = await loadCatalogPair(reader.value, { a: world.catalogs['sc'], b: world.catalogs['cq'] })
  if (!pair) throw new Error('no pair')
  const about = { title: '对照表', description: '（示例）', date: '2026-11-26' }
  return loadExchangeTable(reader.value, pair, { states, level: 'category', gaps: true }, about)
}

const bytes = (text: string) => new TextEncoder().encode(text)

describe('export, then import', () => {
  it.each([
    ['a.sssom.tsv', async () => bytes(writeSssom(...(await both())))],
    ['a.jskos.json', async () => bytes(writeJskos(...(await both())))],
    ['a.jskos.ndjson', async () => bytes(writeJskosLines(...(await both())))],
    ['a.csv', async () => bytes(plainCsv((await exported()).exchange, '四川', '重庆'))],
    [
      'a.xlsx',
      async () =>
        writeWorkbook([
          plainSheet((await exported()).exchange, { nameA: '四川', nameB: '重庆', title: '对照表' }),
        ]),
    ],
  ] as const)('%s changes nothing: every row is 无变化', async (name, write) => {
    const id = await stage('sc-editor', { name, bytes: await write() })
    const verdicts = await verdictsOf('sc-editor', id)
    expect(verdicts.length).toBeGreaterThan(5)
    expect(verdicts.filter((verdict) => !/ unchanged /.test(verdict))).toEqual([])
  })

  async function both() {
    const { exchange, set } = await exported()
    return [exchange, set] as const
  }

  it('holds no draft of the other side, whatever is asked for', async () => {
    await succeed('cq-editor', 'mapping.propose', equalPair(world, '资产'))
    const { exchange } = await exported()
    const pairs = exchange.filter(({ object }) => object.label === '资产' && object.found)
    expect(pairs.filter(({ gap }) => gap === null)).toEqual([])
  })
})

describe('a set-theory workbook of somebody else, in the form of NIST’s', () => {
  it('finds its nodes by code, asks for the direction of one-sided words, and keeps every original word', async () => {
    const coded = (codes: readonly string[]) => codes.map((code) => ({ code, title: `${code}（示例）` }))
    await addCodedNodes('sc', coded(['ID.GV', 'ID.BE']))
    await addCodedNodes('cq', coded(['GV', 'GV.OC']))
    const columns = [
      'source_requirement_urn',
      'target_requirement_urn',
      'relationship',
      'rationale',
      'annotation',
    ]
    const file = await writeWorkbook([
      {
        name: 'mappings',
        columns: columns.map((title) => ({ header: title, width: 20, type: 'text' as const })),
        rows: [
          ['id.gv', 'gv', 'intersect', 'semantic', ''],
          ['id.be', 'gv.oc', 'subset', 'semantic', ''],
          ['id.xx', 'gv', 'equal', 'syntactic', ''],
        ],
      },
    ])
    const id = await stage('sc-editor', { name: 'strm.xlsx', bytes: file })
    expect(await verdictsOf('sc-editor', id)).toEqual(['no dry run: DIRECTION_UNSTATED'])
    const directed = await stage(
      'sc-editor',
      { name: 'strm.xlsx', bytes: file },
      { direction: 'reference-to-focal', leaveRest: true },
    )
    expect(await verdictsOf('sc-editor', directed)).toEqual([
      '2 new DRAFT',
      '3 new DRAFT',
      '4 skipped SUBJECT_MISSING',
    ])
    const { dryRun } = await viewOf('sc-editor', directed)
    expect(dryRun?.plan.rows.map(({ relation }) => relation)).toEqual(['overlap', 'broader', 'equal'])
    const importId = await runImport('sc-editor', directed)
    const rows = await database().mappingImportRow.findMany({
      where: { importId },
      orderBy: { ordinal: 'asc' },
    })
    expect(rows.map(({ predicate }) => predicate)).toEqual(['intersect', 'subset'])
  })

  it('holds nothing that the own house has not sent out, unless its own drafts are asked for', async () => {
    const gap = { nodeId: nodeOf(world, 'cq', '资产'), lackingCatalogId: world.catalogs['sc'] ?? '' }
    await succeed('sc-editor', 'gap.propose', {
      ...{ ...gap, disposition: 'keep', version: null, reason: '内部考虑', ownerName: '内部某人' },
    })
    const other = await proposeAndForward(world, '接待', '节能')
    const { id } = await succeed('sc-editor', 'bundle.create', {
      ...{ nodeId: nodeOf(world, 'sc', '接待'), mode: 'any', reason: '内部成组' },
      mappingIds: [sentId, other.id],
    })
    for (const states of ['confirmed', 'sent'] as const) {
      const { exchange, rows } = await exported(states)
      expect(JSON.stringify([exchange, rows]), states).not.toContain('内部')
      expect(JSON.stringify([exchange, rows]), states).not.toContain(id)
    }
    const own = JSON.stringify((await exported('all')).exchange)
    expect([own.includes('内部考虑'), own.includes(id)]).toEqual([true, true])
  })

  it('is one and the same to both houses, row by row and by its fingerprint, whatever each of them is drafting', async () => {
    for (const states of ['confirmed', 'sent'] as const) {
      const [ours, theirs] = [await exported(states, 'sc-editor'), await exported(states, 'cq-editor')]
      expect(ours.exchange.map(({ recordId }) => recordId)).toEqual(
        theirs.exchange.map(({ recordId }) => recordId),
      )
      expect(ours.contentHash).toBe(theirs.contentHash)
    }
  })
})
