/**
 * From strengths to shares of a score. Each reason takes its part of what the reasons before it left of 1000, so that
 * several weak reasons add up without ever passing 1000; what speaks against takes its part of what was reached. The
 * shares are whole numbers that sum to the score exactly.
 */
import { type ReasonKey, reasonKeys, reasonPlaces } from './reason'
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

const orderPlaces = Uint8Array.from(order, (key) => reasonPlaces[key])
const against = reasonPlaces['closer-elsewhere']

/** How strongly each reason speaks, 0…1, in the order of `reasonKeys`. */
export type StrengthList = readonly number[]

/** Weights in the order of `reasonKeys`, 0…1. */
export function weightList(weights: Weights): Float64Array {
  return Float64Array.from(reasonKeys, (key) => weights[key] / 1000)
}

/** The score, 0…1, before it is rounded to permille. */
export function scoreFrom(weights: Float64Array, strengths: StrengthList): number {
  let left = 1
  for (let at = 0; at < orderPlaces.length; at++) {
    const place = orderPlaces[at] ?? 0
    const strength = strengths[place] ?? 0
    if (strength !== 0) left *= 1 - (weights[place] ?? 0) * strength
  }
  return (1 - left) * (1 - (weights[against] ?? 0) * (strengths[against] ?? 0))
}

type Share = { readonly key: ReasonKey; readonly permille: number }

/** The shares, the largest first; those of 0 are left out. */
export function contributions(weights: Float64Array, strengths: StrengthList): readonly Share[] {
  let left = 1
  let given = 0
  const shares: Share[] = []
  for (let at = 0; at < orderPlaces.length; at++) {
    const place = orderPlaces[at] ?? 0
    const strength = strengths[place] ?? 0
    const key = order[at]
    if (strength === 0 || key === undefined) continue
    left *= 1 - (weights[place] ?? 0) * strength
    const permille = Math.round((1 - left) * 1000) - given
    given += permille
    if (permille !== 0) shares.push({ key, permille })
  }
  if ((strengths[against] ?? 0) > 0) {
    const permille = Math.round(scoreFrom(weights, strengths) * 1000) - given
    if (permille !== 0) shares.push({ key: 'closer-elsewhere', permille })
  }
  if (shares.length < 2) return shares
  return shares.sort((a, b) => b.permille - a.permille || reasonPlaces[a.key] - reasonPlaces[b.key])
}
