/** Importing mappings on a real PostgreSQL: verdicts, drafts, provenance, the second time, taking back. */
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#lib/db/client'
import { rowReason } from '#lib/i18n/mapping-import'
import { setUpTestDatabase } from '#tests/support/postgres'
import { answer, csvFile, importInput, runImport, stage, tryImport, verdictsOf, viewOf } from './import-steps'
import { attempt, equalPair, move, proposeAndForward, succeed } from './walk'
import { buildWorld, nodeOf, type World } from './world'

setUpTestDatabase()
let world: World
beforeAll(async () => {
  world = await buildWorld()
}, 60_000)

const header = '四川名称,关系,重庆名称,差异,理由,状态'

describe('a plain 对照表 with good, doubtful and bad rows', () => {
  const file = csvFile('对照.csv', [
    header,
    '用房,等同,用房,,名称与范围一致（示例）,已确认',
    '用车,包含,用车,,川方多平台管理（示例）,',
    '接待,差不多,接待,,不知何种关系（示例）,',
    '不存在的类目,等同,资产,,（示例）,',
    '节能,,节能,,（示例）,',
  ])

  it('says what becomes of each row, and asks for the relation instead of guessing', async () => {
    const id = await stage('sc-editor', file)
    expect(await verdictsOf('sc-editor', id)).toEqual([
      '2 new DRAFT',
      '3 new DRAFT',
      '4 choice RELATION_UNKNOWN',
      '5 node-missing SUBJECT_MISSING',
      '6 choice RELATION_MISSING',
    ])
  })

  it('imports nothing as long as a row stands in the way, and says which', async () => {
    const id = await stage('sc-editor', file)
    expect(await tryImport('sc-editor', id)).toMatchObject({
      ok: false,
      problem: { code: 'IMPORT_ROWS_OPEN', params: { count: 3, row: 4 } },
    })
    expect(await database().mapping.count()).toBe(0)
  })

  it('makes drafts of the importer, whatever the file says, keeps every value, and can be taken back', async () => {
    const id = await stage('sc-editor', file)
    await answer('sc-editor', id, { answers: { '2': { relation: 'overlap' } }, leaveRest: true })
    expect(await verdictsOf('sc-editor', id)).toEqual([
      '2 new DRAFT',
      '3 new DRAFT',
      '4 new DRAFT',
      '5 skipped SUBJECT_MISSING',
      '6 skipped RELATION_MISSING',
    ])
    const importId = await runImport('sc-editor', id)
    const mappings = await database().mapping.findMany({ include: { currentStatement: true } })
    expect(mappings.map(({ state, proposerAgencyId }) => [state, proposerAgencyId])).toEqual(
      Array.from({ length: 3 }, () => ['draft', 'sc']),
    )
    const rows = await database().mappingImportRow.findMany({
      where: { importId },
      orderBy: { ordinal: 'asc' },
    })
    expect(rows.map(({ row, predicate }) => [row, predicate])).toEqual([
      [2, '等同'],
      [3, '包含'],
      [4, '差不多'],
    ])
    expect(JSON.stringify(rows[0]?.original)).toContain('名称与范围一致（示例）')
    // The other side sees nothing of it.
    expect(await database().mappingImportStaging.count({ where: { id } })).toBe(0)

    const undone = await attempt('sc-editor', 'mapping.undo-import', { importId, reason: '测试（示例）' })
    expect(undone).toMatchObject({ ok: true, value: { reply: { withdrawn: 3, restored: 0, left: 0 } } })
    expect(await database().mapping.count({ where: { state: 'withdrawn' } })).toBe(3)
    expect(
      await attempt('sc-editor', 'mapping.undo-import', { importId, reason: '再撤（示例）' }),
    ).toMatchObject({
      problem: { code: 'NO_CHANGE' },
    })
  })
})

describe('rows about one pair, and texts that no form would take', () => {
  it('are named: the same words, other words of the same relation, another relation, and what is too long', async () => {
    const id = await stage(
      'sc-editor',
      csvFile('重复.csv', [
        header,
        '术语,等同,术语,,理由（示例）,',
        '术语,等同,术语,,理由（示例）,',
        '术语,等同,术语,,别的理由（示例）,',
        '术语,包含,术语,,理由（示例）,',
        `资产,等同,资产,,${'长'.repeat(2001)},`,
      ]),
    )
    expect(await verdictsOf('sc-editor', id)).toEqual([
      '2 new DRAFT',
      '3 unchanged SAME_AS_ROW',
      '4 unchanged SAME_PAIR_AS_ROW',
      '5 conflict ROWS_DISAGREE',
      '6 error STATEMENT_TOO_LONG',
    ])
    const { dryRun } = await viewOf('sc-editor', id)
    const last = dryRun?.plan.rows.at(-1)
    expect(last && rowReason(last)).toBe('“理由”超过 2000 字。请在文件中缩短，或不导入本行。')
  })
})

