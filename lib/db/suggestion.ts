/** Suggestions: rows ↔ domain values. They are nobody's statement and shared by all readers. */
import type { Reason } from '#lib/domain/alignment/reason'
import type { Suggestion, SuggestionLevel, SuggestionOrigin } from '#lib/domain/mapping/suggestion'
import { database, type Tx } from './client'
import type { SuggestionModel } from './generated/models'
import { fromJson, toJsonInput } from './json'

export async function lockSuggestion(tx: Tx, id: string): Promise<Suggestion | null> {
  await tx.$queryRaw`SELECT id FROM suggestion WHERE id = ${id} FOR UPDATE`
  const row = await tx.suggestion.findUnique({ where: { id } })
  return row ? toSuggestion(row) : null
}

export async function saveSuggestion(tx: Tx, next: Suggestion): Promise<void> {
  const { id, ...columns } = toColumns(next)
  await tx.suggestion.update({ where: { id }, data: columns })
}

/** What is stored of the pair, whichever node stands first; the one that was put aside before one that is open. */
export async function lockSuggestionOfPair(
  tx: Tx,
  nodeId: string,
  otherNodeId: string,
): Promise<Suggestion | null> {
  const [row] = await tx.$queryRaw<SuggestionModel[]>`
    SELECT * FROM suggestion
    WHERE ("nodeAId" = ${nodeId} AND "nodeBId" = ${otherNodeId})
      OR ("nodeAId" = ${otherNodeId} AND "nodeBId" = ${nodeId})
    ORDER BY "dismissedAt" NULLS LAST, id
    LIMIT 1
    FOR UPDATE`
  return row ? toSuggestion(row) : null
}

export async function saveNewOrKnownSuggestion(tx: Tx, next: Suggestion): Promise<void> {
  const { id, ...columns } = toColumns(next)
  await tx.suggestion.upsert({ where: { id }, update: columns, create: { id, ...columns } })
}

/** Suggestions are derived material, not business facts: an import writes them outside any command. */
export async function insertSuggestions(suggestions: readonly Suggestion[]): Promise<void> {
  await database().suggestion.createMany({ data: suggestions.map(toColumns) })
}

/** The same within a transaction: what an import of mappings finds to be nobody's statement. */
export async function insertSuggestionsIn(tx: Tx, suggestions: readonly Suggestion[]): Promise<void> {
  for (let start = 0; start < suggestions.length; start += 1000) {
    await tx.suggestion.createMany({ data: suggestions.slice(start, start + 1000).map(toColumns) })
  }
}

/** Those that are there and that nobody has put aside, locked: what people have decided about stays. */
export async function lockUntouchedSuggestions(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM suggestion WHERE id = ANY(${[...ids]}) AND "dismissedAt" IS NULL ORDER BY id FOR UPDATE`
  return new Set(rows.map(({ id }) => id))
}

export async function deleteSuggestions(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.suggestion.deleteMany({ where: { id: { in: [...ids] } } })
}

export async function loadSuggestion(id: string): Promise<Suggestion | null> {
  const row = await database().suggestion.findUnique({ where: { id } })
  return row ? toSuggestion(row) : null
}

/** Those of one level about two catalogues, whichever of them stands first; one-sided ones too. */
export async function listSuggestionsBetween(
  catalogId: string,
  otherCatalogId: string,
  level: SuggestionLevel,
): Promise<Suggestion[]> {
  const rows = await database().$queryRaw<SuggestionModel[]>`
    SELECT s.* FROM suggestion s JOIN node n ON n.id = s."nodeAId"
    WHERE s.level = ${level}
      AND ((n."catalogId" = ${catalogId} AND s."catalogBId" = ${otherCatalogId})
        OR (n."catalogId" = ${otherCatalogId} AND s."catalogBId" = ${catalogId}))
    ORDER BY s."createdAt", s.id`
  return rows.map(toSuggestion)
}

/** In the order of the ids; those that are gone are left out. */
export async function listSuggestionsByIds(ids: readonly string[]): Promise<Suggestion[]> {
  const rows = await database().suggestion.findMany({ where: { id: { in: [...ids] } } })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? []).map(toSuggestion)
}

/** Those of one of the nodes, as far as they are about the two catalogues, whichever stands first. */
export async function listSuggestionsOfNodes(
  nodeIds: readonly string[],
  catalogIds: readonly string[],
): Promise<Suggestion[]> {
  const rows = await database().suggestion.findMany({
    where: {
      OR: [{ nodeAId: { in: [...nodeIds] } }, { nodeBId: { in: [...nodeIds] } }],
      catalogBId: { in: [...catalogIds] },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toSuggestion)
}

function toColumns({ reasons, ...columns }: Suggestion) {
  return { ...columns, reasons: toJsonInput(reasons) }
}

function toSuggestion(row: SuggestionModel): Suggestion {
  return {
    ...row,
    origin: row.origin as SuggestionOrigin,
    level: row.level as SuggestionLevel,
    reasons: fromJson<readonly Reason[]>(row.reasons),
  }
}
