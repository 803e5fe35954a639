import { describe, expect, test } from 'vitest'
import { availableMoves } from '#lib/domain/joint/available-moves'
import { endedStates, jointStages } from '#lib/domain/joint/stages'
import { jointWorkflow } from '#lib/domain/joint/workflow'
import { actorOf, balloting, cosignedBy, drafting, passed, proposed, saved } from './joint-fixtures'

const none = { ballot: null, cosignatures: [] }

describe('the moves that somebody can make now', () => {
  test('entering is offered to reviewers of participants that have not entered', () => {
    const joint = proposed()
    expect(availableMoves({ joint, ...none }, actorOf('cq', 'reviewer'))).toEqual(['enter'])
    expect(availableMoves({ joint, ...none }, actorOf('sc', 'reviewer'))).toEqual(['enter', 'withdraw'])
    expect(availableMoves({ joint, ...none }, actorOf('gz', 'reviewer'))).toEqual([])
  })

  test('writing is offered to named drafters, submitting once there is a draft', () => {
    const joint = drafting()
    expect(availableMoves({ joint, ...none }, actorOf('sc', 'editor'))).toEqual([
      'name-drafters',
      'save-draft',
    ])
    expect(availableMoves({ joint, ...none }, actorOf('cq', 'editor'))).toEqual(['name-drafters'])
    const written = saved(joint).joint
    expect(availableMoves({ joint: written, ...none }, actorOf('cq', 'editor'))).toEqual([
      'name-drafters',
      'submit',
    ])
  })

  test('voting is offered to electors only, and signing to agencies that have not signed', () => {
    const { joint, ballot } = balloting(saved(drafting()))
    const facts = { joint, ballot, cosignatures: [] }
    expect(availableMoves(facts, actorOf('sc', 'seat', 'sc-seat-1'))).toEqual(['vote'])
    expect(availableMoves(facts, actorOf('sc', 'seat', 'sc-seat-9'))).toEqual([])
    const signed = cosignedBy({ ...passed(), cosignatures: [] }, 'sc')
    expect(availableMoves(signed, actorOf('sc', 'signatory'))).toEqual([])
    expect(availableMoves(signed, actorOf('cq', 'signatory'))).toEqual(['cosign', 'refuse'])
  })

  test('an auditor has no move in any state', () => {
    for (const state of jointWorkflow.states) {
      const joint = { ...passed().joint, state }
      expect(availableMoves({ joint, ...none }, actorOf(null, 'auditor', 'auditor'))).toEqual([])
    }
  })
})

test('every state stands in one stage of the board or among the ended ones', () => {
  const placed = [...jointStages.flatMap((stage) => [...stage.states]), ...endedStates]
  expect([...placed].sort()).toEqual([...jointWorkflow.states].sort())
})
