import { describe, expect, test } from 'vitest'
import { commandNames } from '#lib/domain/access/operations'
import { isStale, type Mapping, visibleTo, whoseMapping } from '#lib/domain/mapping/mapping'
import {
  adjudicateMapping,
  confirmMapping,
  disputeMapping,
  flagHardMapping,
  forwardMapping,
  recallMapping,
  rejectMapping,
  retireMapping,
  returnMapping,
  sendBackMapping,
  submitMapping,
  withdrawMapping,
} from '#lib/domain/mapping/moves'
import { sameStandards } from '#lib/domain/mapping/same-standard'
import { liveMappingStates, mappingWorkflow } from '#lib/domain/mapping/workflow'
import {
  as,
  auditor,
  confirmed,
  cqEditor,
  cqReviewer,
  draft,
  effective,
  gzReviewer,
  inReview,
  pending,
  person,
  refused,
  scEditor,
  scReviewer,
  secretary,
  taken,
} from './mapping-fixtures'

const why = (mapping: Mapping) => ({ version: mapping.version, reason: '理由' })
const disputed = () => taken(disputeMapping(confirmed(), { version: 4, reason: '范围有误' }, as(scEditor)))

describe('the workflow of a mapping', () => {
  test('every move is performed by a command that exists', () => {
    const operations = Object.values(mappingWorkflow.moves).map((move) => move.operation)
    expect(operations.filter((name) => !(commandNames as readonly string[]).includes(name))).toEqual([])
  })

  test('a pair is free again exactly in the final states', () => {
    expect(
      mappingWorkflow.states.filter((state) => !(liveMappingStates as readonly string[]).includes(state)),
    ).toEqual(mappingWorkflow.final)
  })
})

describe('本局审核', () => {
  test('a submitted draft waits for a reviewer of its own agency', () => {
    expect(inReview()).toMatchObject({ state: 'agency-review', submittedById: 'sc-editor', version: 2 })
  })

  test('an editor of the agency takes it back to draft, and it can be submitted anew', () => {
    const recalled = taken(recallMapping(inReview(), { version: 2 }, as(scEditor)))
    expect(recalled).toMatchObject({ state: 'draft', submittedById: null, version: 3 })
    expect(taken(submitMapping(recalled, { version: 3 }, as(scEditor))).state).toBe('agency-review')
  })

  test('what has gone to the other side is withdrawn, not recalled', () => {
    expect(refused(recallMapping(pending(), { version: 3 }, as(scEditor)))).toBe('MOVE_NOT_ALLOWED')
  })

  test('the other side cannot recall, nor learn that there is something in 本局审核', () => {
    expect(refused(recallMapping(inReview(), { version: 2 }, as(cqEditor)))).toBe('NOT_FOUND')
  })

  test('the author or submitter cannot forward the mapping, whatever else he is', () => {
    expect(refused(forwardMapping(inReview(), { version: 2 }, as(scEditor)))).toBe('SELF_REVIEW')
  })

  test('a reviewer of the other agency cannot forward the mapping, nor learn that it is there', () => {
    expect(refused(forwardMapping(inReview(), { version: 2 }, as(cqReviewer)))).toBe('NOT_FOUND')
  })

  test('sending back needs a reason and makes it a draft again', () => {
    expect(refused(sendBackMapping(inReview(), { version: 2 }, as(scReviewer)))).toBe('REASON_REQUIRED')
    expect(taken(sendBackMapping(inReview(), why(inReview()), as(scReviewer)))).toMatchObject({
      state: 'draft',
      submittedById: null,
      reason: '理由',
    })
  })
})

