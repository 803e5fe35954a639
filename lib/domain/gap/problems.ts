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
  /** 查无对应 while a mapping of the node into that catalogue is on its way. */
  | ProblemOf<'GAP_MAPPING_UNDER_WAY'>
  /** Only the agency that has the several nodes decides about a redundancy. */
  | ProblemOf<'REDUNDANCY_OWNER_ONLY'>
  /** Fewer than two confirmed mappings lead to the node. */
  | ProblemOf<'REDUNDANCY_NOT_CONFIRMED'>
  /** Other nodes than those that the disposition was about. */
  | ProblemOf<'REDUNDANCY_CHANGED'>
  | ProblemOf<'REDUNDANCY_OWNER_NAME_REQUIRED'>
  | ProblemOf<'REDUNDANCY_DUE_DATE_REQUIRED'>
