/** The shape of a table of words for Problems: one sentence for each code, made from that code's own params. */
import type { AnyProblem } from '#lib/domain/shared/problem'

export type ProblemWords<P extends AnyProblem> = {
  readonly [Code in P['code']]: (params: Extract<P, { code: Code }>['params']) => string
}
