/**
 * What has been said between two catalogues as far as both sides may see it: the ground of suggestions, which are shared
 * by all. Nobody's draft is in it, or what is missing among the suggestions would give it away.
 */
import type { AlignDecision, AlignRefusal } from '#lib/domain/mapping/align-context'
import type { Relation } from '#lib/domain/mapping/relations'
import { internalMappingStates, liveMappingStates, type MappingState } from '#lib/domain/mapping/workflow'
import { database } from './client'

/** States of mappings that both sides may see. */
export const sharedDecisionStates: readonly string[] = [
  ...liveMappingStates.filter((state) => !(internalMappingStates as readonly string[]).includes(state)),
  'rejected',
]

type Pair = { readonly a: string; readonly b: string }

/** Mappings of the pair. */
export async function listAlignDecisions({ a, b }: Pair): Promise<AlignDecision[]> {
  const rows = await database().$queryRaw<
    (Omit<AlignDecision, 'state' | 'relation'> & { state: string; relation: string })[]
  >`
    SELECT m."nodeAId", m."nodeBId", m.state, t.relation, t."hashA", t."hashB"
    FROM mapping m JOIN mapping_statement t ON t.id = m."currentStatementId"
    WHERE m.state = ANY(${sharedDecisionStates})
      AND ((m."catalogAId" = ${a} AND m."catalogBId" = ${b}) OR (m."catalogAId" = ${b} AND m."catalogBId" = ${a}))`
  return rows.map((row) => ({
    ...row,
    state: row.state as MappingState,
    relation: row.relation as Relation,
  }))
}

/** Suggestions of the pair that were put aside, with the contents that they were put aside on. */
export async function listAlignRefusals({ a, b }: Pair): Promise<AlignRefusal[]> {
  return database().$queryRaw<AlignRefusal[]>`
    SELECT s."nodeAId", s."nodeBId", s."hashA", s."hashB"
    FROM suggestion s JOIN node n ON n.id = s."nodeAId"
    WHERE s."dismissedAt" IS NOT NULL
      AND ((n."catalogId" = ${a} AND s."catalogBId" = ${b}) OR (n."catalogId" = ${b} AND s."catalogBId" = ${a}))`
}

/** Nodes of either catalogue whose gap towards the other is decided. */
export async function listDecidedGaps({ a, b }: Pair): Promise<ReadonlySet<string>> {
  const rows = await database().$queryRaw<{ nodeId: string }[]>`
    SELECT g."nodeId" FROM gap_disposition g JOIN node n ON n.id = g."nodeId"
    WHERE g.state = 'decided' AND ((n."catalogId" = ${a} AND g."lackingCatalogId" = ${b})
      OR (n."catalogId" = ${b} AND g."lackingCatalogId" = ${a}))`
  return new Set(rows.map(({ nodeId }) => nodeId))
}

/** Content hashes of one level and what stands above it, by node id. */
export async function editionHashes(editionIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await database().$queryRaw<{ nodeId: string; hash: string }[]>`
    SELECT "nodeId", "contentHash" AS hash FROM node_snapshot WHERE "editionId" = ANY(${[...editionIds]})`
  return new Map(rows.map(({ nodeId, hash }) => [nodeId, hash]))
}

export type JudgedEnds = {
  readonly nodeAId: string
  readonly nodeBId: string
  readonly catalogBId: string
  readonly verdict: 'confirmed' | 'refused'
}

/**
 * The pairs that people have judged, the latest first: confirmed mappings, and against them what was rejected, judged
 * 已判无关, or put aside among the suggestions.
 */
export async function listJudgedEnds(most: number): Promise<JudgedEnds[]> {
  return database().$queryRaw<JudgedEnds[]>`
    SELECT "nodeAId", "nodeBId", "catalogBId", verdict FROM (
      SELECT m."nodeAId", m."nodeBId", m."catalogBId", m."stateSince" AS at,
        CASE WHEN m.state = 'confirmed' AND t.relation <> 'unrelated' THEN 'confirmed' ELSE 'refused' END AS verdict
      FROM mapping m JOIN mapping_statement t ON t.id = m."currentStatementId"
      WHERE m.state IN ('confirmed', 'rejected')
      UNION ALL
      SELECT s."nodeAId", s."nodeBId", s."catalogBId", s."dismissedAt", 'refused'
      FROM suggestion s WHERE s."dismissedAt" IS NOT NULL AND s."nodeBId" IS NOT NULL
    ) judged ORDER BY at DESC LIMIT ${most}`
}

/**
 * Changes whenever something changes that the judgements are learned from: a mapping, what was put aside, an edition that
 * takes effect, a version of the synonyms. Every change of a mapping raises its version.
 */
export async function judgementsMark(): Promise<string> {
  const [row] = await database().$queryRaw<{ mark: string }[]>`
    SELECT concat_ws(' ',
      (SELECT concat_ws('.', count(*), sum(version)) FROM mapping),
      (SELECT concat_ws('.', count(*), sum(version), max("dismissedAt")) FROM suggestion WHERE "dismissedAt" IS NOT NULL),
      (SELECT string_agg("effectiveEditionId", '.' ORDER BY id) FROM catalog),
      (SELECT max(number) FROM synonym_version)) AS mark`
  return row?.mark ?? ''
}
