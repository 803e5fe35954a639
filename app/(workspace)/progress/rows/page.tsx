/** The rows behind one figure of 进展; the address carries the figure's filter. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { filterWords } from '#components/progress/filter-words'
import { RowsTable } from '#components/progress/rows-table'
import { type SearchParams, singleParam } from '#components/ui/href'
import { Page } from '#components/ui/page'
import { PrintButton } from '#components/ui/print-button'
import { type FigureFilter, figureLists, figureParams } from '#lib/domain/progress/figures'
import { progressWords as words } from '#lib/i18n/progress'
import { type FigureRow, listFigureRows } from '#lib/queries/progress'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: words.rowsTitle }

export default async function FigureRowsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('progress.read')
  const filter = filterOf(await searchParams)
  if (!filter) notFound()
  const now = new Date()
  const { rows, catalogs, agencies } = await listFigureRows(reader, filter, now)
  return (
    <Page
      title={words.rowsTitle}
      breadcrumbs={[{ label: words.title, href: '/progress' }]}
      marks={<span className="text-ink-2">{filterWords(filter, catalogs, agencies)}</span>}
      intro={filter.list === 'nodes' ? sumOf(rows) : words.rowsIntro(rows.length)}
      actions={<PrintButton />}
    >
      <RowsTable rows={rows} now={now} />
    </Page>
  )
}

/** Null for an address that names no list; parameters that no figure has are left out. */
function filterOf(params: SearchParams): FigureFilter | null {
  const list = figureLists.find((one) => one === singleParam(params['list']))
  if (!list) return null
  const query = figureParams.flatMap((name) => {
    const value = singleParam(params[name])
    return value ? [[name, value] as const] : []
  })
  return { list, query: Object.fromEntries(query) }
}

function sumOf(rows: readonly FigureRow[]): string {
  const halves = rows.reduce((sum, { state }) => sum + (state.list === 'nodes' ? state.halves : 0), 0)
  return words.rowsSum(String(halves / 2), rows.length)
}
