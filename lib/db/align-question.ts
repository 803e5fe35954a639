/**
 * One question to the alignment engine: a node, the catalogue that it is compared with, and all that was decided around
 * it, in one reading. Somebody waits for the answer, so nothing is read twice and the statement is planned once.
 */
import type { AlignItem } from '#lib/domain/alignment/align-item'
import { type ItemRow, itemFromRow } from '#lib/domain/alignment/item-row'
import type {
  AlignDecision,
  AlignRefusal,
  DecisionFacts,
  PlacedItem,
} from '#lib/domain/mapping/align-context'
import { sharedDecisionStates } from './align-decision'
import { itemRow } from './align-item'
import { database, plannedOnce } from './client'

export type AlignQuestion = {
  readonly item: AlignItem
  readonly catalogId: string
  readonly level: string
  readonly targetEditionId: string
  /** Versions of the tables in force. */
  readonly tables: { readonly synonyms: number; readonly weights: number }
  /** The item, and those beside it that a mapping of the pair touches. */
  readonly placed: readonly PlacedItem[]
  readonly facts: DecisionFacts
}

const shared = [...sharedDecisionStates]

type Said = readonly [
  ownId: string,
  nodeAId: string,
  nodeBId: string,
  state: AlignDecision['state'],
  relation: AlignDecision['relation'],
  hashA: string,
  hashB: string,
]
type Refused = readonly [nodeAId: string, nodeBId: string | null, hashA: string | null, hashB: string | null]

type QuestionRow = {
  readonly item: ItemRow
  readonly path: readonly string[] | null
  readonly catalogId: string
  readonly level: string
  readonly targetEditionId: string | null
  readonly synonyms: number
  readonly weights: number
  readonly said: readonly Said[] | null
  readonly refused: readonly Refused[] | null
  readonly hashes: readonly (readonly [nodeId: string, hash: string])[] | null
}

/**
 * Null where the node stands in no effective edition, or the catalogue has none. `OFFSET 0` keeps the planner on the way
 * from the few nodes to what is said of each, by index: a pair of catalogues may have a million mappings.
 */