describe('a draft that a file left unfinished', () => {
  it('goes to nobody before somebody has said what differs', async () => {
    const id = await stage('sc-editor', csvFile('一行.csv', [header, '用车,包含,用车,,（示例）,']))
    await runImport('sc-editor', id)
    const mapping = await database().mapping.findFirstOrThrow({ where: { state: 'draft' } })
    const input = { mappingId: mapping.id, version: mapping.version }
    expect(await attempt('sc-editor', 'mapping.submit', input)).toMatchObject({
      problem: { code: 'DIFFERENCES_REQUIRED' },
    })
    const revised = await succeed('sc-editor', 'mapping.revise', {
      ...input,
      ...equalPair(world, '用车'),
      relation: 'broader',
      differences: [{ kind: 'scope', valueA: '川值', valueB: '渝值', treatment: 'keep' }],
    })
    expect((await move('sc-editor', 'mapping.submit', revised)).state).toBe('agency-review')
    await move(
      'sc-reviewer',
      'mapping.send-back',
      { ...revised, version: revised.version + 1 },
      { reason: '改' },
    )
  })
})

describe('the same file again', () => {
  it('changes nothing, also after somebody has gone on working on the drafts', async () => {
    const file = csvFile('接待.csv', [header, '接待,等同,接待,,名称一致（示例）,'])
    await runImport('sc-editor', await stage('sc-editor', file))
    const again = await stage('sc-editor', file)
    expect(await verdictsOf('sc-editor', again)).toEqual(['2 unchanged SAME'])
    expect(await tryImport('sc-editor', again)).toMatchObject({ problem: { code: 'NO_CHANGE' } })

    const mapping = await database().mapping.findFirstOrThrow({
      where: { state: 'draft', nodeAId: nodeOf(world, 'cq', '接待') },
    })
    await succeed('sc-editor', 'mapping.revise', {
      mappingId: mapping.id,
      version: mapping.version,
      ...equalPair(world, '接待'),
      justification: '经办人改写的理由（示例）',
    })
    expect(await verdictsOf('sc-editor', again)).toEqual(['2 unchanged IMPORTED_BEFORE'])
  })

  it('restates a draft where the file has changed, and undoing gives the former words back', async () => {
    const changed = csvFile('接待2.csv', [header, '接待,等同,接待,,另一理由（示例）,'])
    const id = await stage('sc-editor', changed)
    expect(await verdictsOf('sc-editor', id)).toEqual(['2 update RESTATED'])
    const importId = await runImport('sc-editor', id)
    await succeed('sc-editor', 'mapping.undo-import', { importId, reason: '测试（示例）' })
    const mapping = await database().mapping.findFirstOrThrow({
      where: { state: 'draft', nodeAId: nodeOf(world, 'cq', '接待') },
      include: { currentStatement: true },
    })
    expect(mapping.currentStatement).toMatchObject({ number: 4, justification: '经办人改写的理由（示例）' })
  })
})

describe('what a file may not change', () => {
  const rows = (line: string) => csvFile('冲突.csv', [header, line])

  it('is what waits for the other side, what is confirmed, and what the other side proposed', async () => {
    const waiting = await proposeAndForward(world, '节能')
    const other = rows('节能,相关,节能,,不同说法（示例）,')
    expect(await verdictsOf('sc-editor', await stage('sc-editor', other))).toEqual([
      '2 conflict WITH_OTHER_SIDE',
    ])
    expect(await verdictsOf('cq-editor', await stage('cq-editor', other))).toEqual([
      '2 conflict OF_OTHER_SIDE',
    ])
    await move('cq-reviewer', 'mapping.confirm', waiting)
    expect(await verdictsOf('sc-editor', await stage('sc-editor', other))).toEqual(['2 conflict CONFIRMED'])
    // A file that says the same as what is confirmed changes nothing, and so is in nobody's way.
    const same = rows('节能,等同,节能,,名称与范围一致（示例）,')
    expect(await verdictsOf('sc-editor', await stage('sc-editor', same))).toEqual(['2 unchanged SAME'])
  })

  it('a draft of the other side is not shown, only that the pair is taken', async () => {
    await succeed('cq-editor', 'mapping.propose', equalPair(world, '资产'))
    const id = await stage('sc-editor', rows('资产,等同,资产,,名称一致（示例）,'))
    const { dryRun } = await viewOf('sc-editor', id)
    expect(dryRun?.plan.rows[0]).toMatchObject({ verdict: 'conflict', reason: 'PAIR_TAKEN', live: null })
  })

  it('a mapping of two other agencies is refused: no pair without the own catalogue can be chosen', async () => {
    const id = await stage('sc-editor', rows('用房,等同,术语,,（示例）,'), {
      subjectCatalogId: world.catalogs['cq'] ?? '',
      objectCatalogId: world.catalogs['cq'] ?? '',
    })
    expect((await viewOf('sc-editor', id)).sides).toBeNull()
    expect(await attempt('sc-editor', 'mapping.import', await importInput('sc-editor', id))).toMatchObject({
      problem: { code: 'IMPORT_NOT_READY' },
    })
  })

  it('an upload is its uploader’s: nobody else finds it', async () => {
    const id = await stage('sc-editor', rows('用房,等同,术语,,（示例）,'))
    expect(
      await attempt('cq-editor', 'mapping.import', { stagingId: id, version: 1, seen: '' }),
    ).toMatchObject({
      problem: { code: 'NOT_FOUND' },
    })
  })
})
