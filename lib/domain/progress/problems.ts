/** What the rules about the joint meeting's list refuse. Words: `lib/i18n/progress-problems.ts`. */
import type { ProblemOf } from '#lib/domain/shared/problem'

export type ProgressProblem = ProblemOf<'DEFERRAL_DAY_PAST', { until: string; today: string }>
