/**
 * What the workbench reads of two catalogues: rows, mappings and suggestions without their words, all at once or for
 * some nodes only. Ten thousand nodes a side have to come within a page's time, so these reads take few columns.
 */
import type { NodeKind } from '#lib/domain/catalog/node'
import { draftStates, missingInDraft } from '#lib/domain/mapping/propose'
import type { Relation } from '#lib/domain/mapping/relations'
import type { UnrelatedReason } from '#lib/domain/mapping/statement'
import { liveMappingStates, type MappingState } from '#lib/domain/mapping/workflow'
import type { MappingHead, SuggestionHead } from '#lib/domain/workbench/marks'
import type { EditionRow } from '#lib/domain/workbench/rows'
import { database } from './client'
import { Prisma } from './generated/client'
import { type MappingScope, visibleIn } from './mapping'

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

const headColumns = {
  id: true,
  nodeAId: true,
  nodeBId: true,
  catalogAId: true,
  catalogBId: true,
  state: true,
  bundleId: true,
  version: true,
  hard: true,
  proposerAgencyId: true,
  createdById: true,
  submittedById: true,
  currentStatement: { select: { id: true, relation: true, hashA: true, hashB: true, authorId: true } },
} as const satisfies Prisma.MappingSelect

/** Visible mappings that are live or were rejected: what a mark, a link or a suggestion's being open depends on. */
export async function listMappingHeads(
  { a, b }: CatalogIds,
  scope: MappingScope,
  nodeIds: readonly string[] | null,
): Promise<MappingHead[]> {
  const touched = { in: [...(nodeIds ?? [])] }
  const where: Prisma.MappingWhereInput = {
    AND: [
      visibleIn(scope),
      { state: { in: [...liveMappingStates, 'rejected'] } },
      {
        OR: [
          { catalogAId: a, catalogBId: b },
          { catalogAId: b, catalogBId: a },
        ],
      },
      ...(nodeIds === null ? [] : [{ OR: [{ nodeAId: touched }, { nodeBId: touched }] }]),
    ],
  }
  const [rows, unfinished] = await Promise.all([
    database().mapping.findMany({ where, select: headColumns }),
    listUnfinished(where),
  ])
  return rows.map(({ currentStatement, state, ...row }) => {
    if (!currentStatement) throw new Error(`mapping ${row.id} says nothing`)
    const { authorId, relation, ...hashes } = currentStatement
    return {
      ...row,
      state: state as MappingState,
      authorId,
      unfinished: unfinished.has(row.id),
      statement: { ...hashes, relation: relation as Relation },
    }
  })
}

const unfinishedColumns = {
  id: true,
  state: true,
  currentStatement: {
    select: {
      relation: true,
      unrelatedReason: true,
      justification: true,
      _count: { select: { differences: true } },
    },
  },
} as const satisfies Prisma.MappingSelect

/** Ids of the drafts among the mappings that still lack something. */
async function listUnfinished(where: Prisma.MappingWhereInput): Promise<ReadonlySet<string>> {
  const rows = await database().mapping.findMany({
    where: { AND: [where, { state: { in: [...draftStates] } }] },
    select: unfinishedColumns,
  })
  const lacking = rows.filter(({ state, currentStatement }) => {
    if (!currentStatement) return false
    const { relation, unrelatedReason, justification, _count } = currentStatement
    const statement = {
      relation: relation as Relation,
      unrelatedReason: unrelatedReason as UnrelatedReason | null,
      justification,
      differences: { length: _count.differences },
    }
    return missingInDraft({ state: state as MappingState, statement }) !== null
  })
  return new Set(lacking.map(({ id }) => id))
}

/**
 * Suggestions between the two catalogues, whichever of them stands first; one-sided ones too. They come as columns in
 * one text: fifteen thousand rows through the client's own decoding take four times as long.
 */
export async function listSuggestionHeads(
  { a, b }: CatalogIds,
  nodeIds: readonly string[] | null,
): Promise<SuggestionHead[]> {
  const ids = [...(nodeIds ?? [])]
  const touching =
    nodeIds === null ? Prisma.empty : Prisma.sql`AND (s."nodeAId" = ANY(${ids}) OR s."nodeBId" = ANY(${ids}))`
  const [found] = await database().$queryRaw<{ text: string }[]>`
    SELECT json_build_object(
      'id', json_agg(id), 'nodeAId', json_agg("nodeAId"), 'nodeBId', json_agg("nodeBId"),
      'catalogBId', json_agg("catalogBId"), 'dismissedAt', json_agg(extract(epoch FROM "dismissedAt") * 1000),
      'hashA', json_agg("hashA"), 'hashB', json_agg("hashB"), 'version', json_agg(version), 'score', json_agg(score)
    )::text AS text
    FROM (
      SELECT s.* FROM suggestion s JOIN node n ON n.id = s."nodeAId"
      WHERE ((n."catalogId" = ${a} AND s."catalogBId" = ${b}) OR (n."catalogId" = ${b} AND s."catalogBId" = ${a}))
      ${touching}
      ORDER BY s."createdAt", s.id COLLATE "C"
    ) AS found`
  return headsOf(JSON.parse(found?.text ?? '{}') as HeadColumns)
}

type HeadColumn<Value> = readonly Value[] | null

type HeadColumns = {
  readonly [Name in keyof SuggestionHead]: HeadColumn<
    Name extends 'dismissedAt' ? number | null : SuggestionHead[Name]
  >
}

function headsOf(columns: HeadColumns): SuggestionHead[] {
  const { nodeAId, nodeBId, catalogBId, dismissedAt, hashA, hashB, version, score } = columns
  return (columns.id ?? []).map((id, index) => {
    const aside = dismissedAt?.[index] ?? null
    return {
      id,
      nodeAId: nodeAId?.[index] ?? '',
      nodeBId: nodeBId?.[index] ?? null,
      catalogBId: catalogBId?.[index] ?? '',
      dismissedAt: aside === null ? null : new Date(aside),
      hashA: hashA?.[index] ?? null,
      hashB: hashB?.[index] ?? null,
      version: version?.[index] ?? 0,
      score: score?.[index] ?? null,
    }
  })
}

/** Effective content hashes of nodes, by node id; a node in no effective edition is missing. */
export async function effectiveHashes(nodeIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await database().$queryRaw<{ nodeId: string; hash: string }[]>`
    SELECT s."nodeId", s."contentHash" AS hash
    FROM node_snapshot s JOIN catalog c ON c."effectiveEditionId" = s."editionId"
    WHERE s."nodeId" = ANY(${[...nodeIds]})`
  return new Map(rows.map(({ nodeId, hash }) => [nodeId, hash]))
}
