import { describe, expect, test } from 'vitest'
import { endedRows, filterTable, type TableFilter, tableRows, tableState } from '#lib/domain/gap/table'
import { tableColumns } from '#lib/domain/gap/table-columns'
import type { Mapping } from '#lib/domain/mapping/mapping'
import { cellText, columnWord } from '#lib/i18n/comparison'
import {
  chongqing,
  hashes,
  realMapping,
  sichuan,
  sichuanNode,
  workedExample,
} from '#tests/unit/mapping/real-catalogs'

const basis = {
  catalogAId: sichuan.catalogId,
  catalogBId: chongqing.catalogId,
  nodesA: sichuan.nodes,
  nodesB: chongqing.nodes,
  mappings: workedExample(),
  hashes,
  dispositions: [],
}
const rows = tableRows(basis)
const count = (filter: TableFilter, of = rows) => filterTable(of, filter).length
const cells = (index: number) => {
  const row = rows[index]
  return row === undefined ? [] : tableColumns.map(({ key }) => cellText(row, key, index + 1))
}

describe('the 对照表', () => {
  test('lists equivalences, differences and gaps of both directions once, in table order', () => {
    expect(rows).toHaveLength(15 + 7 + 2)
    const titles = rows.slice(0, 22).map((row) => row.nodeA?.title)
    expect(titles).toEqual(sichuan.nodes.map((node) => node.title))
    expect(rows.slice(22).map((row) => row.nodeB?.officialCode)).toEqual(['JD301', 'YX206'])
  })

  test('shows a pending mapping of weight above 0 in place of the gap that it is about to close', () => {
    const informatics = rows.filter((row) => row.nodeA?.title === '信息化建设标准')
    expect(informatics.map(tableState)).toEqual(['pending'])
    const related = [realMapping('信息化建设标准', 'YX207', 'related')]
    const both = tableRows({ ...basis, mappings: related }).filter(
      (row) => row.nodeA?.title === '信息化建设标准',
    )
    expect(both.map((row) => row.kind)).toEqual(['difference', 'gap'])
  })

  test('keeps what has ended out of the table, and finds it when it is asked for', () => {
    const [first, ...rest] = workedExample()
    if (!first) throw new Error('no example')
    const withdrawn = { ...first, state: 'withdrawn' as const, reason: '暂不提出' }
    const changed = { ...basis, mappings: [withdrawn, ...rest] }
    expect(tableRows(changed).some(({ mapping }) => mapping?.id === first.id)).toBe(false)
    const [row, ...others] = endedRows(changed)
    expect(row?.mapping).toMatchObject({ id: first.id, state: 'withdrawn', reason: '暂不提出' })
    expect(others).toEqual([])
  })

  test('turned round says the same with inverse relations and exchanged values', () => {
    const turned = tableRows({
      ...basis,
      catalogAId: basis.catalogBId,
      catalogBId: basis.catalogAId,
      nodesA: basis.nodesB,
      nodesB: basis.nodesA,
    })
    expect(turned).toHaveLength(rows.length)
    const terms = (list: typeof rows) =>
      list.find(({ mapping }) => mapping !== null && mapping.id === basis.mappings[1]?.id)
    expect(terms(rows)?.mapping).toMatchObject({
      relation: 'narrower',
      differences: [{ valueA: '省级机关' }],
    })
    expect(terms(turned)?.mapping).toMatchObject({
      relation: 'broader',
      differences: [{ valueA: '市级机关' }],
    })
  })

  test('filters by kind, relation, state, 子体系, text, stale and hard, all together', () => {
    expect(count({})).toBe(24)
    expect(count({ kind: ['equivalence'] })).toBe(7)
    expect(count({ relation: ['narrower', 'overlap'] })).toBe(8)
    expect(count({ state: ['pending'] })).toBe(1)
    expect(count({ state: ['gap-open'] })).toBe(9)
    expect(count({ subsystem: sichuanNode('术语标准').subsystemId })).toBe(4)
    expect(count({ text: 'yx204' })).toBe(2)
    expect(count({ text: 'yx204', relation: ['overlap'] })).toBe(1)
    expect(count({ hard: true })).toBe(0)
    const changed = tableRows({
      ...basis,
      hashes: new Map(hashes).set(sichuanNode('术语标准').nodeId, 'new'),
    })
    expect(count({ stale: true }, changed)).toBe(1)
    const hard = tableRows({
      ...basis,
      mappings: [realMapping('术语标准', 'JC102', 'narrower', { hard: true })],
    })
    expect(count({ hard: true }, hard)).toBe(1)
  })

  test('finds the drafts that a file has left unfinished, and says what each lacks', () => {
    const unfinished = realMapping('术语标准', 'JC102', 'narrower', { state: 'draft' })
    const statement = { ...unfinished.statement, justification: '' }
    const rowsWith = (mapping: Mapping) => tableRows({ ...basis, mappings: [mapping] })
    const draft = rowsWith({ ...unfinished, statement })
    expect(count({ unfinished: true }, draft)).toBe(1)
    expect(filterTable(draft, { unfinished: true })[0]?.mapping?.missing).toEqual(
      expect.objectContaining({ code: 'JUSTIFICATION_REQUIRED' }),
    )
    expect(count({ unfinished: true }, rowsWith({ ...unfinished, state: 'pending', statement }))).toBe(0)
    expect(count({ unfinished: true }, rowsWith(unfinished))).toBe(0)
    expect(count({ unfinished: true })).toBe(0)
  })

  test('leaves out what is rejected, withdrawn or retired', () => {
    for (const state of ['rejected', 'withdrawn', 'retired'] as const) {
      const mappings = [realMapping('术语标准', 'JC102', 'narrower', { state })]
      expect(tableRows({ ...basis, mappings }).every((row) => row.kind === 'gap')).toBe(true)
    }
  })

  test('has the same words for screen, file and print', () => {
    expect(tableColumns.map(({ key }) => columnWord(key, '川', '渝'))).toEqual([
      '序号',
      '川子体系',
      '川编码',
      '川名称',
      '关系',
      '渝编码',
      '渝名称',
      '渝子体系',
      '差异',
      '理由',
      '状态',
      '标记',
    ])
    expect(cells(1).slice(3, 10)).toEqual([
      '术语标准',
      '⊂ 被包含',
      'JC102',
      '术语与缩略语标准',
      '通用基础标准体系',
      '1. 适用范围：省级机关 ｜ 市级机关（须保留）',
      '四川一类含重庆一类的全部内容',
    ])
    expect(cells(23)).toContain('∅ 缺口')
  })
})
