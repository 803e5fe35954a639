import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GapDisposition } from '#lib/domain/gap/disposition'
import { coverageOf } from '#lib/domain/mapping/coverage'
import { relationKeys } from '#lib/domain/mapping/relations'
import { mappingWorkflow } from '#lib/domain/mapping/workflow'
import { ageBucket, ageInDays } from '#lib/domain/progress/age'
import { coverageCells } from '#lib/domain/progress/coverage-lines'
import {
  coverageKinds,
  type JointAwait,
  type ProgressBasis,
  type ProgressChangeSet,
  type ProgressJoint,
} from '#lib/domain/progress/figures'
import { progressOf } from '#lib/domain/progress/progress'
import { rowsOf } from '#lib/domain/progress/rows'
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

const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

function disposition(nodeId: string, state: GapDisposition['state'], days: number): GapDisposition {
  return {
    id: `gap-${nodeId}`,
    nodeId,
    lackingCatalogId: chongqing.catalogId,
    disposition: 'joint',
    state,
    reason: '示例',
    ownerName: '示例人员',
    dueDate: null,
    returnReason: null,
    createdById: 'cq-editor',
    demo: true,
    createdAt: daysAgo(days),
    stateSince: daysAgo(days),
    version: 1,
  }
}

function project(id: string, stage: ProgressJoint['stage'], ...awaits: JointAwait[]): ProgressJoint {
  return { id, stage, participantIds: ['sc', 'cq'], awaits }
}

function changeSet(
  id: string,
  state: ProgressChangeSet['state'],
  submittedById: string | null,
): ProgressChangeSet {
  const { catalogId } = sichuan
  const since = daysAgo(1)
  return {
    id,
    catalogId,
    agencyId: 'sc',
    state,
    reason: null,
    createdById: 'sc-editor',
    submittedById,
    since,
  }
}

function basisWith(change: Partial<ProgressBasis> = {}): ProgressBasis {
  return {
    catalogs: [
      { ...sichuan, agencyId: 'sc' },
      { ...chongqing, agencyId: 'cq' },
    ],
    mappings: workedExample(),
    veiled: [],
    hardSince: new Map(),
    packages: [],
    releases: [],
    dispositions: [disposition(sichuanNode('资产管理标准').nodeId, 'awaiting-other', 9)],
    bundles: [],
    joint: [
      project('j1', 'drafting', {
        agencyId: 'sc',
        what: 'draft',
        since: daysAgo(2),
        accountIds: ['sc-drafter'],
      }),
      project('j2', 'drafting'),
      project('j3', 'balloting', {
        agencyId: null,
        what: 'close-ballot',
        since: daysAgo(3),
        accountIds: null,
      }),
    ],
    changeSets: [changeSet('c1', 'draft', null), changeSet('c2', 'agency-review', 'sc-editor')],
    hashes,
    replacedBy: new Map([[chongqingNode('YX203').nodeId, ['j9']]]),
    nodesSince: new Map([...sichuan.nodes, ...chongqing.nodes].map((node) => [node.nodeId, daysAgo(40)])),
    now,
    ...change,
  }
}

describe('age', () => {
  test('is counted in calendar days of Beijing: up to 7, 8 to 30, more than 30', () => {
    expect([0, 7, 8, 30, 31].map((days) => ageBucket(daysAgo(days), now))).toEqual([
      'week',
      'week',
      'month',
      'month',
      'older',
    ])
    expect(ageInDays(new Date('2026-11-21T15:59:00Z'), new Date('2026-11-21T16:01:00Z'))).toBe(1)
  })
})

