/** What a person reads when a rule about the joint meeting's list refuses. */
import type { ProgressProblem } from '#lib/domain/progress/problems'
import type { ProblemWords } from './problem-words'

export const progressProblemWords: ProblemWords<ProgressProblem> = {
  DEFERRAL_DAY_PAST: ({ until, today }) => `延期至 ${until} 不晚于今天（${today}）。请填写今天以后的日期。`,
}
