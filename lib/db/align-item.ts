/**
 * Nodes as the alignment engine compares them, in bulk: one level of an edition, read in slices so that a catalogue of
 * 100,000 nodes never stands in the way of other requests. A slice stays the text that PostgreSQL made of it: the thread
 * that needs the nodes reads it (`itemsFromRows`), and the server's own thread only passes it on.
 */
import type { SuggestionLevel } from '#lib/domain/mapping/suggestion'
import { database } from './client'
import { Prisma } from './generated/client'

/** An `ItemRow` of lib/domain/alignment/item-row.ts, of a snapshot `s`. */
export const itemRow = Prisma.sql`json_build_array(s."nodeId", s.title, s."parentNodeId", s."officialCode",
  (SELECT json_agg(d.printed ORDER BY d.ordinal) FROM standard_number d WHERE d."standardId" = s."standardId"),
  s.record->>'adoption', s.record->>'replaces')`

const sliceSize = 4_000

/** The nodes of a level as texts of `ItemRow[]`, in the order of the primary key: no slice has to sort the rest. */
export async function* alignItemSlices(editionId: string, level: SuggestionLevel): AsyncGenerator<string> {
  let after = ''
  for (;;) {
    const [slice] = await database().$queryRaw<{ rows: string | null; last: string | null }[]>`
      SELECT json_agg(slice.item ORDER BY slice.id)::text AS rows, max(slice.id) AS last FROM (
        SELECT s."nodeId" AS id, ${itemRow} AS item FROM node_snapshot s
        WHERE s."editionId" = ${editionId} AND s.kind = ${level} AND s."nodeId" > ${after}
        ORDER BY s."nodeId" LIMIT ${sliceSize}
      ) slice`
    if (!slice?.rows || slice.last === null) return
    yield slice.rows
    after = slice.last
  }
}

/** What stands above the nodes of an edition, as the text of `BranchRow[]`. */
export async function loadBranches(editionId: string): Promise<string> {
  const [found] = await database().$queryRaw<{ rows: string | null }[]>`
    SELECT json_agg(json_build_array(s."nodeId", s.title, s."parentNodeId"))::text AS rows
    FROM node_snapshot s WHERE s."editionId" = ${editionId} AND s.kind <> 'position'`
  return found?.rows ?? '[]'
}

export async function countItems(editionId: string, level: SuggestionLevel): Promise<number> {
  return database().nodeSnapshot.count({ where: { editionId, kind: level } })
}
