/** The nodes of the demo's catalogues by agency and title: how the steps of the demo name what they speak about. */
import { listCatalogs, listSnapshots } from '#lib/db/catalog'
import type { NodeKind } from '#lib/domain/catalog/node'

export type NodeFinder = (agencyId: string, title: string) => string

/** Throws for a title that the catalogue does not have at that level. */
export async function nodeFinder(kind: NodeKind): Promise<NodeFinder> {
  const ids = new Map<string, string>()
  for (const { agency, edition } of await listCatalogs()) {
    const rows = await listSnapshots(edition.id, { kinds: [kind] })
    for (const { title, nodeId } of rows) ids.set(`${agency.id} ${title}`, nodeId)
  }
  return (agencyId, title) => {
    const id = ids.get(`${agencyId} ${title}`)
    if (id === undefined) throw new Error(`no ${kind} ${title} of ${agencyId}`)
    return id
  }
}
