/** Where nodes stand in the effective editions: what is above them, what is below them, and how they once were. */
import type { PlacedNode } from '#lib/domain/mapping/placed-node'
import { type StoredSnapshot, toSnapshot } from './catalog'
import { database } from './client'

const withCode = { node: { select: { platformCode: true } } } as const

/** Titles from the root down to each node, the node's own last; a node in no effective edition is missing. */
export async function nodePaths(nodeIds: readonly string[]): Promise<Map<string, readonly string[]>> {
  const rows = await database().$queryRaw<{ start: string; title: string }[]>`
    WITH RECURSIVE up AS (
      SELECT s."nodeId" AS start, s."editionId", s."parentNodeId", s.title, 0 AS height
      FROM node_snapshot s JOIN catalog c ON c."effectiveEditionId" = s."editionId"
      WHERE s."nodeId" = ANY(${[...nodeIds]})
      UNION ALL
      SELECT up.start, s."editionId", s."parentNodeId", s.title, up.height + 1
      FROM up JOIN node_snapshot s ON s."editionId" = up."editionId" AND s."nodeId" = up."parentNodeId"
    )
    SELECT start, title FROM up ORDER BY start, height DESC`
  const paths = new Map<string, string[]>()
  for (const { start, title } of rows) {
    const path = paths.get(start)
    if (path) path.push(title)
    else paths.set(start, [title])
  }
  return paths
}

/** Nodes as mappings see them, by id, with the 子体系 on top of each; a node in no effective edition is missing. */
export async function placesOfNodes(nodeIds: readonly string[]): Promise<Map<string, PlacedNode>> {
  const rows = await database().$queryRaw<PlacedNode[]>`
    WITH RECURSIVE up AS (
      SELECT s."nodeId" AS start, s."editionId", s."nodeId", s."parentNodeId", s.title
      FROM node_snapshot s JOIN catalog c ON c."effectiveEditionId" = s."editionId"
      WHERE s."nodeId" = ANY(${[...nodeIds]})
      UNION ALL
      SELECT up.start, s."editionId", s."nodeId", s."parentNodeId", s.title
      FROM up JOIN node_snapshot s ON s."editionId" = up."editionId" AND s."nodeId" = up."parentNodeId"
    )
    SELECT s."nodeId", n."catalogId", n."platformCode", s."officialCode", s.title, s."contentHash" AS hash,
      up."nodeId" AS "subsystemId", up.title AS "subsystemTitle"
    FROM up JOIN node_snapshot s ON s."editionId" = up."editionId" AND s."nodeId" = up.start
    JOIN node n ON n.id = s."nodeId"
    WHERE up."parentNodeId" IS NULL`
  return new Map(rows.map((row) => [row.nodeId, row]))
}

/**
 * Nodes of an edition whose title, code, 平台内码 or number holds the text, 类目 first, in table order as far as siblings
 * go; without a text the 类目 alone. At most `limit`.
 */
export async function searchNodes(editionId: string, text: string, limit: number): Promise<StoredSnapshot[]> {
  const holds = { contains: text, mode: 'insensitive' } as const
  const rows = await database().nodeSnapshot.findMany({
    where: {
      editionId,
      ...(text === ''
        ? { kind: 'category' }
        : {
            kind: { in: ['category', 'position'] },
            OR: [
              { title: holds },
              { officialCode: holds },
              { node: { platformCode: holds } },
              { standard: { numbers: { some: { printed: holds } } } },
            ],
          }),
    },
    include: withCode,
    orderBy: [{ kind: 'asc' }, { node: { platformCode: 'asc' } }],
    take: limit,
  })
  return rows.map(toSnapshot)
}

/** The effective snapshots right below a node, in table order. */
export async function listChildSnapshots(nodeId: string): Promise<StoredSnapshot[]> {
  const rows = await database().nodeSnapshot.findMany({
    where: { parentNodeId: nodeId, edition: { effectiveOf: { isNot: null } } },
    include: withCode,
    orderBy: { ordinal: 'asc' },
  })
  return rows.map(toSnapshot)
}

/** The latest snapshot of a node that has this content hash; null where none ever had. */
export async function loadSnapshotOfHash(nodeId: string, hash: string): Promise<StoredSnapshot | null> {
  const row = await database().nodeSnapshot.findFirst({
    where: { nodeId, contentHash: hash },
    include: withCode,
    orderBy: { edition: { number: 'desc' } },
  })
  return row ? toSnapshot(row) : null
}

/** The same for many nodes at once; a pair of node and hash that never was is missing. Keys are `nodeId hash`. */
export async function listSnapshotsOfHashes(
  wanted: readonly { readonly nodeId: string; readonly hash: string }[],
): Promise<Map<string, StoredSnapshot>> {
  const rows = await database().nodeSnapshot.findMany({
    where: {
      nodeId: { in: wanted.map(({ nodeId }) => nodeId) },
      contentHash: { in: wanted.map(({ hash }) => hash) },
    },
    include: withCode,
    orderBy: { edition: { number: 'asc' } },
  })
  return new Map(rows.map((row) => [`${row.nodeId} ${row.contentHash}`, toSnapshot(row)]))
}
