/** The closed union of everything that can be expectedly wrong. Words: lib/i18n/problems.ts; status: lib/web/problem-status.ts. */
import type { AccessProblem } from './access/problems'
import type { JointProblem } from './joint/problems'
import type { SharedProblem } from './shared/problem'

export type Problem = SharedProblem | AccessProblem | JointProblem
export type ProblemCode = Problem['code']