export async function loadAlignQuestion(
  nodeId: string,
  targetCatalogId: string,
): Promise<AlignQuestion | null> {
  const [row] = await database().$queryRaw<QuestionRow[]>`${plannedOnce('align_question')}
    WITH RECURSIVE asked AS MATERIALIZED (
      SELECT n.id, n."catalogId", s."editionId", s.kind, s."parentNodeId" AS "parentId", t.id AS "targetId",
        t."effectiveEditionId" AS "targetEditionId", ${itemRow} AS item
      FROM node n JOIN catalog c ON c.id = n."catalogId"
      JOIN node_snapshot s ON s."editionId" = c."effectiveEditionId" AND s."nodeId" = n.id
      JOIN catalog t ON t.id = ${targetCatalogId}
      WHERE n.id = ${nodeId}
    ), above AS (
      SELECT a."editionId", a."parentId" AS id, 1 AS height FROM asked a WHERE a."parentId" IS NOT NULL
      UNION ALL
      SELECT u."editionId", s."parentNodeId", u.height + 1 FROM above u
      JOIN node_snapshot s ON s."editionId" = u."editionId" AND s."nodeId" = u.id
      WHERE s."parentNodeId" IS NOT NULL
    ), near AS MATERIALIZED (
      SELECT a.id FROM asked a
      UNION SELECT a."parentId" FROM asked a WHERE a."parentId" IS NOT NULL
      UNION SELECT s."nodeId" FROM asked a
        JOIN node_snapshot s ON s."editionId" = a."editionId" AND s."parentNodeId" = a."parentId"
    ), said AS MATERIALIZED (
      SELECT x.id AS own, m."nodeAId", m."nodeBId", m.state, m."currentStatementId"
      FROM asked a, near x, LATERAL (SELECT * FROM mapping m WHERE m."nodeAId" = x.id OFFSET 0) m
      WHERE m.state = ANY(${shared}) AND m."catalogBId" = a."targetId"
      UNION ALL
      SELECT x.id, m."nodeAId", m."nodeBId", m.state, m."currentStatementId"
      FROM asked a, near x, LATERAL (SELECT * FROM mapping m WHERE m."nodeBId" = x.id OFFSET 0) m
      WHERE m.state = ANY(${shared}) AND m."catalogAId" = a."targetId"
    ), refused AS MATERIALIZED (
      SELECT s."nodeAId", s."nodeBId", s."hashA", s."hashB"
      FROM asked a, LATERAL (SELECT * FROM suggestion s WHERE s."nodeAId" = a.id OFFSET 0) s
      WHERE s."dismissedAt" IS NOT NULL AND s."catalogBId" = a."targetId"
      UNION ALL
      SELECT s."nodeAId", s."nodeBId", s."hashA", s."hashB"
      FROM asked a CROSS JOIN LATERAL (SELECT * FROM suggestion s WHERE s."nodeBId" = a.id OFFSET 0) s
      JOIN node f ON f.id = s."nodeAId" AND f."catalogId" = a."targetId"
      WHERE s."dismissedAt" IS NOT NULL
    ), concerned AS (
      SELECT "nodeAId" AS id FROM said UNION SELECT "nodeBId" FROM said
      UNION SELECT "nodeAId" FROM refused UNION SELECT "nodeBId" FROM refused WHERE "nodeBId" IS NOT NULL
    )
    SELECT a.item, a."catalogId", a.kind AS level, a."targetEditionId",
      (SELECT json_agg(s.title ORDER BY u.height DESC) FROM above u
        JOIN node_snapshot s ON s."editionId" = u."editionId" AND s."nodeId" = u.id) AS path,
      coalesce((SELECT max(number) FROM synonym_version), 0) AS synonyms,
      coalesce((SELECT max(number) FROM weight_version), 0) AS weights,
      (SELECT json_agg(json_build_array(d.own, d."nodeAId", d."nodeBId", d.state, t.relation, t."hashA", t."hashB"))
        FROM said d, LATERAL (SELECT * FROM mapping_statement t WHERE t.id = d."currentStatementId" OFFSET 0) t) AS said,
      (SELECT json_agg(json_build_array(r."nodeAId", r."nodeBId", r."hashA", r."hashB")) FROM refused r) AS refused,
      (SELECT json_agg(json_build_array(s."nodeId", s."contentHash")) FROM concerned k
        JOIN node_snapshot s ON s."nodeId" = k.id
          AND s."editionId" IN (a."editionId", a."targetEditionId")) AS hashes
    FROM asked a`
  return row?.targetEditionId ? toQuestion(row, row.targetEditionId) : null
}

function toQuestion(row: QuestionRow, targetEditionId: string): AlignQuestion {
  const item = itemFromRow(row.item, row.path ?? [])
  const said = row.said ?? []
  const beside = new Set(said.map(([own]) => own).filter((own) => own !== item.id && own !== item.parentId))
  const { catalogId, level, synonyms, weights } = row
  return {
    item,
    catalogId,
    level,
    targetEditionId,
    tables: { synonyms, weights },
    placed: [item, ...[...beside].map((id) => ({ id, parentId: item.parentId }))],
    facts: {
      mappings: said.map(
        ([, nodeAId, nodeBId, state, relation, hashA, hashB]): AlignDecision => ({
          nodeAId,
          nodeBId,
          state,
          relation,
          hashA,
          hashB,
        }),
      ),
      refusals: (row.refused ?? []).map(
        ([nodeAId, nodeBId, hashA, hashB]): AlignRefusal => ({ nodeAId, nodeBId, hashA, hashB }),
      ),
      decidedGaps: new Set(),
      hashes: new Map(row.hashes ?? []),
    },
  }
}
