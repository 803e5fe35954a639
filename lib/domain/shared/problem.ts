/**
 * Expected trouble, as data. A Problem names what is wrong (`code`) and the facts a sentence about it needs
 * (`params`); the words stand in `lib/i18n/problems.ts` and the HTTP status in `lib/web/problem-status.ts`.
 * Each concept declares its own members in `lib/domain/<concept>/problems.ts`; the closed union of all of them is
 * `lib/domain/problems.ts`. A bug is not a Problem: it throws.
 */
export type ProblemParams = Readonly<Record<string, string | number>>

export type ProblemOf<Code extends string, Params extends ProblemParams = Record<never, never>> = {
  readonly code: Code
  readonly params: Params
}

export type AnyProblem = ProblemOf<string, ProblemParams>

export type Ok<T> = { readonly ok: true; readonly value: T }
export type Failed<P> = { readonly ok: false; readonly problem: P }
export type Result<T, P extends AnyProblem> = Ok<T> | Failed<P>

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

/** `fail('STALE', { seen: 3, current: 4 })`: the refusal that a command, a rule or a parser returns. */
export function fail<Code extends string, Params extends ProblemParams = Record<never, never>>(
  code: Code,
  ...params: keyof Params extends never ? [] : [Params]
): Failed<ProblemOf<Code, Params>> {
  return { ok: false, problem: { code, params: (params[0] ?? {}) as Params } }
}

/** Problems that any concept may return. */
export type SharedProblem =
  | ProblemOf<'NO_CHANGE'>
  | ProblemOf<'NOT_FOUND', { what: string }>
  | ProblemOf<'STALE', { seen: number; current: number }>
  | ProblemOf<'INVALID_INPUT', { field: string; message: string }>
  | ProblemOf<'MOVE_NOT_ALLOWED', { workflow: string; state: string; move: string }>
  | ProblemOf<'REASON_REQUIRED', { move: string }>
  /** The person wrote or submitted what waits for 本局审核; somebody else of the agency reviews it. */
  | ProblemOf<'SELF_REVIEW'>
