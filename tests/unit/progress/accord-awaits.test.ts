import { describe, expect, test } from 'vitest'
import { redundancyWorkflow } from '#lib/domain/gap/redundancy'
import {
  type Accord,
  type AccordState,
  bundleWorkflow,
  inheritanceWorkflow,
} from '#lib/domain/mapping/accord'
import type { MappingBundle } from '#lib/domain/mapping/bundle'
import type { Inheritance } from '#lib/domain/mapping/inheritance'
import type { Mapping } from '#lib/domain/mapping/mapping'
import { accordAwaits, bundleWork, inheritanceWork } from '#lib/domain/progress/accord-awaits'
import { workTable } from '#lib/domain/progress/awaited'
import { isSent, waitedOnBy, waitingFor, waitingItems } from '#lib/domain/progress/waiting'
import { cqReviewer, now, scEditor, scReviewer } from '#tests/unit/mapping/mapping-fixtures'
import { chongqingNode, hashes, realMapping, sichuan, sichuanNode } from '#tests/unit/mapping/real-catalogs'
import { emptyBasis } from './empty-basis'

const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

const accord = (state: AccordState, days: number): Accord => ({
  id: `accord-${state}`,
  proposerAgencyId: 'sc',
  otherAgencyId: 'cq',
  state,
  reason: '示例',
  returnReason: null,
  createdById: scEditor.accountId,
  demo: true,
  createdAt: daysAgo(40),
  stateSince: daysAgo(days),
  version: 1,
})

/** Two mappings of one 类目; the second came to its state five days ago. */
const members = (change: Parameters<typeof realMapping>[3] = {}): readonly Mapping[] => [
  { ...realMapping('5S管理标准', 'YX207', 'narrower', { stateSince: daysAgo(30) }), id: 'm1' },
  { ...realMapping('人事管理标准', 'YX207', 'narrower', { stateSince: daysAgo(5), ...change }), id: 'm2' },
]

const bundle = (state: AccordState, days = 9): MappingBundle => ({
  ...accord(state, days),
  nodeId: chongqingNode('YX207').nodeId,
  catalogId: sichuan.catalogId,
  mode: 'combined',
  coverage: state === 'decided' ? 'full' : null,
  agreedStatementIds: state === 'decided' ? members().map(({ statement }) => statement.id) : [],
  memberIds: ['m1', 'm2'],
})

const basis = { ...emptyBasis, mappings: members(), hashes, now }
const ofBundle = (row: MappingBundle, mappings = members()) =>
  accordAwaits({ ...basis, mappings, bundles: [row] }).map(({ what, since }) => [what, since])

describe('the work of a 约定', () => {
  test('is a legal move of its state, for each of the three workflows', () => {
    const able = (workflow: { moves: object }, state: AccordState) =>
      Object.values(workflow.moves as typeof bundleWorkflow.moves).flatMap((move) =>
        (move.from as readonly string[]).includes(state) ? [move.operation as string] : [],
      )
    const all = { sent: true, ready: true, ended: false, agreed: true }
    const none = { sent: false, ready: false, ended: true, agreed: false }
    for (const state of bundleWorkflow.states) {
      for (const members of [all, none, { ...all, agreed: false }]) {
        const what = bundleWork({ state }, members)
        if (what !== null) expect(able(bundleWorkflow, state)).toContain(workTable[what].operation)
      }
      for (const ground of [
        { stands: true, restated: false },
        { stands: false, restated: true },
      ]) {
        const what = inheritanceWork({ state }, ground)
        if (what !== null) expect(able(inheritanceWorkflow, state)).toContain(workTable[what].operation)
      }
    }
    const redundancies = redundancyWorkflow.states.map((state) => redundancy(state))
    for (const { accord, what } of accordAwaits({ ...basis, redundancies })) {
      expect(able(redundancyWorkflow, accord.state)).toContain(workTable[what].operation)
    }
  })
})

describe('a bundle', () => {
  test('waits for nobody while its members wait by themselves', () => {
    expect(ofBundle(bundle('agency-review'), members({ state: 'draft' }))).toEqual([])
    expect(ofBundle(bundle('awaiting-other'), members({ state: 'pending' }))).toEqual([])
  })

  test('waits for its 本局审核 since it was put together', () => {
    expect(ofBundle(bundle('agency-review'), members({ state: 'pending' }))).toEqual([
      ['bundle-approve', daysAgo(9)],
    ])
  })

  test('waits for the other side since the last of its members was confirmed', () => {
    expect(ofBundle(bundle('awaiting-other', 9))).toEqual([['bundle-agree', daysAgo(5)]])
    expect(ofBundle(bundle('awaiting-other', 2))).toEqual([['bundle-agree', daysAgo(2)]])
  })

  test('that lost a member, or was sent back, waits for its own agency', () => {
    expect(ofBundle(bundle('awaiting-other'), members({ state: 'rejected' }))).toEqual([
      ['bundle-revise', daysAgo(5)],
    ])
    expect(ofBundle(bundle('returned', 9))).toEqual([['bundle-revise', daysAgo(9)]])
  })

  test('that both sides agreed to waits again once a member says something else, but nobody was sent it', () => {
    const [first, second] = members()
    if (!first || !second) throw new Error('no members')
    const restated = [first, { ...second, statement: { ...second.statement, id: 'later' } }]
    const row = { ...bundle('decided'), agreedStatementIds: [first.statement.id, second.statement.id] }
    expect(ofBundle(row, [first, second])).toEqual([])
    expect(ofBundle(row, restated)).toEqual([['bundle-recheck', daysAgo(5)]])
    const items = waitingItems({ ...basis, mappings: restated, bundles: [row] }, [])
    expect(items.map(isSent)).toEqual([false])
  })

  test('with a member that the reader may not see is not said to be ready', () => {
    expect(ofBundle(bundle('awaiting-other'), members().slice(1))).toEqual([])
  })
})

