/**
 * Files of other people through the whole import: the verdict on each row, drafts, where each came from, taking back.
 * The two catalogues hold the terms of the files, but for some subjects, which must be missed by name.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#lib/db/client'
import { listMappingImportRows, listOriginsOfMapping } from '#lib/db/mapping-import'
import type { MappingImportSettings } from '#lib/domain/mapping/import-settings'
import type { PlannedRow } from '#lib/domain/mapping/import-verdict'
import { type ExchangeReadOptions, readExchange } from '#lib/files/exchange/read-exchange'
import { setUpTestDatabase } from '#tests/support/postgres'
import { addCodedNodes, codedNode } from './coded-edition'
import { answer, runImport, stage, tryImport, type Upload, viewOf } from './import-steps'
import { attempt } from './walk'
import { buildWorld } from './world'

setUpTestDatabase()

const folder = 'tests/fixtures/exchange'
const examples = readdirSync(`${folder}/sssom-spec-examples`).filter((name) => name.endsWith('.tsv'))
const file = (name: string, path = folder): Upload => ({ name, bytes: readFileSync(`${path}/${name}`) })
const example = (name: string) => file(name, `${folder}/sssom-spec-examples`)
/** Two of the tables come with their metadata in a file of its own. */
const metadataOf = (name: string) => {
  const yaml = name.replace(/tsv$/, 'yml')
  return readdirSync(`${folder}/sssom-spec-examples`).includes(yaml) ? example(yaml) : null
}
const workbook = file('strm-nist-csf-1.1-2.0.xlsx', 'tests/fixtures/files')

function rowsOf(upload: Upload, options: ExchangeReadOptions = {}) {
  const read = readExchange({ bytes: upload.bytes, fileName: upload.name }, options)
  if (!read.ok) throw new Error(read.problem.code)
  return read.value.rows
}

beforeAll(async () => {
  await buildWorld()
  const uploads = [...examples.map(example), file('jskos-basic.ndjson'), file('jskos-ddc-bk.csv'), workbook]
  const rows = uploads.flatMap((upload) => rowsOf(upload))
  const found = (side: 'subject' | 'object') => rows.map((row) => row[side]).filter((end) => end.found)
  const left = found('subject').map(codedNode)
  await addCodedNodes(
    'sc',
    left.filter(({ code }) => !missing.includes(code)),
  )
  await addCodedNodes('cq', found('object').map(codedNode))
}, 120_000)

/** A subject that the left catalogue does not have. */
const missing = ['F003']

const catalogOf = async (agencyId: string) =>
  (await database().catalog.findFirstOrThrow({ where: { agencyId } })).id

async function staged(
  upload: Upload,
  settings: Partial<MappingImportSettings> = {},
  metadata: Upload | null = null,
) {
  const sides = { subjectCatalogId: await catalogOf('sc'), objectCatalogId: await catalogOf('cq') }
  const id = await stage('sc-editor', upload, { ...sides, ...settings }, metadata)
  const { dryRun, reading } = await viewOf('sc-editor', id)
  if (!dryRun) throw new Error(`no dry run: ${reading.obstacle}`)
  return { id, rows: dryRun.plan.rows }
}