describe('对方确认', () => {
  test('a reviewer of the agency that owns the other end confirms', () => {
    expect(confirmed()).toMatchObject({ state: 'confirmed', version: 4, reason: null })
  })

  test('a reviewer of the proposing agency cannot confirm the mapping', () => {
    expect(refused(confirmMapping(pending(), { version: 3, effective }, as(scReviewer)))).toBe(
      'MAPPING_SELF_CONFIRM',
    )
    expect(refused(returnMapping(pending(), why(pending()), as(scReviewer)))).toBe('MAPPING_SELF_CONFIRM')
    expect(refused(rejectMapping(pending(), why(pending()), as(scReviewer)))).toBe('MAPPING_SELF_CONFIRM')
  })

  test('an agency that owns neither end takes no part', () => {
    expect(refused(confirmMapping(pending(), { version: 3, effective }, as(gzReviewer)))).toBe(
      'MAPPING_NOT_PARTY',
    )
    expect(refused(confirmMapping(pending(), { version: 3, effective }, as(auditor)))).toBe(
      'MAPPING_NOT_PARTY',
    )
  })

  test('nothing is confirmed whose node has changed since', () => {
    const input = { version: 3, effective: { ...effective, hashA: 'new' } }
    expect(refused(confirmMapping(pending(), input, as(cqReviewer)))).toBe('MAPPING_NODE_CHANGED')
  })

  test('the second of two reviewers is told that the first has been there', () => {
    expect(confirmMapping(confirmed(), { version: 3, effective }, as(cqReviewer))).toMatchObject({
      problem: { code: 'STALE', params: { seen: 3, current: 4 } },
    })
  })

  test('a returned mapping keeps the reason; a rejected one is over', () => {
    expect(taken(returnMapping(pending(), why(pending()), as(cqReviewer)))).toMatchObject({
      state: 'returned',
      reason: '理由',
    })
    const rejected = taken(rejectMapping(pending(), why(pending()), as(cqReviewer)))
    expect(refused(submitMapping(rejected, why(rejected), as(scEditor)))).toBe('MOVE_NOT_ALLOWED')
  })

  test('only the proposing agency withdraws', () => {
    expect(refused(withdrawMapping(pending(), why(pending()), as(cqReviewer)))).toBe('MAPPING_PROPOSER_ONLY')
    expect(taken(withdrawMapping(pending(), why(pending()), as(scEditor))).state).toBe('withdrawn')
  })
})

describe('after confirmation', () => {
  test('either side may object, and the joint body decides', () => {
    expect(disputed().state).toBe('disputed')
    expect(taken(disputeMapping(confirmed(), why(confirmed()), as(cqEditor))).state).toBe('disputed')
    for (const outcome of ['confirmed', 'returned', 'retired'] as const) {
      const input = { version: 5, reason: '联席会议纪要', outcome }
      expect(taken(adjudicateMapping(disputed(), input, as(secretary))).state).toBe(outcome)
    }
  })

  test('retiring needs a reason', () => {
    expect(refused(retireMapping(confirmed(), { version: 4 }, as(scReviewer)))).toBe('REASON_REQUIRED')
    expect(taken(retireMapping(confirmed(), why(confirmed()), as(scReviewer))).state).toBe('retired')
  })

  test('a confirmed mapping is stale when the content of either node has changed, and stays confirmed', () => {
    expect(isStale(confirmed(), effective)).toBe(false)
    expect(isStale(confirmed(), { ...effective, hashB: 'new' })).toBe(true)
    expect(isStale(confirmed(), { ...effective, hashA: null })).toBe(true)
  })

  test('an event carries state, relation, statement number and hashes before and after', () => {
    const decision = confirmMapping(pending(), { version: 3, effective }, as(cqReviewer))
    if (!decision.ok) throw new Error(decision.problem.code)
    expect(decision.value.events).toMatchObject([
      {
        name: 'mapping.confirmed',
        before: { state: 'pending', relation: 'narrower', statement: 1, ...effective },
        after: { state: 'confirmed', relation: 'narrower', statement: 1, ...effective },
      },
    ])
  })
})

