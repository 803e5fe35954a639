/**
 * The life of a disposition (处置) of a gap as one table. The agency that lacks something disposes; 采纳对方 and 联合制定
 * engage the other side as well, so they wait for its agreement. A decided disposition can be decided anew.
 */
import { defineWorkflow, type MoveOf, type StateOf } from '#lib/domain/shared/workflow'

export const gapWorkflow = defineWorkflow({
  name: 'gap',
  initial: 'agency-review',
  states: ['agency-review', 'awaiting-other', 'decided', 'returned', 'withdrawn'],
  moves: {
    propose: {
      from: ['returned', 'decided', 'withdrawn'],
      to: ['agency-review'],
      operation: 'gap.propose',
      reason: 'required',
    },
    approve: {
      from: ['agency-review'],
      to: ['decided', 'awaiting-other'],
      operation: 'gap.approve',
      reason: 'none',
    },
    agree: { from: ['awaiting-other'], to: ['decided'], operation: 'gap.agree', reason: 'none' },
    return: {
      from: ['agency-review', 'awaiting-other'],
      to: ['returned'],
      operation: 'gap.return',
      reason: 'required',
    },
    withdraw: {
      from: ['agency-review', 'awaiting-other', 'returned'],
      to: ['withdrawn'],
      operation: 'gap.withdraw',
      reason: 'optional',
    },
  },
})

export type GapState = StateOf<typeof gapWorkflow>
export type GapMove = MoveOf<typeof gapWorkflow>

/** The moves that answer a disposition; several may be answered at once. */
export const gapAnswerMoves = ['approve', 'agree', 'return'] as const satisfies readonly GapMove[]
export type GapAnswerMove = (typeof gapAnswerMoves)[number]
