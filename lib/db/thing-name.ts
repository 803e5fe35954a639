/** What people call the things whose ids stand in the log: accounts, nodes, catalogues, editions, standards of both sides. */
import { database } from './client'

/** By id; what has no name, or is none of these, is missing. A node is called as it was called last. */
export async function thingNames(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const asked = [...new Set(ids)]
  const rows = await database().$queryRaw<{ id: string; name: string }[]>`
    SELECT id, "displayName" AS name FROM account WHERE id = ANY(${asked})
    UNION ALL SELECT id, name FROM catalog WHERE id = ANY(${asked})
    UNION ALL SELECT id, title FROM edition WHERE id = ANY(${asked})
    UNION ALL SELECT last.id, last.title FROM (
      SELECT DISTINCT ON (s."nodeId") s."nodeId" AS id, s.title
      FROM node_snapshot s JOIN edition e ON e.id = s."editionId"
      WHERE s."nodeId" = ANY(${asked}) ORDER BY s."nodeId", e.number DESC
    ) last`
  return new Map(rows.map(({ id, name }) => [id, name]))
}
