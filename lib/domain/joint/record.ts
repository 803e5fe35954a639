/**
 * After the signatures: 报批 of a 川渝地区地方标准, and the later facts of each agency (number, 发布, 实施, 备案). None of
 * them touches the signed content. The bureaus never issue a 地方标准 themselves; they record what their
 * 市场监督管理局 issued, and it counts as issued once both have.
 */
import type { Actor } from '../access/roles'
import type { CatalogProblem } from '../catalog/problems'
import type { DecideContext, Decided } from '../shared/event'
import { fail, ok, type Result, type SharedProblem } from '../shared/problem'
import { checkVersion, dayText, jointEvent, moveJoint, participantFacts, stateFacts } from './move'
import { type AgencyNumbering, checkRecordedNumber } from './numbers'
import type { JointProblem } from './problems'
import type { JointKind, JointStandard, Participant } from './types'

/** 报批, by 秘书处; a matter of the kind regional only. */
export function requestApproval(
  joint: JointStandard,
  input: { readonly version: number },
  ctx: DecideContext<Actor>,
): Result<Decided<JointStandard>, JointProblem | SharedProblem> {
  if (joint.kind !== 'regional') return fail('APPROVAL_NOT_NEEDED', { kind: joint.kind })
  const seen = checkVersion(joint, input.version)
  if (!seen.ok) return seen
  const moved = moveJoint(joint, 'request-approval', { now: ctx.now })
  if (!moved.ok) return moved
  const facts = { before: stateFacts(joint), after: stateFacts(moved.value) }
  return ok({ next: moved.value, events: [jointEvent('joint.approval-requested', moved.value, facts)] })
}

/** Null is "not known yet". Days are UTC midnight. */
export type RecordedFacts = Pick<Participant, 'number' | 'issuedOn' | 'effectiveOn' | 'filingNumber'>

export type RecordSubject = {
  readonly joint: JointStandard
  readonly agencies: readonly AgencyNumbering[]
}

export type RecordInput = RecordedFacts & { readonly version: number; readonly agencyId: string }

/** The whole set of facts of the own agency, as the form shows it; issued once every participant's are in. */
export function recordNumbers(
  { joint, agencies }: RecordSubject,
  input: RecordInput,
  ctx: DecideContext<Actor>,
): Result<Decided<JointStandard>, JointProblem | CatalogProblem | SharedProblem> {
  const { agencyId } = input
  if (ctx.actor.agencyId !== agencyId) return fail('NOT_YOUR_AGENCY', { agencyId })
  const own = joint.participants.find((participant) => participant.agencyId === agencyId)
  if (own === undefined) return fail('NOT_PARTICIPANT')
  const seen = checkVersion(joint, input.version)
  if (!seen.ok) return seen
  const checked = checkFacts({ joint, agencies }, own, input)
  if (!checked.ok) return checked

  const recorded: Participant = { ...own, ...checked.value, recordedById: ctx.actor.accountId }
  const participants = joint.participants.map((participant) => (participant === own ? recorded : participant))
  const moved =
    joint.state === 'issued'
      ? moveJoint(joint, 'amend', { now: ctx.now })
      : moveJoint(joint, 'record', { now: ctx.now, chosen: allIssued(participants) ? 'issued' : 'approval' })
  if (!moved.ok) return moved
  if (sameFacts(own, recorded)) return fail('NO_CHANGE')
  const next = { ...moved.value, participants }
  const facts = {
    before: { ...stateFacts(joint), participant: participantFacts(own) },
    after: { ...stateFacts(next), participant: participantFacts(recorded) },
  }
  const events = [jointEvent('joint.recorded', next, facts)] as const
  return ok({ next, events })
}

/** Number and 发布日期 of every participant are known. */
function allIssued(participants: readonly Participant[]): boolean {
  return participants.every((participant) => participant.number !== null && participant.issuedOn !== null)
}

function checkFacts(
  { joint, agencies }: RecordSubject,
  own: Participant,
  input: RecordInput,
): Result<RecordedFacts, JointProblem | CatalogProblem> {
  const { issuedOn, effectiveOn } = input
  const removed = removedFact(joint, own, input)
  if (removed !== null) return fail('ISSUED_FACT_REMOVED', { fact: removed })
  if (issuedOn !== null && effectiveOn !== null && effectiveOn < issuedOn) {
    const days = { issuedOn: dayText(issuedOn) ?? '', effectiveOn: dayText(effectiveOn) ?? '' }
    return fail('EFFECTIVE_BEFORE_ISSUED', days)
  }
  const number = input.number?.trim()
    ? checkRecordedNumber(joint, input.number, own.agencyId, agencies)
    : ok(null)
  if (!number.ok) return number
  const filingNumber = input.filingNumber?.trim() || null
  // 备案号 as the national platform prints it: 87649-2022.
  if (filingNumber !== null && !/^\d{4,6}-\d{4}$/u.test(filingNumber)) {
    return fail('FILING_NUMBER_MALFORMED', { filingNumber })
  }
  return ok({ number: number.value, issuedOn, effectiveOn, filingNumber })
}

/** What has been issued keeps its number and its day; they may be corrected, not taken away. */
function removedFact(
  joint: JointStandard,
  own: Participant,
  input: RecordedFacts,
): 'number' | 'issuedOn' | null {
  if (joint.state !== 'issued') return null
  if (own.number !== null && !input.number?.trim()) return 'number'
  return own.issuedOn !== null && input.issuedOn === null ? 'issuedOn' : null
}

function sameFacts(a: Participant, b: Participant): boolean {
  const days =
    a.issuedOn?.getTime() === b.issuedOn?.getTime() && a.effectiveOn?.getTime() === b.effectiveOn?.getTime()
  return days && a.number === b.number && a.filingNumber === b.filingNumber
}

/** Facts that are allowed and yet worth a look: days that differ between the sides (P-16), a year unlike the number's (N-03). */
export type RecordWarning =
  | { readonly code: 'DAYS_DIFFER'; readonly fact: 'issuedOn' | 'effectiveOn' }
  | { readonly code: 'YEAR_DIFFERS'; readonly agencyId: string; readonly number: string }

export function recordWarnings(
  joint: { readonly kind: JointKind } & Pick<JointStandard, 'participants'>,
): readonly RecordWarning[] {
  const differing = (['issuedOn', 'effectiveOn'] as const).filter((fact) => {
    const days = joint.participants.flatMap((participant) => participant[fact]?.getTime() ?? [])
    return new Set(days).size > 1
  })
  const years = joint.participants.flatMap(({ agencyId, number, issuedOn }) => {
    const year = joint.kind === 'regional' ? number?.slice(-4) : undefined
    const differs =
      number !== null && year !== undefined && issuedOn !== null && year !== dayText(issuedOn)?.slice(0, 4)
    return differs ? [{ code: 'YEAR_DIFFERS', agencyId, number } as const] : []
  })
  return [...differing.map((fact) => ({ code: 'DAYS_DIFFER', fact }) as const), ...years]
}
