/**
 * 留言: what people say to each other about a pair of nodes, with or without a mapping. Its audience is chosen with
 * each one: the author's agency alone, or both agencies of the pair (and then the joint secretariat and the auditors,
 * who follow what the two do together). It is never changed; 撤回 takes the words off the screens and leaves a mark.
 */
import { allows } from '#lib/domain/access/policy'
import type { Actor, Role, Whose } from '#lib/domain/access/roles'
import type { DecideContext, Decided, DomainEvent } from '#lib/domain/shared/event'
import { hashJson } from '#lib/domain/shared/hash'
import { fail, ok, type Result, type SharedProblem } from '#lib/domain/shared/problem'
import type { CommentProblem } from './problems'

export const commentAudiences = ['agency', 'both'] as const
export type CommentAudience = (typeof commentAudiences)[number]

/** The two nodes, in canonical order, and whose they are. */
export type CommentPair = {
  readonly nodeAId: string
  readonly nodeBId: string
  readonly agencyAId: string
  readonly agencyBId: string
}

export type Comment = CommentPair & {
  readonly id: string
  readonly audience: CommentAudience
  /** Of the author; null: the secretariat. */
  readonly agencyId: string | null
  readonly authorId: string
  readonly body: string
  readonly createdAt: Date
  /** Account ids of those named with @. */
  readonly mentions: readonly string[]
  readonly withdrawal: { readonly accountId: string; readonly withdrawnAt: Date } | null
}

/** Somebody who may be named in a comment. */
export type CommentPerson = {
  readonly accountId: string
  readonly displayName: string
  readonly agencyId: string | null
  readonly roles: readonly Role[]
}

type Reading = Pick<Actor, 'agencyId' | 'roles'>

/** Whose the pair is, seen from a person: `own` of both its agencies, `platform` of people who belong to none. */
export function whosePair(pair: Pick<CommentPair, 'agencyAId' | 'agencyBId'>, { agencyId }: Reading): Whose {
  if (agencyId === null) return 'platform'
  return agencyId === pair.agencyAId || agencyId === pair.agencyBId ? 'own' : 'outside'
}

/** Whether a person may read the comment; lists filter by the same rule, and a test holds the two together. */
export function mayReadComment(
  comment: Pick<Comment, 'agencyAId' | 'agencyBId' | 'audience' | 'agencyId'>,
  person: Reading,
): boolean {
  if (comment.audience === 'both') return allows(person, 'comment.read', whosePair(comment, person))
  // An auditor who is staff of the agency oversees; he is not of the house.
  return (
    person.agencyId !== null &&
    person.agencyId === comment.agencyId &&
    allows(person, 'mapping.read-internal', 'own')
  )
}

export function postComment(
  known: { readonly pair: CommentPair; readonly mentioned: readonly (CommentPerson | null)[] },
  input: { readonly audience: CommentAudience; readonly body: string },
  { actor, now, newId }: DecideContext<Actor>,
): Result<Decided<Comment>, CommentProblem | SharedProblem> {
  const body = input.body.trim()
  if (body === '') return fail('COMMENT_EMPTY')
  if (input.audience === 'agency' && actor.agencyId === null) return fail('COMMENT_NEEDS_AGENCY')
  const comment: Comment = {
    ...known.pair,
    id: newId(),
    audience: input.audience,
    agencyId: actor.agencyId,
    authorId: actor.accountId,
    body,
    createdAt: now,
    mentions: known.mentioned.flatMap((person) => (person ? [person.accountId] : [])),
    withdrawal: null,
  }
  const blind = known.mentioned.find((person) => person === null || !mayReadComment(comment, person))
  if (blind !== undefined) return fail('COMMENT_MENTION_BLIND', { name: blind?.displayName ?? '' })
  return ok({ next: comment, events: [commentEvent('posted', null, comment)] })
}

/** The author takes the words back. Who has read them has read them: the log keeps that there was a comment. */
export function withdrawComment(
  comment: Comment,
  { actor, now }: DecideContext<Actor>,
): Result<Decided<Comment>, CommentProblem | SharedProblem> {
  if (comment.authorId !== actor.accountId) return fail('COMMENT_NOT_AUTHOR')
  if (comment.withdrawal) return fail('NO_CHANGE')
  const next = { ...comment, withdrawal: { accountId: actor.accountId, withdrawnAt: now } }
  return ok({ next, events: [commentEvent('withdrawn', comment, next)] })
}

const eventNames = {
  posted: { agency: 'comment.posted', both: 'comment.shared' },
  withdrawn: { agency: 'comment.withdrawn', both: 'comment.shared-withdrawn' },
} as const

/**
 * Two names for each, because who may read the log's entry is decided by its name: an internal comment is its
 * agency's, a shared one both agencies'. The log keeps the hash of the words, so that 撤回 means something.
 */
function commentEvent(what: 'posted' | 'withdrawn', before: Comment | null, after: Comment): DomainEvent {
  const shared = after.audience === 'both'
  return {
    name: eventNames[what][after.audience],
    subject: { type: 'comment', id: after.id },
    about: [
      `node:${after.nodeAId}`,
      `node:${after.nodeBId}`,
      ...(shared ? ([`agency:${after.agencyAId}`, `agency:${after.agencyBId}`] as const) : []),
    ],
    before: before && commentFacts(before),
    after: commentFacts(after),
  }
}

function commentFacts(comment: Comment) {
  return {
    audience: comment.audience,
    bodyHash: hashJson(comment.body),
    mentions: comment.mentions,
    withdrawn: comment.withdrawal !== null,
  }
}
