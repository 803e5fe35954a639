/** 对照表发布: all there are, and what a new one of the chosen pair would freeze. */
import type { Metadata } from 'next'
import { PrepareRelease } from '#components/release/prepare-release'
import { ReleaseStateTag, releaseName } from '#components/release/release-state'
import { AgencyName } from '#components/ui/agency'
import { DataTable } from '#components/ui/data-table'
import { EmptyState } from '#components/ui/empty-state'
import { FilterBar } from '#components/ui/filter-bar'
import { Hash } from '#components/ui/hash'
import { hrefWith, type SearchParams, singleParam } from '#components/ui/href'
import { ButtonLink, TextLink } from '#components/ui/link'
import { Page } from '#components/ui/page'
import { PrintButton } from '#components/ui/print-button'
import { Tag } from '#components/ui/tag'
import { allows } from '#lib/domain/access/policy'
import { whoseRelease } from '#lib/domain/release/release'
import { formatDate } from '#lib/i18n/format'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { releaseStateWords } from '#lib/i18n/release'
import { releaseWords as words } from '#lib/i18n/release-screen'
import { loadCatalogPair } from '#lib/queries/catalog-pair'
import { listReleaseRows, previewRelease } from '#lib/queries/releases'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: words.title }

export default async function ReleasesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('release.read')
  const params = await searchParams
  const text = singleParam(params['q'])?.trim() ?? ''
  const state = singleParam(params['state']) ?? ''
  const all = await listReleaseRows(reader)
  const rows = all.filter(
    ({ release }) =>
      (state === '' || release.state === state) &&
      `${releaseName(release)} ${release.note} ${release.contentHash}`.includes(text),
  )
  const pair = await loadCatalogPair(reader, { a: singleParam(params['a']), b: singleParam(params['b']) })
  const preview = pair && (await previewRelease(reader, pair.a.id, pair.b.id))
  const party = preview && { agencyAId: preview.a.agency.id, agencyBId: preview.b.agency.id }
  const mayPrepare =
    party !== null && allows(reader.actor, 'release.prepare', whoseRelease(party, reader.actor))
  return (
    <Page
      title={words.title}
      intro={words.intro}
      breadcrumbs={[{ label: mappingScreenWords.table, href: '/mappings' }]}
      actions={
        <>
          <PrintButton />
          {all.length > 0 && <ButtonLink href="/mappings/releases/compare">{words.compare}</ButtonLink>}
          {preview && mayPrepare && (
            <PrepareRelease
              catalogAId={preview.a.id}
              catalogBId={preview.b.id}
              mappings={preview.content.mappings.length}
              gaps={preview.content.gaps.length}
              leftOut={preview.content.leftOut}
            />
          )}
        </>
      }
    >
      <FilterBar
        path="/mappings/releases"
        params={params}
        keep={['a', 'b']}
        total={rows.length}
        fields={[
          { kind: 'search', name: 'q', label: words.search, placeholder: words.searchReleases },
          {
            kind: 'select',
            name: 'state',
            label: words.state,
            options: Object.entries(releaseStateWords).map(([value, label]) => ({ value, label })),
          },
        ]}
      />
      <DataTable
        caption={words.title}
        rows={rows}
        rowKey={({ release }) => release.id}
        empty={
          <EmptyState title={all.length === 0 ? words.empty : words.emptyFiltered}>
            {all.length === 0 ? words.emptyHint : words.emptyFilteredHint}
          </EmptyState>
        }
        columns={[
          {
            key: 'number',
            header: words.title,
            rowHeader: true,
            nowrap: true,
            cell: ({ release }) => (
              <TextLink href={`/mappings/releases/${release.id}`}>{releaseName(release)}</TextLink>
            ),
          },
          {
            key: 'state',
            header: words.state,
            nowrap: true,
            cell: ({ release }) => (
              <span className="inline-flex gap-1">
                <ReleaseStateTag state={release.state} />
                {release.demo && <Tag tone="dashed">{words.demo}</Tag>}
              </span>
            ),
          },
          {
            key: 'pair',
            header: words.parties,
            cell: ({ a, b }) => (
              <span className="inline-flex flex-wrap gap-x-2">
                <AgencyName agency={a.agency} short /> <AgencyName agency={b.agency} short />
              </span>
            ),
          },
          { key: 'note', header: words.note, cell: ({ release }) => release.note },
          {
            key: 'at',
            header: words.publishedAt,
            nowrap: true,
            cell: ({ release }) => release.publishedAt && formatDate(release.publishedAt),
          },
          {
            key: 'hash',
            header: words.hash,
            nowrap: true,
            cell: ({ release }) => <Hash value={release.contentHash} />,
          },
          {
            key: 'compare',
            header: words.compare,
            screenOnly: true,
            nowrap: true,
            cell: ({ release }) => (
              <TextLink href={hrefWith('/mappings/releases/compare', { from: release.id, to: 'working' })}>
                {words.working}
              </TextLink>
            ),
          },
        ]}
      />
    </Page>
  )
}
