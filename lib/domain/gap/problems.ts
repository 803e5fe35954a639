/** What the rules about gaps refuse. Words: `lib/i18n/gap-problems.ts`. */
import type { ProblemOf } from '#lib/domain/shared/problem'

export type GapProblem =
  /** A confirmed mapping covers the node: there is nothing to dispose of. */
  | ProblemOf<'GAP_COVERED'>
  /** Only the agency that lacks it may make this move. */
  | ProblemOf<'GAP_LACKING_ONLY', { move: string }>
  /** Only the agency that owns the node may make this move. */
  | ProblemOf<'GAP_OWNER_ONLY', { move: string }>
  | ProblemOf<'GAP_OWNER_NAME_REQUIRED', { disposition: string }>
  | ProblemOf<'GAP_DUE_DATE_REQUIRED', { disposition: string }>
  /** Both as YYYY-MM-DD in Beijing time. */
  | ProblemOf<'GAP_DUE_DATE_PAST', { dueDate: string; today: string }>
  | ProblemOf<'GAP_DUE_DATE_INVALID', { dueDate: string }>
