/** 保存并提交: what was just said goes to 本局审核 in the same transaction, if the policy lets the person submit, too. */
import { authorise } from '#lib/domain/access/policy'
import type { Actor } from '#lib/domain/access/roles'
import type { Mapping } from '#lib/domain/mapping/mapping'
import { whoseMapping } from '#lib/domain/mapping/mapping'
import { submitMapping } from '#lib/domain/mapping/moves'
import type { MappingDecision } from '#lib/domain/mapping/propose'
import type { Problem } from '#lib/domain/problems'
import type { DecideContext, Decided } from '#lib/domain/shared/event'
import { ok, type Result } from '#lib/domain/shared/problem'

export function thenSubmit(
  said: MappingDecision,
  submit: boolean,
  context: DecideContext<Actor>,
): Result<Decided<Mapping>, Problem> {
  if (!said.ok || !submit) return said
  const { next, events } = said.value
  const allowed = authorise(context.actor, 'mapping.submit', whoseMapping(next, context.actor))
  if (!allowed.ok) return allowed
  const submitted = submitMapping(next, { version: next.version }, context)
  if (!submitted.ok) return submitted
  return ok({ next: submitted.value.next, events: [...events, ...submitted.value.events] })
}
