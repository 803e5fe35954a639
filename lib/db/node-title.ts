/** What a node is called: for lists that name many nodes, also those that are in no effective edition any more. */
import type { NodeKind } from '#lib/domain/catalog/node'
import { database } from './client'

export type NodeTitle = {
  readonly nodeId: string
  readonly catalogId: string
  readonly kind: NodeKind
  readonly platformCode: string
  readonly officialCode: string | null
  readonly title: string
  readonly createdAt: Date
}

/** By node id, as the latest edition that holds the node says. */
export async function nodeTitles(nodeIds: readonly string[]): Promise<Map<string, NodeTitle>> {
  const rows = await database().$queryRaw<NodeTitle[]>`
    SELECT DISTINCT ON (n.id) n.id AS "nodeId", n."catalogId", n."platformCode", n."createdAt",
      s."officialCode", s.title, s.kind
    FROM node n JOIN node_snapshot s ON s."nodeId" = n.id JOIN edition e ON e.id = s."editionId"
    WHERE n.id = ANY(${[...nodeIds]})
    ORDER BY n.id, e.number DESC`
  return new Map(rows.map((row) => [row.nodeId, row]))
}
