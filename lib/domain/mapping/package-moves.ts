/**
 * Bringing a 批次 to the other side. Each decision covers the package and all its mappings at once: they are submitted,
 * taken back, sent back and forwarded together or not at all, by the same rules as one alone.
 */
import type { Actor } from '#lib/domain/access/roles'
import { dayOf, yearOf } from '#lib/domain/catalog/day'
import type { DecideContext, Decided, DomainEvent } from '#lib/domain/shared/event'
import { fail, ok, type Result, type SharedProblem } from '#lib/domain/shared/problem'
import { nextState } from '#lib/domain/shared/workflow'
import type { Mapping } from './mapping'
import { forwardMapping, recallMapping, sendBackMapping, submitMapping } from './moves'
import {
  type FullPackage,
  isOpenItem,
  leave,
  type MappingPackage,
  type PackageItem,
  packageEvent,
} from './package'
import { type PackageMove, packageWorkflow } from './package-workflow'
import type { MappingProblem } from './problems'
import type { MappingDecision } from './propose'
import { statementHash } from './statement'

/** What a decision leaves: the package, all its items, and the mappings that moved with it. */
export type PackageChange = FullPackage & {
  readonly moved: readonly { readonly next: Mapping; readonly before: Mapping }[]
}
export type PackageDecision = Result<Decided<PackageChange>, MappingProblem | SharedProblem>

type MoveInput = { readonly version: number; readonly reason?: string | undefined }

/** The whole package goes to 本局审核; mappings that lie there already stay. */
export function submitPackage(
  before: FullPackage,
  mappings: readonly Mapping[],
  input: MoveInput,
  ctx: DecideContext<Actor>,
): PackageDecision {
  const submittedById = ctx.actor.accountId
  return moveAll(before, mappings, 'submit', input, ctx, { submittedById, reason: null }, (mapping) =>
    mapping.state === 'agency-review' ? null : submitMapping(mapping, { version: mapping.version }, ctx),
  )
}

/** The editors take the whole package back from 本局审核. */
export function recallPackage(
  before: FullPackage,
  mappings: readonly Mapping[],
  input: MoveInput,
  ctx: DecideContext<Actor>,
): PackageDecision {
  return moveAll(before, mappings, 'recall', input, ctx, { submittedById: null }, (mapping) =>
    recallMapping(mapping, { version: mapping.version }, ctx),
  )
}

/** A reviewer of the own agency gives the whole package back to the editors. Single items go back by themselves. */
export function sendBackPackage(
  before: FullPackage,
  mappings: readonly Mapping[],
  input: MoveInput,
  ctx: DecideContext<Actor>,
): PackageDecision {
  const reason = input.reason?.trim() ?? ''
  return moveAll(before, mappings, 'send-back', input, ctx, { submittedById: null, reason }, (mapping) =>
    sendBackMapping(mapping, { version: mapping.version, reason }, ctx),
  )
}

export type ForwardInput = MoveInput & {
  /** How many items the reviewer saw: what he did not see is not sent. */
  readonly items: number
  /** The next free number of sender and receiver in the year of `now`. */
  readonly serial: number
}

/** A reviewer of the own agency, who wrote neither the package nor any statement in it, sends it to the other side. */
export function forwardPackage(
  before: FullPackage,
  mappings: readonly Mapping[],
  input: ForwardInput,
  ctx: DecideContext<Actor>,
): PackageDecision {
  const { accountId } = ctx.actor
  if (accountId === before.pack.createdById || accountId === before.pack.submittedById)
    return fail('SELF_REVIEW')
  const current = before.items.filter(isOpenItem).length
  if (current !== input.items) return fail('PACKAGE_ITEMS_CHANGED', { seen: input.items, current })
  const change = {
    forwardedAt: ctx.now,
    forwardedById: accountId,
    year: yearOf(dayOf(ctx.now)),
    serial: input.serial,
  }
  return moveAll(before, mappings, 'forward', input, ctx, change, (mapping) =>
    forwardMapping(mapping, { version: mapping.version }, ctx),
  )
}

/** The wrapping is taken away; the mappings stay the drafts that they are. */
export function dissolvePackage(
  before: FullPackage,
  input: MoveInput,
  ctx: DecideContext<Actor>,
): PackageDecision {
  const moved = movePackage(before.pack, 'dissolve', input, ctx)
  if (!moved.ok) return moved
  const items = before.items.map((item) => (isOpenItem(item) ? leave(item, ctx.now) : item))
  const full = { pack: moved.value, items }
  return ok({
    next: { ...full, moved: [] },
    events: [packageEvent('package.dissolved', before.pack, full)],
  })
}

function moveAll(
  before: FullPackage,
  mappings: readonly Mapping[],
  name: Exclude<PackageMove, 'edit' | 'dissolve'>,
  input: MoveInput,
  ctx: DecideContext<Actor>,
  change: Partial<MappingPackage>,
  /** Null: the mapping stays where it is. */
  each: (mapping: Mapping) => MappingDecision | null,
): PackageDecision {
  const pack = movePackage(before.pack, name, input, ctx)
  if (!pack.ok) return pack
  const open = before.items.filter(isOpenItem)
  if (open.length === 0) return fail('PACKAGE_EMPTY')
  const byId = new Map(mappings.map((mapping) => [mapping.id, mapping]))
  const moved: { next: Mapping; before: Mapping }[] = []
  const events: DomainEvent[] = []
  const sent = new Map<string, Mapping>()
  for (const item of open) {
    const mapping = byId.get(item.mappingId)
    if (!mapping) throw new Error(`item ${item.id} without its mapping`)
    const decided = each(mapping)
    if (decided === null) continue
    if (!decided.ok) return decided
    moved.push({ next: decided.value.next, before: mapping })
    events.push(...decided.value.events)
    sent.set(item.id, decided.value.next)
  }
  const items = before.items.map((item) => {
    const mapping = sent.get(item.id)
    return name === 'forward' && mapping ? seal(item, mapping) : item
  })
  const full = { pack: { ...pack.value, ...change }, items }
  const reason = input.reason?.trim()
  const event = packageEvent(happened[name], before.pack, full, reason ? { reason } : {})
  return ok({ next: { ...full, moved }, events: [event, ...events] })
}

const happened = {
  submit: 'package.submitted',
  recall: 'package.recalled',
  'send-back': 'package.sent-back',
  forward: 'package.forwarded',
} as const

/** One move of the package itself: of its own agency, from the version that was seen, as the workflow allows. */
export function movePackage(
  pack: MappingPackage,
  name: PackageMove,
  input: MoveInput,
  { actor, now }: DecideContext<Actor>,
): Result<MappingPackage, MappingProblem | SharedProblem> {
  if (actor.agencyId !== pack.fromAgencyId) return fail('NOT_FOUND', { what: '批次' })
  if (input.version !== pack.version) return fail('STALE', { seen: input.version, current: pack.version })
  const state = nextState(packageWorkflow, pack.state, name, { reason: input.reason })
  if (!state.ok) return state
  return ok({ ...pack, state: state.value, stateSince: now, version: pack.version + 1 })
}

/** Keeps which statement was sent: a later one is another answer's matter. */
function seal(item: PackageItem, { statement }: Mapping): PackageItem {
  return { ...item, statementNumber: statement.number, statementHash: statementHash(statement) }
}
