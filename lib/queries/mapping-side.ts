/** One end of a mapping as a screen shows it: where the node stands, whose it is, and which standards stand below it. */
import { type CatalogSummary, effectiveSnapshots, listCatalogs, type StoredSnapshot } from '#lib/db/catalog'
import { nodeOwners } from '#lib/db/node-owner'
import { listChildSnapshots, nodePaths } from '#lib/db/node-place'
import type { StandardRecord } from '#lib/domain/catalog/record'

export type SideStandard = {
  readonly nodeId: string
  readonly title: string
  readonly standardId: string | null
  readonly record: StandardRecord | null
}

export type MappingSide = {
  readonly nodeId: string
  readonly catalog: CatalogSummary
  /** Place of the catalogue in the order of the agencies, from 0: the lower one stands on the left. */
  readonly order: number
  /** The effective snapshot; null where the node is in no effective edition any more. */
  readonly snapshot: StoredSnapshot | null
  /** Titles from the root down, without the node's own. */
  readonly path: readonly string[]
  readonly standards: readonly SideStandard[]
}

/** The ends of the given nodes, by node id, without the standards below them. */
export async function loadSides(nodeIds: readonly string[]): Promise<ReadonlyMap<string, MappingSide>> {
  const ids = [...new Set(nodeIds)]
  const [owners, snapshots, paths, catalogs] = await Promise.all([
    nodeOwners(ids),
    effectiveSnapshots(ids),
    nodePaths(ids),
    listCatalogs(),
  ])
  return new Map(
    ids.flatMap((nodeId) => {
      const order = catalogs.findIndex(({ id }) => id === owners.get(nodeId)?.catalogId)
      const catalog = catalogs[order]
      if (!catalog) return []
      const path = paths.get(nodeId)?.slice(0, -1) ?? []
      return [
        [nodeId, { nodeId, catalog, order, snapshot: snapshots.get(nodeId) ?? null, path, standards: [] }],
      ]
    }),
  )
}

/** The same with the standards that stand right below the node. */
export async function withStandards(side: MappingSide): Promise<MappingSide> {
  const children = await listChildSnapshots(side.nodeId)
  const standards = children
    .filter(({ kind }) => kind === 'position')
    .map(({ nodeId, title, standardId, record }) => ({ nodeId, title, standardId, record }))
  return { ...side, standards }
}
