/** Every bundle between two catalogues, in both directions, as a list that can be narrowed down. */
import { listBundlesBetween } from '#lib/db/bundle'
import type { Reader } from '#lib/domain/access/reader'
import type { NodeKind } from '#lib/domain/catalog/node'
import { type BundleView, bundleViews } from './bundles'
import { type CatalogPair, mappingScope } from './catalog-pair'

export type BundleFilter = {
  /** The catalogue of the node that is covered. */
  readonly owning?: string
  readonly mode?: string
  readonly state?: string
  /** Only this node. */
  readonly node?: string
  readonly text?: string
}

export type BundleList = { readonly rows: readonly BundleView[]; readonly all: readonly BundleView[] }

/** Those of nodes of one kind. */
export async function listBundlesOfPair(
  { actor }: Reader<'gap.read'>,
  { a, b }: CatalogPair,
  filter: BundleFilter,
  kind: NodeKind = 'category',
): Promise<BundleList> {
  const found = await bundleViews(actor, await listBundlesBetween(a.id, b.id, mappingScope(actor)))
  const all = found.filter(({ node }) => (node.snapshot?.kind ?? 'category') === kind)
  return { all, rows: all.filter((view) => isAsked(view, filter)) }
}

function isAsked({ bundle, node, members }: BundleView, filter: BundleFilter): boolean {
  const sides = [node, ...members.map(({ other }) => other)]
  const words = [
    ...sides.flatMap(({ snapshot }) => [snapshot?.title ?? '', snapshot?.officialCode ?? '']),
    bundle.reason,
  ]
  const text = filter.text?.trim().toLowerCase() ?? ''
  return (
    (filter.owning === undefined || node.catalog.id === filter.owning) &&
    (filter.mode === undefined || bundle.mode === filter.mode) &&
    (filter.state === undefined || bundle.state === filter.state) &&
    (filter.node === undefined || bundle.nodeId === filter.node) &&
    (text === '' || words.join('\n').toLowerCase().includes(text))
  )
}
