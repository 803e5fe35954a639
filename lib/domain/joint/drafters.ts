/** 起草人: each agency names its own, from its own staff; nobody names for the other side (DESIGN §3.6). */
import type { Actor } from '../access/roles'
import type { DecideContext, Decided } from '../shared/event'
import { fail, ok, type Result, type SharedProblem } from '../shared/problem'
import { checkVersion, jointEvent, moveJoint } from './move'
import type { JointProblem } from './problems'
import type { Drafter, JointStandard, Person } from './types'

/** The named accounts as found in the database; an id that is missing here is unknown. */
export type NameDraftersSubject = { readonly joint: JointStandard; readonly people: readonly Person[] }

/**
 * The drafters of the actor's agency become exactly `accountIds`; those of the other agencies stay. Who once wrote a
 * clause stays out of the ballot even when no longer named (`openBallot`).
 */
export function nameDrafters(
  { joint, people }: NameDraftersSubject,
  input: { readonly version: number; readonly accountIds: readonly string[] },
  ctx: DecideContext<Actor>,
): Result<Decided<JointStandard>, JointProblem | SharedProblem> {
  const agencyId = ctx.actor.agencyId
  if (agencyId === null || !joint.participants.some((participant) => participant.agencyId === agencyId)) {
    return fail('NOT_PARTICIPANT')
  }
  const seen = checkVersion(joint, input.version)
  if (!seen.ok) return seen
  const personOf = new Map(people.map((person) => [person.accountId, person]))
  const named: Drafter[] = []
  for (const accountId of new Set(input.accountIds)) {
    const why = unfit(personOf.get(accountId), agencyId)
    if (why !== null) return fail('DRAFTER_UNFIT', { accountId, why })
    named.push({ accountId, agencyId })
  }
  const before = joint.drafters.filter((drafter) => drafter.agencyId === agencyId)
  const moved = moveJoint(joint, 'name-drafters', { now: ctx.now })
  if (!moved.ok) return moved
  if (sameIds(before, named)) return fail('NO_CHANGE')
  const others = joint.drafters.filter((drafter) => drafter.agencyId !== agencyId)
  const next = { ...moved.value, drafters: [...others, ...named] }
  const facts = { before: drafterFacts(agencyId, before), after: drafterFacts(agencyId, named) }
  return ok({ next, events: [jointEvent('joint.drafters-named', next, facts)] })
}

function unfit(person: Person | undefined, agencyId: string): 'unknown' | 'disabled' | 'other-agency' | null {
  if (person === undefined) return 'unknown'
  if (person.agencyId !== agencyId) return 'other-agency'
  return person.disabled ? 'disabled' : null
}

function sameIds(a: readonly Drafter[], b: readonly Drafter[]): boolean {
  const ids = new Set(a.map((drafter) => drafter.accountId))
  return a.length === b.length && b.every((drafter) => ids.has(drafter.accountId))
}

function drafterFacts(agencyId: string, drafters: readonly Drafter[]) {
  return { agencyId, drafters: drafters.map((drafter) => drafter.accountId) }
}
