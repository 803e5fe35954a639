/**
 * What the workbench reads of two catalogues: rows, mappings and suggestions without their words, all at once or for
 * some nodes only. Ten thousand nodes a side have to come within a page's time, so these reads take few columns.
 */
import type { NodeKind } from '#lib/domain/catalog/node'
import { draftStates, missingInDraft } from '#lib/domain/mapping/propose'
import type { UnrelatedReason } from '#lib/domain/mapping/statement'
import { liveMappingStates } from '#lib/domain/mapping/workflow'
import type { MappingHead, SuggestionHead } from '#lib/domain/workbench/board-facts'
import type { EditionRow } from '#lib/domain/workbench/rows'
import { database } from './client'
import { readAsColumns } from './columns'
import { Prisma } from './generated/client'
import type { MappingScope } from './mapping'
import { visibleMapping } from './mapping-visible'

/** The rows of an edition, in no promised order. `number` is what the bureau's row prints. */
export async function listEditionRows(editionId: string): Promise<EditionRow[]> {
  const rows = await database().$queryRaw<(Omit<EditionRow, 'kind'> & { kind: string })[]>`
    SELECT s."nodeId", s."parentNodeId", s.ordinal, s.kind, s."officialCode" AS code, n."platformCode",
           s.title, s.record->>'numberText' AS number, s."contentHash" AS hash
    FROM node_snapshot s JOIN node n ON n.id = s."nodeId"
    WHERE s."editionId" = ${editionId}`
  return rows.map((row) => ({ ...row, kind: row.kind as NodeKind }))
}

type CatalogIds = { readonly a: string; readonly b: string }

type HeadRow = Omit<MappingHead, 'statement' | 'catalogAId' | 'catalogBId' | 'unfinished'> &
  Omit<MappingHead['statement'], 'id'> & {
    readonly statementId: string
    readonly fromA: boolean
    readonly unrelatedReason: UnrelatedReason | null
    /** Of drafts only, as the number of their differences. */
    readonly justification: string | null
    readonly differences: number | null
  }

const headColumns = [
  ...['id', 'nodeAId', 'nodeBId', 'fromA', 'state', 'bundleId', 'version', 'hard', 'proposerAgencyId'],
  ...['createdById', 'submittedById', 'statementId', 'relation', 'hashA', 'hashB', 'authorId'],
  ...['unrelatedReason', 'justification', 'differences'],
] as readonly (keyof HeadRow)[]

/** Visible mappings that are live or were rejected: what a mark, a link or a suggestion's being open depends on. */
export async function listMappingHeads(
  { a, b }: CatalogIds,
  scope: MappingScope,
  nodeIds: readonly string[] | null,
): Promise<MappingHead[]> {
  const states = [...liveMappingStates, 'rejected']
  const isDraft = Prisma.sql`m.state = ANY(${[...draftStates]})`
  const rows = await readAsColumns<HeadRow>(
    headColumns,
    Prisma.sql`
      SELECT m.id, m."nodeAId", m."nodeBId", m."catalogAId" = ${a} AS "fromA", m.state, m."bundleId", m.version, m.hard,
        m."proposerAgencyId", m."createdById", m."submittedById", t.id AS "statementId", t.relation, t."hashA",
        t."hashB", t."authorId", t."unrelatedReason", CASE WHEN ${isDraft} THEN t.justification END AS justification,
        CASE WHEN ${isDraft} THEN (SELECT count(*)::int FROM difference d WHERE d."statementId" = t.id) END AS differences
      FROM mapping m JOIN mapping_statement t ON t.id = m."currentStatementId"
      WHERE ((m."catalogAId" = ${a} AND m."catalogBId" = ${b}) OR (m."catalogAId" = ${b} AND m."catalogBId" = ${a}))
        AND m.state = ANY(${states}) AND ${visibleMapping(scope)} ${touching('m', nodeIds)}`,
  )
  // Written out: objects made of the rest of others are slow to read, and all of this is read a hundred thousand times.
  return rows.map((row) => ({
    id: row.id,
    nodeAId: row.nodeAId,
    nodeBId: row.nodeBId,
    catalogAId: row.fromA ? a : b,
    catalogBId: row.fromA ? b : a,
    state: row.state,
    bundleId: row.bundleId,
    version: row.version,
    hard: row.hard,
    proposerAgencyId: row.proposerAgencyId,
    createdById: row.createdById,
    submittedById: row.submittedById,
    authorId: row.authorId,
    unfinished: isUnfinished(row),
    statement: { id: row.statementId, relation: row.relation, hashA: row.hashA, hashB: row.hashB },
  }))
}

