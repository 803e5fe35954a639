/**
 * 会签 and 拒签. A signatory signs for the own agency only, once, and only the text that was voted: every illegal order
 * has a Problem of its own name.
 */
import type { Actor } from '../access/roles'
import type { DecideContext, Decided } from '../shared/event'
import { hashText } from '../shared/hash'
import { fail, ok, type Result, type SharedProblem } from '../shared/problem'
import type { Signer } from '../shared/signer'
import type { Ballot } from './ballot'
import { checkVersion, jointEvent, moveJoint, stateFacts } from './move'
import type { JointProblem } from './problems'
import { receiptFields, receiptMessage } from './receipt'
import type { Cosignature, Draft, JointStandard } from './types'

export type CosignSubject = {
  readonly joint: JointStandard
  readonly current: Draft | null
  /** The latest ballot of the project, whatever its draft. */
  readonly ballot: Ballot | null
  /** The signatures on the current draft. */
  readonly cosignatures: readonly Cosignature[]
}

export type CosignInput = {
  /** For whom; the form sends it, so that signing for another side is refused by name. */
  readonly agencyId: string
  /** The hash that the signatory saw on the screen. */
  readonly contentHash: string
}

/** `next.cosignature` is to be inserted; the database holds one an agency and draft. */
export type Cosigned = { readonly joint: JointStandard; readonly cosignature: Cosignature }

/** No version is asked for: the hash binds the signature more tightly, and two agencies may sign at once. */
export function cosignJoint(
  subject: CosignSubject,
  input: CosignInput,
  signer: Signer,
  ctx: DecideContext<Actor>,
): Result<Decided<Cosigned>, JointProblem | SharedProblem> {
  const { joint, cosignatures } = subject
  const agency = checkSigning(subject, input.agencyId, ctx.actor)
  if (!agency.ok) return agency
  const voted = checkVoted(subject)
  if (!voted.ok) return voted
  const draft = voted.value
  const signed = new Set([...cosignatures.map((cosignature) => cosignature.agencyId), input.agencyId])
  const complete = joint.participants.every((participant) => signed.has(participant.agencyId))
  const done = joint.kind === 'regional' ? 'cosigned' : 'issued'
  const moved = moveJoint(joint, 'cosign', { now: ctx.now, chosen: complete ? done : 'passed' })
  if (!moved.ok) return moved
  if (input.contentHash !== draft.contentHash) {
    return fail('HASH_MISMATCH', { signed: input.contentHash, voted: draft.contentHash })
  }

  const facts = {
    agencyId: input.agencyId,
    signatoryId: ctx.actor.accountId,
    contentHash: draft.contentHash,
    signedAt: ctx.now,
  }
  const cosignature: Cosignature = {
    id: ctx.newId(),
    jointId: joint.id,
    draftId: draft.id,
    ...facts,
    alg: signer.alg,
    keyId: signer.keyId,
    signature: signer.sign(receiptMessage(receiptFields(facts))),
    auditSeq: null,
  }
  const after = {
    ...stateFacts(moved.value),
    cosignatureId: cosignature.id,
    draftId: draft.id,
    ...receiptFields(cosignature),
    alg: cosignature.alg,
    keyId: cosignature.keyId,
    signature: cosignature.signature,
  }
  const event = jointEvent('joint.cosigned', moved.value, { before: stateFacts(joint), after }, [
    `draft:${draft.id}`,
  ])
  return ok({ next: { joint: moved.value, cosignature }, events: [event] })
}

/** Own agency, a participant, and not signed yet. */
function checkSigning(
  { joint, cosignatures }: Pick<CosignSubject, 'joint' | 'cosignatures'>,
  agencyId: string,
  actor: Actor,
): Result<null, JointProblem> {
  if (actor.agencyId !== agencyId) return fail('NOT_YOUR_AGENCY', { agencyId })
  if (!joint.participants.some((participant) => participant.agencyId === agencyId))
    return fail('NOT_PARTICIPANT')
  if (cosignatures.some((cosignature) => cosignature.agencyId === agencyId)) return fail('ALREADY_COSIGNED')
  return ok(null)
}

/** The current draft, if it is byte for byte the one that the latest ballot passed. */
function checkVoted({ joint, current, ballot }: CosignSubject): Result<Draft, JointProblem> {
  const passed = ballot !== null && ballot.result?.passed === true
  if (current === null || !passed) return fail('COSIGN_BEFORE_VOTE', { state: joint.state })
  const actual = hashText(current.canonical)
  if (current.id !== ballot.draftId || actual !== ballot.draftHash || actual !== current.contentHash) {
    return fail('HASH_MISMATCH', { signed: actual, voted: ballot.draftHash })
  }
  return ok(current)
}

/**
 * 拒签: the project goes back to drafting. Signatures that others gave stay with the old draft; a new draft needs a new
 * ballot. Who has signed cannot refuse any more.
 */
export function refuseJoint(
  subject: Pick<CosignSubject, 'joint' | 'cosignatures'>,
  input: { readonly version: number; readonly agencyId: string; readonly reason: string },
  ctx: DecideContext<Actor>,
): Result<Decided<JointStandard>, JointProblem | SharedProblem> {
  const { joint } = subject
  const agency = checkSigning(subject, input.agencyId, ctx.actor)
  if (!agency.ok) return agency
  const seen = checkVersion(joint, input.version)
  if (!seen.ok) return seen
  const moved = moveJoint(joint, 'refuse', { now: ctx.now, reason: input.reason })
  if (!moved.ok) return moved
  const facts = {
    before: stateFacts(joint),
    after: { ...stateFacts(moved.value), agencyId: input.agencyId },
  }
  return ok({ next: moved.value, events: [jointEvent('joint.refused', moved.value, facts)] })
}
