/**
 * A node as mapping, coverage, gaps and the matrix see it: its place in the effective edition (in table order) and the
 * hash of its content. These lists are made for one kind at a time: 类目 for the figures, single standards apart.
 */
import type { NodeKind } from '#lib/domain/catalog/node'

export type PlacedNode = {
  readonly nodeId: string
  readonly catalogId: string
  readonly platformCode: string
  readonly officialCode: string | null
  readonly title: string
  /** Content hash of the effective snapshot. */
  readonly hash: string
  /** The 子体系 on top of it; its own id and title where the node is one. */
  readonly subsystemId: string
  readonly subsystemTitle: string
}

/** What a snapshot row of the effective edition has to bring: the columns of `node_snapshot` and the node's 平台内码. */
export type SnapshotRow = {
  readonly nodeId: string
  readonly parentNodeId: string | null
  readonly ordinal: number
  readonly kind: NodeKind
  readonly officialCode: string | null
  readonly title: string
  readonly contentHash: string
  readonly platformCode: string
}

/** The nodes of one kind in table order, depth first. `rows` are all rows of the edition, in any order. */
export function placedNodes(
  catalogId: string,
  rows: readonly SnapshotRow[],
  kind: NodeKind,
): readonly PlacedNode[] {
  const childrenOf = new Map<string | null, SnapshotRow[]>()
  for (const row of rows) {
    const siblings = childrenOf.get(row.parentNodeId)
    if (siblings) siblings.push(row)
    else childrenOf.set(row.parentNodeId, [row])
  }
  const walk = (parent: string | null, top: SnapshotRow | null): readonly PlacedNode[] =>
    [...(childrenOf.get(parent) ?? [])]
      .sort((a, b) => a.ordinal - b.ordinal)
      .flatMap((row) => {
        const subsystem = top ?? row
        const below = walk(row.nodeId, subsystem)
        return row.kind === kind ? [place(catalogId, row, subsystem), ...below] : below
      })
  return walk(null, null)
}

function place(catalogId: string, row: SnapshotRow, subsystem: SnapshotRow): PlacedNode {
  return {
    nodeId: row.nodeId,
    catalogId,
    platformCode: row.platformCode,
    officialCode: row.officialCode,
    title: row.title,
    hash: row.contentHash,
    subsystemId: subsystem.nodeId,
    subsystemTitle: subsystem.title,
  }
}

/** Node id → content hash in the effective edition; a node that is missing is in no effective edition. */
export type EffectiveHashes = ReadonlyMap<string, string>

/** As far as a rule about single nodes asks. */
export type HashLookup = Pick<EffectiveHashes, 'get' | 'has'>

/** The hashes of several lists of nodes together. */
export function hashesOf(...lists: readonly (readonly PlacedNode[])[]): EffectiveHashes {
  return new Map(lists.flatMap((nodes) => nodes.map((node) => [node.nodeId, node.hash] as const)))
}

/** Today's hashes of the two ends of a mapping, as the decisions take them. */
export function endHashes(
  mapping: { readonly nodeAId: string; readonly nodeBId: string },
  hashes: HashLookup,
): { readonly hashA: string | null; readonly hashB: string | null } {
  return { hashA: hashes.get(mapping.nodeAId) ?? null, hashB: hashes.get(mapping.nodeBId) ?? null }
}
