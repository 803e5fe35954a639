/** One catalogue on the page that shows several side by side: whose it is, its edition and figures, and its tree. */
import { AgencyName } from '#components/ui/agency'
import { TextLink } from '#components/ui/link'
import { Card } from '#components/ui/section'
import { buildTree, orderTree, type TreeOrder } from '#lib/domain/catalog/tree'
import { catalogWords } from '#lib/i18n/catalog'
import type { CatalogView } from '#lib/queries/catalogs'
import { CatalogTree } from './catalog-tree'
import { FoldAll } from './fold-all'
import { shownNodes } from './tree-search'

export function CatalogPane({
  view,
  order,
  wanted,
}: {
  view: CatalogView
  order: TreeOrder
  wanted: string
}) {
  const { catalog, edition } = view
  const tree = orderTree(buildTree(view.snapshots), order)
  const categories = view.snapshots.filter(({ kind }) => kind === 'category').length
  return (
    <Card accent={catalog.agency.accent} flush>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-3 py-2">
        <h2 className="min-w-0">
          <AgencyName agency={catalog.agency} />
          <span className="block text-sm text-ink-2">
            <TextLink href={`/catalogs/${catalog.id}`}>{catalog.name}</TextLink>
          </span>
        </h2>
        <span className="flex items-baseline gap-3 text-sm text-ink-3">
          {edition.title} · {catalogWords.count(categories, view.positions)}
          <FoldAll />
        </span>
      </div>
      {view.branchesOnly && (
        <p className="px-3 pb-2 text-sm text-ink-2">{catalogWords.tooMany(view.positions)}</p>
      )}
      <CatalogTree view={view} tree={tree} shown={shownNodes(view, wanted)} wanted={wanted} />
    </Card>
  )
}
