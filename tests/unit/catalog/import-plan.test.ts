import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyChanges } from '#lib/domain/catalog/change'
import { type DetailField, detailColumns, matchColumns } from '#lib/domain/catalog/detail-columns'
import { detailRows, detailTexts } from '#lib/domain/catalog/detail-table'
import { diffSnapshots, isEmptyDiff } from '#lib/domain/catalog/diff'
import { type ImportPlan, planImport, requireReady } from '#lib/domain/catalog/import-plan'
import type { ImportInput } from '#lib/domain/catalog/import-run'
import { platformCode, type Snapshot } from '#lib/domain/catalog/node'
import { chongqing, counter, sichuan, standardLookup } from './real-catalogs'

const codesOf = (snapshots: readonly Snapshot[]) =>
  new Map(snapshots.map((node, index) => [node.nodeId, platformCode('51', index + 1)] as const))

/** Imports rows of text into a catalogue, column titles first. */
function plan(
  base: readonly Snapshot[],
  rows: readonly (readonly string[])[],
  options: Partial<ImportInput> = {},
): ImportPlan {
  const codes = codesOf(base)
  return planImport({
    base,
    nodeOfPlatformCode: new Map([...codes].map(([nodeId, code]) => [code, nodeId])),
    standards: standardLookup,
    rows,
    headerRow: 0,
    matching: matchColumns(rows[0] ?? []),
    mode: 'partial',
    newBranches: 'ask',
    answers: new Map(),
    rules: { regionCodes: ['51', '50'], today: '2026-11-22' },
    newId: counter('new'),
    ...options,
  })
}

const exported = (base: readonly Snapshot[]) => detailTexts(detailRows(base, codesOf(base)))
const blocks = (result: ImportPlan) => result.findings.filter(({ severity }) => severity === 'block')
const nodeNamed = (title: string) => sichuan.snapshots.find((node) => node.title === title)
const header = (fields: readonly DetailField[]) =>
  fields.map((field) => detailColumns.find((column) => column.field === field)?.header ?? '')
const withCell = (rows: readonly (readonly string[])[], row: number, field: DetailField, text: string) => {
  const column = matchColumns(rows[0] ?? []).indexOf(field)
  return rows.map((cells, index) => (index === row ? cells.with(column, text) : cells))
}

describe('our own table', () => {
  test.each([
    ['四川', sichuan.snapshots],
    ['重庆', chongqing.snapshots],
  ])('of %s, imported unchanged, changes nothing, as a part or complete', (_, base) => {
    for (const mode of ['partial', 'complete'] as const) {
      const result = plan(base, exported(base), { mode })
      expect(result.changes).toEqual([])
      expect(result.unresolved).toEqual([])
      expect(blocks(result)).toEqual([])
      expect(result.counts.unchanged).toBe(base.filter(({ kind }) => kind === 'position').length)
      expect(requireReady(result).ok).toBe(true)
    }
  })

  test('without 平台内码 still finds every row by number or by title and 类目', () => {
    for (const { snapshots } of [sichuan, chongqing]) {
      const rows = detailTexts(detailRows(snapshots, new Map()))
      const result = plan(snapshots, rows, { mode: 'complete' })
      expect(result.changes).toEqual([])
      expect(result.unresolved).toEqual([])
    }
  })

  test('fills an empty catalogue, which then prints the same table', () => {
    const rows = detailTexts(detailRows(sichuan.snapshots, new Map()))
    const result = plan([], rows, { newBranches: 'create' })
    expect(result.counts).toMatchObject({ added: 124, branches: 25 })
    const made = applyChanges([], result.changes)
    if (!made.ok) throw new Error(made.problem.code)
    expect(detailTexts(detailRows(made.value, new Map()))).toEqual(rows)
  })
})

