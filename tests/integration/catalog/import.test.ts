import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '#lib/db/client'
import { readerFor } from '#lib/domain/access/reader'
import { detailCsv, detailSheet } from '#lib/files/catalog-sheets'
import { parseTableFile } from '#lib/files/parse-table-file'
import { writeWorkbook } from '#lib/files/write-workbook'
import { loadImportView } from '#lib/queries/imports'
import { loadDetailTable } from '#lib/queries/standards'
import { idOf, perform } from '../../../prisma/seed/actors'
import { setUpTestDatabase } from '../../support/postgres'
import {
  buildWorld,
  catalogOf,
  exportedTable,
  outcome,
  rowCounts,
  settingsFor,
  stage,
  type World,
} from './catalog-world'

setUpTestDatabase()
let world: World
beforeAll(async () => {
  world = await buildWorld()
})

/** The export of an agency's catalogue as a file, read again the way an upload is. */
async function readAgain(agencyId: 'sc' | 'cq', format: 'xlsx' | 'csv') {
  const reader = readerFor(world[agencyId].editor, 'catalog.read')
  if (!reader.ok) throw new Error('the editor may read catalogues')
  const table = await loadDetailTable(reader.value, (await catalogOf(agencyId)).id, {})
  const head = { title: '标准明细表', notes: ['口径说明'] }
  const bytes =
    format === 'csv'
      ? detailCsv(table?.rows ?? [])
      : await writeWorkbook([detailSheet(table?.rows ?? [], head)])
  const read = parseTableFile(bytes, `明细表.${format}`)
  if (!read.ok || !read.value[0]) throw new Error('our own file is readable')
  return read.value[0]
}

const withTitle = (rows: readonly (readonly string[])[], row: number, title: string) =>
  rows.map((cells, index) => (index === row ? cells.with(rows[0]?.indexOf('标准名称') ?? 0, title) : cells))

describe('importing a 标准明细表', () => {
  test.each([
    ['sc', 'xlsx'],
    ['sc', 'csv'],
    ['cq', 'xlsx'],
    ['cq', 'csv'],
  ] as const)('the template of %s as %s, imported unchanged, changes nothing', async (agencyId, format) => {
    const table = await readAgain(agencyId, format)
    const { editor } = world[agencyId]
    const rows = table.rows
    const header = table.headerRowGuess
    const settings = {
      ...settingsFor([rows[header] ?? []]),
      headerRow: header,
      mode: 'complete' as const,
    }
    const stagingId = await stage(editor, rows)
    expect(await outcome(editor, 'change-set.import', { stagingId, title: '原样导入', settings })).toBe(
      'NO_CHANGE',
    )
  })

  test('becomes a change set with its source, and the upload is gone', async () => {
    const rows = withTitle(await exportedTable('sc'), 1, '改过的名称')
    const stagingId = await stage(world.sc.editor, rows)
    const reply = await perform(world.sc.editor, 'change-set.import', {
      stagingId,
      title: '导入',
      settings: settingsFor(rows),
    })
    const changeSet = await database().changeSet.findUniqueOrThrow({ where: { id: idOf(reply) } })
    expect(changeSet).toMatchObject({ origin: 'import', state: 'draft', source: { fileName: '明细表.xlsx' } })
    expect(await database().importStaging.count({ where: { id: stagingId } })).toBe(0)
  })

  test('of one upload twice at once makes one change set; the other finds nothing', async () => {
    const rows = withTitle(await exportedTable('sc'), 2, '同时导入')
    const stagingId = await stage(world.sc.editor, rows)
    const input = { stagingId, title: '同时导入', settings: settingsFor(rows) }
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => outcome(world.sc.editor, 'change-set.import', input)),
    )
    expect(outcomes.toSorted()).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'ok'])
    expect(await database().changeSet.count({ where: { title: '同时导入' } })).toBe(1)
  })

  test('of two uploads that race: one becomes the edition, the other is told that its base is superseded', async () => {
    const { editor, reviewer } = world.cq
    const made = await Promise.all(
      [1, 2].map(async (row) => {
        const rows = withTitle(await exportedTable('cq'), row, `竞争 ${row}`)
        const stagingId = await stage(editor, rows)
        const input = { stagingId, title: `竞争 ${row}`, settings: settingsFor(rows) }
        return idOf(await perform(editor, 'change-set.import', input))
      }),
    )
    for (const changeSetId of made) await perform(editor, 'change-set.submit', { changeSetId, version: 1 })
    const outcomes = await Promise.all(
      made.map((changeSetId) => outcome(reviewer, 'change-set.approve', { changeSetId, version: 2 })),
    )
    expect(outcomes.toSorted()).toEqual(['BASE_SUPERSEDED', 'ok'])
  })

  test('with a row that has no title is blocked and writes nothing', async () => {
    const rows = withTitle(withTitle(await exportedTable('cq'), 1, ''), 2, '另一处修改')
    const stagingId = await stage(world.cq.editor, rows)
    const counts = await rowCounts()
    const input = { stagingId, title: '有错误', settings: settingsFor(rows) }
    expect(await outcome(world.cq.editor, 'change-set.import', input)).toBe('IMPORT_BLOCKED')
    expect(await rowCounts()).toEqual(counts)
  })

  test('asks about a row whose category the catalogue does not have, and takes the answer', async () => {
    const rows = [
      ['子体系', '类目', '标准编号', '标准名称'],
      ['业务标准体系', '没有的类目', 'GB/T 77777—2026', '待定位置的标准'],
    ]
    const stagingId = await stage(world.sc.editor, rows)
    const input = { stagingId, title: '需要人工确定', settings: settingsFor(rows) }
    expect(await outcome(world.sc.editor, 'change-set.import', input)).toBe('IMPORT_UNRESOLVED')
    const skipped = { ...input, settings: settingsFor(rows, { skipDoubtful: true }) }
    expect(await outcome(world.sc.editor, 'change-set.import', skipped)).toBe('NO_CHANGE')
    const parent = await database().nodeSnapshot.findFirstOrThrow({
      where: { title: '公务用车管理标准', edition: { catalog: { agencyId: 'sc' } } },
    })
    const answer = { kind: 'add' as const, parentNodeId: parent.nodeId }
    const answered = { ...input, settings: settingsFor(rows, { answers: [{ row: 2, answer }] }) }
    expect(await outcome(world.sc.editor, 'change-set.import', answered)).toBe('ok')
  })

  test('is refused to a reviewer, to the other agency, and with somebody else’s upload', async () => {
    const rows = withTitle(await exportedTable('sc'), 3, '他人的文件')
    const stagingId = await stage(world.sc.editor, rows)
    const input = { stagingId, title: '他人的文件', settings: settingsFor(rows) }
    expect(await outcome(world.cq.editor, 'change-set.import', input)).toBe('NOT_FOUND')
    expect(await outcome(world.sc.reviewer, 'change-set.import', input)).not.toBe('ok')
    const reader = readerFor(world.cq.editor, 'change-set.read')
    if (!reader.ok) throw new Error('the editor may read change sets')
    const request = {
      sheet: 0,
      headerRow: null,
      mode: 'partial' as const,
      newBranches: 'ask' as const,
      skipDoubtful: false,
      chosen: new Map(),
      answers: [],
    }
    expect(await loadImportView(reader.value, stagingId, request)).toBeNull()
  })
})
