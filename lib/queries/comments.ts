/**
 * The thread of comments on a pair of nodes as one person sees it, with the people he may name in it, and the mentions
 * that wait on his desk. Opening a thread marks its mentions of the reader as seen, as opening the desk marks a visit.
 */
import { pinyin } from 'pinyin-pro'
import { listAgencies } from '#lib/db/access'
import { accountNames } from '#lib/db/account-name'
import {
  type CommentScope,
  countUnseenMentions,
  listCommentPeople,
  listCommentsOfPair,
  listUnseenMentions,
  markMentionsSeen,
} from '#lib/db/comment'
import { listInPlaceOf } from '#lib/db/delegation'
import { listMappingsOfPair } from '#lib/db/mapping'
import { nodeOwners } from '#lib/db/node-owner'
import { nodeTitles } from '#lib/db/node-title'
import type { Agency } from '#lib/domain/access/agency'
import { allows } from '#lib/domain/access/policy'
import type { Reader } from '#lib/domain/access/reader'
import type { Actor } from '#lib/domain/access/roles'
import {
  type Comment,
  type CommentAudience,
  commentAudiences,
  mayReadComment,
  whosePair,
} from '#lib/domain/comment/comment'
import { beijingDay } from '#lib/domain/gap/due-date'
import type { Mapping } from '#lib/domain/mapping/mapping'
import type { Readings } from '#lib/domain/workbench/pinyin'
import { mappingScope } from './catalog-pair'

type Reading = { readonly actor: Reader<'mapping.read'>['actor'] }

export type ThreadComment = {
  readonly id: string
  readonly audience: CommentAudience
  readonly agency: Agency | null
  readonly author: string
  readonly createdAt: Date
  /** Null once it is taken back: the words don't leave the server any more. */
  readonly body: string | null
  /** The people named in it. */
  readonly mentions: readonly { readonly displayName: string }[]
  /** It named the reader, who had not seen it; or somebody whose place he takes. */
  readonly fresh: boolean
  readonly mine: boolean
}

export type ThreadPerson = {
  readonly accountId: string
  readonly displayName: string
  readonly agencyId: string | null
  /** The audiences that reach the person. */
  readonly sees: readonly CommentAudience[]
}

export type CommentThreadView = {
  readonly firstNodeId: string
  readonly secondNodeId: string
  readonly comments: readonly ThreadComment[]
  readonly people: readonly ThreadPerson[]
  /** Of the characters in the people's names, for typing 拼音. */
  readonly readings: Readings
  /** Both agencies of the pair. */
  readonly agencies: readonly Agency[]
  /** The reader's own among them, or null. */
  readonly own: Agency | null
  readonly mayPost: boolean
}

/** How many there are, and whether one of them names the reader unseen; nothing is marked as seen. */
export type CommentCount = { readonly count: number; readonly fresh: boolean }

export async function countThread(
  { actor }: Reading,
  firstNodeId: string,
  secondNodeId: string,
  now: Date,
): Promise<CommentCount> {
  const found = await listCommentsOfPair(firstNodeId, secondNodeId, commentScope(actor))
  return { count: found.length, fresh: (await unseenAmong(actor, found, now)).ids.length > 0 }
}

/** Null where one of the nodes does not exist. */
export async function loadThread(
  { actor }: Reading,
  firstNodeId: string,
  secondNodeId: string,
  now: Date,
): Promise<CommentThreadView | null> {
  const owners = await nodeOwners([firstNodeId, secondNodeId])
  const [one, other] = [owners.get(firstNodeId), owners.get(secondNodeId)]
  if (!one || !other) return null
  const pair = { agencyAId: one.agencyId, agencyBId: other.agencyId }
  const [found, people, agencies] = await Promise.all([
    listCommentsOfPair(firstNodeId, secondNodeId, commentScope(actor)),
    listCommentPeople([one.agencyId, other.agencyId]),
    listAgencies(),
  ])
  const names = await accountNames(found.flatMap(({ authorId, mentions }) => [authorId, ...mentions]))
  const unseen = await seeMentions(actor, found, now)
  const sides = agencies.filter(({ id }) => id === one.agencyId || id === other.agencyId)
  const named = namable(people, pair, actor)
  return {
    firstNodeId,
    secondNodeId,
    comments: found.map((comment) => ({
      id: comment.id,
      audience: comment.audience,
      agency: sides.find(({ id }) => id === comment.agencyId) ?? null,
      author: names.get(comment.authorId) ?? '',
      createdAt: comment.createdAt,
      body: comment.withdrawal ? null : comment.body,
      mentions: comment.mentions.map((id) => ({ displayName: names.get(id) ?? '' })),
      fresh: unseen.has(comment.id),
      mine: comment.authorId === actor.accountId,
    })),
    people: named,
    readings: readingsOf(named.map(({ displayName }) => displayName)),
    agencies: sides,
    own: sides.find(({ id }) => id === actor.agencyId) ?? null,
    mayPost: allows(actor, 'comment.post', whosePair(pair, actor)),
  }
}

