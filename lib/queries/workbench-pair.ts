/** The pair under work with everything that a decision about it needs; loaded when somebody comes to it. */
import { accountNames } from '#lib/db/account-name'
import type { CatalogSummary, StoredSnapshot } from '#lib/db/catalog'
import { loadDisposition } from '#lib/db/gap'
import { listReports } from '#lib/db/gap-report'
import { listMappingsOfPair } from '#lib/db/mapping'
import { loadSnapshotOfHash } from '#lib/db/node-place'
import { listSuggestionsOfNodes } from '#lib/db/suggestion'
import type { Reader } from '#lib/domain/access/reader'
import type { Actor } from '#lib/domain/access/roles'
import type { NodeKind } from '#lib/domain/catalog/node'
import type { StandardRecord } from '#lib/domain/catalog/record'
import { availableGapMoves } from '#lib/domain/gap/available-moves'
import { type DispositionKey, dispositionVisibleTo } from '#lib/domain/gap/disposition'
import { reportStands } from '#lib/domain/gap/report'
import type { GapMove, GapState } from '#lib/domain/gap/workflow'
import { availableMoves } from '#lib/domain/mapping/available-moves'
import { isStale, type Mapping } from '#lib/domain/mapping/mapping'
import { type Relation, relationSeenFrom } from '#lib/domain/mapping/relations'
import { sameStandards } from '#lib/domain/mapping/same-standard'
import {
  type DifferenceInput,
  type MappingStatement,
  reverseStatement,
  type UnrelatedReason,
} from '#lib/domain/mapping/statement'
import type { Suggestion } from '#lib/domain/mapping/suggestion'
import { isLive, type MappingMove, type MappingState } from '#lib/domain/mapping/workflow'
import { type CatalogPair, mappingScope } from './catalog-pair'
import { type CommentCount, countThread } from './comments'
import { loadSides, type MappingSide, type SideStandard, withStandards } from './mapping-side'

export type SideDetail = {
  readonly nodeId: string
  readonly kind: NodeKind
  readonly title: string
  readonly code: string | null
  readonly platformCode: string
  readonly path: readonly string[]
  /** Of a single standard: what the bureau's row says about it. */
  readonly record: StandardRecord | null
  /** Of a branch: the standards right below it. */
  readonly standards: readonly SideStandard[]
  /** Its gap towards the other catalogue, as far as the reader may see what is done about it. */
  readonly gap: GapDetail
}

export type GapDetail = {
  readonly disposition: DispositionKey | null
  readonly state: GapState | null
  readonly reason: string | null
  readonly version: number | null
  readonly moves: readonly GapMove[]
  /** Why its own agency has said 查无对应; null where it hasn't, or the node is another one now. */
  readonly reported: string | null
}

/** What is said, turned so that A is the left side. Instants travel as ISO text. */
export type SaidDetail = {
  readonly relation: Relation
  readonly unrelatedReason: UnrelatedReason | null
  readonly differences: readonly DifferenceInput[]
  readonly justification: string
  readonly evidence: string
  readonly number: number
  readonly author: string
  readonly at: string
}

export type MappingDetail = {
  readonly id: string
  readonly version: number
  readonly state: MappingState
  readonly since: string
  readonly reason: string | null
  readonly own: boolean
  readonly hard: boolean
  readonly hardReason: string | null
  readonly stale: boolean
  readonly demo: boolean
  readonly moves: readonly MappingMove[]
  readonly said: SaidDetail
  /** Titles that the statement was made on, where they are no longer the effective ones. */
  readonly former: { readonly left: string | null; readonly right: string | null }
}

/** One suggestion of a node; `other` is the facing node, null where it says that there is none. */
export type SuggestionDetail = Pick<
  Suggestion,
  | 'id'
  | 'nodeBId'
  | 'version'
  | 'origin'
  | 'score'
  | 'reasons'
  | 'hint'
  | 'reason'
  | 'action'
  | 'dismissReason'
> & {
  readonly left: string | null
  readonly right: string | null
  readonly dismissedAt: string | null
  /** Computed at this moment: nothing is stored of it, and refusing it writes it down. */
  readonly live: boolean
}

export type PairDetail = {
  readonly left: SideDetail | null
  readonly right: SideDetail | null
  /** Node ids of the standards that both sides place. */
  readonly same: readonly { readonly left: string; readonly right: string }[]
  readonly mapping: MappingDetail | null
  /** Mappings of the two that have ended. */
  readonly earlier: readonly {
    readonly id: string
    readonly state: MappingState
    readonly relation: Relation
  }[]
  /** Every suggestion of either node, put aside or not; which of them are open the board says. */
  readonly suggestions: readonly SuggestionDetail[]
  /** Of the thread on the two; null where one of them stands alone. */
  readonly comments: CommentCount | null
}

