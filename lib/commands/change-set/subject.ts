/** What the commands on change sets load and lock, in the shape that the domain decides from, and whose it is. */
import { type CatalogSummary, listSnapshots, loadCatalog, plainSnapshot } from '#lib/db/catalog'
import { lockChangeSet } from '#lib/db/change-set'
import type { Tx } from '#lib/db/client'
import { lockCatalog } from '#lib/db/edition'
import type { Actor, Whose } from '#lib/domain/access/roles'
import type { Catalog, ChangeSet } from '#lib/domain/catalog/change-set'
import type { Snapshot } from '#lib/domain/catalog/node'

export type LoadedChangeSet = { readonly changeSet: ChangeSet; readonly catalog: CatalogSummary }

/** The change set, locked, with its catalogue, locked too; null when there is none. Always in this order. */
export async function lockSubject(tx: Tx, changeSetId: string): Promise<LoadedChangeSet | null> {
  const changeSet = await lockChangeSet(tx, changeSetId)
  if (!changeSet) return null
  await lockCatalog(tx, changeSet.catalogId)
  const catalog = await loadCatalog(changeSet.catalogId, tx)
  return catalog && { changeSet, catalog }
}

/** The snapshots of an edition as the domain takes them. */
export async function baseSnapshots(tx: Tx, editionId: string): Promise<readonly Snapshot[]> {
  return (await listSnapshots(editionId, {}, tx)).map(plainSnapshot)
}

/** The catalogue with its effective snapshots, for decisions. */
export async function withEffective(tx: Tx, catalog: CatalogSummary): Promise<Catalog> {
  const { id, number, title } = catalog.edition
  return {
    id: catalog.id,
    name: catalog.name,
    agencyId: catalog.agency.id,
    scheme: catalog.scheme,
    effective: { id, number, title, snapshots: await baseSnapshots(tx, id) },
  }
}

/** A catalogue belongs to its agency; nobody else takes part in its change sets. */
export function whoseCatalog(catalog: Pick<CatalogSummary, 'agency'>, actor: Pick<Actor, 'agencyId'>): Whose {
  return catalog.agency.id === actor.agencyId ? 'own' : 'outside'
}
