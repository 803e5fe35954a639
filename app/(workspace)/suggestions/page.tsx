/** 推荐: what the engine and files suggest between two catalogues, what was put aside, and the whole-catalogue runs. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RunPanel } from '#components/suggestion/run-panel'
import { SuggestionLines } from '#components/suggestion/suggestion-lines'
import { ExportLinks } from '#components/ui/export-links'
import { FilterBar } from '#components/ui/filter-bar'
import { hrefWith, type SearchParams, singleParam } from '#components/ui/href'
import { ButtonLink } from '#components/ui/link'
import { Page } from '#components/ui/page'
import { Pagination } from '#components/ui/pagination'
import { TabLinks } from '#components/ui/tab-links'
import { suggestionOrigins } from '#lib/domain/mapping/suggestion'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { suggestionLevelWords, suggestionOriginWords } from '#lib/i18n/suggestion'
import { suggestionScreenWords as words } from '#lib/i18n/suggestion-screen'
import { workbenchWords } from '#lib/i18n/workbench'
import { loadCatalogPair } from '#lib/queries/catalog-pair'
import { listSuggestionLines, loadRuns, mayRun } from '#lib/queries/suggestions'
import { gate } from '#lib/web/gate'
import { pageNumber } from '#lib/web/page-number'
import { suggestionFilterOf, suggestionLevelOf } from './suggestion-filter'

export const metadata: Metadata = { title: words.title }

const pageSize = 50

export default async function SuggestionsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('mapping.read')
  const params = await searchParams
  const pair = await loadCatalogPair(reader, { a: singleParam(params['a']), b: singleParam(params['b']) })
  if (!pair) notFound()
  const level = suggestionLevelOf(params)
  const filter = suggestionFilterOf(params)
  const number = pageNumber(params)
  const [list, runs] = await Promise.all([
    listSuggestionLines(reader, pair, level, filter, { number, size: pageSize }),
    loadRuns(reader, pair, new Date()),
  ])
  const asked = { a: pair.a.id, b: pair.b.id, level }
  const openHref = hrefWith('/suggestions', asked)
  const asideHref = hrefWith('/suggestions', { ...asked, tab: 'aside' })
  const mayAct = mayRun(reader, pair)
  const catalogs = pair.all.map(({ id, agency }) => ({ value: id, label: agency.name }))
  const sideName = { a: pair.a.agency.shortName, b: pair.b.agency.shortName } as const
  return (
    <Page
      title={`${pair.a.agency.shortName} ⇄ ${pair.b.agency.shortName} ${words.title}`}
      intro={words.intro}
      breadcrumbs={[{ label: mappingScreenWords.table, href: '/mappings' }]}
      actions={
        <>
          <ExportLinks
            links={[
              {
                href: hrefWith('/api/exports/suggestions', { ...params, ...asked }),
                label: words.exportXlsx,
              },
              {
                href: hrefWith('/api/exports/suggestions', { ...params, ...asked, format: 'csv' }),
                label: words.exportCsv,
              },
            ]}
          />
          <ButtonLink href={hrefWith('/mappings/workbench', asked)}>{workbenchWords.title}</ButtonLink>
          <ButtonLink href="/suggestions/synonyms">{words.synonyms}</ButtonLink>
          <ButtonLink href="/suggestions/weights">{words.weights}</ButtonLink>
        </>
      }
    >
      <RunPanel
        pair={pair}
        lines={runs.lines}
        tables={runs.tables}
        mayStart={mayAct}
        accountId={reader.actor.accountId}
      />
      <TabLinks
        label={words.title}
        current={filter.aside ? asideHref : openHref}
        tabs={[
          { href: openHref, label: words.tabOpen, count: list.counts.open },
          { href: asideHref, label: words.tabAside, count: list.counts.aside },
        ]}
      />
      <FilterBar
        path="/suggestions"
        params={params}
        keep={pair.all.length > 2 ? ['tab'] : ['a', 'b', 'tab']}
        total={list.total}
        unit={words.unit}
        fields={[
          ...(pair.all.length > 2
            ? ([
                { kind: 'select', name: 'a', label: mappingScreenWords.left, options: catalogs },
                { kind: 'select', name: 'b', label: mappingScreenWords.right, options: catalogs },
              ] as const)
            : []),
          { kind: 'search', name: 'q', label: words.search, placeholder: words.searchPlaceholder },
          {
            kind: 'select',
            name: 'level',
            label: words.level,
            all: suggestionLevelWords.position,
            options: [{ value: 'category', label: suggestionLevelWords.category }],
          },
          {
            kind: 'select',
            name: 'kind',
            label: words.kind,
            options: (['pair', 'lone'] as const).map((value) => ({ value, label: words.kinds[value] })),
          },
          {
            kind: 'select',
            name: 'origin',
            label: words.origin,
            options: suggestionOrigins.map((value) => ({ value, label: suggestionOriginWords[value] })),
          },
          {
            kind: 'select',
            name: 'score',
            label: words.scoreLeast,
            options: [40, 50, 60, 70, 80, 90].map((value) => ({
              value: String(value),
              label: String(value),
            })),
          },
          {
            kind: 'select',
            name: 'subsystem',
            label: words.subsystem,
            options: list.subsystems.map(({ id, title, side }) => ({
              value: id,
              label: title,
              group: sideName[side],
            })),
          },
        ]}
      />
      <SuggestionLines lines={list.lines} pair={pair} aside={filter.aside === true} mayAct={mayAct} />
      <Pagination path="/suggestions" params={params} page={number} pageSize={pageSize} total={list.total} />
    </Page>
  )
}
