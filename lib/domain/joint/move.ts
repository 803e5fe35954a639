/**
 * What every decision about a joint standard does first and last: check the version that the form saw, ask the
 * workflow table for the next state, and write the event with the facts before and after.
 */
import type { DomainEvent, Json } from '../shared/event'
import { fail, ok, type Result, type SharedProblem } from '../shared/problem'
import { nextState } from '../shared/workflow'
import type { JointStandard, Participant } from './types'
import { type JointMove, type JointState, jointWorkflow } from './workflow'

/** STALE unless the form saw the current version. */
export function checkVersion(joint: JointStandard, seen: number): Result<null, SharedProblem> {
  return seen === joint.version ? ok(null) : fail('STALE', { seen, current: joint.version })
}

/**
 * The project after a move: new state, one version on. `reason` is kept only by moves that ask for one, so that the
 * last return, refusal or withdrawal stays readable until the next.
 */
export function moveJoint(
  joint: JointStandard,
  move: JointMove,
  by: { readonly now: Date; readonly chosen?: JointState; readonly reason?: string },
): Result<JointStandard, SharedProblem> {
  const { now, ...choice } = by
  const state = nextState(jointWorkflow, joint.state, move, choice)
  if (!state.ok) return state
  return ok({
    ...joint,
    state: state.value,
    stateSince: state.value === joint.state ? joint.stateSince : now,
    reason: jointWorkflow.moves[move].reason === 'required' ? (by.reason?.trim() ?? null) : joint.reason,
    version: joint.version + 1,
  })
}

/** An event about the project, which stands in the histories of its nodes and mappings too. */
export function jointEvent(
  name: string,
  joint: JointStandard,
  facts: { readonly before: Json; readonly after: Json },
  about: NonNullable<DomainEvent['about']> = [],
): DomainEvent {
  return {
    name,
    subject: { type: 'joint-standard', id: joint.id },
    about: [...jointAbout(joint), ...about],
    ...facts,
  }
}

/** `node:…` of every node that it replaces, `mapping:…` of every mapping that it grew from. */
export function jointAbout(joint: JointStandard): NonNullable<DomainEvent['about']> {
  const nodes = joint.nodeIds.map((id) => `node:${id}` as const)
  const mappings = joint.sources.flatMap((source) =>
    'mappingId' in source ? [`mapping:${source.mappingId}` as const] : [],
  )
  return [...nodes, ...mappings]
}

/** State and what goes with it, for the log. */
export function stateFacts(joint: JointStandard): Readonly<Record<string, Json>> {
  return { state: joint.state, reason: joint.reason, version: joint.version }
}

/** One agency's part, for the log; days as YYYY-MM-DD. */
export function participantFacts(participant: Participant): Json {
  return {
    agencyId: participant.agencyId,
    projectNumber: participant.projectNumber,
    number: participant.number,
    issuedOn: dayText(participant.issuedOn),
    effectiveOn: dayText(participant.effectiveOn),
    filingNumber: participant.filingNumber,
  }
}

/** A calendar day as YYYY-MM-DD. */
export function dayText(day: Date | null): string | null {
  return day === null ? null : day.toISOString().slice(0, 10)
}
