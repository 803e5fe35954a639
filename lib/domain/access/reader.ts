/**
 * A Reader is the proof that somebody may read something: queries take one instead of an actor, and only `readerFor`
 * makes one, so a query that nobody authorised does not compile.
 */
import { fail, ok, type Result } from '../shared/problem'
import type { ReadName } from './operations'
import { allowsSome } from './policy'
import type { AccessProblem } from './problems'
import type { Actor } from './roles'

declare const proven: unique symbol

export type Reader<Name extends ReadName> = { readonly actor: Actor; readonly [proven]: Name }

/** The proof for one read, or NOT_ALLOWED. Which rows the reader then sees is scoped by the query. */
export function readerFor<Name extends ReadName>(
  actor: Actor,
  name: Name,
): Result<Reader<Name>, AccessProblem> {
  if (!allowsSome(actor, name)) return fail('NOT_ALLOWED', { operation: name })
  return ok({ actor } as Reader<Name>)
}
