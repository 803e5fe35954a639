/** 版次比较: what differs between two editions of a catalogue; without a choice, the last two. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CatalogFrame } from '#components/catalog/catalog-frame'
import { catalogTabs } from '#components/catalog/catalog-tabs'
import { DifferenceCounts } from '#components/catalog/difference-counts'
import { DifferenceTable } from '#components/catalog/difference-table'
import { editionOptions } from '#components/catalog/edition-options'
import { FilterBar } from '#components/ui/filter-bar'
import { type SearchParams, singleParam } from '#components/ui/href'
import { PrintButton } from '#components/ui/print-button'
import { catalogWords } from '#lib/i18n/catalog'
import { changeSetScreenWords as words } from '#lib/i18n/change-set-screen'
import { listCatalogEditions, loadCatalogSummary, loadEditionDifference } from '#lib/queries/catalogs'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: catalogWords.compare }

type Props = { params: Promise<{ catalogId: string }>; searchParams: Promise<SearchParams> }

export default async function ComparePage({ params, searchParams }: Props) {
  const reader = await gate('catalog.read')
  const { catalogId } = await params
  const query = await searchParams
  const catalog = await loadCatalogSummary(reader, catalogId)
  if (!catalog) notFound()
  const editions = await listCatalogEditions(reader, catalogId)
  const to = Number(singleParam(query['to']) ?? catalog.edition.number)
  const from = Number(singleParam(query['from']) ?? Math.max(0, to - 1))
  const found = await loadEditionDifference(reader, catalogId, { from, to })
  if (!found) notFound()
  const options = editionOptions(editions, catalog.edition.id)
  return (
    <CatalogFrame
      catalog={catalog}
      tab="compare"
      tabs={catalogTabs(reader.actor, catalog)}
      actions={<PrintButton />}
    >
      <FilterBar
        path={`/catalogs/${catalogId}/editions/compare`}
        params={query}
        total={found.rows.length}
        unit="个节点"
        fields={[
          { kind: 'select', name: 'from', label: words.compareFrom, all: found.from.title, options },
          { kind: 'select', name: 'to', label: words.compareTo, all: found.to.title, options },
        ]}
      />
      <p className="flex flex-wrap gap-3 text-ink-2">
        {words.compareBetween(found.from.title, found.to.title)}
        <DifferenceCounts difference={found.difference} />
      </p>
      <DifferenceTable rows={found.rows} addedHavePages />
    </CatalogFrame>
  )
}
