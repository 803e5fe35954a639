/** A gap as the decisions take it: who lacks the node, who owns it, whether it is covered, what has been said so far. */
import { listDecidedBundles } from '#lib/db/bundle'
import { effectiveSnapshots, loadCatalog } from '#lib/db/catalog'
import type { Tx } from '#lib/db/client'
import { lockDisposition } from '#lib/db/gap'
import { listCoveringMappings } from '#lib/db/mapping'
import { nodeOwners } from '#lib/db/node-owner'
import type { GapSubject } from '#lib/domain/gap/disposition'
import { coverageRows } from '#lib/domain/mapping/coverage'

/** The gap with its disposition locked: what a decision about it takes. */
export async function lockGap(tx: Tx, nodeId: string, lackingCatalogId: string): Promise<GapSubject | null> {
  const gap = await loadGap(tx, nodeId, lackingCatalogId)
  return gap && { ...gap, disposition: await lockDisposition(tx, nodeId, lackingCatalogId) }
}

/** The same without what was decided about it; null for an unknown node or catalogue, or a node of that very catalogue. */
export async function loadGap(
  tx: Tx,
  nodeId: string,
  lackingCatalogId: string,
): Promise<Omit<GapSubject, 'disposition'> | null> {
  const owner = (await nodeOwners([nodeId], tx)).get(nodeId)
  const lacking = await loadCatalog(lackingCatalogId, tx)
  if (!owner || !lacking || owner.catalogId === lackingCatalogId) return null
  if (!(await effectiveSnapshots([nodeId], tx)).has(nodeId)) return null
  return {
    nodeId,
    lackingCatalogId,
    lackingAgencyId: lacking.agency.id,
    owningAgencyId: owner.agencyId,
    covered: await isCovered(tx, nodeId, lackingCatalogId),
  }
}

/** DESIGN §7: a confirmed, not stale mapping of weight above 0 closes the gap, and so does a bundle that stands. */
async function isCovered(tx: Tx, nodeId: string, lackingCatalogId: string): Promise<boolean> {
  const mappings = await listCoveringMappings(tx, nodeId, lackingCatalogId)
  const ends = mappings.flatMap((mapping) => [mapping.nodeAId, mapping.nodeBId])
  const snapshots = await effectiveSnapshots(ends, tx)
  const hashes = new Map([...snapshots].map(([id, { contentHash }]) => [id, contentHash]))
  const bundles = await listDecidedBundles(tx, nodeId)
  const [row] = coverageRows([{ nodeId }], lackingCatalogId, { mappings, hashes, bundles })
  return row !== undefined && row.confirmed.halves > 0
}