describe('难协商', () => {
  test('联席裁定 resolves what was 难协商, unless it sends the mapping back', () => {
    const hard = { ...disputed(), hard: true, hardReason: '口径不同' }
    for (const outcome of ['confirmed', 'retired', 'returned'] as const) {
      const input = { version: hard.version, outcome, reason: '会议意见' }
      const after = taken(adjudicateMapping(hard, input, as(secretary)))
      expect(after.hard, outcome).toBe(outcome === 'returned')
    }
  })

  test('难协商 survives return, revision and withdrawal', () => {
    const hard = taken(
      flagHardMapping(pending(), { version: 3, hard: true, reason: '职能不同' }, as(cqReviewer)),
    )
    const returned = taken(returnMapping(hard, { version: 4, reason: '请改' }, as(cqReviewer)))
    const withdrawn = taken(withdrawMapping(returned, { version: 5, reason: '不提了' }, as(scEditor)))
    expect([returned.hard, withdrawn.hard]).toEqual([true, true])
  })

  test('秘书处 records that something hard is resolved, and marks nothing', () => {
    const hard = { ...pending(), hard: true, hardReason: '口径不同' }
    const cleared = flagHardMapping(hard, { version: 3, hard: false, reason: '会议已议定' }, as(secretary))
    expect(taken(cleared).hard).toBe(false)
    const marked = flagHardMapping(pending(), { version: 3, hard: true, reason: '难' }, as(secretary))
    expect(refused(marked)).toBe('MAPPING_NOT_PARTY')
  })

  test('is set and cleared by either side with a reason, without a move', () => {
    const hard = taken(
      flagHardMapping(pending(), { version: 3, hard: true, reason: '职能不同' }, as(cqReviewer)),
    )
    expect(hard).toMatchObject({ hard: true, hardReason: '职能不同', state: 'pending', version: 4 })
    expect(refused(flagHardMapping(hard, { version: 4, hard: true, reason: '又' }, as(scEditor)))).toBe(
      'NO_CHANGE',
    )
    const cleared = taken(flagHardMapping(hard, { version: 4, hard: false, reason: '已谈妥' }, as(scEditor)))
    expect(cleared).toMatchObject({ hard: false, hardReason: null })
    expect(refused(flagHardMapping(cleared, { version: 5, hard: true, reason: ' ' }, as(scEditor)))).toBe(
      'REASON_REQUIRED',
    )
  })
})

describe('who sees a mapping', () => {
  test('drafts and what waits for 本局审核 exist for the proposing agency only', () => {
    for (const mapping of [draft(), inReview()]) {
      expect(visibleTo(mapping, scReviewer)).toBe(true)
      for (const other of [cqReviewer, gzReviewer, auditor, secretary])
        expect(visibleTo(mapping, other)).toBe(false)
    }
    expect(visibleTo(pending(), cqReviewer)).toBe(true)
  })

  test('a draft withdrawn before it left the house stays in the house', () => {
    const withdrawn = taken(withdrawMapping(draft(), { version: 1, reason: '误建' }, as(scEditor)))
    expect(visibleTo(withdrawn, cqReviewer)).toBe(false)
    const afterwards = taken(withdrawMapping(pending(), { version: 3, reason: '另议' }, as(scEditor)))
    expect(visibleTo(afterwards, cqReviewer)).toBe(true)
  })

  test('it is the proposer’s own, the other owner’s other, and outside for everybody else', () => {
    const seen = [scEditor, cqReviewer, gzReviewer, secretary].map((actor) => whoseMapping(pending(), actor))
    expect(seen).toEqual(['own', 'other', 'outside', 'outside'])
    expect(whoseMapping(pending(), person('x', 'cq', 'seat'))).toBe('other')
  })
})

describe('同一标准', () => {
  test('pairs the places that hold one standard; documents without a number never pair', () => {
    const here = [
      { nodeId: 'a1', standardId: 's1' },
      { nodeId: 'a2', standardId: null },
    ]
    const there = [
      { nodeId: 'b1', standardId: null },
      { nodeId: 'b2', standardId: 's1' },
      { nodeId: 'b3', standardId: 's1' },
    ]
    expect(sameStandards(here, there)).toEqual([
      { standardId: 's1', nodeAId: 'a1', nodeBId: 'b2' },
      { standardId: 's1', nodeAId: 'a1', nodeBId: 'b3' },
    ])
  })
})
