/** One catalogue as a tree, in its effective edition or an earlier one. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CatalogFrame } from '#components/catalog/catalog-frame'
import { CatalogPane } from '#components/catalog/catalog-pane'
import { catalogTabs } from '#components/catalog/catalog-tabs'
import { editionOptions } from '#components/catalog/edition-options'
import { shownNodes } from '#components/catalog/tree-search'
import { FilterBar } from '#components/ui/filter-bar'
import { type SearchParams, singleParam } from '#components/ui/href'
import { Notice } from '#components/ui/notice'
import { PrintButton } from '#components/ui/print-button'
import { treeOrderLabels } from '#lib/domain/catalog/tree'
import { catalogWords } from '#lib/i18n/catalog'
import { formatDate } from '#lib/i18n/format'
import { listCatalogEditions, loadCatalogView } from '#lib/queries/catalogs'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: catalogWords.tree }

type Props = { params: Promise<{ catalogId: string }>; searchParams: Promise<SearchParams> }

export default async function CatalogPage({ params, searchParams }: Props) {
  const reader = await gate('catalog.read')
  const { catalogId } = await params
  const query = await searchParams
  const wanted = singleParam(query['q'])?.trim() ?? ''
  const order = singleParam(query['order']) === 'code' ? 'code' : 'table'
  const number = singleParam(query['edition'])
  const view = await loadCatalogView(reader, catalogId, number ? Number(number) : undefined)
  if (!view) notFound()
  const editions = await listCatalogEditions(reader, catalogId)
  const earlier = view.edition.id !== view.catalog.edition.id
  return (
    <CatalogFrame
      catalog={view.catalog}
      tab="tree"
      tabs={catalogTabs(reader.actor, view.catalog)}
      actions={<PrintButton />}
    >
      <FilterBar
        path={`/catalogs/${catalogId}`}
        params={query}
        total={shownNodes(view, wanted)?.size ?? view.snapshots.length}
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
            options: [{ value: 'code', label: treeOrderLabels.code }],
          },
          {
            kind: 'select',
            name: 'edition',
            label: catalogWords.edition,
            all: catalogWords.effectiveEdition,
            options: editionOptions(editions, view.catalog.edition.id),
          },
        ]}
      />
      {earlier && (
        <Notice
          tone="warn"
          title={catalogWords.earlierNotice(view.edition.title, formatDate(view.edition.effectiveAt))}
        />
      )}
      <CatalogPane view={view} order={order} wanted={wanted} />
      <p className="text-sm text-ink-3">{catalogWords.platformCodeHint}</p>
    </CatalogFrame>
  )
}
