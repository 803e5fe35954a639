/** Adds to the events of mappings in whose place the actor did it, where a colleague is away (代办). */
import { type GivenThing, principalsOf } from '#lib/db/behalf'
import type { Tx } from '#lib/db/client'
import type { Actor } from '#lib/domain/access/roles'
import { beijingDay } from '#lib/domain/gap/due-date'
import type { DomainEvent } from '#lib/domain/shared/event'

export async function withPrincipal(
  tx: Tx,
  actor: Actor,
  events: readonly DomainEvent[],
  now: Date,
): Promise<readonly DomainEvent[]> {
  const things = events.filter(isOfMapping).map(thingOf)
  if (things.length === 0) return events
  const principals = await principalsOf(tx, actor, things, beijingDay(now))
  return events.map((event) => {
    const principal = isOfMapping(event) ? principals.get(event.subject.id) : undefined
    return principal === undefined ? event : onBehalf(event, principal)
  })
}

function isOfMapping({ subject }: DomainEvent): boolean {
  return subject.type === 'mapping'
}

function thingOf({ subject, about = [] }: DomainEvent): GivenThing {
  return { mappingId: subject.id, nodeIds: about.flatMap((one) => one.match(/^node:(.+)$/)?.[1] ?? []) }
}

function onBehalf(event: DomainEvent, principal: string): DomainEvent {
  const { about = [], after } = event
  const facts = typeof after === 'object' && after !== null && !Array.isArray(after) ? after : {}
  return { ...event, about: [...about, `account:${principal}`], after: { ...facts, onBehalfOf: principal } }
}
