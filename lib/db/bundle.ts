/** Bundles of mappings: rows → domain values. */
import type { MappingBundle } from '#lib/domain/mapping/bundle'
import { database, type Tx } from './client'

/** The bundles of nodes of the two catalogues. */
export async function listBundlesBetween(
  catalogId: string,
  otherCatalogId: string,
  tx: Pick<Tx, 'mappingBundle'> = database(),
): Promise<MappingBundle[]> {
  const rows = await tx.mappingBundle.findMany({
    where: { catalogId: { in: [catalogId, otherCatalogId] } },
  })
  return rows.map(({ id, nodeId, catalogId: target, mode, coverage }) => ({
    id,
    nodeId,
    catalogId: target,
    mode: mode as MappingBundle['mode'],
    coverage: coverage as MappingBundle['coverage'],
  }))
}
