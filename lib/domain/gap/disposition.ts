/**
 * 处置: what the agency that lacks something decides to do about it. This file holds the value and its five kinds as one
 * table; the decisions are in `decide.ts`, the gap itself is derived in `gap.ts`.
 */
import type { Actor, Whose } from '#lib/domain/access/roles'
import type { GapState } from './workflow'

export const dispositionKeys = ['adopt', 'joint', 'keep', 'not-applicable', 'defer'] as const
export type DispositionKey = (typeof dispositionKeys)[number]

/** `bothSides`: needs the agreement of the owning agency. `scheduled`: needs a person in charge and a due date. */
export const dispositionTable: Readonly<
  Record<DispositionKey, { readonly bothSides: boolean; readonly scheduled: boolean }>
> = {
  adopt: { bothSides: true, scheduled: true },
  joint: { bothSides: true, scheduled: true },
  keep: { bothSides: false, scheduled: false },
  'not-applicable': { bothSides: false, scheduled: false },
  defer: { bothSides: false, scheduled: false },
}

/** One row of the table `gap_disposition`; `dueDate` is midnight UTC of the day. */
export type GapDisposition = {
  readonly id: string
  readonly nodeId: string
  readonly lackingCatalogId: string
  readonly disposition: DispositionKey
  readonly state: GapState
  readonly reason: string
  /** 责任人; empty where the kind needs none and nobody is named. */
  readonly ownerName: string
  readonly dueDate: Date | null
  readonly returnReason: string | null
  /** Who wrote what stands now. */
  readonly createdById: string
  readonly demo: boolean
  readonly createdAt: Date
  readonly stateSince: Date
  readonly version: number
}

/** What was sent back or taken back says nothing about a gap any more. */
export function stands({ state }: Pick<GapDisposition, 'state'>): boolean {
  return state !== 'returned' && state !== 'withdrawn'
}

/** Node id → the 处置 of its gap, as far as one stands. */
export function standingDispositions(
  dispositions: readonly Pick<GapDisposition, 'nodeId' | 'disposition' | 'state'>[],
): ReadonlyMap<string, DispositionKey> {
  return new Map(dispositions.filter(stands).map(({ nodeId, disposition }) => [nodeId, disposition]))
}

/** A gap as a decision meets it: the node, who lacks it, who owns it, and what has been said about it so far. */
export type GapSubject = {
  readonly nodeId: string
  readonly lackingCatalogId: string
  readonly lackingAgencyId: string
  readonly owningAgencyId: string
  /** Whether a confirmed, not stale mapping of weight above 0 closes the gap. */
  readonly covered: boolean
  readonly disposition: GapDisposition | null
}

/** `own` of the agency that lacks it, `other` of the one that owns the node. */
export function whoseGap(
  gap: Pick<GapSubject, 'lackingAgencyId' | 'owningAgencyId'>,
  actor: Pick<Actor, 'agencyId'>,
): Whose {
  if (actor.agencyId === gap.lackingAgencyId) return 'own'
  return actor.agencyId === gap.owningAgencyId ? 'other' : 'outside'
}

/** The other side and everybody else see what was sent out or decided; the rest stays in the lacking agency. */
export function dispositionVisibleTo(
  disposition: Pick<GapDisposition, 'state'>,
  gap: Pick<GapSubject, 'lackingAgencyId'>,
  actor: Pick<Actor, 'agencyId'>,
): boolean {
  if (actor.agencyId === gap.lackingAgencyId) return true
  return disposition.state === 'awaiting-other' || disposition.state === 'decided'
}
