/** Adds to the events of a mapping in whose place the actor did it, where a colleague is away (代办). */
import { principalOf } from '#lib/db/behalf'
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
  const first = events.find(({ subject }) => subject.type === 'mapping')
  if (!first) return events
  const nodeIds = (first.about ?? []).flatMap((one) => one.match(/^node:(.+)$/)?.[1] ?? [])
  const thing = { mappingId: first.subject.id, nodeIds }
  const principal = await principalOf(tx, actor, thing, beijingDay(now))
  if (principal === null) return events
  return events.map((event) => (event.subject.type === 'mapping' ? onBehalf(event, principal) : event))
}

function onBehalf(event: DomainEvent, principal: string): DomainEvent {
  const { about = [], after } = event
  const facts = typeof after === 'object' && after !== null && !Array.isArray(after) ? after : {}
  return { ...event, about: [...about, `account:${principal}`], after: { ...facts, onBehalfOf: principal } }
}