/** Whether it is a draft that still lacks something. */
function isUnfinished({ state, relation, unrelatedReason, justification, differences }: HeadRow): boolean {
  if (justification === null || differences === null) return false
  const statement = { relation, unrelatedReason, justification, differences: { length: differences } }
  return missingInDraft({ state, statement }) !== null
}

type SuggestionRow = Omit<SuggestionHead, 'catalogBId' | 'dismissedAt' | 'createdAt'> & {
  readonly fromA: boolean
  /** In milliseconds, as PostgreSQL's floating point has them. */
  readonly createdAt: number
  readonly dismissedAt: number | null
}

const suggestionColumns = [
  ...['id', 'nodeAId', 'nodeBId', 'fromA', 'dismissedAt', 'hashA', 'hashB', 'version', 'score', 'createdAt'],
] as readonly (keyof SuggestionRow)[]

/** Suggestions between the two catalogues, whichever of them stands first; one-sided ones too. In no promised order. */
export async function listSuggestionHeads(
  { a, b }: CatalogIds,
  nodeIds: readonly string[] | null,
): Promise<SuggestionHead[]> {
  const oneWay = (from: string, to: string) => Prisma.sql`
    SELECT s.id, s."nodeAId", s."nodeBId", n."catalogId" = ${a} AS "fromA",
      date_part('epoch', s."dismissedAt") * 1000 AS "dismissedAt", s."hashA", s."hashB", s.version, s.score,
      date_part('epoch', s."createdAt") * 1000 AS "createdAt"
    FROM suggestion s JOIN node n ON n.id = s."nodeAId"
    WHERE n."catalogId" = ${from} AND s."catalogBId" = ${to} ${touching('s', nodeIds)}`
  const rows = await readAsColumns<SuggestionRow>(
    suggestionColumns,
    Prisma.sql`${oneWay(a, b)} UNION ALL ${oneWay(b, a)}`,
  )
  return rows.map((row) => ({
    id: row.id,
    nodeAId: row.nodeAId,
    nodeBId: row.nodeBId,
    catalogBId: row.fromA ? b : a,
    dismissedAt: row.dismissedAt === null ? null : new Date(Math.round(row.dismissedAt)),
    hashA: row.hashA,
    hashB: row.hashB,
    version: row.version,
    score: row.score,
    createdAt: new Date(Math.round(row.createdAt)),
  }))
}

/** Null: whatever they touch. */
function touching(table: 'm' | 's', nodeIds: readonly string[] | null): Prisma.Sql {
  if (nodeIds === null) return Prisma.empty
  const ids = [...nodeIds]
  return Prisma.sql`AND (${Prisma.raw(table)}."nodeAId" = ANY(${ids}) OR ${Prisma.raw(table)}."nodeBId" = ANY(${ids}))`
}

/** Effective content hashes of nodes, by node id; a node in no effective edition is missing. */
export async function effectiveHashes(nodeIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await database().$queryRaw<{ nodeId: string; hash: string }[]>`
    SELECT s."nodeId", s."contentHash" AS hash
    FROM node_snapshot s JOIN catalog c ON c."effectiveEditionId" = s."editionId"
    WHERE s."nodeId" = ANY(${[...nodeIds]})`
  return new Map(rows.map(({ nodeId, hash }) => [nodeId, hash]))
}
