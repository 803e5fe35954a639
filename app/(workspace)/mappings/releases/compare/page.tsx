/** Two releases side by side, or a release and the table as it stands now. */
import type { Metadata } from 'next'
import { ReleaseDifferenceView } from '#components/release/release-difference'
import { releaseName } from '#components/release/release-state'
import { EmptyState } from '#components/ui/empty-state'
import { FilterBar } from '#components/ui/filter-bar'
import { type SearchParams, singleParam } from '#components/ui/href'
import { Page } from '#components/ui/page'
import { PrintButton } from '#components/ui/print-button'
import { PrintLandscape } from '#components/ui/print-landscape'
import { formatDate } from '#lib/i18n/format'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { releaseStateWords } from '#lib/i18n/release'
import { releaseWords as words } from '#lib/i18n/release-screen'
import { compareReleases, listReleaseRows, loadReleaseView, type ReleaseRow } from '#lib/queries/releases'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: words.compare }

export default async function CompareReleasesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('release.read')
  const params = await searchParams
  const all = await listReleaseRows(reader)
  const from = singleParam(params['from']) ?? all[0]?.release.id ?? ''
  const to = singleParam(params['to']) ?? 'working'
  const [view, difference] = await Promise.all([
    loadReleaseView(reader, from),
    compareReleases(reader, from, to),
  ])
  const options = all.map((row) => ({ value: row.release.id, label: labelOf(row) }))
  return (
    <Page
      title={words.compare}
      breadcrumbs={[
        { label: mappingScreenWords.table, href: '/mappings' },
        { label: words.title, href: '/mappings/releases' },
      ]}
      actions={<PrintButton />}
    >
      <PrintLandscape />
      <FilterBar
        path="/mappings/releases/compare"
        params={{ ...params, from, to }}
        total={
          difference ? difference.added.length + difference.removed.length + difference.changed.length : 0
        }
        unit={words.rowUnit}
        fields={[
          { kind: 'select', name: 'from', label: words.from, options },
          {
            kind: 'select',
            name: 'to',
            label: words.to,
            options: [{ value: 'working', label: words.working }, ...options],
          },
        ]}
      />
      {view && difference ? (
        <ReleaseDifferenceView difference={difference} catalogs={view.content.catalogs} />
      ) : (
        <EmptyState title={words.compareWith}>{words.compareHint}</EmptyState>
      )}
    </Page>
  )
}

function labelOf({ release, a, b }: ReleaseRow): string {
  const day = formatDate(release.publishedAt ?? release.createdAt)
  return `${a.agency.shortName}—${b.agency.shortName} ${releaseName(release)}（${releaseStateWords[release.state]}，${day}）`
}
