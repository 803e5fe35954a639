/** The moves that a person is offered on a gap: workflow, policy, whose turn it is, and not the review of one's own work. */

import type { Operation } from '#lib/domain/access/operations'
import { allows } from '#lib/domain/access/policy'
import type { Actor } from '#lib/domain/access/roles'
import { legalMoves } from '#lib/domain/shared/workflow'
import { type GapSubject, whoseGap } from './disposition'
import { type GapAnswerMove, type GapMove, gapAnswerMoves, gapWorkflow } from './workflow'

type Offered = Pick<GapSubject, 'lackingAgencyId' | 'owningAgencyId' | 'disposition'>

export function availableGapMoves(gap: Offered, actor: Actor): readonly GapMove[] {
  const whose = whoseGap(gap, actor)
  const { disposition } = gap
  const legal: readonly GapMove[] =
    disposition === null ? ['propose'] : legalMoves(gapWorkflow, disposition.state)
  return legal.filter((move) => {
    const operation = gapWorkflow.moves[move].operation as Operation
    if (!allows(actor, operation, whose)) return false
    if (move === 'approve') return disposition?.createdById !== actor.accountId
    if (move !== 'return') return true
    return whose === (disposition?.state === 'awaiting-other' ? 'other' : 'own')
  })
}

/** For each answer the gaps of a list to which this person may give it; answers to fewer than two are left out. */
export function answersToMany<Gap extends Offered>(
  gaps: readonly Gap[],
  actor: Actor,
): readonly { readonly move: GapAnswerMove; readonly gaps: readonly Gap[] }[] {
  return gapAnswerMoves
    .map((move) => ({ move, gaps: gaps.filter((gap) => availableGapMoves(gap, actor).includes(move)) }))
    .filter(({ gaps: open }) => open.length > 1)
}
