/** 体系: the catalogues of all agencies, or of two of them, side by side under one search. */
import type { Metadata } from 'next'
import { CatalogPane } from '#components/catalog/catalog-pane'
import { shownNodes } from '#components/catalog/tree-search'
import { FilterBar, type FilterField } from '#components/ui/filter-bar'
import { type SearchParams, singleParam } from '#components/ui/href'
import { Page } from '#components/ui/page'
import { PrintButton } from '#components/ui/print-button'
import { treeOrderLabels, treeOrders } from '#lib/domain/catalog/tree'
import { catalogWords } from '#lib/i18n/catalog'
import { listCatalogSummaries, loadCatalogView } from '#lib/queries/catalogs'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: catalogWords.catalogs }

export default async function CatalogsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('catalog.read')
  const params = await searchParams
  const wanted = singleParam(params['q'])?.trim() ?? ''
  const order = singleParam(params['order']) === 'code' ? 'code' : 'table'
  const catalogs = await listCatalogSummaries(reader)
  const options = catalogs.map(({ id, name }) => ({ value: id, label: name }))
  const chosen = [singleParam(params['left']), singleParam(params['right'])].filter((id) => id !== undefined)
  const shownIds = catalogs.map(({ id }) => id).filter((id) => chosen.length === 0 || chosen.includes(id))
  const views = await Promise.all(shownIds.map((id) => loadCatalogView(reader, id)))
  const found = views.filter((view) => view !== null)
  const total = found.reduce(
    (sum, view) => sum + (shownNodes(view, wanted)?.size ?? view.snapshots.length),
    0,
  )
  const sides: FilterField[] =
    catalogs.length > 2
      ? [
          { kind: 'select', name: 'left', label: catalogWords.left, options },
          { kind: 'select', name: 'right', label: catalogWords.right, options },
        ]
      : []
  return (
    <Page title={catalogWords.catalogs} intro={catalogWords.bothIntro} actions={<PrintButton />}>
      <FilterBar
        path="/catalogs"
        params={params}
        total={total}
        unit="个节点"
        fields={[
          {
            kind: 'search',
            name: 'q',
            label: catalogWords.search,
            placeholder: catalogWords.searchPlaceholder,
          },
          {
            kind: 'select',
            name: 'order',
            label: catalogWords.order,
            all: treeOrderLabels.table,
            options: treeOrders
              .filter((one) => one !== 'table')
              .map((one) => ({ value: one, label: treeOrderLabels[one] })),
          },
          ...sides,
        ]}
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {found.map((view) => (
          <CatalogPane key={view.catalog.id} view={view} order={order} wanted={wanted} />
        ))}
      </div>
      <p className="text-sm text-ink-3">
        {catalogWords.platformCodeHint}“{catalogWords.sameStandard}”{catalogWords.sameStandardHint}
      </p>
    </Page>
  )
}
