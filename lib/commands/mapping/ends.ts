/** Nodes as the mapping decisions take them: the effective snapshot of each end, its catalogue and its agency. */
import { effectiveSnapshots } from '#lib/db/catalog'
import type { Tx } from '#lib/db/client'
import { nodeOwners } from '#lib/db/node-owner'
import type { MappingEnd } from '#lib/domain/mapping/ends'
import type { EndHashes } from '#lib/domain/mapping/mapping'

/** The two ends, or null where one of them is in no effective edition. */
export async function loadEnds(
  tx: Tx,
  firstNodeId: string,
  secondNodeId: string,
): Promise<{ readonly first: MappingEnd; readonly second: MappingEnd } | null> {
  const ids = [firstNodeId, secondNodeId]
  const snapshots = await effectiveSnapshots(ids, tx)
  const owners = await nodeOwners(ids, tx)
  const end = (nodeId: string): MappingEnd | null => {
    const snapshot = snapshots.get(nodeId)
    const owner = owners.get(nodeId)
    if (!snapshot || !owner) return null
    return { nodeId, platformCode: snapshot.platformCode, hash: snapshot.contentHash, ...owner }
  }
  const first = end(firstNodeId)
  const second = end(secondNodeId)
  return first && second ? { first, second } : null
}

/** Today's contents of two nodes; null where a node is in no effective edition, or where there is no second node. */
export async function loadEndHashes(tx: Tx, nodeAId: string, nodeBId: string | null): Promise<EndHashes> {
  const snapshots = await effectiveSnapshots(nodeBId === null ? [nodeAId] : [nodeAId, nodeBId], tx)
  return {
    hashA: snapshots.get(nodeAId)?.contentHash ?? null,
    hashB: nodeBId === null ? null : (snapshots.get(nodeBId)?.contentHash ?? null),
  }
}
