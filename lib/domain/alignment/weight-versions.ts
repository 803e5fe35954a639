/**
 * Weights in force, version by version. What confirmed and refused pairs teach is shown and adopted by a person, never
 * taken over by itself; the base and every earlier version can be put back, each as a new version.
 */
import type { Actor } from '../access/roles'
import type { DecideContext, Decided, DomainEvent } from '../shared/event'
import { fail, ok, type Result, type SharedProblem } from '../shared/problem'
import type { Learned, Lesson } from './learn-weights'
import type { AlignmentProblem } from './problems'
import { baseWeights, type Weights } from './weights'

export const weightOrigins = ['learned', 'base', 'restored'] as const
export type WeightOrigin = (typeof weightOrigins)[number]

/** One version; 0 is the base, which comes with the program. */
export type WeightVersion = {
  readonly number: number
  readonly origin: WeightOrigin
  readonly weights: Weights
  /** What it was learned from, by reason; null where nothing was. */
  readonly lessons: readonly Lesson[] | null
}

export const firstWeights: WeightVersion = { number: 0, origin: 'base', weights: baseWeights, lessons: null }

/** Fewer judged pairs than this teach nothing that would be worth a version. */
export const pairsLeast = 10

export type WeightDecision = Result<Decided<WeightVersion>, AlignmentProblem | SharedProblem>

type Seen = { readonly version: number }

/** What somebody saw when adopting it: the same as long as no judgement changes the counts. */
export function lessonsMark({ lessons, confirmed, refused }: Learned): string {
  return [confirmed, refused, ...lessons.map(({ judged, right }) => `${judged}.${right}`)].join('-')
}

export function adoptWeights(
  current: WeightVersion,
  input: Seen & { readonly lessons: string },
  learned: Learned,
  _: DecideContext<Actor>,
): WeightDecision {
  const pairs = learned.confirmed + learned.refused
  if (pairs < pairsLeast) return fail('LESSONS_TOO_FEW', { pairs, least: pairsLeast })
  if (input.lessons !== lessonsMark(learned)) return fail('LESSONS_CHANGED')
  return changed(current, input, 'learned', learned.weights, learned.lessons, 'weights.adopted')
}

export function resetWeights(current: WeightVersion, input: Seen): WeightDecision {
  return changed(current, input, 'base', baseWeights, null, 'weights.returned-to-base')
}

/** `earlier` is what is stored under the number; the base where nothing is. */
export function restoreWeights(
  current: WeightVersion,
  input: Seen & { readonly number: number },
  earlier: WeightVersion,
): WeightDecision {
  if (earlier.number !== input.number) return fail('NOT_FOUND', { what: '权重版次' })
  return changed(current, input, 'restored', earlier.weights, earlier.lessons, 'weights.restored')
}

function changed(
  current: WeightVersion,
  { version }: Seen,
  origin: WeightOrigin,
  weights: Weights,
  lessons: readonly Lesson[] | null,
  name: `weights.${string}`,
): WeightDecision {
  if (version !== current.number) return fail('STALE', { seen: version, current: current.number })
  if (Object.entries(weights).every(([key, weight]) => current.weights[key as keyof Weights] === weight))
    return fail('NO_CHANGE')
  const next: WeightVersion = { number: current.number + 1, origin, weights, lessons }
  const event: DomainEvent = {
    name,
    subject: { type: 'weights', id: String(next.number) },
    before: { version: current.number, weights: current.weights },
    after: { version: next.number, weights },
  }
  return ok({ next, events: [event] })
}
