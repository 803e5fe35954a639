/** 冗余: several nodes of one catalogue that map to one of the other, in both directions, and what becomes of them. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { GapTabs } from '#components/gap/gap-tabs'
import { RedundancyTable } from '#components/gap/redundancy-table'
import { ExportLinks } from '#components/ui/export-links'
import { FilterBar } from '#components/ui/filter-bar'
import { hrefWith, type SearchParams, singleParam } from '#components/ui/href'
import { Page } from '#components/ui/page'
import { PrintButton } from '#components/ui/print-button'
import { PrintLandscape } from '#components/ui/print-landscape'
import { redundancyStatuses } from '#lib/domain/gap/redundancy'
import { gapScreenWords } from '#lib/i18n/gap-screen'
import { redundancyStatusWords, redundancyWords as words } from '#lib/i18n/redundancy'
import { loadCatalogPair } from '#lib/queries/catalog-pair'
import { listRedundancies } from '#lib/queries/redundancies'
import { gate } from '#lib/web/gate'
import { redundancyFilterOf } from './redundancy-filter'

export const metadata: Metadata = { title: words.title }

export default async function RedundancyPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('gap.read')
  const params = await searchParams
  const pair = await loadCatalogPair(reader, { a: singleParam(params['a']), b: singleParam(params['b']) })
  if (!pair) notFound()
  const { a, b } = pair
  const asked = { a: a.id, b: b.id }
  const { rows, all } = await listRedundancies(reader, pair, redundancyFilterOf(params))
  return (
    <Page
      title={`${a.agency.shortName} ⇄ ${b.agency.shortName} ${words.title}`}
      intro={words.intro}
      breadcrumbs={[{ label: gapScreenWords.gaps, href: hrefWith('/gaps', asked) }]}
      actions={
        <>
          <ExportLinks
            links={[
              { href: hrefWith('/api/exports/redundancies', { ...params, ...asked }), label: words.export },
            ]}
          />
          <PrintButton />
        </>
      }
    >
      <PrintLandscape />
      <GapTabs pair={pair} current="redundancy" count={all.length} />
      <FilterBar
        path="/gaps/redundancy"
        params={params}
        keep={['a', 'b']}
        total={rows.length}
        unit={words.unit}
        fields={[
          { kind: 'search', name: 'q', label: words.search, placeholder: words.searchPlaceholder },
          {
            kind: 'select',
            name: 'owning',
            label: words.owning,
            all: gapScreenWords.allDirections,
            options: [a, b].map(({ id, agency }) => ({ value: id, label: words.ownedBy(agency.shortName) })),
          },
          {
            kind: 'select',
            name: 'status',
            label: words.status,
            options: redundancyStatuses.map((value) => ({ value, label: redundancyStatusWords[value] })),
          },
        ]}
      />
      <RedundancyTable rows={rows} />
    </Page>
  )
}
