/**
 * The moves that somebody can make now: those of the workflow's state that the policy allows, less those that a rule
 * would refuse for this very person (already entered, no drafter, no elector …). It decides which buttons a screen shows;
 * the decisions themselves check again.
 */
import type { CommandName } from '../access/operations'
import { allows } from '../access/policy'
import type { Actor } from '../access/roles'
import { legalMoves } from '../shared/workflow'
import type { Ballot } from './ballot'
import type { Cosignature, JointStandard } from './types'
import { whoseJoint } from './whose'
import { type JointMove, jointWorkflow } from './workflow'

export type MoveFacts = {
  readonly joint: JointStandard
  /** The open ballot, if there is one. */
  readonly ballot: Pick<Ballot, 'electors'> | null
  /** The signatures on the current draft. */
  readonly cosignatures: readonly Pick<Cosignature, 'agencyId'>[]
}

export function availableMoves(facts: MoveFacts, actor: Actor): readonly JointMove[] {
  const whose = whoseJoint(facts.joint, actor)
  return legalMoves(jointWorkflow, facts.joint.state).filter(
    (move) =>
      allows(actor, jointWorkflow.moves[move].operation as CommandName, whose) && isOpen(move, facts, actor),
  )
}

function isOpen(move: JointMove, { joint, ballot, cosignatures }: MoveFacts, actor: Actor): boolean {
  const { agencyId, accountId } = actor
  switch (move) {
    case 'enter':
      return joint.participants.some((own) => own.agencyId === agencyId && own.projectNumber === null)
    case 'save-draft':
      return joint.drafters.some((drafter) => drafter.accountId === accountId)
    case 'submit':
      return joint.currentDraftId !== null
    case 'vote':
      return ballot?.electors.some((elector) => elector.accountId === accountId) ?? false
    case 'cosign':
    case 'refuse':
      return !cosignatures.some((cosignature) => cosignature.agencyId === agencyId)
    case 'request-approval':
      return joint.kind === 'regional'
    case 'withdraw':
      return joint.proposerAgencyId === agencyId
    default:
      return true
  }
}
