/** 标准明细表 of a catalogue: filters in the address, pages, xlsx and csv. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CatalogFrame } from '#components/catalog/catalog-frame'
import { catalogTabs } from '#components/catalog/catalog-tabs'
import { detailFilters } from '#components/catalog/detail-filters'
import { DetailTable } from '#components/catalog/detail-table'
import { ExportLinks } from '#components/ui/export-links'
import { FilterBar } from '#components/ui/filter-bar'
import { hrefWith, type SearchParams, singleParam } from '#components/ui/href'
import { Pagination } from '#components/ui/pagination'
import { PrintButton } from '#components/ui/print-button'
import { PrintLandscape } from '#components/ui/print-landscape'
import { catalogWords } from '#lib/i18n/catalog'
import { detailFilterOf, loadDetailTable } from '#lib/queries/standards'
import { gate } from '#lib/web/gate'
import { pageNumber } from '#lib/web/page-number'

export const metadata: Metadata = { title: catalogWords.details }

const pageSize = 100

type Props = { params: Promise<{ catalogId: string }>; searchParams: Promise<SearchParams> }

export default async function StandardsPage({ params, searchParams }: Props) {
  const reader = await gate('catalog.read')
  const { catalogId } = await params
  const query = await searchParams
  const filter = detailFilterOf((name) => singleParam(query[name]))
  const page = pageNumber(query)
  const table = await loadDetailTable(reader, catalogId, filter, {
    offset: (page - 1) * pageSize,
    limit: pageSize,
  })
  if (!table) notFound()
  const path = `/catalogs/${catalogId}/standards`
  const exported = `/api/exports/catalogs/${catalogId}/standards`
  return (
    <CatalogFrame
      catalog={table.catalog}
      tab="details"
      tabs={catalogTabs(reader.actor, table.catalog)}
      actions={<PrintButton />}
    >
      <PrintLandscape />
      <FilterBar
        path={path}
        params={query}
        total={table.total}
        unit="项标准"
        fields={detailFilters(table.branches, table.editions, table.catalog.edition.id)}
      >
        <ExportLinks
          links={[
            { href: hrefWith(exported, query, { page: undefined }), label: 'Excel 工作簿（.xlsx）' },
            { href: hrefWith(exported, query, { page: undefined, format: 'csv' }), label: 'CSV 文件' },
          ]}
        />
      </FilterBar>
      <p className="text-sm text-ink-3">
        {catalogWords.asOf(table.edition.title)} · {catalogWords.platformCodeHint}
      </p>
      <DetailTable rows={table.rows} />
      <Pagination path={path} params={query} page={page} pageSize={pageSize} total={table.total} />
    </CatalogFrame>
  )
}
