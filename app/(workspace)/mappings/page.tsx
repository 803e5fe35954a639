/** 对照表 of two catalogues, and beside it the 推荐 that nobody has taken up yet. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ComparisonTable } from '#components/mapping/comparison-table'
import { CoverageLine } from '#components/mapping/coverage-line'
import { SuggestionTable } from '#components/mapping/suggestion-table'
import { ExportLinks } from '#components/ui/export-links'
import { FilterBar } from '#components/ui/filter-bar'
import { hrefWith, type SearchParams, singleParam } from '#components/ui/href'
import { ButtonLink, TextLink } from '#components/ui/link'
import { Notice } from '#components/ui/notice'
import { Page } from '#components/ui/page'
import { PrintButton } from '#components/ui/print-button'
import { PrintLandscape } from '#components/ui/print-landscape'
import { TabLinks } from '#components/ui/tab-links'
import { allows } from '#lib/domain/access/policy'
import { formatDate } from '#lib/i18n/format'
import { mappingScreenWords as words } from '#lib/i18n/mapping-screen'
import { workbenchWords } from '#lib/i18n/workbench'
import { loadCatalogPair } from '#lib/queries/catalog-pair'
import { listSuggestions, loadMappingTable } from '#lib/queries/mapping-table'
import { gate } from '#lib/web/gate'
import { tableFields } from './table-fields'
import { tableFilterOf, tableLevelOf } from './table-filter'

export const metadata: Metadata = { title: words.table }

export default async function MappingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('mapping.read')
  const params = await searchParams
  const pair = await loadCatalogPair(reader, { a: singleParam(params['a']), b: singleParam(params['b']) })
  if (!pair) notFound()
  const { a, b } = pair
  const asked = { a: a.id, b: b.id }
  const showsSuggestions = singleParam(params['tab']) === 'suggestions'
  const table = await loadMappingTable(reader, pair, tableFilterOf(params), tableLevelOf(params))
  const tableHref = hrefWith('/mappings', asked)
  const suggestionsHref = hrefWith('/mappings', { ...asked, tab: 'suggestions' })
  const mayPropose =
    allows(reader.actor, 'mapping.propose', 'own') &&
    [a.agency.id, b.agency.id].includes(reader.actor.agencyId ?? '')
  return (
    <Page
      title={`${a.agency.shortName} ⇄ ${b.agency.shortName} ${words.table}`}
      intro={showsSuggestions ? words.suggestionsIntro : words.tableIntro}
      marks={
        <span className="text-ink-3">
          {a.edition.title}（{formatDate(a.edition.effectiveAt)}） · {b.edition.title}（
          {formatDate(b.edition.effectiveAt)}）
        </span>
      }
      actions={
        <>
          <ButtonLink
            href={hrefWith('/mappings', params, { a: b.id, b: a.id, nodeA: undefined, nodeB: undefined })}
          >
            {words.swap}
          </ButtonLink>
          <ExportLinks
            links={[
              { href: hrefWith('/api/exports/mappings', { ...params, ...asked }), label: words.export },
            ]}
          />
          <PrintButton />
          {mayPropose && (
            <ButtonLink href={hrefWith('/mappings/new', { a: a.id, b: b.id })}>{words.propose}</ButtonLink>
          )}
          <ButtonLink
            href={hrefWith('/mappings/workbench', {
              ...asked,
              level: tableLevelOf(params) === 'position' ? 'position' : undefined,
              node: singleParam(params['nodeA']),
              other: singleParam(params['nodeB']),
            })}
            variant="primary"
          >
            {workbenchWords.title}
          </ButtonLink>
        </>
      }
    >
      <PrintLandscape />
      <CoverageLine pair={pair} coverage={table.coverage} />
      <TabLinks
        label={words.mappings}
        current={showsSuggestions ? suggestionsHref : tableHref}
        tabs={[
          { href: tableHref, label: words.table, count: table.total },
          { href: suggestionsHref, label: words.suggestions, count: table.suggestionsOpen },
        ]}
      />
      {showsSuggestions ? (
        <SuggestionTable
          rows={await listSuggestions(reader, pair)}
          pair={pair}
          mayPropose={mayPropose}
          mayDismiss={mayPropose && allows(reader.actor, 'suggestion.dismiss', 'own')}
        />
      ) : (
        <>
          <FilterBar
            path="/mappings"
            params={params}
            keep={['a', 'b']}
            total={table.rows.length}
            unit={words.rowUnit}
            fields={tableFields(pair, table)}
          />
          {(params['nodeA'] ?? params['nodeB']) && (
            <Notice tone="info">
              {words.onlyNodes} <TextLink href={tableHref}>{words.showAll}</TextLink>
            </Notice>
          )}
          <ComparisonTable rows={table.rows} pair={pair} />
        </>
      )}
    </Page>
  )
}
