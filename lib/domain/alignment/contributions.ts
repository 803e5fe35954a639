/**
 * From strengths to shares of a score. Each reason takes its part of what the reasons before it left of 1000, so that
 * several weak reasons add up without ever passing 1000, and the shares are whole numbers that sum to the score exactly.
 */
import { type ReasonKey, reasonKeys } from './reason'
import type { Weights } from './weights'

/** The order in which reasons take their share: what is a fact first, what people decided, then likeness. */
export const baseOrder: readonly ReasonKey[] = [
  'same-number',
  'twin-number',
  'same-title',
  'shared-characters',
  'qualifier',
  'synonyms',
  'official-code',
  'cited-standards',
  'confirmed-parent',
  'mapped-siblings',
  'parent-path',
  'sibling-candidates',
  'description',
]

/** The shares above zero, the largest first. */
export function contributions(
  weights: Weights,
  strengthOf: (key: ReasonKey) => number,
): readonly { readonly key: ReasonKey; readonly permille: number }[] {
  let left = 1
  let given = 0
  const shares = baseOrder.map((key) => {
    left *= 1 - (weights[key] / 1000) * strengthOf(key)
    const sum = Math.round((1 - left) * 1000)
    const permille = sum - given
    given = sum
    return { key, permille }
  })
  return shares
    .filter(({ permille }) => permille > 0)
    .sort((a, b) => b.permille - a.permille || reasonKeys.indexOf(a.key) - reasonKeys.indexOf(b.key))
}
