/**
 * What people's judgements teach: a reason that stood more often in confirmed pairs than pairs were confirmed at all gains
 * weight for the next round, one that stood in refused pairs loses. Always from the base weights and all judgements, so a
 * round can be switched back, and a judgement that is taken back is forgotten. Counts alone decide, and every step is in
 * the account that a screen shows.
 */
import { type Reason, type ReasonKey, reasonKeys } from './reason'
import type { Weights } from './weights'

/** A pair that was offered with these reasons, and what people made of it. */
export type JudgedPair = {
  readonly verdict: 'confirmed' | 'refused'
  readonly reasons: readonly Pick<Reason, 'key' | 'permille'>[]
}

export type Lesson = {
  readonly key: ReasonKey
  /** Judged pairs in which the reason said something, and those in which it was right. */
  readonly judged: number
  readonly right: number
  readonly before: number
  readonly after: number
}

export type Learned = {
  readonly weights: Weights
  /** One for each reason, in the order of the table, the unchanged ones included. */
  readonly lessons: readonly Lesson[]
  readonly confirmed: number
  readonly refused: number
}

/** A share below this many permille says too little to be right or wrong. */
const sayingLeast = 20
/** Fewer judgements than this teach nothing. */
const judgedLeast = 10
/** Judgements that the expectation counts for, so that the first few don't swing a weight. */
const caution = 10
/** A weight stays between half and one and a half of its base, and below certainty. */
const factorLeast = 0.5
const factorMost = 1.5
const weightMost = 950

export function learnWeights(base: Weights, pairs: readonly JudgedPair[]): Learned {
  const confirmed = pairs.filter(({ verdict }) => verdict === 'confirmed').length
  const expected = (confirmed + 1) / (pairs.length + 2)
  const lessons = reasonKeys.map((key): Lesson => {
    const saying = pairs.filter(({ reasons }) =>
      reasons.some((reason) => reason.key === key && Math.abs(reason.permille) >= sayingLeast),
    )
    // What speaks against a pair is right where the pair was refused.
    const rightVerdict = key === 'closer-elsewhere' ? 'refused' : 'confirmed'
    const right = saying.filter(({ verdict }) => verdict === rightVerdict).length
    const usual = key === 'closer-elsewhere' ? 1 - expected : expected
    const before = base[key]
    return { key, judged: saying.length, right, before, after: taught(before, saying.length, right, usual) }
  })
  const weights = Object.fromEntries(lessons.map(({ key, after }) => [key, after])) as Weights
  return { weights, lessons, confirmed, refused: pairs.length - confirmed }
}

function taught(before: number, judged: number, right: number, usual: number): number {
  if (judged < judgedLeast) return before
  const rate = (right + caution * usual) / (judged + caution)
  const factor = Math.min(factorMost, Math.max(factorLeast, rate / usual))
  return Math.min(Math.max(weightMost, before), Math.round(before * factor))
}
