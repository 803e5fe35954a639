/** 与我有关的留言: the threads of all pairs that the reader wrote in or is named in, by whose turn it is. */
import type { Metadata } from 'next'
import { ThreadList } from '#components/comment/thread-list'
import { ExportLinks } from '#components/ui/export-links'
import { FilterBar } from '#components/ui/filter-bar'
import { hrefWith, type SearchParams, singleParam } from '#components/ui/href'
import { Page } from '#components/ui/page'
import { Pagination } from '#components/ui/pagination'
import { TabLinks } from '#components/ui/tab-links'
import { threadConcerns, threadTurns } from '#lib/domain/comment/concern'
import { threadConcernWords, threadTurnWords, commentListWords as words } from '#lib/i18n/comment-list'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { listMyThreads } from '#lib/queries/comment-list'
import { gate } from '#lib/web/gate'
import { pageNumber } from '#lib/web/page-number'
import { threadFilterOf } from './thread-filter'

export const metadata: Metadata = { title: words.title }

const path = '/mappings/comments'
const pageSize = 50

export default async function MyCommentsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('comment.read')
  const params = await searchParams
  const filter = threadFilterOf(params)
  const number = pageNumber(params)
  const now = new Date()
  const list = await listMyThreads(reader, filter, { number, size: pageSize }, now)
  // The pair of catalogues that the parts of 对照 carry along chooses nothing here; it stays for them.
  const pair = { a: singleParam(params['a']), b: singleParam(params['b']) }
  const tab = (turn?: string) => hrefWith(path, { ...pair, turn })
  return (
    <Page
      title={words.title}
      intro={words.intro}
      breadcrumbs={[{ label: mappingScreenWords.table, href: '/mappings' }]}
      actions={
        <ExportLinks
          links={[
            { href: hrefWith('/api/exports/comments', params), label: words.exportXlsx },
            { href: hrefWith('/api/exports/comments', params, { format: 'csv' }), label: words.exportCsv },
          ]}
        />
      }
    >
      <TabLinks
        label={words.turn}
        current={tab(filter.turn)}
        tabs={[
          { href: tab(), label: words.all, count: list.counts.all },
          ...threadTurns.map((turn) => ({
            href: tab(turn),
            label: threadTurnWords[turn].label,
            count: list.counts[turn],
          })),
        ]}
      />
      <FilterBar
        path={path}
        params={params}
        keep={['a', 'b', 'turn']}
        total={list.total}
        unit={words.unit}
        fields={[
          { kind: 'search', name: 'q', label: words.search, placeholder: words.searchPlaceholder },
          {
            kind: 'select',
            name: 'concern',
            label: words.concern,
            options: threadConcerns.map((value) => ({ value, label: threadConcernWords[value] })),
          },
          { kind: 'check', name: 'unread', label: words.onlyUnread },
        ]}
      />
      <ThreadList lines={list.lines} now={now} />
      <Pagination path={path} params={params} page={number} pageSize={pageSize} total={list.total} />
    </Page>
  )
}
