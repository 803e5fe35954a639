/** Comments with their mentions and withdrawals: rows ↔ domain values. Lists take the scope of who is reading. */

import type { Role } from '#lib/domain/access/roles'
import type { Comment, CommentAudience, CommentPerson } from '#lib/domain/comment/comment'
import { database, type Tx } from './client'
import type { Prisma } from './generated/client'

const withAll = { mentions: true, withdrawal: true } as const satisfies Prisma.CommentInclude
type CommentRow = Prisma.CommentGetPayload<{ include: typeof withAll }>

/**
 * Whose comments may be listed: `houseId` the agency whose internal ones the reader sees, `partyId` the agency whose
 * shared ones; `everyShared` for those who follow all agencies.
 */
export type CommentScope = {
  readonly houseId: string | null
  readonly partyId: string | null
  readonly everyShared: boolean
}

export async function insertComment(tx: Tx, comment: Comment): Promise<void> {
  const { mentions, withdrawal: _, ...columns } = comment
  await tx.comment.create({ data: columns })
  await tx.commentMention.createMany({
    data: mentions.map((accountId) => ({ commentId: comment.id, accountId })),
  })
}

/** The comment as it stands. It never changes, so nothing is locked; a second withdrawal runs into its primary key. */
export async function loadComment(tx: Tx, id: string): Promise<Comment | null> {
  const row = await tx.comment.findUnique({ where: { id }, include: withAll })
  return row ? toComment(row) : null
}

export async function insertWithdrawal(tx: Tx, { id, withdrawal }: Comment): Promise<void> {
  if (withdrawal) await tx.commentWithdrawal.create({ data: { commentId: id, ...withdrawal } })
}

/** The visible comments of a pair, whichever way round the ids come, oldest first. */
export async function listCommentsOfPair(
  one: string,
  other: string,
  scope: CommentScope,
): Promise<Comment[]> {
  const rows = await database().comment.findMany({
    where: {
      AND: [
        visibleIn(scope),
        {
          OR: [
            { nodeAId: one, nodeBId: other },
            { nodeAId: other, nodeBId: one },
          ],
        },
      ],
    },
    include: withAll,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toComment)
}

/** Those of the ids, in no order: for whoever has found them among what the reader may read. */
export async function listCommentsByIds(ids: readonly string[]): Promise<Comment[]> {
  const rows = await database().comment.findMany({ where: { id: { in: [...ids] } }, include: withAll })
  return rows.map(toComment)
}

/** Visible comments that name one of the accounts and were not seen by it, and were not taken back, oldest first. */
export async function listUnseenMentions(
  accountIds: readonly string[],
  scope: CommentScope,
): Promise<readonly { readonly comment: Comment; readonly accountId: string }[]> {
  const rows = await database().commentMention.findMany({
    where: unseenBy(accountIds, scope),
    include: { comment: { include: withAll } },
    orderBy: { comment: { createdAt: 'asc' } },
  })
  return rows.map((row) => ({ comment: toComment(row.comment), accountId: row.accountId }))
}

/** How many of them there are. */
export function countUnseenMentions(accountIds: readonly string[], scope: CommentScope): Promise<number> {
  return database().commentMention.count({ where: unseenBy(accountIds, scope) })
}

function unseenBy(accountIds: readonly string[], scope: CommentScope): Prisma.CommentMentionWhereInput {
  return {
    accountId: { in: [...accountIds] },
    seenAt: null,
    comment: { AND: [visibleIn(scope), { withdrawal: null }] },
  }
}

/** Operational, like a last visit: these comments' mentions of the accounts have been seen. */
export async function markMentionsSeen(
  commentIds: readonly string[],
  accountIds: readonly string[],
  at: Date,
): Promise<void> {
  await database().commentMention.updateMany({
    where: { commentId: { in: [...commentIds] }, accountId: { in: [...accountIds] }, seenAt: null },
    data: { seenAt: at },
  })
}

/** Everybody who can sign in and belongs to one of the agencies or to none, by name. */
export async function listCommentPeople(
  agencyIds: readonly string[],
  tx: Pick<Tx, 'account'> = database(),
): Promise<CommentPerson[]> {
  const rows = await tx.account.findMany({
    where: { disabledAt: null, OR: [{ agencyId: { in: [...agencyIds] } }, { agencyId: null }] },
    include: { grants: true },
    orderBy: [{ agencyId: 'asc' }, { username: 'asc' }],
  })
  return rows.map(({ id, displayName, agencyId, grants }) => ({
    accountId: id,
    displayName,
    agencyId,
    roles: grants.map((grant) => grant.role as Role),
  }))
}

/** The rule `mayReadComment` of the domain as a condition; an integration test holds the two together. */
function visibleIn({ houseId, partyId, everyShared }: CommentScope): Prisma.CommentWhereInput {
  const shared: Prisma.CommentWhereInput[] = everyShared
    ? [{ audience: 'both' }]
    : partyId === null
      ? []
      : [{ audience: 'both', OR: [{ agencyAId: partyId }, { agencyBId: partyId }] }]
  const house: Prisma.CommentWhereInput[] =
    houseId === null ? [] : [{ audience: 'agency', agencyId: houseId }]
  return { OR: [...shared, ...house] }
}

function toComment({ mentions, withdrawal, ...row }: CommentRow): Comment {
  return {
    ...row,
    audience: row.audience as CommentAudience,
    mentions: mentions.map((mention) => mention.accountId),
    withdrawal: withdrawal && { accountId: withdrawal.accountId, withdrawnAt: withdrawal.withdrawnAt },
  }
}