/** Null where a node is in neither of the two effective editions. */
export async function loadPairDetail(
  reader: Reader<'mapping.read'>,
  pair: CatalogPair,
  asked: { readonly left?: string | undefined; readonly right?: string | undefined },
  now: Date,
): Promise<PairDetail | null> {
  const { actor } = reader
  const ids = [asked.left, asked.right].filter((id) => id !== undefined)
  const sides = await loadSides(ids)
  const [left, right] = [sides.get(asked.left ?? ''), sides.get(asked.right ?? '')]
  if ((asked.left && !standsIn(left, pair.a)) || (asked.right && !standsIn(right, pair.b))) return null
  const [leftDetail, rightDetail, between, suggestions, comments] = await Promise.all([
    sideDetail(actor, left, pair.b),
    sideDetail(actor, right, pair.a),
    left && right ? listMappingsOfPair(left.nodeId, right.nodeId, mappingScope(actor)) : [],
    listSuggestionsOfNodes(ids, [pair.a.id, pair.b.id]),
    left && right ? countThread(reader, left.nodeId, right.nodeId, now) : null,
  ])
  const live = between.find(({ state }) => isLive(state))
  return {
    left: leftDetail,
    right: rightDetail,
    same: sameStandards(placesOf(leftDetail), placesOf(rightDetail)).map(({ nodeAId, nodeBId }) => ({
      left: nodeAId,
      right: nodeBId,
    })),
    mapping: live && left && right ? await mappingDetail(actor, live, left, right) : null,
    earlier: between
      .filter((one) => one !== live)
      .map((one) => ({
        id: one.id,
        state: one.state,
        relation: relationSeenFrom(one, left?.nodeId ?? one.nodeAId),
      })),
    suggestions: suggestions.map((one) => suggestionDetail(one, pair)),
    comments,
  }
}

function standsIn(side: MappingSide | undefined, catalog: CatalogSummary): boolean {
  return side?.catalog.id === catalog.id && side.snapshot !== null
}

async function sideDetail(
  actor: Actor,
  side: MappingSide | undefined,
  lacking: CatalogSummary,
): Promise<SideDetail | null> {
  const { snapshot } = side ?? {}
  if (!side || !snapshot) return null
  const [{ standards }, gap] = await Promise.all([withStandards(side), gapDetail(actor, side, lacking)])
  const { nodeId, kind, title, officialCode, platformCode, record } = snapshot
  return { nodeId, kind, title, code: officialCode, platformCode, path: side.path, record, standards, gap }
}

async function gapDetail(actor: Actor, side: MappingSide, lacking: CatalogSummary): Promise<GapDetail> {
  const [found, reports] = await Promise.all([
    loadDisposition(side.nodeId, lacking.id),
    listReports([lacking.id]),
  ])
  const report = reports.find(({ nodeId }) => nodeId === side.nodeId) ?? null
  const stands = reportStands(report, side.snapshot?.contentHash ?? '')
  const subject = { lackingAgencyId: lacking.agency.id, owningAgencyId: side.catalog.agency.id }
  const disposition = found && dispositionVisibleTo(found, subject, actor) ? found : null
  return {
    disposition: disposition?.disposition ?? null,
    state: disposition?.state ?? null,
    reason: disposition?.reason ?? null,
    version: disposition?.version ?? null,
    moves: availableGapMoves({ ...subject, disposition }, actor),
    reported: stands ? (report?.reason ?? null) : null,
  }
}

/** A single standard is compared by itself, a branch by what stands below it. */
function placesOf(side: SideDetail | null) {
  return side?.standards ?? []
}

async function mappingDetail(
  actor: Actor,
  mapping: Mapping,
  left: MappingSide,
  right: MappingSide,
): Promise<MappingDetail> {
  const hashOf = ({ snapshot }: MappingSide) => snapshot?.contentHash ?? null
  const [sideA, sideB] = mapping.nodeAId === left.nodeId ? [left, right] : [right, left]
  const stale = isStale(mapping, { hashA: hashOf(sideA), hashB: hashOf(sideB) })
  const names = await accountNames([mapping.statement.authorId])
  const { id, version, state, stateSince, reason, hard, hardReason, demo } = mapping
  return {
    id,
    version,
    state,
    since: stateSince.toISOString(),
    reason,
    own: mapping.proposerAgencyId === actor.agencyId,
    hard,
    hardReason,
    stale,
    demo,
    moves: availableMoves(mapping, actor, stale),
    said: saidDetail(mapping, left.nodeId, names.get(mapping.statement.authorId) ?? ''),
    former: {
      left: stale ? await formerTitle(mapping, left) : null,
      right: stale ? await formerTitle(mapping, right) : null,
    },
  }
}

function saidDetail({ nodeAId, statement }: Mapping, leftId: string, author: string): SaidDetail {
  const said: Pick<MappingStatement, 'relation' | 'unrelatedReason' | 'justification' | 'evidence'> & {
    readonly differences: readonly DifferenceInput[]
  } = nodeAId === leftId ? statement : { ...statement, ...reverseStatement(statement) }
  const { relation, unrelatedReason, justification, evidence, differences } = said
  return {
    relation,
    unrelatedReason,
    justification,
    evidence,
    differences: differences.map(({ kind, valueA, unitA, valueB, unitB, treatment }) => ({
      kind,
      valueA,
      unitA,
      valueB,
      unitB,
      treatment,
    })),
    number: statement.number,
    author,
    at: statement.createdAt.toISOString(),
  }
}

async function formerTitle(mapping: Mapping, side: MappingSide): Promise<string | null> {
  const { hashA, hashB } = mapping.statement
  const hash = side.nodeId === mapping.nodeAId ? hashA : hashB
  if (side.snapshot?.contentHash === hash) return null
  const former: StoredSnapshot | null = await loadSnapshotOfHash(side.nodeId, hash)
  return former?.title ?? null
}

function suggestionDetail(one: Suggestion, { a }: CatalogPair): SuggestionDetail {
  const { id, nodeBId, version, origin, score, reasons, hint, reason, action, dismissReason } = one
  const startsRight = one.catalogBId === a.id
  const [left, right] = startsRight ? [one.nodeBId, one.nodeAId] : [one.nodeAId, one.nodeBId]
  return {
    id,
    nodeBId,
    version,
    origin,
    score,
    reasons,
    hint,
    reason,
    action,
    dismissReason,
    left,
    right,
    dismissedAt: one.dismissedAt?.toISOString() ?? null,
    live: false,
  }
}
