/** Everything that stands between two catalogues, for freezing it: what has left its agency only. */
import type { WorkingTable } from '#lib/domain/release/freeze-table'
import { listBundlesBetween } from './bundle'
import { type CatalogSummary, listCatalogs, listSnapshots } from './catalog'
import { listDispositions } from './gap'
import { listMappingsBetween } from './mapping'

const shared = { internalOf: null } as const

/**
 * The two catalogues, the one first whose agency comes first, whichever way round they are named. Null where one of them
 * is unknown or both belong to one agency.
 */
export async function loadPairInOrder(
  one: string,
  other: string,
): Promise<readonly [CatalogSummary, CatalogSummary] | null> {
  const [a, b] = (await listCatalogs()).filter(({ id }) => id === one || id === other)
  return a && b && a.agency.id !== b.agency.id ? [a, b] : null
}

export async function loadWorkingTable([a, b]: readonly [
  CatalogSummary,
  CatalogSummary,
]): Promise<WorkingTable> {
  const [rowsA, rowsB, mappings, bundles, dispositions] = await Promise.all([
    listSnapshots(a.edition.id),
    listSnapshots(b.edition.id),
    listMappingsBetween(a.id, b.id, shared),
    listBundlesBetween(a.id, b.id, shared),
    listDispositions([a.id, b.id], shared),
  ])
  const side = (catalog: typeof a, rows: typeof rowsA) => ({
    catalogId: catalog.id,
    agencyId: catalog.agency.id,
    agency: catalog.agency.name,
    name: catalog.name,
    edition: catalog.edition,
    rows,
  })
  return { a: side(a, rowsA), b: side(b, rowsB), mappings, bundles, dispositions }
}
