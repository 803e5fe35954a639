/** Whose a node is: its catalogue and the agency that keeps it. */
import { database, type Tx } from './client'

export type NodeOwner = { readonly catalogId: string; readonly agencyId: string }

/** By node id; an unknown node is missing. */
export async function nodeOwners(
  nodeIds: readonly string[],
  tx: Pick<Tx, 'node'> = database(),
): Promise<Map<string, NodeOwner>> {
  const rows = await tx.node.findMany({
    where: { id: { in: [...nodeIds] } },
    select: { id: true, catalogId: true, catalog: { select: { agencyId: true } } },
  })
  return new Map(rows.map((row) => [row.id, { catalogId: row.catalogId, agencyId: row.catalog.agencyId }]))
}