/** Who may be named: everybody but the reader whom at least one audience open to the reader reaches. */
function namable(
  people: Awaited<ReturnType<typeof listCommentPeople>>,
  pair: Pick<Comment, 'agencyAId' | 'agencyBId'>,
  actor: Actor,
): readonly ThreadPerson[] {
  return people
    .filter(({ accountId }) => accountId !== actor.accountId)
    .map((person) => ({
      accountId: person.accountId,
      displayName: person.displayName,
      agencyId: person.agencyId,
      sees: commentAudiences.filter((audience) =>
        mayReadComment({ ...pair, audience, agencyId: actor.agencyId }, person),
      ),
    }))
    .filter(({ sees }) => sees.length > 0)
}

function readingsOf(names: readonly string[]): Readings {
  const characters = [...new Set(names.flatMap((name) => [...name.toLowerCase()]))]
  return Object.fromEntries(
    characters
      .filter((character) => /\p{Script=Han}/u.test(character))
      .map((character) => [
        character,
        pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true }),
      ]),
  )
}

/** The ids of the comments that had an unseen mention of the reader; from now on they are seen. */
async function seeMentions(
  actor: Actor,
  comments: readonly Comment[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const { ids, accountIds } = await unseenAmong(actor, comments, now)
  if (ids.length > 0) await markMentionsSeen(ids, accountIds, now)
  return new Set(ids)
}

/** Those of the comments that name one of the accounts (the reader, or whose place he takes) and were not seen. */
async function unseenAmong(actor: Actor, comments: readonly Comment[], now: Date) {
  const accountIds = await placesOf(actor, now)
  const mine = comments.filter(({ mentions }) => mentions.some((id) => accountIds.includes(id)))
  if (mine.length === 0) return { ids: [], accountIds }
  const unseen = await listUnseenMentions(accountIds, commentScope(actor))
  const here = new Set(mine.map(({ id }) => id))
  const ids = unseen.filter(({ comment }) => here.has(comment.id)).map(({ comment }) => comment.id)
  return { ids, accountIds }
}

/** The mappings of the pair that the reader may see, whatever became of them, oldest first. */
export async function listPairMappings(
  { actor }: Reading,
  firstNodeId: string,
  secondNodeId: string,
): Promise<readonly Mapping[]> {
  return listMappingsOfPair(firstNodeId, secondNodeId, mappingScope(actor))
}

/** A comment that waits on the desk of somebody it names. */
export type WaitingMention = {
  readonly commentId: string
  readonly author: string
  readonly body: string
  readonly createdAt: Date
  readonly titles: readonly [string, string]
  readonly href: string
  /** Whose place the reader takes; null: it names the reader. */
  readonly behalf: string | null
}

/** What names the reader, or somebody in whose place he stands today, and was not seen; the oldest first. */
export async function listWaitingMentions(
  { actor }: Reading,
  now = new Date(),
): Promise<readonly WaitingMention[]> {
  const found = await listUnseenMentions(await placesOf(actor, now), commentScope(actor))
  const [names, titles] = await Promise.all([
    accountNames(found.flatMap(({ comment, accountId }) => [comment.authorId, accountId])),
    nodeTitles(found.flatMap(({ comment }) => [comment.nodeAId, comment.nodeBId])),
  ])
  const title = (nodeId: string) => titles.get(nodeId)?.title ?? nodeId
  return found.map(({ comment, accountId }) => ({
    commentId: comment.id,
    author: names.get(comment.authorId) ?? '',
    body: comment.body,
    createdAt: comment.createdAt,
    titles: [title(comment.nodeAId), title(comment.nodeBId)],
    href: threadAddress(comment),
    behalf: accountId === actor.accountId ? null : (names.get(accountId) ?? ''),
  }))
}

/** How many there are of `listWaitingMentions`. */
export async function countWaitingMentions(actor: Actor, now = new Date()): Promise<number> {
  return countUnseenMentions(await placesOf(actor, now), commentScope(actor))
}

/** The reader's own account, and those of people who are away and have him stand in. */
export async function placesOf({ accountId }: Actor, now: Date): Promise<readonly string[]> {
  return [accountId, ...(await listInPlaceOf(accountId, beijingDay(now)))]
}

/** Where the thread of a pair is read, whether or not there is a mapping. */
export function threadAddress({ nodeAId, nodeBId }: Pick<Comment, 'nodeAId' | 'nodeBId'>): string {
  return `/mappings/comments/pair?${new URLSearchParams({ nodeA: nodeAId, nodeB: nodeBId }).toString()}`
}

/** What the actor may read, as the database asks it; the rule is `mayReadComment`. */
export function commentScope(actor: Pick<Actor, 'agencyId' | 'roles'>): CommentScope {
  return {
    houseId: allows(actor, 'mapping.read-internal', 'own') ? actor.agencyId : null,
    partyId: allows(actor, 'comment.read', 'own') ? actor.agencyId : null,
    everyShared: allows(actor, 'comment.read', 'outside') && allows(actor, 'comment.read', 'platform'),
  }
}
