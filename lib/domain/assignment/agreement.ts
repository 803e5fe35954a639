/**
 * How far two people who judged the same things apart from each other agree beyond chance: Cohen's κ (J. Cohen, “A
 * coefficient of agreement for nominal scales”, Educational and Psychological Measurement 20(1), 1960, pp. 37–46).
 * κ = (p_o − p_e) / (1 − p_e); p_o the share of equal judgements, p_e the share that the two marginal distributions would
 * give by chance. Its standard error after Cohen: √(p_o (1 − p_o) / (n (1 − p_e)²)).
 */

/** One thing judged by both. */
export type JudgedPair<Category extends string> = { readonly first: Category; readonly second: Category }

export type Agreement<Category extends string> = {
  readonly n: number
  /** The categories that occur, in the order given. */
  readonly categories: readonly Category[]
  /** `matrix[i][j]`: how often the first said category i and the second j. */
  readonly matrix: readonly (readonly number[])[]
  /** Null without items. */
  readonly observed: number | null
  readonly expected: number | null
  readonly kappa: Kappa
}

/**
 * `too-few`: below `agreementLeast` items the figure would be a matter of chance. `one-category`: both used one and
 * the same category throughout (p_e = 1), so that κ is 0 / 0.
 */
export type Kappa =
  | { readonly kind: 'value'; readonly value: number; readonly low: number; readonly high: number }
  | { readonly kind: 'too-few' }
  | { readonly kind: 'one-category' }

export const agreementLeast = 5

/** Below this the interval is so wide that the figure is a hint only. */
export const agreementSteady = 30

export function agreementOf<Category extends string>(
  pairs: readonly JudgedPair<Category>[],
  order: readonly Category[],
): Agreement<Category> {
  const n = pairs.length
  const used = new Set(pairs.flatMap(({ first, second }) => [first, second]))
  const categories = order.filter((category) => used.has(category))
  const matrix = categories.map((row) =>
    categories.map(
      (column) => pairs.filter(({ first, second }) => first === row && second === column).length,
    ),
  )
  if (n === 0) return { n, categories, matrix, observed: null, expected: null, kappa: { kind: 'too-few' } }
  const at = (row: number, column: number) => matrix[row]?.[column] ?? 0
  const sum = (count: (index: number) => number) =>
    categories.reduce((total, _, index) => total + count(index), 0)
  // Counts are added up whole and divided once, so that 1 is exactly 1.
  const agreed = sum((index) => at(index, index))
  const chance = sum((index) => sum((column) => at(index, column)) * sum((row) => at(row, index)))
  const observed = agreed / n
  const expected = chance / (n * n)
  return { n, categories, matrix, observed, expected, kappa: kappaOf(n, observed, expected) }
}

function kappaOf(n: number, observed: number, expected: number): Kappa {
  if (n < agreementLeast) return { kind: 'too-few' }
  if (expected === 1) return { kind: 'one-category' }
  const value = (observed - expected) / (1 - expected)
  const error = Math.sqrt((observed * (1 - observed)) / (n * (1 - expected) ** 2))
  return {
    kind: 'value',
    value,
    low: Math.max(-1, value - 1.96 * error),
    high: Math.min(1, value + 1.96 * error),
  }
}

/**
 * The words for a κ after Landis and Koch (“The measurement of observer agreement for categorical data”, Biometrics
 * 33(1), 1977): a convention, not a law. The name of the highest step that the value reaches.
 */
export const agreementSteps = [
  { from: 0.81, key: 'almost-perfect' },
  { from: 0.61, key: 'substantial' },
  { from: 0.41, key: 'moderate' },
  { from: 0.21, key: 'fair' },
  { from: 0, key: 'slight' },
  { from: -1, key: 'poor' },
] as const
export type AgreementStep = (typeof agreementSteps)[number]['key']

export function agreementStep(kappa: number): AgreementStep {
  return agreementSteps.find(({ from }) => Math.round(kappa * 100) / 100 >= from)?.key ?? 'poor'
}
