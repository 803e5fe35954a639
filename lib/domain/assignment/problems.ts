/** What the rules about assignment and 双人盲审 refuse. Words: `lib/i18n/assignment-problems.ts`. */
import type { ProblemOf } from '#lib/domain/shared/problem'

export type AssignmentProblem =
  | ProblemOf<'ASSIGNMENT_NOBODY'>
  | ProblemOf<'ASSIGNMENT_NOTHING'>
  /** Some of the chosen items were decided or given to somebody since the page was loaded. */
  | ProblemOf<'ASSIGNMENT_ITEMS_GONE', { count: number }>
  | ProblemOf<'ASSIGNMENT_DUE_PAST'>
  | ProblemOf<'ASSIGNMENT_CLOSED'>
  /** The person is unknown, disabled, of another agency, or lacks the role that the work takes. */
  | ProblemOf<'ASSIGNEE_UNFIT', { name: string }>
  | ProblemOf<'BLIND_CONFIRM_ONLY'>
  | ProblemOf<'BLIND_NEEDS_TWO'>
  /** The person has the other half of the item. */
  | ProblemOf<'BLIND_SAME_PERSON', { name: string }>
  | ProblemOf<'BLIND_ALREADY_JUDGED'>
  /** Neither the actor nor anybody whose place he takes has this item. */
  | ProblemOf<'BLIND_NOT_YOURS'>
  /** The item is settled, its round closed, or the mapping has moved on meanwhile. */
  | ProblemOf<'BLIND_OVER'>
  /** 确认 of a statement, with another relation than the statement's. */
  | ProblemOf<'JUDGEMENT_CONTRADICTS'>
  /** 合议 before both have judged, or where both agree. */
  | ProblemOf<'BLIND_NOT_DISPUTED'>
  /** The ordinary answer, while the mapping is under blind double confirmation. */
  | ProblemOf<'MAPPING_BLIND_ROUND'>