describe('progress', () => {
  const progress = progressOf(basisWith())

  test('shows coverage in both directions, confirmed, proposed and co-signed apart', () => {
    const totals = progress.coverage.filter((line) => line.subsystem === null)
    expect(totals.map(({ catalogId, nodes }) => [catalogId, nodes])).toEqual([
      [sichuan.catalogId, 22],
      [chongqing.catalogId, 11],
    ])
    expect(totals.map(({ figures }) => figures.confirmed.fraction?.halves)).toEqual([27, 16])
    expect(totals.map(({ figures }) => figures.proposed.fraction?.halves)).toEqual([29, 16])
    expect(totals.map(({ figures }) => figures.cosigned.fraction)).toEqual([
      { halves: 0, outOf: 44 },
      { halves: 2, outOf: 22 },
    ])
  })

  test('splits coverage by 子体系, and the parts add up to the whole', () => {
    for (const total of progress.coverage.filter((line) => line.subsystem === null)) {
      const parts = progress.coverage.filter(
        (line) => line.subsystem !== null && line.catalogId === total.catalogId,
      )
      for (const kind of coverageKinds) {
        const sum = parts.reduce((halves, part) => halves + (part.figures[kind].fraction?.halves ?? 0), 0)
        expect(sum, kind).toBe(total.figures[kind].fraction?.halves ?? 0)
      }
    }
  })

  test('shows the same coverage as the coverage rule itself', () => {
    const basis = basisWith()
    const own = coverageOf(sichuan.nodes, chongqing.catalogId, basis)
    const [line] = progress.coverage
    expect(line?.figures.confirmed.fraction).toEqual(own.confirmed)
    expect(line?.figures.proposed.fraction).toEqual(own.proposed)
    expect(line?.figures.cosigned.fraction).toEqual(own.cosigned)
    expect(line?.figures.stale.count).toBe(own.staleNodes)
  })

  test('counts mappings and gaps by state and age', () => {
    expect(progress.mappings.map(({ state, age, count }) => [state, age, count])).toEqual([
      ['pending', 'week', 1],
      ['confirmed', 'week', 14],
    ])
    expect(
      progress.gaps.map(({ lackingCatalogId, status, age, count }) => [lackingCatalogId, status, age, count]),
    ).toEqual([
      [chongqing.catalogId, 'open', 'older', 7],
      [chongqing.catalogId, 'proposed', 'month', 1],
      [sichuan.catalogId, 'open', 'older', 2],
    ])
  })

  test('says who waits for whom, the oldest first', () => {
    expect(progress.waiting.map(({ agencyId, what, count }) => [agencyId, what, count])).toEqual([
      ['cq', 'gap-propose', 7],
      ['sc', 'gap-propose', 2],
      ['sc', 'gap-agree', 1],
      [null, 'joint:close-ballot', 1],
      ['sc', 'joint:draft', 1],
      ['sc', 'change-set-submit', 1],
      ['sc', 'change-set-approve', 1],
      ['cq', 'mapping-confirm', 1],
    ])
  })

  test('asks the proposing agency to look again at a stale mapping', () => {
    const changed = new Map(hashes).set(sichuanNode('术语标准').nodeId, 'new')
    const { waiting } = progressOf(basisWith({ hashes: changed }))
    expect(waiting).toContainEqual(
      expect.objectContaining({ agencyId: 'sc', what: 'mapping-recheck', count: 1 }),
    )
  })

  test('counts joint standards by stage', () => {
    expect(progress.stages.map(({ stage, count }) => [stage, count])).toEqual([
      ['drafting', 2],
      ['balloting', 1],
    ])
  })

  test('every figure opens exactly as many rows as it counts', () => {
    const anyMapping = fc
      .tuple(
        fc.constantFrom(...sichuan.nodes),
        fc.constantFrom(...chongqing.nodes),
        fc.constantFrom(...relationKeys),
        fc.constantFrom(...mappingWorkflow.states),
        fc.nat(60),
      )
      .map(([a, b, relation, state, days]) =>
        realMapping(a.title, b.officialCode ?? '', relation, { state, stateSince: daysAgo(days) }),
      )
    const anyDisposition = fc
      .tuple(
        fc.constantFrom('agency-review', 'awaiting-other', 'decided', 'returned', 'withdrawn' as const),
        fc.nat(60),
      )
      .map(([state, days]) => disposition(sichuanNode('资产管理标准').nodeId, state, days))
    fc.assert(
      fc.property(
        fc.uniqueArray(anyMapping, { maxLength: 12, selector: (row) => `${row.nodeAId} ${row.nodeBId}` }),
        anyDisposition,
        (mappings, row) => {
          const basis = basisWith({ mappings, dispositions: [row] })
          const { mappings: byState, gaps, waiting, stages } = progressOf(basis)
          for (const figure of [...byState, ...gaps, ...waiting, ...stages]) {
            expect(rowsOf(figure.filter, basis)).toHaveLength(figure.count)
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  test('a coverage figure opens the 类目 that add up to it', () => {
    const basis = basisWith()
    for (const { figures } of progress.coverage) {
      for (const kind of coverageKinds) {
        const { filter, fraction, count } = figures[kind]
        const cells = coverageCells(filter.query, basis)
        expect(rowsOf(filter, basis)).toHaveLength(count)
        if (fraction) expect(cells.reduce((sum, cell) => sum + cell.halves, 0)).toBe(fraction.halves)
      }
    }
  })
})
