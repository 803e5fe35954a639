/** Judgements teach the weights of the next round: visibly, within bounds, and so that they can be taken back. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type JudgedPair, learnWeights } from '#lib/domain/alignment/learn-weights'
import { reasonKeys } from '#lib/domain/alignment/reason'
import { baseWeights } from '#lib/domain/alignment/weights'

const pair = (
  verdict: JudgedPair['verdict'],
  ...keys: readonly (typeof reasonKeys)[number][]
): JudgedPair => ({
  verdict,
  reasons: keys.map((key) => ({ key, permille: key === 'closer-elsewhere' ? -100 : 100 })),
})
const times = <T>(count: number, value: T): readonly T[] => Array.from({ length: count }, () => value)

it('gives a reason that was right more often than usual more weight, and one that was wrong less', () => {
  const { weights, lessons } = learnWeights(baseWeights, [
    ...times(30, pair('confirmed', 'parent-path')),
    ...times(30, pair('refused', 'description')),
  ])
  expect(weights['parent-path']).toBeGreaterThan(baseWeights['parent-path'])
  expect(weights.description).toBeLessThan(baseWeights.description)
  expect(lessons.find(({ key }) => key === 'description')).toEqual({
    key: 'description',
    judged: 30,
    right: 0,
    before: baseWeights.description,
    after: weights.description,
  })
})

it('leaves every weight alone while there are too few judgements', () => {
  expect(learnWeights(baseWeights, times(9, pair('refused', 'synonyms'))).weights).toEqual(baseWeights)
})

it('teaches nothing where a reason is right as often as the others', () => {
  const pairs = [...times(20, pair('confirmed', 'qualifier')), ...times(20, pair('refused', 'qualifier'))]
  expect(learnWeights(baseWeights, pairs).weights).toEqual(baseWeights)
})

it('counts what speaks against a pair as right where the pair was refused', () => {
  const pairs = [
    ...times(30, pair('refused', 'closer-elsewhere')),
    ...times(30, pair('confirmed', 'synonyms')),
  ]
  expect(learnWeights(baseWeights, pairs).weights['closer-elsewhere']).toBeGreaterThan(
    baseWeights['closer-elsewhere'],
  )
})

const judged = fc.array(
  fc.record({
    verdict: fc.constantFrom('confirmed' as const, 'refused' as const),
    reasons: fc.array(
      fc.record({ key: fc.constantFrom(...reasonKeys), permille: fc.integer({ min: -1000, max: 1000 }) }),
    ),
  }),
  { maxLength: 80 },
)

it('does not depend on the order of the judgements and stays within half and one and a half of the base', () => {
  fc.assert(
    fc.property(judged, (pairs) => {
      const { weights } = learnWeights(baseWeights, pairs)
      expect(learnWeights(baseWeights, [...pairs].reverse()).weights).toEqual(weights)
      for (const key of reasonKeys) {
        expect(weights[key]).toBeGreaterThanOrEqual(Math.round(baseWeights[key] / 2))
        expect(weights[key]).toBeLessThanOrEqual(Math.min(950, Math.round(baseWeights[key] * 1.5)))
      }
    }),
  )
})
