import { describe, expect, it } from 'vitest'
import { type BlindCase, judgeBlind, settleBlind, taskOf } from '#lib/domain/assignment/blind'
import type { AssignmentItem, AssignmentRound } from '#lib/domain/assignment/round'
import type { Mapping } from '#lib/domain/mapping/mapping'
import { as, cqReviewer, effective, pending, person } from '../mapping/mapping-fixtures'

const second = person('cq-reviewer-2', 'cq', 'reviewer')
const third = person('cq-reviewer-3', 'cq', 'reviewer')
const mapping: Mapping = pending()

const round: AssignmentRound = {
  ...{ id: 'round', agencyId: 'cq', kind: 'confirm', catalogId: 'catalog-cq', otherCatalogId: 'catalog-sc' },
  ...{
    method: 'even',
    seed: null,
    blind: true,
    note: '',
    dueOn: null,
    createdById: 'x',
    createdAt: new Date(),
  },
  ...{ closedAt: null, closedById: null, closeReason: null, version: 1 },
}
const item: AssignmentItem = {
  ...{ id: 'item', roundId: 'round', ordinal: 1, nodeId: null, mappingId: mapping.id },
  ...{ statementId: mapping.statement.id, settledAt: null, outcome: null, settledById: null },
  ...{ settleReason: null, version: 1 },
}
const task = (slot: number, assigneeId: string) => ({
  ...{ id: `task-${slot}`, itemId: 'item', slot, assigneeId, version: 1, judgement: null },
})
const fresh: BlindCase = {
  ...{ round, item, mapping, effective, inPlaceOf: [] },
  tasks: [task(1, cqReviewer.accountId), task(2, second.accountId)],
}

type Verdict = 'confirm' | 'return' | 'reject'
const said = (verdict: Verdict, relation = mapping.statement.relation) => ({
  ...{ verdict, relation, firstNodeId: mapping.nodeAId, reason: `${verdict} 的理由` },
})

function judge(blind: BlindCase, by: typeof cqReviewer, input = said('confirm')) {
  const decided = judgeBlind(blind, input, as(by))
  return decided.ok ? decided.value : decided.problem.code
}

/** The case after somebody has judged. */
function judgedBy(blind: BlindCase, by: typeof cqReviewer, input = said('confirm')): BlindCase {
  const done = judge(blind, by, input)
  if (typeof done === 'string') throw new Error(done)
  const { judgement } = done.next
  return {
    ...blind,
    tasks: blind.tasks.map((one) => (one.id === judgement?.taskId ? { ...one, judgement } : one)),
  }
}

const once = judgedBy(fresh, cqReviewer)

describe('two reviewers who judge apart', () => {
  it('the first judgement moves nothing, and its event is the only one', () => {
    const done = judge(fresh, cqReviewer)
    expect(done).toMatchObject({ next: { mapping: null, item: { settledAt: null } } })
    expect(typeof done === 'string' || done.events.map(({ name }) => name)).toEqual(['blind.judged'])
  })

  it('the same verdict twice answers the mapping by the second command', () => {
    const done = judge(once, second)
    expect(done).toMatchObject({ next: { mapping: { state: 'confirmed' }, item: { outcome: 'confirm' } } })
    expect(typeof done === 'string' || done.events.map(({ name }) => name)).toEqual([
      'blind.judged',
      'blind.agreed',
      'mapping.confirmed',
    ])
  })

  it('two returns return it, with both reasons', () => {
    const done = judge(judgedBy(fresh, cqReviewer, said('return')), second, said('return', 'overlap'))
    expect(done).toMatchObject({
      next: { mapping: { state: 'returned', reason: '（一）return 的理由\n（二）return 的理由' } },
    })
  })

  it('different verdicts move nothing and ask for 合议', () => {
    const done = judge(once, second, said('reject', 'overlap'))
    expect(done).toMatchObject({ next: { mapping: null, item: { settledAt: null } } })
    expect(typeof done === 'string' || done.events.at(-1)?.name).toBe('blind.differed')
  })

  it('confirming one relation while finding another right is a contradiction', () => {
    expect(judge(fresh, cqReviewer, said('confirm', 'overlap'))).toBe('JUDGEMENT_CONTRADICTS')
  })

  it('a relation that was seen from the other end is turned round', () => {
    const input = { ...said('return', 'broader'), firstNodeId: mapping.nodeBId }
    const done = judge(fresh, cqReviewer, input)
    expect(done).toMatchObject({ next: { judgement: { relation: 'narrower' } } })
  })

  it('nobody judges twice, nor what he was not given', () => {
    expect(judge(once, cqReviewer)).toBe('BLIND_ALREADY_JUDGED')
    expect(judge(fresh, third)).toBe('BLIND_NOT_YOURS')
  })

  it('who stands in for the second reviewer judges in his place, unless he was the first himself', () => {
    expect(judge({ ...once, inPlaceOf: [second.accountId] }, third)).toMatchObject({
      next: { mapping: { state: 'confirmed' }, judgement: { accountId: third.accountId } },
    })
    const alone = { ...once, inPlaceOf: [second.accountId] }
    expect(taskOf(alone, cqReviewer.accountId)?.slot).toBe(1)
    expect(judge(alone, cqReviewer)).toBe('BLIND_ALREADY_JUDGED')
    const stoodIn = judgedBy({ ...fresh, inPlaceOf: [second.accountId] }, third)
    const both = { ...stoodIn, inPlaceOf: [cqReviewer.accountId] }
    expect(judge(both, third)).toBe('BLIND_SAME_PERSON')
  })

  it('is over when the mapping has moved on, says something else, or the round is closed', () => {
    expect(judge({ ...fresh, mapping: { ...mapping, state: 'withdrawn' } }, cqReviewer)).toBe('BLIND_OVER')
    expect(judge({ ...fresh, item: { ...item, statementId: 'older' } }, cqReviewer)).toBe('BLIND_OVER')
    expect(judge({ ...fresh, round: { ...round, closedAt: new Date() } }, cqReviewer)).toBe('BLIND_OVER')
  })

  it('two confirmations of what has changed meanwhile are refused as one would be', () => {
    expect(judge({ ...once, effective: { ...effective, hashA: 'new' } }, second)).toBe('MAPPING_NODE_CHANGED')
  })
})

describe('合议', () => {
  const differs = judgedBy(once, second, said('reject', 'overlap'))
  const settle = (blind: BlindCase, reason = '合议后同意', verdict: Verdict = 'confirm') => {
    const decided = settleBlind(blind, { verdict, reason }, as(third))
    return decided.ok ? decided.value.next : decided.problem.code
  }

  it('decides with a reason, by any reviewer of the agency', () => {
    expect(settle(differs)).toMatchObject({
      mapping: { state: 'confirmed' },
      item: { outcome: 'confirm', settleReason: '合议后同意', settledById: third.accountId },
    })
    expect(settle(differs, '不同意其关系', 'reject')).toMatchObject({ mapping: { state: 'rejected' } })
    expect(settle(differs, ' ')).toBe('REASON_REQUIRED')
  })

  it('is not for items where one judgement is missing', () => {
    expect(settle(once)).toBe('BLIND_NOT_DISPUTED')
  })
})
