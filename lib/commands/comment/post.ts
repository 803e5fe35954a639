/** 留言 on a pair of nodes, and taking one's own back. */
import type { Tx } from '#lib/db/client'
import { insertComment, insertWithdrawal, listCommentPeople, loadComment } from '#lib/db/comment'
import { mayReadComment, postComment, whosePair, withdrawComment } from '#lib/domain/comment/comment'
import { orderEnds } from '#lib/domain/mapping/ends'
import { postCommentInput, withdrawCommentInput } from '#lib/input/comment'
import { loadEnds } from '../mapping/ends'
import { command } from '../run'

export const postCommentCommand = command({
  name: 'comment.post',
  input: postCommentInput,
  subject: '节点',
  load: async (tx: Tx, input) => {
    const ends = await loadEnds(tx, input.firstNodeId, input.secondNodeId)
    if (!ends || ends.first.agencyId === ends.second.agencyId) return null
    const { a, b } = orderEnds(ends.first, ends.second)
    const pair = { nodeAId: a.nodeId, nodeBId: b.nodeId, agencyAId: a.agencyId, agencyBId: b.agencyId }
    const people = await listCommentPeople([a.agencyId, b.agencyId], tx)
    const mentioned = [...new Set(input.mentions)].map(
      (accountId) => people.find((person) => person.accountId === accountId) ?? null,
    )
    return { pair, mentioned }
  },
  whose: ({ pair }, actor) => whosePair(pair, actor),
  decide: postComment,
  save: insertComment,
  reply: ({ id }) => ({ id }),
})

export const withdrawCommentCommand = command({
  name: 'comment.withdraw',
  input: withdrawCommentInput,
  subject: '留言',
  load: async (tx, input, actor) => {
    const comment = await loadComment(tx, input.commentId)
    return comment && mayReadComment(comment, actor) ? comment : null
  },
  whose: whosePair,
  decide: (comment, _, context) => withdrawComment(comment, context),
  save: insertWithdrawal,
  conflicts: { comment_withdrawal_pkey: { code: 'NO_CHANGE', params: {} } },
})
