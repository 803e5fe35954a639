/** Which moves a person is offered: workflow, policy, and the rules about the own work. */
import { describe, expect, it } from 'vitest'
import type { Actor, Role } from '#lib/domain/access/roles'
import { availableMoves, mappingWaitsFor } from '#lib/domain/mapping/available-moves'
import type { Mapping } from '#lib/domain/mapping/mapping'
import { type MappingState, mappingWorkflow } from '#lib/domain/mapping/workflow'

function actor(agencyId: string, ...roles: readonly Role[]): Actor {
  return { accountId: `${agencyId}-1`, username: 'x', displayName: 'x', agencyId, roles, sessionId: 's' }
}

function mapping(state: MappingState, authorId = 'somebody'): Mapping {
  return {
    id: 'm',
    nodeAId: 'a',
    nodeBId: 'b',
    catalogAId: 'ca',
    catalogBId: 'cb',
    agencyAId: 'one',
    agencyBId: 'two',
    proposerAgencyId: 'one',
    state,
    hard: false,
    hardReason: null,
    demo: false,
    bundleId: null,
    createdById: authorId,
    submittedById: authorId,
    reason: null,
    createdAt: new Date(0),
    stateSince: new Date(0),
    forwardedAt: new Date(0),
    version: 1,
    statement: {
      id: 's',
      mappingId: 'm',
      number: 1,
      relation: 'equal',
      unrelatedReason: null,
      justification: 'j',
      evidence: '',
      hashA: 'x',
      hashB: 'y',
      authorId,
      createdAt: new Date(0),
      differences: [],
    },
  }
}

describe('the moves on offer', () => {
  it('let only the reviewer of the other agency answer a proposal', () => {
    expect(availableMoves(mapping('pending'), actor('two', 'reviewer'), false)).toEqual([
      'confirm',
      'return',
      'reject',
    ])
    expect(availableMoves(mapping('pending'), actor('one', 'reviewer'), false)).toEqual([])
    expect(availableMoves(mapping('pending'), actor('three', 'reviewer'), false)).toEqual([])
  })

  it('do not offer 对方确认 where a node has changed since', () => {
    expect(availableMoves(mapping('pending'), actor('two', 'reviewer'), true)).not.toContain('confirm')
  })

  it('do not offer 本局审核 of what one wrote oneself', () => {
    const reviewer = actor('one', 'editor', 'reviewer')
    expect(availableMoves(mapping('agency-review'), reviewer, false)).toContain('forward')
    expect(availableMoves(mapping('agency-review', 'one-1'), reviewer, false)).not.toContain('forward')
  })

  it('offer to revise a confirmed mapping, or to say it again, only when it is 待复核', () => {
    expect(availableMoves(mapping('confirmed'), actor('one', 'editor'), false)).toEqual([])
    expect(availableMoves(mapping('confirmed'), actor('one', 'editor'), true)).toEqual(['revise', 'reaffirm'])
  })

  it('offer an auditor nothing in any state', () => {
    const auditor = { ...actor('one', 'auditor'), agencyId: null }
    for (const state of mappingWorkflow.states)
      expect(availableMoves(mapping(state), auditor, true), state).toEqual([])
  })
})

it('somebody is waited for in every state that is not settled, and nobody in the others', () => {
  const settled = mappingWorkflow.states.filter((state) => mappingWaitsFor({ state }, false) === null)
  expect(settled).toEqual(['rejected', 'withdrawn', 'confirmed', 'retired'])
  expect(mappingWaitsFor({ state: 'confirmed' }, true)).toEqual({ side: 'proposer', role: 'editor' })
})
