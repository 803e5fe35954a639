/** 与我有关的留言: the threads of all pairs that the reader wrote in or is named in, as far as he may read them. */
import { listAgencies } from '#lib/db/access'
import { accountNames } from '#lib/db/account-name'
import { listCommentsByIds } from '#lib/db/comment'
import { pageThreads, type ThreadFilter, type ThreadHead, type ThreadPage } from '#lib/db/comment-list'
import { listMappingsOfNodes } from '#lib/db/mapping'
import { type NodeTitle, nodeTitles } from '#lib/db/node-title'
import type { Agency } from '#lib/domain/access/agency'
import type { Reader } from '#lib/domain/access/reader'
import type { Comment } from '#lib/domain/comment/comment'
import type { ThreadStanding } from '#lib/domain/comment/concern'
import type { Mapping } from '#lib/domain/mapping/mapping'
import { isLive } from '#lib/domain/mapping/workflow'
import { mappingScope } from './catalog-pair'
import { commentScope, placesOf, threadAddress } from './comments'

export type { ThreadFilter } from '#lib/db/comment-list'

export type ThreadEnd = {
  readonly agency: Agency | null
  readonly code: string | null
  readonly title: string
}

export type ThreadLine = {
  readonly id: string
  readonly standing: ThreadStanding
  /** The reader's own end first. */
  readonly ends: readonly [ThreadEnd, ThreadEnd]
  readonly last: Pick<Comment, 'id' | 'audience' | 'body' | 'createdAt'> & {
    readonly author: string
    readonly agency: Agency | null
    readonly mentions: readonly { readonly displayName: string }[]
  }
  /** Whose place the reader takes in it, where it does not concern himself; empty: it does. */
  readonly behalf: readonly string[]
  /** What is said about the pair: the live mapping, else the last one that was. */
  readonly mapping: Pick<Mapping, 'id' | 'state'> | null
  readonly href: string
  /** Null where the nodes are not of one level: no workbench shows both. */
  readonly workbench: string | null
}

export type ThreadList = Omit<ThreadPage, 'threads'> & { readonly lines: readonly ThreadLine[] }

/** `page` counts from 1; null takes all. */
export async function listMyThreads(
  { actor }: Reader<'comment.read'>,
  filter: ThreadFilter,
  page: { readonly number: number; readonly size: number } | null,
  now: Date,
): Promise<ThreadList> {
  const places = await placesOf(actor, now)
  const { threads, ...figures } = await pageThreads(places, commentScope(actor), filter, page)
  const nodeIds = [...new Set(threads.flatMap(({ nodeAId, nodeBId }) => [nodeAId, nodeBId]))]
  const [comments, agencies, titles, mappings] = await Promise.all([
    listCommentsByIds(threads.map(({ lastId }) => lastId)),
    listAgencies(),
    nodeTitles(nodeIds),
    listMappingsOfNodes(nodeIds, mappingScope(actor)),
  ])
  const people = comments.flatMap(({ authorId, mentions }) => [authorId, ...mentions])
  const names = await accountNames([...people, ...places])
  const agencyOf = (agencyId: string | null) => agencies.find(({ id }) => id === agencyId) ?? null
  const nameOf = (accountId: string) => names.get(accountId) ?? ''
  const lines = threads.flatMap((thread): readonly ThreadLine[] => {
    const { nodeAId, nodeBId, ...standing } = thread
    const last = comments.find(({ id }) => id === thread.lastId)
    if (!last) return []
    const end = (nodeId: string, agencyId: string): ThreadEnd => {
      const node = titles.get(nodeId)
      return { agency: agencyOf(agencyId), code: node?.officialCode ?? null, title: node?.title ?? nodeId }
    }
    const [a, b] = [end(nodeAId, last.agencyAId), end(nodeBId, last.agencyBId)]
    const swapped = actor.agencyId === last.agencyBId
    return [
      {
        id: `${nodeAId} ${nodeBId}`,
        standing,
        ends: swapped ? [b, a] : [a, b],
        last: {
          id: last.id,
          audience: last.audience,
          body: last.body,
          createdAt: last.createdAt,
          author: nameOf(last.authorId),
          agency: agencyOf(last.agencyId),
          mentions: last.mentions.map((id) => ({ displayName: nameOf(id) })),
        },
        behalf: standing.asIds.includes(actor.accountId) ? [] : standing.asIds.map(nameOf),
        mapping: mappingOf(thread, mappings),
        href: `${threadAddress(thread)}#comment-${last.id}`,
        workbench: workbenchAddress(
          swapped ? [nodeBId, nodeAId] : [nodeAId, nodeBId],
          (nodeId) => titles.get(nodeId) ?? null,
        ),
      },
    ]
  })
  return { ...figures, lines }
}

function mappingOf(
  { nodeAId, nodeBId }: Pick<ThreadHead, 'nodeAId' | 'nodeBId'>,
  mappings: readonly Mapping[],
): ThreadLine['mapping'] {
  const ofPair = mappings.filter((row) => row.nodeAId === nodeAId && row.nodeBId === nodeBId)
  return ofPair.find(({ state }) => isLive(state)) ?? ofPair.at(-1) ?? null
}

function workbenchAddress(
  [leftId, rightId]: readonly [string, string],
  nodeOf: (nodeId: string) => NodeTitle | null,
): string | null {
  const [left, right] = [nodeOf(leftId), nodeOf(rightId)]
  if (!left || !right || left.kind !== right.kind || left.kind === 'subsystem') return null
  const query = new URLSearchParams({
    a: left.catalogId,
    b: right.catalogId,
    ...(left.kind === 'position' && { level: 'position' }),
    node: leftId,
    other: rightId,
  })
  return `/mappings/workbench?${query.toString()}`
}
