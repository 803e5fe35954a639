/**
 * 代办: while somebody is away, what was given to him and what names him shows at a colleague of the same agency, who
 * needs the role himself: nobody gains a right by it. What the colleague does is his own act, and the log says in whose
 * place. Votes and signatures are personal and never delegated.
 */
import type { DecideContext, Decided, DomainEvent } from '../shared/event'
import { fail, ok, type Result, type SharedProblem } from '../shared/problem'
import { allows } from './policy'
import type { AccessProblem } from './problems'
import type { Actor, Role, Whose } from './roles'

export type Delegation = {
  readonly id: string
  readonly agencyId: string
  readonly fromAccountId: string
  readonly toAccountId: string
  /** Days in Beijing time, both included, YYYY-MM-DD. */
  readonly startsOn: string
  readonly endsOn: string
  readonly reason: string
  readonly createdById: string
  readonly createdAt: Date
  readonly endedAt: Date | null
  readonly endedById: string | null
  readonly version: number
}

/** The roles whose assigned work can be done in somebody's place. */
export const delegableRoles = ['editor', 'reviewer'] as const satisfies readonly Role[]

export const delegationDaysMax = 184

/** Whether it is in force on the day; it may be ahead, over, or ended early. */
export function isInForce(
  delegation: Pick<Delegation, 'startsOn' | 'endsOn' | 'endedAt'>,
  today: string,
): boolean {
  return delegation.endedAt === null && delegation.startsOn <= today && today <= delegation.endsOn
}

export function whoseDelegation(of: Pick<Delegation, 'agencyId'>, actor: Pick<Actor, 'agencyId'>): Whose {
  return actor.agencyId === of.agencyId ? 'own' : 'outside'
}

type Person = {
  readonly accountId: string
  readonly displayName: string
  readonly agencyId: string | null
  readonly roles: readonly Role[]
  readonly disabledAt: Date | null
}

export type DelegationFacts = {
  readonly from: Person | null
  readonly to: Person | null
  /** Those of `from` that are not ended and not over. */
  readonly standing: readonly Delegation[]
  readonly today: string
}

/** Made by the person himself, or for him by a reviewer of the agency: the one who shares out its work. */
export function createDelegation(
  { from, to, standing, today }: DelegationFacts,
  input: { readonly startsOn: string; readonly endsOn: string; readonly reason: string },
  { actor, now, newId }: DecideContext<Actor>,
): Result<Decided<Delegation>, AccessProblem | SharedProblem> {
  if (!from || from.agencyId === null || from.agencyId !== actor.agencyId)
    return fail('NOT_FOUND', { what: '人员' })
  if (!mayArrange(actor, from.accountId)) return fail('DELEGATION_NOT_YOURS')
  if (!to || to.agencyId !== from.agencyId || to.disabledAt || to.accountId === from.accountId)
    return fail('DELEGATE_UNFIT', { name: to?.displayName ?? '' })
  const wanted = delegableRoles.filter((role) => from.roles.includes(role))
  if (wanted.length === 0) return fail('DELEGATION_NOTHING', { name: from.displayName })
  // With two roles he may be away with both: the delegate needs the whole of it.
  const lacking = wanted.find((role) => !to.roles.includes(role))
  if (lacking) return fail('DELEGATE_LACKS_ROLE', { name: to.displayName, role: lacking })
  const { startsOn, endsOn } = input
  if (endsOn < startsOn || endsOn < today) return fail('DELEGATION_DAYS')
  if (daysBetween(startsOn, endsOn) > delegationDaysMax)
    return fail('DELEGATION_TOO_LONG', { most: delegationDaysMax })
  const overlap = standing.find((other) => other.startsOn <= endsOn && startsOn <= other.endsOn)
  if (overlap) return fail('DELEGATION_OVERLAPS', { startsOn: overlap.startsOn, endsOn: overlap.endsOn })
  const delegation: Delegation = {
    ...{ id: newId(), agencyId: from.agencyId, fromAccountId: from.accountId, toAccountId: to.accountId },
    ...{ startsOn, endsOn, reason: input.reason.trim(), createdById: actor.accountId, createdAt: now },
    ...{ endedAt: null, endedById: null, version: 1 },
  }
  return ok({ next: delegation, events: [delegationEvent('delegation.created', null, delegation)] })
}

/** Ends it early: the person himself, the delegate, or a reviewer of the agency. */
export function endDelegation(
  delegation: Delegation,
  input: { readonly version: number; readonly today: string },
  { actor, now }: DecideContext<Actor>,
): Result<Decided<Delegation>, AccessProblem | SharedProblem> {
  const { fromAccountId, toAccountId } = delegation
  if (actor.accountId !== toAccountId && !mayArrange(actor, fromAccountId))
    return fail('DELEGATION_NOT_YOURS')
  if (input.version !== delegation.version)
    return fail('STALE', { seen: input.version, current: delegation.version })
  if (delegation.endedAt || delegation.endsOn < input.today) return fail('NO_CHANGE')
  const next = { ...delegation, endedAt: now, endedById: actor.accountId, version: delegation.version + 1 }
  return ok({ next, events: [delegationEvent('delegation.ended', delegation, next)] })
}

function mayArrange(actor: Actor, fromAccountId: string): boolean {
  return actor.accountId === fromAccountId || allows(actor, 'assignment.reassign', 'own')
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
}

function delegationEvent(
  name: `delegation.${string}`,
  before: Delegation | null,
  after: Delegation,
): DomainEvent {
  return {
    name,
    subject: { type: 'delegation', id: after.id },
    about: [`account:${after.fromAccountId}`, `account:${after.toAccountId}`],
    before: before && delegationFacts(before),
    after: delegationFacts(after),
  }
}

function delegationFacts({ fromAccountId, toAccountId, startsOn, endsOn, reason, endedAt }: Delegation) {
  return { fromAccountId, toAccountId, startsOn, endsOn, reason, ended: endedAt !== null }
}
