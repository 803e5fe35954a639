/**
 * From strengths to shares of a score. Each reason takes its part of what the reasons before it left of 1000, so that
 * several weak reasons add up without ever passing 1000; what speaks against takes its part of what was reached. The
 * shares are whole numbers that sum to the score exactly.
 */
import { type ReasonKey, reasonKeys } from './reason'
import type { Weights } from './weights'

/** The order in which reasons take their share: what is a fact first, then likeness, then what people decided nearby. */
const order: readonly ReasonKey[] = [
  'same-number',
  'twin-number',
  'same-title',
  'shared-characters',
  'qualifier',
  'synonyms',
  'near-meaning',
  'official-code',
  'cited-standards',
  'confirmed-parent',
  'mapped-siblings',
  'parent-path',
  'sibling-candidates',
  'description',
]

export type StrengthOf = (key: ReasonKey) => number

/** The score, 0…1, before it is rounded to permille. `speaking`: the reasons to ask for, when the others are known to be 0. */
export function scoreFrom(
  weights: Weights,
  strengthOf: StrengthOf,
  speaking: readonly ReasonKey[] = order,
): number {
  let left = 1
  for (const key of speaking)
    if (key !== 'closer-elsewhere') left *= 1 - (weights[key] / 1000) * strengthOf(key)
  return (1 - left) * (1 - (weights['closer-elsewhere'] / 1000) * strengthOf('closer-elsewhere'))
}

/** The shares, the largest first; those of 0 are left out. */
export function contributions(
  weights: Weights,
  strengthOf: StrengthOf,
): readonly { readonly key: ReasonKey; readonly permille: number }[] {
  let left = 1
  let given = 0
  const shares = order.map((key) => {
    left *= 1 - (weights[key] / 1000) * strengthOf(key)
    const permille = Math.round((1 - left) * 1000) - given
    given += permille
    return { key, permille }
  })
  const against = Math.round(scoreFrom(weights, strengthOf) * 1000) - given
  return [...shares, { key: 'closer-elsewhere' as const, permille: against }]
    .filter(({ permille }) => permille !== 0)
    .sort((a, b) => b.permille - a.permille || reasonKeys.indexOf(a.key) - reasonKeys.indexOf(b.key))
}
