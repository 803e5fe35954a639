/** The thread of one pair, whether or not there is a mapping: what a mention on the desk opens. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CommentThread } from '#components/comment/comment-thread'
import { MappingEnd } from '#components/mapping/mapping-end'
import { MappingStateTag } from '#components/mapping/mapping-state-tag'
import { hrefWith, type SearchParams, singleParam } from '#components/ui/href'
import { ButtonLink, TextLink } from '#components/ui/link'
import { Page } from '#components/ui/page'
import { Card } from '#components/ui/section'
import { allows, allowsSome } from '#lib/domain/access/policy'
import { titleDifference } from '#lib/domain/mapping/title-difference'
import { isLive } from '#lib/domain/mapping/workflow'
import { commentWords as words } from '#lib/i18n/comment'
import { commentListWords } from '#lib/i18n/comment-list'
import { formatDate } from '#lib/i18n/format'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { listPairMappings, loadThread } from '#lib/queries/comments'
import { loadPairSides } from '#lib/queries/mappings'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: words.title }

export default async function CommentsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('mapping.read')
  const params = await searchParams
  const nodeA = singleParam(params['nodeA']) ?? ''
  const nodeB = singleParam(params['nodeB']) ?? ''
  const [sides, thread, mappings] = await Promise.all([
    loadPairSides(reader, nodeA, nodeB),
    loadThread(reader, nodeA, nodeB, new Date()),
    listPairMappings(reader, nodeA, nodeB),
  ])
  if (!sides || !thread) notFound()
  const { first, second } = sides
  const titles = titleDifference(first.snapshot?.title ?? '', second.snapshot?.title ?? '')
  const taken = mappings.some(({ state }) => isLive(state))
  return (
    <Page
      title={words.title}
      intro={words.intro}
      breadcrumbs={[
        { label: mappingScreenWords.table, href: '/mappings' },
        ...(allowsSome(reader.actor, 'comment.read')
          ? [{ label: commentListWords.title, href: '/mappings/comments' }]
          : []),
      ]}
      actions={
        !taken &&
        allows(reader.actor, 'mapping.propose', 'own') &&
        thread.own && (
          <ButtonLink href={hrefWith('/mappings/new', { nodeA, nodeB })}>
            {mappingScreenWords.propose}
          </ButtonLink>
        )
      }
    >
      <div className="grid gap-4 md:grid-cols-2">
        <MappingEnd side={first} title={titles.left} same={new Set()} />
        <MappingEnd side={second} title={titles.right} same={new Set()} />
      </div>
      {mappings.length > 0 && (
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {mappings.map(({ id, state, stateSince }) => (
            <li key={id} className="flex items-center gap-2">
              <MappingStateTag state={state} />
              <TextLink href={`/mappings/${id}`}>{formatDate(stateSince)}</TextLink>
            </li>
          ))}
        </ul>
      )}
      <Card title={words.title} note={words.count(thread.comments.length)}>
        <CommentThread thread={thread} />
      </Card>
    </Page>
  )
}
