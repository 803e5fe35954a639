import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GapDisposition } from '#lib/domain/gap/disposition'
import { deriveGaps, gapStatus } from '#lib/domain/gap/gap'
import { matrixOf } from '#lib/domain/gap/matrix'
import { nodeStatus, nodeStatuses } from '#lib/domain/gap/node-status'
import { coverageOf } from '#lib/domain/mapping/coverage'
import type { Mapping } from '#lib/domain/mapping/mapping'
import { relationKeys } from '#lib/domain/mapping/relations'
import { mappingWorkflow } from '#lib/domain/mapping/workflow'
import { nodeStatusWords } from '#lib/i18n/gap'
import { now } from '#tests/unit/mapping/mapping-fixtures'
import {
  chongqing,
  chongqingNode,
  hashes,
  realMapping,
  sichuan,
  sichuanNode,
  workedExample,
} from '#tests/unit/mapping/real-catalogs'

const assets = sichuanNode('资产管理标准')
const decided: GapDisposition = {
  id: 'gap-1',
  nodeId: assets.nodeId,
  lackingCatalogId: chongqing.catalogId,
  disposition: 'keep',
  state: 'decided',
  reason: '示例',
  ownerName: '',
  dueDate: null,
  returnReason: null,
  createdById: 'cq-editor',
  demo: true,
  createdAt: now,
  stateSince: now,
  version: 2,
}

function gapsOf(mappings: readonly Mapping[], dispositions: readonly GapDisposition[] = [], today = hashes) {
  return {
    inChongqing: deriveGaps(sichuan.nodes, chongqing.catalogId, { mappings, hashes: today, dispositions }),
    inSichuan: deriveGaps(chongqing.nodes, sichuan.catalogId, { mappings, hashes: today, dispositions }),
  }
}

describe('gaps', () => {
  test('of the worked example are eight in 重庆 and two in 四川', () => {
    const { inChongqing, inSichuan } = gapsOf(workedExample())
    expect(inChongqing.map((gap) => gap.node.title)).toEqual([
      '符号与标志标准',
      '机关运行经费管理标准',
      '医疗卫生服务标准',
      '幼教服务标准',
      '公积金服务标准',
      '职工住房管理标准',
      '资产管理标准',
      '信息化建设标准',
    ])
    expect(inSichuan.map((gap) => gap.node.officialCode)).toEqual(['JD301', 'YX206'])
    expect(inChongqing.at(-1)?.pendingIds).toHaveLength(1)
  })

  test('close with a confirmed mapping of weight above 0, not with 相关 or 已判无关', () => {
    const covering = relationKeys.filter((relation) => {
      const { inChongqing } = gapsOf([realMapping('资产管理标准', 'YX205', relation)])
      return !inChongqing.some((gap) => gap.node.nodeId === assets.nodeId)
    })
    expect(covering).toEqual(['equal', 'equivalent', 'broader', 'narrower', 'overlap'])
  })

  test('are exactly the nodes that coverage gives nothing', () => {
    const anyMapping = fc
      .tuple(
        fc.constantFrom(...sichuan.nodes),
        fc.constantFrom(...chongqing.nodes),
        fc.constantFrom(...relationKeys),
        fc.constantFrom(...mappingWorkflow.states),
      )
      .map(([a, b, relation, state]) => realMapping(a.title, b.officialCode ?? '', relation, { state }))
    fc.assert(
      fc.property(fc.array(anyMapping, { maxLength: 15 }), (mappings) => {
        const { rows } = coverageOf(sichuan.nodes, chongqing.catalogId, { mappings, hashes })
        const empty = rows.filter((row) => row.confirmed.halves === 0).map((row) => row.nodeId)
        expect(gapsOf(mappings).inChongqing.map((gap) => gap.node.nodeId)).toEqual(empty)
      }),
    )
  })

  test('that come from a stale mapping say so', () => {
    const changed = new Map(hashes).set(sichuanNode('术语标准').nodeId, 'new')
    const stale = gapsOf(workedExample(), [], changed).inChongqing.filter((gap) => gap.staleIds.length > 0)
    expect(stale.map((gap) => gap.node.title)).toEqual(['术语标准'])
  })

  test('carry their disposition; a decided gap is decided, not covered', () => {
    const gap = gapsOf(workedExample(), [decided]).inChongqing.find(
      ({ node }) => node.nodeId === assets.nodeId,
    )
    expect(gap).toMatchObject({ status: 'decided', disposition: { id: 'gap-1' } })
    expect(gapStatus(true, decided)).toBe('covered')
    expect(gapStatus(false, { state: 'awaiting-other' })).toBe('proposed')
    expect(gapStatus(false, { state: 'returned' })).toBe('open')
    expect(gapStatus(false, null)).toBe('open')
  })
})