describe('其下标准', () => {
  const [mapping] = members()
  if (!mapping) throw new Error('no mapping')
  const row = (state: AccordState): Inheritance => ({
    ...accord(state, 4),
    mappingId: 'm1',
    nodeId: sichuanNode('5S管理标准').nodeId,
    extent: 'all',
    statementId: mapping.statement.id,
  })
  const work = (state: AccordState, of: Mapping = mapping) =>
    accordAwaits({ ...basis, mappings: [of], inheritances: [row(state)] }).map(({ what }) => what)

  test('waits for 本局审核, then for the other side, then for nobody', () => {
    expect(work('agency-review')).toEqual(['inheritance-approve'])
    expect(work('awaiting-other')).toEqual(['inheritance-agree'])
    expect(work('decided')).toEqual([])
    expect(work('returned')).toEqual(['inheritance-revise'])
    expect(work('withdrawn')).toEqual([])
  })

  test('has to be said anew once the mapping says something else, and waits for nobody while the mapping is open', () => {
    const later = { ...mapping, statement: { ...mapping.statement, id: 'later' } }
    expect(work('awaiting-other', later)).toEqual(['inheritance-revise'])
    expect(work('decided', later)).toEqual(['inheritance-recheck'])
    expect(work('awaiting-other', { ...mapping, state: 'disputed' })).toEqual([])
    expect(work('awaiting-other', { ...later, state: 'pending' })).toEqual([])
  })
})

function redundancy(state: AccordState) {
  return {
    ...accord(state, 3),
    targetNodeId: chongqingNode('YX207').nodeId,
    catalogId: sichuan.catalogId,
    disposition: 'merge' as const,
    nodeIds: [],
    ownerName: '示例',
    dueDate: null,
  }
}

test('冗余处置 stays in its own house: it waits for its reviewer, and never for the other side', () => {
  const items = waitingItems({ ...basis, mappings: [], redundancies: [redundancy('agency-review')] }, [])
  expect(items.map(({ agencyId, what }) => [agencyId, what])).toEqual([['sc', 'redundancy-approve']])
  expect(waitingFor(scReviewer, items)).toHaveLength(1)
  expect(waitingFor(cqReviewer, items)).toEqual([])
  expect(waitingFor({ ...scReviewer, accountId: scEditor.accountId }, items)).toEqual([])
})

describe('a decided 冗余处置', () => {
  const endOf = ({ nodeAId, nodeBId }: Mapping) =>
    nodeAId === chongqingNode('YX207').nodeId ? nodeBId : nodeAId
  const ids = members().map(endOf)
  const row = { ...redundancy('decided'), nodeIds: ids }
  const third = (change: Parameters<typeof realMapping>[3]) => ({
    ...realMapping('信息化建设标准', 'YX207', 'narrower', change),
    id: 'm3',
  })
  const items = (mappings: readonly Mapping[], of = row) =>
    waitingItems({ ...basis, mappings, redundancies: [of] }, []).filter(({ list }) => list === 'accords')

  test('waits for nobody while the group is the one that was decided about', () => {
    expect(items(members())).toEqual([])
    expect(items([...members(), third({ state: 'pending' })])).toEqual([])
  })

  test('waits for the editors of its agency once a node has come to the group, since it came, and is no figure of theirs', () => {
    const [item, ...others] = items([...members(), third({ state: 'confirmed', stateSince: daysAgo(2) })])
    expect(others).toEqual([])
    expect(item).toMatchObject({ what: 'redundancy-recheck', agencyId: 'sc', since: daysAgo(2) })
    if (!item) throw new Error('nothing waits')
    expect(waitingFor(scEditor, [item])).toHaveLength(1)
    expect(waitingFor(scReviewer, [item])).toEqual([])
    expect(isSent(item)).toBe(false)
    expect(waitedOnBy(cqReviewer, [item])).toEqual([])
  })

  test('waits once a node has left, since its mapping ended, or since the decision where the content alone changed', () => {
    const three = { ...row, nodeIds: [...ids, endOf(third({}))] }
    const left = items([...members(), third({ state: 'retired', stateSince: daysAgo(1) })], three)
    expect(left.map(({ what, since }) => [what, since])).toEqual([['redundancy-recheck', daysAgo(1)]])
    const known = { ...row, nodeIds: [...ids, 'gone'] }
    expect(items(members(), known).map(({ since }) => since)).toEqual([row.stateSince])
  })

  test('waits for nobody where fewer than two nodes are left: there is no group any more', () => {
    expect(items(members({ state: 'retired', stateSince: daysAgo(1) }))).toEqual([])
  })
})

test('what the other side agrees to is asked of its reviewers, and 本局审核 not of who wrote it', () => {
  const agree = waitingItems({ ...basis, bundles: [bundle('awaiting-other')] }, [])
  expect(waitingFor(cqReviewer, agree)).toHaveLength(1)
  expect(waitingFor(scReviewer, agree)).toEqual([])
  const approve = waitingItems({ ...basis, bundles: [bundle('agency-review')] }, [])
  expect(waitingFor(scReviewer, approve)).toHaveLength(1)
  expect(waitingFor({ ...scReviewer, accountId: scEditor.accountId }, approve)).toEqual([])
})
