/**
 * 延期: the joint body puts a thing on its list off to a later day, with a reason. Until that day it stands among what
 * was put off, and then comes back by itself; nothing leaves the list for good in this way.
 */
import type { Actor } from '#lib/domain/access/roles'
import { dayOf } from '#lib/domain/catalog/day'
import type { DecideContext, Decided, DomainEvent } from '#lib/domain/shared/event'
import { fail, ok, type Result, type SharedProblem } from '#lib/domain/shared/problem'
import type { ProgressProblem } from './problems'

/** The lists whose things may be put off. */
export const deferrableLists = ['mappings', 'gaps', 'packages', 'joint'] as const
export type DeferrableList = (typeof deferrableLists)[number]

/** One row of the table `meeting_deferral`. */
export type Deferral = {
  readonly id: string
  readonly list: DeferrableList
  /** Of a gap as `gapKey` writes it. */
  readonly itemId: string
  /** Midnight UTC of the day on which it comes back. */
  readonly until: Date
  readonly reason: string
  readonly deferredById: string
  readonly deferredAt: Date
  readonly endedAt: Date | null
}

export type DeferInput = {
  readonly list: DeferrableList
  readonly itemId: string
  /** YYYY-MM-DD */
  readonly until: string
  readonly reason: string
}

export type DeferChange = { readonly ended: Deferral | null; readonly begun: Deferral | null }
export type DeferDecision = Result<Decided<DeferChange>, ProgressProblem | SharedProblem>

/** `current`: the deferral of the same thing that was not ended, whether its day has come or not. */
export function deferItem(
  current: Deferral | null,
  input: DeferInput,
  { actor, now, newId }: DecideContext<Actor>,
): DeferDecision {
  const today = dayOf(now)
  if (input.until <= today) return fail('DEFERRAL_DAY_PAST', { until: input.until, today })
  const begun: Deferral = {
    id: newId(),
    list: input.list,
    itemId: input.itemId,
    until: new Date(`${input.until}T00:00:00Z`),
    reason: input.reason.trim(),
    deferredById: actor.accountId,
    deferredAt: now,
    endedAt: null,
  }
  const ended = current === null ? null : { ...current, endedAt: now }
  return ok({ next: { ended, begun }, events: [deferralEvent('meeting.deferred', current, begun)] })
}

/** Takes a thing up again before its day. */
export function resumeItem(current: Deferral, { now }: DecideContext<Actor>): DeferDecision {
  if (!isDeferred(current, now)) return fail('NO_CHANGE')
  const ended = { ...current, endedAt: now }
  return ok({ next: { ended, begun: null }, events: [deferralEvent('meeting.resumed', current, ended)] })
}

/** Whether it holds the thing back at `now`. */
export function isDeferred(deferral: Pick<Deferral, 'until' | 'endedAt'>, now: Date): boolean {
  return deferral.endedAt === null && dayOf(now) < deferral.until.toISOString().slice(0, 10)
}

const subjectTypes = {
  mappings: 'mapping',
  gaps: 'gap',
  packages: 'package',
  joint: 'joint-standard',
} as const

function deferralEvent(
  name: 'meeting.deferred' | 'meeting.resumed',
  before: Deferral | null,
  after: Deferral,
): DomainEvent {
  const { list, itemId } = after
  return {
    name,
    subject: { type: subjectTypes[list], id: itemId },
    ...(list === 'gaps' && { about: [`node:${itemId.split('@')[0]}`] as const }),
    before: before === null ? null : factsOf(before),
    after: factsOf(after),
  }
}

function factsOf({ until, reason, endedAt }: Deferral) {
  return { until: until.toISOString().slice(0, 10), reason, ended: endedAt !== null }
}
