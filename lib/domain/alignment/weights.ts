/**
 * How much each reason may say. A reason that fully applies takes its weight (in permille) of what the reasons before it
 * have left of 1000, so the shares never exceed 1000 together. The weights are data: a round of learning yields others
 * (`learn-weights.ts`), and the base can always be put back.
 */
import { type ReasonKey, reasonKeys } from './reason'

export type Weights = Readonly<Record<ReasonKey, number>>

/** The weights before anybody has taught anything; found on real lists, see docs/benchmarks.md. */
export const baseWeights: Weights = {
  'same-number': 900,
  'twin-number': 900,
  'same-title': 300,
  'shared-characters': 700,
  qualifier: 300,
  synonyms: 600,
  'near-meaning': 400,
  'official-code': 300,
  'cited-standards': 350,
  'confirmed-parent': 300,
  'mapped-siblings': 250,
  'parent-path': 300,
  'sibling-candidates': 300,
  description: 300,
  'closer-elsewhere': 200,
}

/** The weights with some reasons switched off, as an ablation needs them. */
export function withoutReasons(weights: Weights, off: readonly ReasonKey[]): Weights {
  return Object.fromEntries(reasonKeys.map((key) => [key, off.includes(key) ? 0 : weights[key]])) as Weights
}
