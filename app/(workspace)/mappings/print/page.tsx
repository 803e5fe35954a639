/** The printed 对照表: the parts of the workbook on paper, each beginning on a sheet of its own. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BookPaper } from '#components/mapping-book/book-paper'
import { BookPartTable } from '#components/mapping-book/book-part'
import { hrefWith, type SearchParams, singleParam } from '#components/ui/href'
import { ButtonLink } from '#components/ui/link'
import { Page } from '#components/ui/page'
import { PrintButton } from '#components/ui/print-button'
import { TabLinks } from '#components/ui/tab-links'
import { bookParts } from '#lib/i18n/mapping-book'
import { bookWords, exportWords } from '#lib/i18n/mapping-export'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { loadCatalogPair } from '#lib/queries/catalog-pair'
import { loadExportTable } from '#lib/queries/export-table'
import { gate } from '#lib/web/gate'
import { exportScopeOf } from '../export/export-scope'

export const metadata: Metadata = { title: bookWords.print }

export default async function PrintPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('mapping.read')
  const params = await searchParams
  const pair = await loadCatalogPair(reader, { a: singleParam(params['a']), b: singleParam(params['b']) })
  if (!pair) notFound()
  const scope = exportScopeOf(params)
  const table = await loadExportTable(reader, pair, scope)
  const by = pair.all.find(({ agency }) => agency.id === reader.actor.agencyId)?.agency.name
  const parts = bookParts({ pair, table, scope, by: by ?? reader.actor.displayName, now: new Date() })
  const size = singleParam(params['paper']) === 'A3' ? 'A3' : 'A4'
  const sized = (paper: 'A4' | 'A3') => hrefWith('/mappings/print', params, { paper })
  return (
    <>
      <BookPaper size={size} />
      <div className="print:hidden">
        <Page
          title={bookWords.print}
          intro={bookWords.printHint}
          breadcrumbs={[
            { label: mappingScreenWords.table, href: '/mappings' },
            { label: exportWords.title, href: hrefWith('/mappings/export', params) },
          ]}
          actions={
            <>
              <ButtonLink href={hrefWith('/mappings/export', params)}>{exportWords.title}</ButtonLink>
              <PrintButton />
            </>
          }
        >
          <TabLinks
            label={bookWords.paper}
            current={sized(size)}
            tabs={(['A4', 'A3'] as const).map((paper) => ({ href: sized(paper), label: paper }))}
          />
        </Page>
      </div>
      <div className="mx-auto grid w-full max-w-[1680px] gap-8 px-5 pb-10 max-sm:px-4 print:block print:p-0">
        {parts.map((part, index) => (
          <BookPartTable key={part.key} part={part} first={index === 0} />
        ))}
      </div>
    </>
  )
}