describe('the matrix', () => {
  const matrix = matrixOf(sichuan.nodes, chongqing.nodes, { mappings: workedExample(), hashes })
  const cell = (title: string, code: string) =>
    matrix.cells
      .flat()
      .find(
        ({ rowNodeId, columnNodeId }) =>
          rowNodeId === sichuanNode(title).nodeId && columnNodeId === chongqingNode(code).nodeId,
      )

  test('is 22 × 11 and holds each of the fifteen mappings in one cell', () => {
    expect(matrix.cells).toHaveLength(22)
    expect(matrix.cells.every((row) => row.length === 11)).toBe(true)
    expect(matrix.cells.flat().flatMap((each) => each.mappingIds)).toHaveLength(15)
  })

  test('shows proposed and confirmed apart, with the rows behind', () => {
    expect(cell('信息化建设标准', 'YX207')).toMatchObject({ confirmed: 0, proposed: 2 })
    expect(cell('节约型机关建设规范', 'YX204')).toMatchObject({ confirmed: 1, proposed: 1 })
    expect(cell('术语标准', 'JC101')).toMatchObject({ confirmed: 0, proposed: 0, mappingIds: [] })
  })

  test('turned round gives the other direction its own weight', () => {
    const turned = matrixOf(chongqing.nodes, sichuan.nodes, { mappings: workedExample(), hashes })
    const terms = turned.cells
      .flat()
      .find((each) => each.confirmed > 0 && each.rowNodeId === chongqingNode('JC102').nodeId)
    expect(cell('术语标准', 'JC102')?.confirmed).toBe(2)
    expect(terms?.confirmed).toBe(1)
  })

  test('marks the mappings of a bundle with its mode, in both directions, and weighs each as it is', () => {
    const mappings = workedExample().map((mapping) =>
      mapping.nodeAId === chongqingNode('YX204').nodeId ? { ...mapping, bundleId: 'b1' } : mapping,
    )
    for (const [rows, columns] of [
      [sichuan.nodes, chongqing.nodes],
      [chongqing.nodes, sichuan.nodes],
    ] as const) {
      const bundles = [{ id: 'b1', mode: 'combined' as const }]
      const cells = matrixOf(rows, columns, { mappings, hashes, bundles }).cells.flat()
      const plain = matrixOf(rows, columns, { mappings, hashes }).cells.flat()
      expect(cells.filter(({ bundled }) => bundled === 'combined')).toHaveLength(2)
      expect(cells.map((each) => each.confirmed)).toEqual(plain.map((each) => each.confirmed))
      expect(plain.filter(({ bundled }) => bundled !== null)).toEqual([])
    }
  })

  test('marks a stale mapping and gives it no weight', () => {
    const changed = new Map(hashes).set(sichuanNode('术语标准').nodeId, 'new')
    const stale = matrixOf(sichuan.nodes, chongqing.nodes, { mappings: workedExample(), hashes: changed })
    expect(stale.cells.flat().filter((each) => each.stale)).toMatchObject([{ confirmed: 0, proposed: 0 }])
  })
})

describe('the mark of a node in a tree', () => {
  const { nodeId } = assets
  const markOf = (known: Partial<Parameters<typeof nodeStatus>[1]>) =>
    nodeStatus(nodeId, { mappings: [], hashes, suggestions: [], disposition: null, ...known }).key
  const mapped = (state: Mapping['state'], relation = 'overlap' as const) => ({
    mappings: [realMapping('资产管理标准', 'YX205', relation, { state })],
  })

  test('says what is left to do before what is settled', () => {
    expect(markOf({})).toBe('open')
    expect(markOf({ suggestions: [{ nodeBId: 'x' }] })).toBe('suggested')
    expect(markOf({ suggestions: [{ nodeBId: null }] })).toBe('gap')
    expect(markOf({ disposition: { state: 'agency-review' } })).toBe('gap')
    expect(markOf({ disposition: { state: 'decided' } })).toBe('gap-decided')
    expect(markOf(mapped('draft'))).toBe('drafting')
    expect(markOf(mapped('pending'))).toBe('pending')
    expect(markOf(mapped('returned'))).toBe('returned')
    expect(markOf(mapped('rejected'))).toBe('open')
    expect(markOf({ ...mapped('confirmed'), hashes: new Map() })).toBe('stale')
  })

  test('carries the strongest confirmed relation, seen from the node', () => {
    const mappings = [
      realMapping('资产管理标准', 'YX205', 'broader'),
      realMapping('资产管理标准', 'YX202', 'narrower'),
    ]
    expect(nodeStatus(nodeId, { mappings, hashes, suggestions: [], disposition: decided })).toEqual({
      key: 'confirmed',
      relation: 'narrower',
    })
  })

  test('is a gap where only 已判无关 is confirmed', () => {
    expect(markOf({ mappings: [realMapping('资产管理标准', 'YX205', 'unrelated')] })).toBe('gap')
  })

  test('has a word of its own for every status', () => {
    expect(new Set(nodeStatuses.map((key) => nodeStatusWords[key])).size).toBe(nodeStatuses.length)
  })
})
