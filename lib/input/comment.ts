/** What the commands about comments take; the form checks with the same schemas. */
import { z } from 'zod'
import { commentAudiences } from '#lib/domain/comment/comment'

const id = z.string().min(1).max(80)

/** The two nodes may come in either order. */
export const postCommentInput = z.object({
  firstNodeId: id,
  secondNodeId: id,
  audience: z.enum(commentAudiences, '请选择谁可以看到'),
  body: z.string('请填写留言').trim().min(1, '请填写留言').max(1000, '留言不超过 1000 字'),
  /** Account ids of those named with @. */
  mentions: z.array(id).max(20, '一次最多提到 20 人').default([]),
})

export const withdrawCommentInput = z.object({ commentId: id })
