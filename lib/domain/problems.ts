/** The closed union of everything that can be expectedly wrong. Words: lib/i18n/problems.ts; status: lib/web/problem-status.ts. */
import type { AccessProblem } from './access/problems'
import type { AlignmentProblem } from './alignment/problems'
import type { AssignmentProblem } from './assignment/problems'
import type { CatalogProblem } from './catalog/problems'
import type { CommentProblem } from './comment/problems'
import type { GapProblem } from './gap/problems'
import type { JointProblem } from './joint/problems'
import type { MappingProblem } from './mapping/problems'
import type { ProgressProblem } from './progress/problems'
import type { ReleaseProblem } from './release/problems'
import type { SharedProblem } from './shared/problem'

export type Problem =
  | SharedProblem
  | AccessProblem
  | CatalogProblem
  | AlignmentProblem
  | MappingProblem
  | CommentProblem
  | AssignmentProblem
  | GapProblem
  | JointProblem
  | ProgressProblem
  | ReleaseProblem
export type ProblemCode = Problem['code']
