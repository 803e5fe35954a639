/** Cohen's κ against values computed by hand from the formula of 1960: κ = (p_o − p_e) / (1 − p_e). */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementOf, agreementStep, type JudgedPair } from '#lib/domain/assignment/agreement'

type Verdict = 'confirm' | 'return' | 'reject'
const order: readonly Verdict[] = ['confirm', 'return', 'reject']

/** Pairs from a matrix of counts: rows the first, columns the second. */
function pairsOf(matrix: readonly (readonly number[])[]): JudgedPair<Verdict>[] {
  return matrix.flatMap((row, i) =>
    row.flatMap((count, j) =>
      Array.from({ length: count }, () => ({
        first: order[i] ?? 'confirm',
        second: order[j] ?? 'confirm',
      })),
    ),
  )
}

describe("Cohen's κ", () => {
  it('two categories 20, 5 / 10, 15: p_o = 35/50, p_e = (25·30 + 25·20)/2500 = .5, κ = .4', () => {
    const found = agreementOf(
      pairsOf([
        [20, 5],
        [10, 15],
      ]),
      order,
    )
    expect(found).toMatchObject({ n: 50, observed: 0.7, expected: 0.5 })
    // σ = √(.7 · .3 / (50 · .25)) = .129615; 1.96 σ = .254045
    expect(found.kappa.kind === 'value' && found.kappa.value).toBeCloseTo(0.4, 12)
    expect(found.kappa.kind === 'value' && found.kappa.low).toBeCloseTo(0.145955, 5)
    expect(found.kappa.kind === 'value' && found.kappa.high).toBeCloseTo(0.654045, 5)
  })

  it('three categories 10,2,0 / 1,6,1 / 1,0,4: p_o = 20/25, p_e = (12·12 + 8·8 + 5·5)/625 = .3728, κ = .681122…', () => {
    const found = agreementOf(
      pairsOf([
        [10, 2, 0],
        [1, 6, 1],
        [1, 0, 4],
      ]),
      order,
    )
    expect(found.observed).toBe(0.8)
    expect(found.expected).toBeCloseTo(0.3728, 12)
    expect(found.kappa.kind === 'value' && found.kappa.value).toBeCloseTo(0.4272 / 0.6272, 12)
    expect(found.matrix).toEqual([
      [10, 2, 0],
      [1, 6, 1],
      [1, 0, 4],
    ])
  })

  it('is negative where two people agree less than by chance: 1, 4 / 4, 1 gives (.2 − .5) / .5 = −.6', () => {
    const { kappa } = agreementOf(
      pairsOf([
        [1, 4],
        [4, 1],
      ]),
      order,
    )
    expect(kappa.kind === 'value' && kappa.value).toBeCloseTo(-0.6, 12)
  })

  it('is 1 where all judgements are equal and more than one category occurs', () => {
    const { kappa } = agreementOf(
      pairsOf([
        [4, 0],
        [0, 3],
      ]),
      order,
    )
    expect(kappa).toEqual({ kind: 'value', value: 1, low: 1, high: 1 })
  })

  it('can not be computed where both used one category throughout: p_e = 1', () => {
    expect(agreementOf(pairsOf([[9]]), order).kappa).toEqual({ kind: 'one-category' })
  })

  it('is not given for fewer than five items', () => {
    expect(
      agreementOf(
        pairsOf([
          [2, 1],
          [0, 1],
        ]),
        order,
      ).kappa,
    ).toEqual({ kind: 'too-few' })
    expect(agreementOf([], order)).toMatchObject({ n: 0, observed: null, expected: null })
  })

  it('does not depend on who is called the first, nor on the order of the items', () => {
    const pair = fc.record({ first: fc.constantFrom(...order), second: fc.constantFrom(...order) })
    fc.assert(
      fc.property(fc.array(pair, { minLength: 5, maxLength: 40 }), (pairs) => {
        const turned = pairs.map(({ first, second }) => ({ first: second, second: first })).reverse()
        const [one, other] = [agreementOf(pairs, order), agreementOf(turned, order)]
        expect(other.observed).toBe(one.observed)
        expect(other.expected).toBeCloseTo(one.expected ?? -1, 12)
        expect(other.kappa.kind).toBe(one.kappa.kind)
        if (one.kappa.kind !== 'value' || other.kappa.kind !== 'value') return
        expect(other.kappa.value).toBeCloseTo(one.kappa.value, 9)
        expect(one.kappa.value).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('is called by the steps of Landis and Koch', () => {
    const steps = [-0.1, 0, 0.2, 0.21, 0.4, 0.41, 0.6, 0.61, 0.8, 0.81, 1].map(agreementStep)
    expect(steps).toEqual([
      'poor',
      'slight',
      'slight',
      'fair',
      'fair',
      'moderate',
      'moderate',
      'substantial',
      'substantial',
      'almost-perfect',
      'almost-perfect',
    ])
  })
})