/** `6 new DRAFT`, by verdict and reason, as a person would count them. */
function tally(rows: readonly PlannedRow[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { verdict, reason } of rows) {
    const key = `${verdict} ${reason}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].map(([key, count]) => `${count} ${key}`).sort()
}

/** Imports, looks where each draft came from, and takes all of it back. */
async function throughAndBack(id: string, { upload, sheet }: { upload: Upload; sheet: string | null }) {
  const plan = (await viewOf('sc-editor', id)).dryRun?.plan
  const fresh = plan?.rows.filter(({ verdict }) => verdict === 'new') ?? []
  const importId = await runImport('sc-editor', id)
  const record = await database().mappingImport.findUniqueOrThrow({ where: { id: importId } })
  expect(record.files).toMatchObject([{ name: upload.name, byteSize: upload.bytes.byteLength }])
  expect(record.sheet).toBe(null)
  const rows = await listMappingImportRows(importId)
  // Each row by its place in the file, with every word that was read of it.
  expect(rows.map(({ row, original }) => [row, original])).toEqual(
    fresh.map(({ row }) => [row.provenance.row, JSON.parse(JSON.stringify(row))]),
  )
  expect(new Set(rows.map(({ original }) => original.provenance.sheet))).toEqual(new Set([sheet]))
  const drafts = rows.flatMap(({ mappingId }) => mappingId ?? [])
  expect(await database().mapping.count({ where: { id: { in: drafts }, state: 'draft' } })).toBe(
    drafts.length,
  )
  const [first] = drafts
  if (first !== undefined) expect((await listOriginsOfMapping(first))[0]?.import.id).toBe(importId)

  const undone = await attempt('sc-editor', 'mapping.undo-import', { importId, reason: '演练结束（示例）' })
  expect(undone).toMatchObject({ ok: true, value: { reply: { withdrawn: drafts.length, left: 0 } } })
  expect(await database().mapping.count({ where: { state: 'draft' } })).toBe(0)
  expect(await database().suggestion.count({ where: { origin: 'import' } })).toBe(0)
}

describe('the examples of the SSSOM specification', () => {
  const others: Readonly<Record<string, readonly string[]>> = {
    'cardinality-with-unmapped-entities': ['1 error BOTH_MISSING', '1 new DRAFT', '2 new NO_COUNTERPART'],
    cardinality: ['1 unchanged SAME_AS_ROW', '8 new DRAFT'],
    example1: ['1 new NO_COUNTERPART', '1 node-missing SUBJECT_MISSING', '3 new DRAFT'],
    'foodie-inc-2022-05-01': ['1 new NO_COUNTERPART', '1 node-missing SUBJECT_MISSING', '3 new DRAFT'],
    literals: ['4 choice SUBJECT_DOUBTFUL'],
    'mp-hp-exact-0.0.1': ['3 choice SUBJECT_DOUBTFUL', '39 new DRAFT'],
    no_term_found: ['1 new DRAFT', '1 new NO_COUNTERPART'],
    'pipe-escaping': ['1 choice SUBJECT_DOUBTFUL', '1 new DRAFT'],
    'predicate-types': ['4 choice RELATION_UNKNOWN'],
    'record-ids': ['1 unchanged SAME_AS_ROW', '2 new DRAFT'],
    similarity_score: ['3 new CANDIDATE'],
  }

  it.each(examples)('%s: a verdict on each row, drafts with their source, and back', async (name) => {
    const upload = example(name)
    const { id, rows } = await staged(upload, {}, metadataOf(name))
    const count = rowsOf(upload).length
    expect(tally(rows)).toEqual(others[name.replace('.sssom.tsv', '')] ?? [`${count} new DRAFT`])
    await answer('sc-editor', id, { leaveRest: true })
    if (rows.every(({ verdict }) => verdict !== 'new')) {
      expect(await tryImport('sc-editor', id)).toMatchObject({ problem: { code: 'NO_CHANGE' } })
    } else await throughAndBack(id, { upload, sheet: null })
  })

  it('a row’s place is its line in the file', async () => {
    const upload = example('foodie-inc-2022-05-01.sssom.tsv')
    const lines = new TextDecoder().decode(upload.bytes).split('\n')
    const { rows } = await staged(upload)
    for (const { row } of rows) {
      const line = lines[row.provenance.row - 1]
      expect(line).toContain(row.subject.label)
      expect(line?.replaceAll('"', '')).toContain(row.comment.replaceAll('"', ''))
    }
  })
})

describe('JSKOS files', () => {
  it('of which one pair is stated several times: drafts of the first rows, and the rest by name', async () => {
    const upload = file('jskos-basic.ndjson')
    const { id, rows } = await staged(upload)
    expect(tally(rows)).toEqual(['110 unchanged SAME_AS_ROW', '27 new DRAFT', '4 conflict ROWS_DISAGREE'])
    await answer('sc-editor', id, { leaveRest: true })
    await throughAndBack(id, { upload, sheet: null })
  })

  it('a concordance of notations alone asks for its relation once, and then makes 1,223 drafts', async () => {
    const upload = file('jskos-ddc-bk.csv')
    const { id, rows } = await staged(upload)
    expect(tally(rows)).toEqual(['1223 choice RELATION_MISSING'])
    expect(await tryImport('sc-editor', id)).toMatchObject({ problem: { code: 'IMPORT_ROWS_OPEN' } })
    await answer('sc-editor', id, { relations: { '': 'related' } })
    await throughAndBack(id, { upload, sheet: null })
  })
})

describe('a set-theory workbook', () => {
  it('NIST’s, from CSF 1.1 to 2.0: 185 drafts, each with sheet and row, and back', async () => {
    const { id, rows } = await staged(workbook, { direction: 'reference-to-focal' })
    expect(tally(rows)).toEqual(['185 new DRAFT'])
    expect(new Set(rows.map(({ relation }) => relation))).toEqual(new Set(['overlap']))
    await throughAndBack(id, { upload: workbook, sheet: 'mappings' })
  })
})
