/** 标准统计表: what the catalogue provides for and what exists, by level; every figure opens its rows. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CatalogFrame } from '#components/catalog/catalog-frame'
import { catalogTabs } from '#components/catalog/catalog-tabs'
import { editionOptions } from '#components/catalog/edition-options'
import { StatisticsTable } from '#components/catalog/statistics-table'
import { ExportLinks } from '#components/ui/export-links'
import { FilterBar } from '#components/ui/filter-bar'
import { hrefWith, type SearchParams, singleParam } from '#components/ui/href'
import { PrintButton } from '#components/ui/print-button'
import { catalogWords } from '#lib/i18n/catalog'
import { detailFilterOf, loadStatistics } from '#lib/queries/standards'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: catalogWords.statistics }

type Props = { params: Promise<{ catalogId: string }>; searchParams: Promise<SearchParams> }

export default async function StatisticsPage({ params, searchParams }: Props) {
  const reader = await gate('catalog.read')
  const { catalogId } = await params
  const query = await searchParams
  const { edition } = detailFilterOf((name) => singleParam(query[name]))
  const table = await loadStatistics(reader, catalogId, edition)
  if (!table) notFound()
  const path = `/catalogs/${catalogId}/statistics`
  return (
    <CatalogFrame
      catalog={table.catalog}
      tab="statistics"
      tabs={catalogTabs(reader.actor, table.catalog)}
      actions={<PrintButton />}
    >
      <FilterBar
        path={path}
        params={query}
        total={table.rows.at(-1)?.due ?? 0}
        unit="个标准位置"
        fields={[
          {
            kind: 'select',
            name: 'edition',
            label: catalogWords.edition,
            all: catalogWords.effectiveEdition,
            options: editionOptions(table.editions, table.catalog.edition.id),
          },
        ]}
      >
        <ExportLinks
          links={[
            { href: hrefWith(`/api/exports/catalogs/${catalogId}/statistics`, query), label: '导出 xlsx' },
          ]}
        />
      </FilterBar>
      <StatisticsTable catalogId={catalogId} rows={table.rows} edition={singleParam(query['edition'])} />
      <p className="text-sm text-ink-3">
        {catalogWords.asOf(table.edition.title)} · {catalogWords.statisticsNote}
      </p>
    </CatalogFrame>
  )
}
