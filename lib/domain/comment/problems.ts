/** What the rules about comments refuse. Words: `lib/i18n/comment-problems.ts`. */
import type { ProblemOf } from '#lib/domain/shared/problem'

export type CommentProblem =
  | ProblemOf<'COMMENT_EMPTY'>
  /** Somebody who belongs to no agency speaks to one agency only. */
  | ProblemOf<'COMMENT_NEEDS_AGENCY'>
  /** Somebody is named with @ who may not read the comment (or does not exist: then without a name). */
  | ProblemOf<'COMMENT_MENTION_BLIND', { name: string }>
  | ProblemOf<'COMMENT_NOT_AUTHOR'>
