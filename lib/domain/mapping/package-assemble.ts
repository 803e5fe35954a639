/** Putting a 批次 together and changing it before it goes to 本局审核: its words, and what stands in it. */
import type { Actor } from '#lib/domain/access/roles'
import { dayOf } from '#lib/domain/catalog/day'
import type { DecideContext } from '#lib/domain/shared/event'
import { fail, ok, type Result, type SharedProblem } from '#lib/domain/shared/problem'
import { type Mapping, otherAgencyId } from './mapping'
import {
  type FullPackage,
  isOpenItem,
  leave,
  type MappingPackage,
  type PackageItem,
  packageEvent,
} from './package'
import { movePackage, type PackageDecision } from './package-moves'
import { packageWorkflow } from './package-workflow'
import type { MappingProblem } from './problems'

type Words = {
  readonly title: string
  readonly note: string
  /** YYYY-MM-DD */
  readonly dueDate: string | null
}

export type AssembleInput = Words & { readonly toAgencyId: string; readonly demo?: boolean }

/** A new package of the actor's agency out of drafts and returned mappings whose other end is the receiver's. */
export function assemblePackage(
  mappings: readonly Mapping[],
  input: AssembleInput,
  ctx: DecideContext<Actor>,
): PackageDecision {
  const { actor, now, newId } = ctx
  if (actor.agencyId === null) return fail('MAPPING_NOT_PARTY')
  const dueDate = dueDateOf(input.dueDate, now)
  if (!dueDate.ok) return dueDate
  const pack: MappingPackage = {
    id: newId(),
    fromAgencyId: actor.agencyId,
    toAgencyId: input.toAgencyId,
    year: null,
    serial: null,
    title: input.title.trim(),
    note: input.note.trim(),
    dueDate: dueDate.value,
    state: packageWorkflow.initial,
    demo: input.demo ?? false,
    createdById: actor.accountId,
    submittedById: null,
    forwardedById: null,
    reason: null,
    createdAt: now,
    stateSince: now,
    forwardedAt: null,
    version: 1,
  }
  if (mappings.length === 0) return fail('PACKAGE_EMPTY')
  const added = addItems({ pack, items: [] }, mappings, ctx)
  if (!added.ok) return added
  const full = { pack, items: added.value }
  return ok({ next: { ...full, moved: [] }, events: [packageEvent('package.assembled', null, full)] })
}

export type EditInput = Words & { readonly version: number; readonly remove: readonly string[] }

/** Other words, more items, or fewer; `added` are the mappings to add, `remove` ids of mappings to take out. */
export function editPackage(
  before: FullPackage,
  added: readonly Mapping[],
  input: EditInput,
  ctx: DecideContext<Actor>,
): PackageDecision {
  const moved = movePackage(before.pack, 'edit', input, ctx)
  if (!moved.ok) return moved
  const dueDate = dueDateOf(input.dueDate, ctx.now, before.pack.dueDate)
  if (!dueDate.ok) return dueDate
  const pack: MappingPackage = {
    ...moved.value,
    title: input.title.trim(),
    note: input.note.trim(),
    dueDate: dueDate.value,
    stateSince: before.pack.stateSince,
  }
  const kept = before.items.map((item) =>
    isOpenItem(item) && input.remove.includes(item.mappingId) ? leave(item, ctx.now) : item,
  )
  const more = addItems({ pack, items: kept }, added, ctx)
  if (!more.ok) return more
  const items = [...kept, ...more.value]
  if (sameWords(pack, before.pack) && items.every((item, index) => item === before.items[index]))
    return fail('NO_CHANGE')
  const full = { pack, items }
  const counts = { added: added.length, removed: kept.filter((item, at) => item !== before.items[at]).length }
  return ok({
    next: { ...full, moved: [] },
    events: [packageEvent('package.edited', before.pack, full, counts)],
  })
}

/** New items behind the ones that are there. Whether a mapping stands in another open package is the database's to say. */
function addItems(
  { pack, items }: FullPackage,
  mappings: readonly Mapping[],
  { newId }: DecideContext<Actor>,
): Result<readonly PackageItem[], MappingProblem | SharedProblem> {
  const last = Math.max(0, ...items.map((item) => item.ordinal))
  const fresh: PackageItem[] = []
  for (const [index, mapping] of mappings.entries()) {
    const place = { place: index + 1 }
    if (mapping.proposerAgencyId !== pack.fromAgencyId) return fail('NOT_FOUND', { what: '对照' })
    if (otherAgencyId(mapping) !== pack.toAgencyId) return fail('PACKAGE_OTHER_RECEIVER', place)
    if (mapping.state !== 'draft' && mapping.state !== 'returned')
      return fail('PACKAGE_ITEM_NOT_DRAFT', { ...place, state: mapping.state })
    fresh.push({
      id: newId(),
      packageId: pack.id,
      mappingId: mapping.id,
      ordinal: last + index + 1,
      statementNumber: null,
      statementHash: null,
      outcome: null,
      closedAt: null,
      reason: null,
    })
  }
  return ok(fresh)
}

function sameWords(one: MappingPackage, other: MappingPackage): boolean {
  return (
    one.title === other.title &&
    one.note === other.note &&
    one.dueDate?.getTime() === other.dueDate?.getTime()
  )
}

/** A day of today or later; a day that was kept may have passed meanwhile. */
function dueDateOf(
  text: string | null,
  now: Date,
  kept: Date | null = null,
): Result<Date | null, MappingProblem> {
  if (text === null) return ok(null)
  const today = dayOf(now)
  const date = new Date(`${text}T00:00:00Z`)
  if (text < today && date.getTime() !== kept?.getTime())
    return fail('PACKAGE_DUE_DATE_PAST', { dueDate: text, today })
  return ok(date)
}
