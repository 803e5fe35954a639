/** What the rules about releases refuse. Words: `lib/i18n/release.ts`. */
import type { ProblemOf } from '#lib/domain/shared/problem'

export type ReleaseProblem =
  /** Both catalogues belong to one agency, or one of them does not exist. */
  | ProblemOf<'RELEASE_PAIR'>
  /** The pair has a release that waits for signatures; one at a time. */
  | ProblemOf<'RELEASE_OPEN'>
  /** There is nothing confirmed to release. */
  | ProblemOf<'RELEASE_EMPTY'>
  /** Nothing has changed since the last published one. */
  | ProblemOf<'RELEASE_UNCHANGED', { number: number }>
  /** The actor's agency takes no part in it. */
  | ProblemOf<'RELEASE_NOT_PARTY'>
  /** The agency has signed it already. */
  | ProblemOf<'RELEASE_SIGNED'>
  /** The content that was signed is not the one that the release holds. */
  | ProblemOf<'RELEASE_HASH', { seen: string; held: string }>
