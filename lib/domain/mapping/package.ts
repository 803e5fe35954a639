/**
 * 批次: mappings that one agency sends to another together, with a covering note. This file holds the value, its items,
 * who may see it, and what becomes of an item when its mapping moves. The decisions are in `package-moves.ts`.
 */
import type { Actor, Whose } from '#lib/domain/access/roles'
import type { DomainEvent, Json } from '#lib/domain/shared/event'
import type { PackageState } from './package-workflow'
import type { MappingState } from './workflow'

/** One row of the table `mapping_package`. */
export type MappingPackage = {
  readonly id: string
  readonly fromAgencyId: string
  readonly toAgencyId: string
  /** 号 within sender, receiver and year: given when it is sent, so that the receiver sees no holes. */
  readonly year: number | null
  readonly serial: number | null
  readonly title: string
  /** 来文说明: what the other side reads first. */
  readonly note: string
  /** Until when an answer is asked for, midnight UTC of the day; null: no day was named. */
  readonly dueDate: Date | null
  readonly state: PackageState
  readonly demo: boolean
  readonly createdById: string
  readonly submittedById: string | null
  readonly forwardedById: string | null
  /** Why it was last sent back inside the own agency. */
  readonly reason: string | null
  readonly createdAt: Date
  readonly stateSince: Date
  readonly forwardedAt: Date | null
  readonly version: number
}

/**
 * What became of an item. `left`: taken out before it was sent; the others are the answer to it, `withdrawn` the
 * sender's own.
 */
export const itemOutcomes = ['confirmed', 'returned', 'rejected', 'withdrawn', 'left'] as const
export type ItemOutcome = (typeof itemOutcomes)[number]

/** One row of the table `mapping_package_item`. While `outcome` is null the mapping stands in no other open package. */
export type PackageItem = {
  readonly id: string
  readonly packageId: string
  readonly mappingId: string
  /** From 1; stays when others leave. */
  readonly ordinal: number
  /** The statement that was sent: its number and hash. Null until the package is sent. */
  readonly statementNumber: number | null
  readonly statementHash: string | null
  readonly outcome: ItemOutcome | null
  readonly closedAt: Date | null
  /** Why it was returned, not agreed to, withdrawn or taken out. */
  readonly reason: string | null
}

/** A package together with everything that ever stood in it. */
export type FullPackage = { readonly pack: MappingPackage; readonly items: readonly PackageItem[] }

export function whosePackage(
  pack: Pick<MappingPackage, 'fromAgencyId' | 'toAgencyId'>,
  actor: Pick<Actor, 'agencyId'>,
): Whose {
  if (actor.agencyId === null) return 'outside'
  if (actor.agencyId === pack.fromAgencyId) return 'own'
  return actor.agencyId === pack.toAgencyId ? 'other' : 'outside'
}

/** Until it is sent, a package is its agency's own business. */
export function packageVisibleTo(
  pack: Pick<MappingPackage, 'fromAgencyId' | 'state'>,
  actor: Pick<Actor, 'agencyId'>,
): boolean {
  return pack.state === 'forwarded' || actor.agencyId === pack.fromAgencyId
}

/** Items that were sent; what left before is nobody's to know but the sender's. */
export function isSentItem(item: Pick<PackageItem, 'statementHash'>): boolean {
  return item.statementHash !== null
}

export function isOpenItem(item: Pick<PackageItem, 'outcome'>): boolean {
  return item.outcome === null
}

/** Takes an open item out of a package that was not sent. */
export function leave(item: PackageItem, now: Date): PackageItem {
  return { ...item, outcome: 'left', closedAt: now }
}

/**
 * What a move of the mapping itself makes of its open item; null: it stays open. An item that was not sent yet leaves
 * its package when its mapping goes a way of its own: sent alone, taken back, sent back or withdrawn.
 */
export function outcomeAfter(before: MappingState, after: MappingState, sent: boolean): ItemOutcome | null {
  if (before === after) return null
  switch (after) {
    case 'confirmed':
    case 'returned':
    case 'rejected':
      return sent ? after : 'left'
    case 'withdrawn':
      return sent ? 'withdrawn' : 'left'
    case 'pending':
      return sent ? null : 'left'
    case 'draft':
      return before === 'agency-review' ? 'left' : null
    default:
      return null
  }
}

export function packageEvent(
  name: `package.${string}`,
  before: MappingPackage | null,
  after: FullPackage,
  extra: Readonly<Record<string, Json>> = {},
): DomainEvent {
  return {
    name,
    subject: { type: 'package', id: after.pack.id },
    before: before === null ? null : packageFacts(before),
    after: { ...packageFacts(after.pack), items: after.items.filter(isOpenItem).length, ...extra },
  }
}

function packageFacts(pack: MappingPackage): { readonly [key: string]: Json } {
  return {
    state: pack.state,
    fromAgencyId: pack.fromAgencyId,
    toAgencyId: pack.toAgencyId,
    year: pack.year,
    serial: pack.serial,
    title: pack.title,
    note: pack.note,
    dueDate: pack.dueDate?.toISOString().slice(0, 10) ?? null,
    version: pack.version,
  }
}
