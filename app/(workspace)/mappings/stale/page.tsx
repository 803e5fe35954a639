/** 待复核: the mappings that a new edition has touched, old and new text side by side, to be put right in one pass. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { StalePass } from '#components/stale/stale-pass'
import { EmptyState } from '#components/ui/empty-state'
import { ExportLinks } from '#components/ui/export-links'
import { FilterBar } from '#components/ui/filter-bar'
import { hrefWith, type SearchParams, singleParam } from '#components/ui/href'
import { Page } from '#components/ui/page'
import { Pagination } from '#components/ui/pagination'
import { PrintButton } from '#components/ui/print-button'
import { liveMappingStates } from '#lib/domain/mapping/workflow'
import { mappingStateWords } from '#lib/i18n/mapping'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { snapshotFieldWord, staleWords as words } from '#lib/i18n/stale'
import { loadCatalogPair } from '#lib/queries/catalog-pair'
import { listStaleCases } from '#lib/queries/stale'
import { gate } from '#lib/web/gate'
import { pageNumber } from '#lib/web/page-number'
import { filterStale } from './stale-filter'

export const metadata: Metadata = { title: words.title }

const pageSize = 50

export default async function StalePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('mapping.read')
  const params = await searchParams
  const pair = await loadCatalogPair(reader, { a: singleParam(params['a']), b: singleParam(params['b']) })
  if (!pair) notFound()
  const all = await listStaleCases(reader, pair)
  const found = filterStale(all, params)
  const page = pageNumber(params)
  const shown = found.slice((page - 1) * pageSize, page * pageSize)
  // Left is the agency that comes first, whichever way round the pair was asked for.
  const [left, right] = pair.all.filter(({ id }) => id === pair.a.id || id === pair.b.id)
  const fields = [
    ...new Set(
      all.flatMap(({ leftChange, rightChange }) =>
        [...leftChange.changes, ...rightChange.changes].map(({ field }) => field),
      ),
    ),
  ]
  return (
    <Page
      title={words.title}
      intro={words.intro}
      breadcrumbs={[{ label: mappingScreenWords.table, href: '/mappings' }]}
      actions={
        <>
          <ExportLinks
            links={[
              {
                href: hrefWith('/api/exports/stale', { ...params, a: pair.a.id, b: pair.b.id }),
                label: mappingScreenWords.export,
              },
            ]}
          />
          <PrintButton />
        </>
      }
    >
      <FilterBar
        path="/mappings/stale"
        params={params}
        keep={['a', 'b']}
        total={found.length}
        unit={words.unit}
        fields={[
          { kind: 'search', name: 'q', label: words.search, placeholder: words.searchPlaceholder },
          {
            kind: 'select',
            name: 'side',
            label: words.changedSide,
            options: [
              { value: 'left', label: left?.agency.shortName ?? '' },
              { value: 'right', label: right?.agency.shortName ?? '' },
            ],
          },
          {
            kind: 'select',
            name: 'field',
            label: words.changedField,
            options: [
              ...fields.map((value) => ({ value, label: snapshotFieldWord(value) })),
              { value: 'gone', label: words.gone },
            ],
          },
          {
            kind: 'select',
            name: 'state',
            label: words.state,
            options: liveMappingStates.map((value) => ({ value, label: mappingStateWords[value] })),
          },
        ]}
      />
      {shown.length > 0 ? (
        <StalePass key={page} items={shown} />
      ) : (
        <EmptyState title={words.empty}>{all.length > 0 ? words.emptyFiltered : words.emptyHint}</EmptyState>
      )}
      <Pagination
        path="/mappings/stale"
        params={params}
        page={page}
        pageSize={pageSize}
        total={found.length}
      />
    </Page>
  )
}
