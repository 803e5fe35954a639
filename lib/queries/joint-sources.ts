/** What a joint standard grows from, as a screen shows it: mappings and gaps with the nodes at their ends. */
import { listAgencies } from '#lib/db/access'
import { type CatalogSummary, listCatalogs } from '#lib/db/catalog'
import { listMappingEnds } from '#lib/db/joint-facts'
import { loadMapping } from '#lib/db/mapping'
import type { Agency } from '#lib/domain/access/agency'
import type { Reader } from '#lib/domain/access/reader'
import { mappingScope } from './catalog-pair'
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

export type ProposalBasis = {
  readonly agencies: readonly Agency[]
  /** The sources that the reader may build on; others are left out. */
  readonly sources: readonly ShownSource[]
  /** The agencies that the sources concern. */
  readonly concerned: readonly string[]
}

/** What the form 提出立项 shows; with two agencies in all, both are concerned anyway. */
export async function loadProposalBasis(
  reader: Reader<'joint.read'>,
  mappingIds: readonly string[],
  gaps: readonly { readonly nodeId: string; readonly lackingCatalogId: string }[],
): Promise<ProposalBasis> {
  const scope = mappingScope(reader.actor)
  const [agencies, visible] = await Promise.all([
    listAgencies(),
    Promise.all(mappingIds.map((id) => loadMapping(id, scope))),
  ])
  const sources = await loadShownSources([
    ...visible.flatMap((mapping) => (mapping ? [{ mappingId: mapping.id }] : [])),
    ...gaps.map(({ nodeId, lackingCatalogId }) => ({ gapNodeId: nodeId, lackingCatalogId })),
  ])
  const concerned = sources.flatMap((source) =>
    source.kind === 'mapping'
      ? source.ends.map((end) => end.catalog.agency.id)
      : [source.node.catalog.agency.id, source.lacking.agency.id],
  )
  const all = agencies.length === 2 ? agencies.map((agency) => agency.id) : concerned
  return { agencies, sources, concerned: [...new Set(all)] }
}
