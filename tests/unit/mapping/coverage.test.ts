import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BundleClaim } from '#lib/domain/mapping/bundle'
import { coverageOf, permille } from '#lib/domain/mapping/coverage'
import { relationKeys } from '#lib/domain/mapping/relations'
import {
  chongqing,
  chongqingNode,
  hashes,
  realMapping,
  sichuan,
  sichuanNode,
  workedExample,
} from './real-catalogs'

const ofSichuan = (mappings = workedExample()) =>
  coverageOf(sichuan.nodes, chongqing.catalogId, { mappings, hashes })

describe('coverage on the real catalogues, as computed by hand in docs/coverage.md', () => {
  test('四川 by 重庆 is 27/44 confirmed and 29/44 with what waits for confirmation', () => {
    const coverage = ofSichuan()
    expect(coverage.confirmed).toEqual({ halves: 27, outOf: 44 })
    expect(coverage.proposed).toEqual({ halves: 29, outOf: 44 })
    expect(permille(coverage.confirmed)).toBe(614)
    expect(permille(coverage.proposed)).toBe(659)
  })

  test('by 子体系 it is 6/8, 11/24 and 10/12, which add up to the whole', () => {
    expect(
      ofSichuan().subsystems.map((part) => [part.title, part.confirmed.halves, part.confirmed.outOf]),
    ).toEqual([
      ['通用基础标准体系', 6, 8],
      ['业务标准体系', 11, 24],
      ['运行管理标准体系', 10, 12],
    ])
  })

  test('重庆 by 四川 is 16/22, since JC102 and YX207 are broader than what they meet', () => {
    const coverage = coverageOf(chongqing.nodes, sichuan.catalogId, { mappings: workedExample(), hashes })
    expect(coverage.confirmed).toEqual({ halves: 16, outOf: 22 })
    expect(coverage.subsystems.map((part) => part.confirmed)).toEqual([
      { halves: 3, outOf: 4 },
      { halves: 2, outOf: 4 },
      { halves: 11, outOf: 14 },
    ])
  })

  test('重庆 by 四川 is 17/22 when five 运行管理 categories cover YX207 together, as their confirmation states', () => {
    const target = chongqingNode('YX207').nodeId
    const bundled = workedExample().map((mapping) =>
      mapping.nodeAId === target && mapping.state === 'confirmed'
        ? { ...mapping, bundleId: 'bundle' }
        : mapping,
    )
    const members = bundled.filter(({ bundleId }) => bundleId !== null)
    const bundle: BundleClaim = {
      id: 'bundle',
      nodeId: target,
      mode: 'combined',
      coverage: 'full',
      memberIds: members.map(({ id }) => id),
      agreedStatementIds: members.map(({ statement }) => statement.id),
    }
    const coverageWith = (change: Partial<BundleClaim>, mappings = bundled) =>
      coverageOf(chongqing.nodes, sichuan.catalogId, {
        mappings,
        hashes,
        bundles: [{ ...bundle, ...change }],
      })
    expect(coverageWith({}).confirmed.halves).toBe(17)
    expect(coverageWith({ coverage: 'partial' }).confirmed.halves).toBe(16)
    expect(coverageWith({ mode: 'any' }).confirmed.halves).toBe(16)
    const missing = bundled.map((mapping, index) =>
      index === 9 ? { ...mapping, state: 'disputed' as const } : mapping,
    )
    expect(coverageWith({}, missing).confirmed.halves).toBe(16)
  })
})

describe('coverage', () => {
  test('never falls when a confirmed mapping is added', () => {
    const anyMapping = fc
      .tuple(
        fc.constantFrom(...sichuan.nodes),
        fc.constantFrom(...chongqing.nodes),
        fc.constantFrom(...relationKeys),
      )
      .map(([a, b, relation]) => realMapping(a.title, b.officialCode ?? '', relation))
    fc.assert(
      fc.property(fc.array(anyMapping, { maxLength: 20 }), anyMapping, (mappings, added) => {
        for (const [nodes, by] of [
          [sichuan.nodes, chongqing.catalogId],
          [chongqing.nodes, sichuan.catalogId],
        ] as const) {
          const before = coverageOf(nodes, by, { mappings, hashes })
          const after = coverageOf(nodes, by, { mappings: [...mappings, added], hashes })
          expect(after.confirmed.halves).toBeGreaterThanOrEqual(before.confirmed.halves)
          expect(after.proposed.halves).toBeGreaterThanOrEqual(after.confirmed.halves)
          expect(after.confirmed.halves).toBeLessThanOrEqual(after.confirmed.outOf)
        }
      }),
    )
  })

  test('leaves a stale mapping out and counts its node apart', () => {
    const changed = new Map(hashes).set(sichuanNode('术语标准').nodeId, 'new')
    const coverage = coverageOf(sichuan.nodes, chongqing.catalogId, {
      mappings: workedExample(),
      hashes: changed,
    })
    expect(coverage.confirmed.halves).toBe(25)
    expect(coverage.staleNodes).toBe(1)
  })

  test('counts neither drafts nor what is rejected, returned, disputed or retired', () => {
    for (const state of ['draft', 'agency-review', 'rejected', 'returned', 'disputed', 'retired'] as const) {
      const coverage = ofSichuan([realMapping('术语标准', 'JC102', 'equal', { state })])
      expect([coverage.confirmed.halves, coverage.proposed.halves]).toEqual([0, 0])
    }
  })

  test('by another catalogue is untouched', () => {
    expect(
      coverageOf(sichuan.nodes, 'catalog-gz', { mappings: workedExample(), hashes }).confirmed.halves,
    ).toBe(0)
  })

  test('names the rows behind the figure, and the joint standards that replace a node', () => {
    const node = chongqingNode('YX204')
    const replacedBy = new Map([[node.nodeId, ['joint-1']]])
    const coverage = coverageOf(chongqing.nodes, sichuan.catalogId, {
      mappings: workedExample(),
      hashes,
      replacedBy,
    })
    const row = coverage.rows.find(({ nodeId }) => nodeId === node.nodeId)
    expect(row?.confirmed.mappingIds).toHaveLength(2)
    expect(row?.jointIds).toEqual(['joint-1'])
    expect(coverage.cosigned).toEqual({ halves: 2, outOf: 22 })
  })

  test('of an empty catalogue is no figure', () => {
    expect(permille(coverageOf([], 'x', { mappings: [], hashes }).confirmed)).toBeNull()
  })

  test('that lacks one half-point of four thousand is not shown as complete', () => {
    expect(permille({ halves: 3999, outOf: 4000 })).toBe(999)
    expect(permille({ halves: 4000, outOf: 4000 })).toBe(1000)
  })
})
