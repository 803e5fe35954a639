/** 导出对照表: choose what goes into the file and in which format; see first what the format cannot carry. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ExportChoices } from '#components/mapping-export/export-choices'
import { LossList } from '#components/mapping-export/loss-list'
import { EmptyState } from '#components/ui/empty-state'
import { ExportLinks } from '#components/ui/export-links'
import { hrefWith, type SearchParams, singleParam } from '#components/ui/href'
import { ButtonLink } from '#components/ui/link'
import { Page } from '#components/ui/page'
import { Card } from '#components/ui/section'
import { losses } from '#lib/files/exchange/losses'
import { exchangeFormatWords, exchangeLossSentence } from '#lib/i18n/exchange'
import { exportWords as words } from '#lib/i18n/mapping-export'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { loadCatalogPair } from '#lib/queries/catalog-pair'
import { loadExchangeTable } from '#lib/queries/exchange'
import { gate } from '#lib/web/gate'
import { exportFormatOf, exportScopeOf } from './export-scope'

export const metadata: Metadata = { title: words.title }

export default async function ExportPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('mapping.read')
  const params = await searchParams
  const pair = await loadCatalogPair(reader, { a: singleParam(params['a']), b: singleParam(params['b']) })
  if (!pair) notFound()
  const scope = exportScopeOf(params)
  const format = exportFormatOf(params)
  const table = await loadExchangeTable(reader, pair, scope, { title: '', description: '', date: '' })
  const asked = {
    a: pair.a.id,
    b: pair.b.id,
    states: scope.states,
    level: scope.level,
    gaps: scope.gaps ? '1' : '0',
  }
  const lost = losses(format, table.exchange)
  const refused = lost.some(({ fact }) => fact === 'maps-missing')
  const file = hrefWith('/api/exports/mappings/exchange', { ...asked, format })
  return (
    <Page
      title={words.title}
      intro={words.intro}
      breadcrumbs={[{ label: mappingScreenWords.table, href: '/mappings' }]}
    >
      <Card>
        <ExportChoices pair={pair} scope={scope} format={format} />
      </Card>
      {table.rows.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyHint}</EmptyState>
      ) : (
        <div className="grid items-start gap-4 md:grid-cols-2">
          <Card title={words.data} note={exchangeFormatWords[format].label}>
            <p className="mb-2 text-ink-2">{words.carried(table.rows.length, table.total)}</p>
            <LossList sentences={lost.map((loss) => exchangeLossSentence(format, loss))} />
            <div className="mt-3 flex flex-wrap gap-2">
              {format === 'table' ? (
                <>
                  <ExportLinks links={[{ href: file, label: words.xlsx }]} />
                  <ExportLinks links={[{ href: `${file}&as=csv`, label: words.csv }]} />
                </>
              ) : (
                !refused && <ExportLinks links={[{ href: file, label: words.download }]} />
              )}
            </div>
          </Card>
          <Card title={words.book}>
            <p className="mb-3 text-ink-2">{words.bookHint}</p>
            <div className="flex flex-wrap gap-2">
              <ExportLinks
                links={[{ href: hrefWith('/api/exports/mappings/book', asked), label: words.bookXlsx }]}
              />
              <ButtonLink href={hrefWith('/mappings/print', asked)}>{words.bookPrint}</ButtonLink>
            </div>
          </Card>
        </div>
      )}
      <p className="text-sm text-ink-3">{words.logged}</p>
    </Page>
  )
}