describe('a changed row', () => {
  const rows = exported(sichuan.snapshots)
  const first = rows[1] ?? []

  test('yields exactly its own change', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: rows.length - 1 }), (row) => {
        const result = plan(sichuan.snapshots, withCell(rows, row, 'note', '备注已改'))
        expect(result.changes).toHaveLength(1)
        expect(result.counts).toMatchObject({ edited: 1, unchanged: rows.length - 2 })
        const made = applyChanges(sichuan.snapshots, result.changes)
        const diff = made.ok ? diffSnapshots(sichuan.snapshots, made.value) : null
        expect(diff?.changed).toHaveLength(1)
        expect(diff && isEmptyDiff({ ...diff, changed: [] })).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  test('is no change when a number is only spelt otherwise', () => {
    const result = plan(sichuan.snapshots, withCell(rows, 1, 'number', 'gb／t1.1-2020'))
    expect(result.changes).toEqual([])
  })

  test('moves the node when it names another 类目', () => {
    const result = plan(sichuan.snapshots, withCell(rows, 1, 'category', '术语标准'))
    expect(result.changes).toEqual([
      expect.objectContaining({ kind: 'move', parentNodeId: nodeNamed('术语标准')?.nodeId }),
    ])
  })

  test('with another number stands for another document, which nobody has checked yet', () => {
    const bare = header(['title', 'number', 'category'])
    const result = plan(sichuan.snapshots, [
      bare,
      ['标准体系构建原则和要求', 'GB/T 13016—2030', '机关事务标准化指南'],
    ])
    expect(result.changes).toEqual([
      expect.objectContaining({
        kind: 'edit',
        set: {
          record: expect.objectContaining({
            numberText: 'GB/T 13016—2030',
            evidence: 'from-knowledge',
            year: 2030,
          }),
        },
      }),
    ])
  })

  test('that is gone retires its node only where the file is the complete table', () => {
    const fewer = rows.filter((_, index) => index !== 1)
    expect(plan(sichuan.snapshots, fewer).changes).toEqual([])
    const complete = plan(sichuan.snapshots, fewer, { mode: 'complete' })
    expect(complete.changes).toEqual([expect.objectContaining({ kind: 'retire' })])
  })

  test('that comes twice is blocked and names the first', () => {
    const result = plan(sichuan.snapshots, [...rows, first])
    expect(blocks(result)).toEqual([
      expect.objectContaining({ row: rows.length + 1, code: 'ROW_DUPLICATE', params: { first: 2 } }),
    ])
    const ready = requireReady(result)
    expect(ready.ok ? null : ready.problem.code).toBe('IMPORT_BLOCKED')
  })
})

describe('a cell', () => {
  const rows = exported(sichuan.snapshots)

  test.each<[DetailField, string, string, string]>([
    ['title', '', 'TITLE_MISSING', 'block'],
    ['level', '天级', 'LEVEL_UNKNOWN', 'warn'],
    ['effectiveDate', '明年', 'DATE_UNREADABLE', 'warn'],
    ['evidence', '大概', 'EVIDENCE_UNKNOWN', 'warn'],
    ['number', 'GB/T 1.1—2020、GB/T 13016—2018', 'NUMBERS_CLASH', 'block'],
  ])('%s “%s” is reported as %s with row and column', (field, text, code, severity) => {
    const result = plan(sichuan.snapshots, withCell(rows, 1, field, text))
    const column = matchColumns(rows[0] ?? []).indexOf(field)
    expect(result.findings).toContainEqual(expect.objectContaining({ row: 2, column, code, severity }))
    expect(result.changes).toEqual([])
  })

  test('that breaks a rule warns and never blocks', () => {
    const result = plan(chongqing.snapshots, exported(chongqing.snapshots))
    const rules = result.findings.filter(({ code }) => typeof code === 'object')
    expect(rules.length).toBeGreaterThan(0)
    expect(new Set(rules.map(({ severity }) => severity))).toEqual(new Set(['warn']))
  })
})

