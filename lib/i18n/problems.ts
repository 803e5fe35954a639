/** The one table of words for all Problems. */
import type { Problem } from '#lib/domain/problems'
import { accessProblemWords } from './access-problems'
import { alignmentProblemWords } from './alignment-problems'
import { assignmentProblemWords } from './assignment-problems'
import { catalogProblemWords } from './catalog-problems'
import { commentProblemWords } from './comment-problems'
import { gapProblemWords } from './gap-problems'
import { jointProblemWords } from './joint-problems'
import { mappingProblemWords } from './mapping-problems'
import type { ProblemWords } from './problem-words'
import { progressProblemWords } from './progress-problems'
import { releaseProblemWords } from './release'
import { sharedProblemWords } from './shared-problems'

const problemWords: ProblemWords<Problem> = {
  ...sharedProblemWords,
  ...accessProblemWords,
  ...catalogProblemWords,
  ...alignmentProblemWords,
  ...mappingProblemWords,
  ...commentProblemWords,
  ...assignmentProblemWords,
  ...gapProblemWords,
  ...jointProblemWords,
  ...progressProblemWords,
  ...releaseProblemWords,
}

/** The Chinese sentence for a Problem: where, what, and what to do. */
export function problemMessage(problem: Problem): string {
  const words = problemWords[problem.code] as (params: Problem['params']) => string
  return words(problem.params)
}
