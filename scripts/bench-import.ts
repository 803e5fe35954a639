/**
 * `npm run bench:import` (`-- 1000` for fewer rows): a 对照表 of 5,000 rows through the import, on a PostgreSQL of its
 * own: read, dry run, import, the same file again, taken back. Beside it the same drafts made one by one with the
 * command that a form sends, in the same run, on other pairs of the same catalogues.
 */
import { createHash, randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { commands } from '#lib/commands/registry'
import { database, disconnect } from '#lib/db/client'
import { insertMappingImportStaging } from '#lib/db/mapping-import-staging'
import type { CommandName } from '#lib/domain/access/operations'
import { readerFor } from '#lib/domain/access/reader'
import { initialSettings } from '#lib/domain/mapping/import-settings'
import type { Json } from '#lib/domain/shared/event'
import { type SentFile, stageMappingFile } from '#lib/files/exchange/stage-file'
import { writeCsv } from '#lib/files/write-csv'
import { writeWorkbook } from '#lib/files/write-workbook'
import { loadMappingImportView } from '#lib/queries/mapping-imports'
import { withGuessedSides } from '#lib/queries/side-guess'
import { actorOf } from '../prisma/seed/actors'
import { seedPeople } from '../prisma/seed/people'
import { type BenchNode, giveBenchEdition } from './bench-align/edition'
import { applyMigrations } from './db/apply-migrations'
import { startThrowAway } from './embedded-postgres/throw-away'

const rowCount = Number(process.argv[2] ?? 5_000)
const singles = Math.min(300, rowCount)
const branches = 50
const difference = '1. 适用范围：省级 ｜ 市级（须保留）'
const titleOf = (index: number): string => `机关事务标准第${index}号`

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
  const nodes = Array.from({ length: branches + rowCount + singles }, (_, index): BenchNode => {
    if (index === 0) return { kind: 'subsystem', parent: null, title: '业务标准体系' }
    if (index < branches) return { kind: 'category', parent: 0, title: `类目${index}` }
    return { kind: 'position', parent: 1 + (index % (branches - 1)), title: titleOf(index) }
  })
  const sc = await giveBenchEdition('sc', nodes)
  const cq = await giveBenchEdition('cq', nodes)
  const places = Array.from({ length: rowCount }, (_, index) => branches + index)
  const cells = places.map((place) => [
    titleOf(place),
    '包含',
    titleOf(place),
    difference,
    `范围不同，第 ${place} 行`,
  ])
  const titles = ['四川名称', '关系', '重庆名称', '差异', '理由']
  const csv = {
    name: '对照.csv',
    bytes: new TextEncoder().encode(writeCsv([titles, ...cells], { bom: true })),
  }
  const columns = titles.map((header) => ({ header, width: 20, type: 'text' as const }))
  const xlsx = { name: '对照.xlsx', bytes: await writeWorkbook([{ name: '对照', columns, rows: cells }]) }

  await timed(`csv of ${rowCount} rows read in the worker`, () => stageMappingFile(csv, null))
  await timed(`xlsx of ${rowCount} rows read in the worker`, () => stageMappingFile(xlsx, null))
  const id = await upload(csv)
  const view = await timed('dry run', () => look(id))
  const input = { stagingId: id, version: view.staging.version, seen: view.dryRun?.seen ?? '' }
  const done = await timed('import', () => run('mapping.import', input))
  const again = await upload(csv)
  const second = await timed('dry run of the same file again', () => look(again))
  console.log(
    `  verdicts: ${JSON.stringify(view.dryRun?.plan.counts)}, then ${JSON.stringify(second.dryRun?.plan.counts)}`,
  )
  await timed('taken back', () =>
    run('mapping.undo-import', { importId: done['id'] ?? '', reason: '测速（示例）' }),
  )

  const began = performance.now()
  for (let at = 0; at < singles; at += 1) {
    const place = branches + rowCount + at
    await run('mapping.propose', {
      firstNodeId: sc.nodeIds[place] ?? '',
      secondNodeId: cq.nodeIds[place] ?? '',
      relation: 'broader',
      justification: `范围不同，第 ${at} 行`,
      differences: [{ kind: 'scope', valueA: '省级', valueB: '市级', treatment: 'keep' }],
    })
  }
  const each = (performance.now() - began) / singles
  console.log(
    `one by one (${singles} of them): ${each.toFixed(1)} ms each, ${((each * rowCount) / 1000).toFixed(1)} s for ${rowCount}`,
  )
  const drafts = await database().mapping.count({ where: { state: 'draft' } })
  if (drafts !== singles) throw new Error(`${drafts} drafts are left instead of ${singles}`)
  console.log(`memory of the whole process: ${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB`)
}

/** As the route keeps it. */
async function upload(file: SentFile): Promise<string> {
  const actor = await actorOf('sc-editor')
  const agencyId = actor.agencyId ?? ''
  const content = await stageMappingFile(file, null)
  if (!content.ok) throw new Error(content.problem.code)
  const id = randomUUID()
  await insertMappingImportStaging({
    id,
    accountId: actor.accountId,
    agencyId,
    files: [
      {
        name: file.name,
        byteSize: file.bytes.byteLength,
        sha256: createHash('sha256').update(file.bytes).digest('hex'),
      },
    ],
    content: content.value,
    settings: await withGuessedSides(content.value, initialSettings, { agencyId, file: file.name }),
    createdAt: new Date(),
    version: 1,
  })
  return id
}

async function look(stagingId: string) {
  const reader = readerFor(await actorOf('sc-editor'), 'mapping.read-internal')
  const view = reader.ok ? await loadMappingImportView(reader.value, stagingId) : null
  if (!view?.dryRun) throw new Error('no dry run')
  return view
}

async function run(name: CommandName, input: Json): Promise<Readonly<Record<string, string>>> {
  const result = await commands[name]?.run(input, await actorOf('sc-editor'))
  if (!result?.ok) throw new Error(`${name}: ${JSON.stringify(result?.problem)}`)
  return result.value.reply as Readonly<Record<string, string>>
}

async function timed<Value>(label: string, work: () => Promise<Value>): Promise<Value> {
  const began = performance.now()
  const value = await work()
  const taken = performance.now() - began
  console.log(`${label}: ${(taken / 1000).toFixed(2)} s, ${(taken / rowCount).toFixed(2)} ms a row`)
  return value
}
