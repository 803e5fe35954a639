/**
 * 对照: a statement about two nodes of two catalogues, and where it stands in its life. This file holds the value, who
 * may see it, whose it is, and whether it still speaks about what is there. The decisions are in `propose.ts` (what is
 * said) and `moves.ts` (what becomes of it).
 */
import type { Actor, Whose } from '#lib/domain/access/roles'
import type { MappingStatement } from './statement'
import { internalMappingStates, isLive, type MappingState } from './workflow'

/**
 * One row of the table `mapping` together with its current statement, whose id is the column `currentStatementId`.
 * The ends stand in canonical order: A has the smaller 平台内码.
 */
export type Mapping = {
  readonly id: string
  readonly nodeAId: string
  readonly nodeBId: string
  readonly catalogAId: string
  readonly catalogBId: string
  readonly agencyAId: string
  readonly agencyBId: string
  readonly proposerAgencyId: string
  readonly state: MappingState
  /** 难协商 */
  readonly hard: boolean
  readonly hardReason: string | null
  readonly demo: boolean
  readonly bundleId: string | null
  readonly createdById: string
  readonly submittedById: string | null
  /** Reason of the last return, rejection, withdrawal, dispute, adjudication or retirement. */
  readonly reason: string | null
  readonly createdAt: Date
  readonly stateSince: Date
  /** When the other side was last sent it; null: it has never left the proposing agency. */
  readonly forwardedAt: Date | null
  readonly version: number
  readonly statement: MappingStatement
}

/** Content hashes of the two nodes in the effective editions; null where the node is no longer in it. */
export type EndHashes = { readonly hashA: string | null; readonly hashB: string | null }

/** The agency that owns the end which is not the proposer's: the one that confirms. */
export function otherAgencyId(
  mapping: Pick<Mapping, 'agencyAId' | 'agencyBId' | 'proposerAgencyId'>,
): string {
  return mapping.proposerAgencyId === mapping.agencyAId ? mapping.agencyBId : mapping.agencyAId
}

/** Whose mapping it is: `own` of the proposer's agency, `other` of the owner of the other end, `outside` of the rest. */
export function whoseMapping(
  mapping: Pick<Mapping, 'agencyAId' | 'agencyBId' | 'proposerAgencyId'>,
  actor: Pick<Actor, 'agencyId'>,
): Whose {
  if (actor.agencyId === null) return 'outside'
  if (actor.agencyId === mapping.proposerAgencyId) return 'own'
  return actor.agencyId === otherAgencyId(mapping) ? 'other' : 'outside'
}

/**
 * Whether the actor may know of the mapping: drafts, what waits for 本局审核, and what never left the house are the
 * proposing agency's own. What you may not see does not exist for you, so lists filter with this rule too.
 */
export function visibleTo(
  mapping: Pick<Mapping, 'state' | 'proposerAgencyId' | 'forwardedAt'>,
  actor: Pick<Actor, 'agencyId'>,
): boolean {
  if (actor.agencyId === mapping.proposerAgencyId) return true
  const internal = (internalMappingStates as readonly MappingState[]).includes(mapping.state)
  return !internal && mapping.forwardedAt !== null
}

/** 待复核: a live mapping whose statement was made on contents that are no longer the effective ones. */
export function isStale(
  mapping: {
    readonly state: MappingState
    readonly statement: { readonly hashA: string; readonly hashB: string }
  },
  effective: EndHashes,
): boolean {
  if (!isLive(mapping.state)) return false
  return mapping.statement.hashA !== effective.hashA || mapping.statement.hashB !== effective.hashB
}
