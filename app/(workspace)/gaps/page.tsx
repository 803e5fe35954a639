/** 缺口 between two catalogues in both directions, with what is decided about each. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BulkDisposition } from '#components/gap/bulk-disposition'
import { GapKeys } from '#components/gap/gap-keys'
import { GapTable } from '#components/gap/gap-table'
import { GapTabs } from '#components/gap/gap-tabs'
import { ExportLinks } from '#components/ui/export-links'
import { FilterBar } from '#components/ui/filter-bar'
import { hrefWith, type SearchParams, singleParam } from '#components/ui/href'
import { ButtonLink, TextLink } from '#components/ui/link'
import { Notice } from '#components/ui/notice'
import { Page } from '#components/ui/page'
import { PrintButton } from '#components/ui/print-button'
import { PrintLandscape } from '#components/ui/print-landscape'
import { availableGapMoves } from '#lib/domain/gap/available-moves'
import { dispositionKeys } from '#lib/domain/gap/disposition'
import { gapStatuses } from '#lib/domain/gap/gap'
import { dispositionWords, gapStatusWords } from '#lib/i18n/gap'
import { gapScreenWords as words } from '#lib/i18n/gap-screen'
import { workbenchWords } from '#lib/i18n/workbench'
import { loadCatalogPair } from '#lib/queries/catalog-pair'
import { listGaps } from '#lib/queries/gaps'
import { gate } from '#lib/web/gate'
import { gapFilterOf, gapLevelOf } from './gap-filter'

export const metadata: Metadata = { title: words.gaps }

export default async function GapsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('gap.read')
  const params = await searchParams
  const pair = await loadCatalogPair(reader, { a: singleParam(params['a']), b: singleParam(params['b']) })
  if (!pair) notFound()
  const { a, b } = pair
  const asked = { a: a.id, b: b.id }
  const { rows, all } = await listGaps(reader, pair, gapFilterOf(params), gapLevelOf(params))
  const bulk = rows.flatMap(({ gap, owning, lacking }) => {
    const { node, disposition, lackingCatalogId, status } = gap
    const subject = { lackingAgencyId: lacking.agency.id, owningAgencyId: owning.agency.id, disposition }
    const may = status === 'open' && availableGapMoves(subject, reader.actor).includes('propose')
    const version = disposition?.version ?? null
    return may ? [{ nodeId: node.nodeId, lackingCatalogId, version, title: node.title }] : []
  })
  const listHref = hrefWith('/gaps', asked)
  return (
    <Page
      title={`${a.agency.shortName} ⇄ ${b.agency.shortName} ${words.gaps}`}
      intro={words.intro}
      actions={
        <>
          <ExportLinks
            links={[{ href: hrefWith('/api/exports/gaps', { ...params, ...asked }), label: words.export }]}
          />
          <PrintButton />
          <ButtonLink href={hrefWith('/mappings/workbench', asked)}>{workbenchWords.title}</ButtonLink>
        </>
      }
    >
      <PrintLandscape />
      <GapTabs pair={pair} current="list" count={all.length} />
      <FilterBar
        path="/gaps"
        params={params}
        keep={['a', 'b']}
        total={rows.length}
        unit={words.unit}
        fields={[
          { kind: 'search', name: 'q', label: words.search, placeholder: words.searchPlaceholder },
          {
            kind: 'select',
            name: 'lacking',
            label: words.lacking,
            all: words.allDirections,
            options: [b, a].map(({ id, agency }) => ({
              value: id,
              label: words.lackedBy(agency.shortName),
            })),
          },
          {
            kind: 'select',
            name: 'status',
            label: words.status,
            options: gapStatuses
              .filter((status) => status !== 'covered')
              .map((value) => ({ value, label: gapStatusWords[value] })),
          },
          {
            kind: 'select',
            name: 'disposition',
            label: words.disposition,
            options: dispositionKeys.map((value) => ({ value, label: dispositionWords[value].label })),
          },
          {
            kind: 'select',
            name: 'level',
            label: words.level,
            all: words.categories,
            options: [{ value: 'position', label: words.positions }],
          },
          { kind: 'check', name: 'overdue', label: words.onlyOverdue },
          { kind: 'check', name: 'reported', label: words.onlyReported },
        ]}
      />
      {params['node'] && (
        <Notice tone="info">
          {words.onlyOne} <TextLink href={listHref}>{words.showAll}</TextLink>
        </Notice>
      )}
      <GapKeys />
      {bulk.length > 1 && (
        <span className="print:hidden">
          <BulkDisposition gaps={bulk} />
        </span>
      )}
      <GapTable rows={rows} actor={reader.actor} now={new Date()} />
    </Page>
  )
}
