/** What a person reads when a rule about comments refuses. */
import type { CommentProblem } from '#lib/domain/comment/problems'
import type { ProblemWords } from './problem-words'

export const commentProblemWords: ProblemWords<CommentProblem> = {
  COMMENT_EMPTY: () => '留言没有内容。请填写后再发出。',
  COMMENT_NEEDS_AGENCY: () => '您不属于任何单位，不能发仅限本单位的留言。请选择两地单位都可见。',
  COMMENT_MENTION_BLIND: ({ name }) =>
    `${name ? `“${name}”` : '提到的人员'}看不到这条留言，不能 @。请改为两地单位可见，或去掉这个人。`,
  COMMENT_NOT_AUTHOR: () => '只能撤回本人的留言。如内容不当，请联系留言人撤回。',
}
