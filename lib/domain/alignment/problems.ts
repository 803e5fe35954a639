/** What the rules about the engine's own tables refuse. Words: `lib/i18n/alignment-problems.ts`. */
import type { ProblemOf } from '../shared/problem'

export type AlignmentProblem =
  /** A group needs two different words. */
  | ProblemOf<'SYNONYMS_TOO_FEW'>
  /** A word of one character is part of many other words. */
  | ProblemOf<'SYNONYM_TOO_SHORT', { word: string }>
  /** The word stands in another group in use. */
  | ProblemOf<'SYNONYM_TAKEN', { word: string; group: string }>
  /** Confirmed and refused pairs are too few to learn from. */
  | ProblemOf<'LESSONS_TOO_FEW', { pairs: number; least: number }>
  /** The weights that were seen are not what would be learned now. */
  | ProblemOf<'LESSONS_CHANGED'>
  /** A pair of catalogues and a level have a run under way. */
  | ProblemOf<'RUN_UNDER_WAY'>
  /** The run has ended meanwhile. */
  | ProblemOf<'RUN_ENDED'>
