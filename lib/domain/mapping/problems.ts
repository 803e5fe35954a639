/** What the rules about mappings refuse, and the facts a sentence about each refusal needs. Words: `lib/i18n/mapping-problems.ts`. */
import type { ProblemOf } from '#lib/domain/shared/problem'

export type MappingProblem =
  /** Both ends in one catalogue: a mapping speaks about two. */
  | ProblemOf<'MAPPING_SAME_CATALOG'>
  /** Both ends belong to one agency: nobody could confirm it. */
  | ProblemOf<'MAPPING_SAME_AGENCY'>
  /** The pair has a live mapping (also the loser of two simultaneous proposals). */
  | ProblemOf<'MAPPING_PAIR_TAKEN'>
  /** Neither end belongs to the actor's agency. */
  | ProblemOf<'MAPPING_NOT_PARTY'>
  /** Only the proposing agency may make this move. */
  | ProblemOf<'MAPPING_PROPOSER_ONLY', { move: string }>
  /** The proposing agency answers its own proposal. */
  | ProblemOf<'MAPPING_SELF_CONFIRM', { move: string }>
  | ProblemOf<'RELATION_REQUIRED'>
  /** 已判无关 without saying in which respect. */
  | ProblemOf<'UNRELATED_REASON_REQUIRED'>
  | ProblemOf<'JUSTIFICATION_REQUIRED'>
  | ProblemOf<'DIFFERENCES_REQUIRED', { relation: string }>
  /** A difference (counted from 1) lacks one of its two values. */
  | ProblemOf<'DIFFERENCE_INCOMPLETE', { ordinal: number }>
  /** `what`: justification, evidence, value or unit of a difference, or the number of differences. */
  | ProblemOf<'STATEMENT_TOO_LONG', { what: string; limit: number }>
  /** A node has changed since the statement: what would be confirmed is no longer there. */
  | ProblemOf<'MAPPING_NODE_CHANGED'>
  /** A node is in no effective edition any more: there is nothing left to say about it. */
  | ProblemOf<'MAPPING_NODE_GONE'>
  /** A confirmed mapping can be revised only when a node has changed since. */
  | ProblemOf<'MAPPING_NOT_STALE'>
  /** Only the agency that said it may make this move of a 约定. */
  | ProblemOf<'ACCORD_PROPOSER_ONLY', { move: string }>
  /** Only the other side may agree to a 约定, or return what was sent to it. */
  | ProblemOf<'ACCORD_OTHER_ONLY', { move: string }>
  | ProblemOf<'BUNDLE_TOO_FEW'>
  /** The members have no node in common, or not the one that the bundle is about. */
  | ProblemOf<'BUNDLE_NODE_DIFFERS'>
  | ProblemOf<'BUNDLE_CATALOG_DIFFERS'>
  | ProblemOf<'BUNDLE_MEMBER_ENDED'>
  | ProblemOf<'BUNDLE_MEMBER_UNRELATED'>
  /** A mapping is in one bundle at most. */
  | ProblemOf<'BUNDLE_MEMBER_TAKEN'>
  /** The other side can't see some members yet. */
  | ProblemOf<'BUNDLE_MEMBERS_INTERNAL', { count: number }>
  /** Some members are not confirmed, or 待复核. */
  | ProblemOf<'BUNDLE_MEMBERS_OPEN', { count: number }>
  | ProblemOf<'BUNDLE_COVERAGE_REQUIRED'>
  /** A package needs at least one mapping. */
  | ProblemOf<'PACKAGE_EMPTY'>
  /** The mapping at the place (from 1) has its other end with another agency than the package's receiver. */
  | ProblemOf<'PACKAGE_OTHER_RECEIVER', { place: number }>
  | ProblemOf<'PACKAGE_ITEM_NOT_DRAFT', { place: number; state: string }>
  /** A mapping stands in another open package (also the loser of two who assemble at once). */
  | ProblemOf<'PACKAGE_ITEM_TAKEN'>
  /** Items have left since the reviewer looked. */
  | ProblemOf<'PACKAGE_ITEMS_CHANGED', { seen: number; current: number }>
  | ProblemOf<'PACKAGE_DUE_DATE_PAST', { dueDate: string; today: string }>
  /** Since the dry run the verdict on `count` rows has changed; `row` is the first of them in the file. */
  | ProblemOf<'IMPORT_ROWS_CHANGED', { count: number; row: number }>
  /** Rows still stand in the way: to be settled or left out. */
  | ProblemOf<'IMPORT_ROWS_OPEN', { count: number; row: number }>
  /** Somebody proposed one of the pairs, or imported, at the very same time. */
  | ProblemOf<'IMPORT_RACED'>
  | ProblemOf<'IMPORT_NOT_READY', { what: string }>
  /** The parent's mapping is not confirmed, is 待复核, or says something else by now. */
  | ProblemOf<'INHERITANCE_NOT_CONFIRMED'>
  /** A mapping that covers nothing of the parent covers nothing of the children. */
  | ProblemOf<'INHERITANCE_NOTHING_COVERED'>
  | ProblemOf<'SUGGESTION_DISMISSED'>
  | ProblemOf<'SUGGESTION_NOT_DISMISSED'>