describe('a doubtful row is asked', () => {
  const bare = header(['title', 'number', 'systemCode'])
  const reasonOf = (rows: readonly (readonly string[])[], options: Partial<ImportInput> = {}) =>
    plan(chongqing.snapshots, rows, options).unresolved.map(({ reason }) => reason)

  test('when it is new and names no 类目', () => {
    expect(reasonOf([bare, ['新规范', '', '']])).toEqual(['PARENT_UNSTATED'])
  })

  test('when its 平台内码 is unknown', () => {
    const rows = [header(['title', 'platformCode']), ['新规范', 'PT51-9999']]
    expect(reasonOf(rows)).toEqual(['PLATFORM_CODE_UNKNOWN'])
  })

  test('when its title stands elsewhere', () => {
    const title = chongqing.snapshots.find(({ kind }) => kind === 'position')?.title ?? ''
    expect(reasonOf([bare, [title, '', 'YX206']])).toEqual(['TITLE_ELSEWHERE'])
  })

  test('when its 类目 does not exist, unless new ones may be made', () => {
    const rows = [header(['title', 'subsystem', 'category']), ['新规范', '运行保障标准体系', 'YX208 新类目']]
    expect(reasonOf(rows)).toEqual(['BRANCH_UNKNOWN'])
    const result = plan(chongqing.snapshots, rows, { newBranches: 'create' })
    expect(result.changes).toEqual([
      expect.objectContaining({ nodeKind: 'category', officialCode: 'YX208', title: '新类目' }),
      expect.objectContaining({ nodeKind: 'position', title: '新规范' }),
    ])
    expect(applyChanges(chongqing.snapshots, result.changes).ok).toBe(true)
  })

  test('when its code may or may not begin with that of a 类目', () => {
    expect(reasonOf([bare, ['新规范', '', 'JC10199']])).toEqual(['BRANCH_AMBIGUOUS'])
  })

  test('and is settled by the answer: this node, a new one there, or not at all', () => {
    const rows = [bare, ['新规范', '', '']]
    const category = chongqing.snapshots.find(({ officialCode }) => officialCode === 'YX206')?.nodeId ?? ''
    const position = chongqing.snapshots.find(({ parentNodeId }) => parentNodeId === category)?.nodeId ?? ''
    const add = plan(chongqing.snapshots, rows, {
      answers: new Map([[2, { kind: 'add', parentNodeId: category }]]),
    })
    expect(add.changes).toEqual([expect.objectContaining({ kind: 'add', parentNodeId: category })])
    const node = plan(chongqing.snapshots, rows, {
      answers: new Map([[2, { kind: 'node', nodeId: position }]]),
    })
    expect(node.changes).toEqual([expect.objectContaining({ kind: 'edit', nodeId: position })])
    const skip = plan(chongqing.snapshots, rows, { answers: new Map([[2, { kind: 'skip' }]]) })
    expect(skip.changes).toEqual([])
    expect([add, node, skip].flatMap(({ unresolved }) => unresolved)).toEqual([])
  })
})

describe('a file without tree columns', () => {
  const bare = header(['title', 'number', 'systemCode'])

  test('is placed by the 标准体系编号 of its 类目', () => {
    const result = plan(chongqing.snapshots, [bare, ['新规范', 'DB50/T 9999—2026', 'YX206-01']])
    const category = chongqing.snapshots.find(({ officialCode }) => officialCode === 'YX206')
    expect(result.changes).toEqual([
      expect.objectContaining({ kind: 'add', parentNodeId: category?.nodeId, officialCode: 'YX206-01' }),
    ])
  })

  test('may not use one code twice', () => {
    const result = plan(chongqing.snapshots, [bare, ['甲规范', '', 'YX206-01'], ['乙规范', '', 'YX206-01']])
    expect(blocks(result)).toEqual([
      expect.objectContaining({ row: 3, code: 'CODE_TWICE', params: { first: 2 } }),
    ])
  })
})

test('column titles are recognised in the ways bureaus write them', () => {
  expect(matchColumns(['序 号', '标准号', '标准名称\n', '级 别', '归口/责任部门', '备 注', '其他'])).toEqual([
    'sequence',
    'number',
    'title',
    'level',
    'proposer',
    'note',
    null,
  ])
  expect(matchColumns(['标准名称', '名称'])).toEqual(['title', null])
})

test('whatever the cells hold, a plan is made and its changes fit the catalogue or are refused by name', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '新规范',
      'GB/T 1.1—2020',
      'JC101',
      'JC101-1',
      '标准化导则',
      '通用基础标准体系',
      'PT51-0003',
    ),
    fc.string({ maxLength: 8 }),
  )
  const fields = header([
    'title',
    'number',
    'systemCode',
    'subsystem',
    'category',
    'level',
    'effectiveDate',
    'platformCode',
  ])
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 6 }), fc.boolean(), (rows, make) => {
      const result = plan(chongqing.snapshots, [fields, ...rows], { newBranches: make ? 'create' : 'ask' })
      expect(['CODE_DUPLICATE', null]).toContain(codeOrNull(result))
    }),
  )
})

function codeOrNull(result: ImportPlan): string | null {
  const made = applyChanges(chongqing.snapshots, result.changes)
  return made.ok ? null : made.problem.code
}
