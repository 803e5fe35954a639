/** What a joint standard grows from, as a screen shows it: mappings and gaps with the nodes at their ends. */
import { type CatalogSummary, listCatalogs } from '#lib/db/catalog'
import { listMappingEnds } from '#lib/db/joint-facts'
import { loadSides, type MappingSide } from './mapping-side'

export type ShownSource =
  | { readonly kind: 'mapping'; readonly mappingId: string; readonly ends: readonly MappingSide[] }
  | { readonly kind: 'gap'; readonly node: MappingSide; readonly lacking: CatalogSummary }

export type WantedSource =
  | { readonly mappingId: string }
  | { readonly gapNodeId: string; readonly lackingCatalogId: string }

/** In the order given; what is not in the database (any more) is left out. */
export async function loadShownSources(sources: readonly WantedSource[]): Promise<readonly ShownSource[]> {
  const mappings = await listMappingEnds(
    sources.flatMap((one) => ('mappingId' in one ? [one.mappingId] : [])),
  )
  const nodeIds = sources.flatMap((one) => ('gapNodeId' in one ? [one.gapNodeId] : []))
  const [sides, catalogs] = await Promise.all([
    loadSides([...nodeIds, ...mappings.flatMap((one) => [one.nodeAId, one.nodeBId])]),
    listCatalogs(),
  ])
  return sources.flatMap((source): readonly ShownSource[] => {
    if ('mappingId' in source) {
      const mapping = mappings.find((one) => one.id === source.mappingId)
      const ends = mapping ? [mapping.nodeAId, mapping.nodeBId].flatMap((id) => sides.get(id) ?? []) : []
      const ordered = ends.toSorted((a, b) => a.order - b.order)
      return ordered.length === 2 ? [{ kind: 'mapping', mappingId: source.mappingId, ends: ordered }] : []
    }
    const node = sides.get(source.gapNodeId)
    const lacking = catalogs.find((catalog) => catalog.id === source.lackingCatalogId)
    return node && lacking ? [{ kind: 'gap', node, lacking }] : []
  })
}
