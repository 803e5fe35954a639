/**
 * Candidates for one item, best first, each with the account of its score, and the belief that there is none. The engine
 * offers; it has no word for a relation and never decides one.
 */
import type { AlignItem } from './align-item'
import type { Alignment, ReadTitle } from './alignment'
import { contributions } from './contributions'
import { type Ranked, rankTargets } from './ranking'
import type { Reason } from './reason'
import { sharedWords } from './shared-words'
import type { AlignContext } from './strengths'

export type Candidate = {
  /** Id of the target. */
  readonly id: string
  /** 0…1000: the sum of the reasons' shares. A similarity, neither a probability nor a relation. */
  readonly permille: number
  /** The largest share first. */
  readonly reasons: readonly Reason[]
}

export type Alternatives = {
  readonly candidates: readonly Candidate[]
  /** “Probably no counterpart”: how strongly the engine believes that, and whether it would say so. */
  readonly none: { readonly believed: boolean; readonly permille: number }
}

export type CandidateOptions = AlignContext & {
  /** How many candidates at most; 5 unless told. */
  readonly top?: number
  /** Ids of targets that must not be offered: refused ones, those that are mapped already. */
  readonly exclude?: ReadonlySet<string>
}

/** Below this score the engine rather believes that there is no counterpart; found on real lists (docs/benchmarks.md). */
const noneBelow = 350

export function candidatesFor(
  alignment: Alignment,
  item: AlignItem,
  options: CandidateOptions = {},
): Alternatives {
  const own = alignment.read(item.title)
  return explain(alignment, item, own, rankTargets(alignment, item, own, options, options.top ?? 5), options)
}

/** Ranked targets in words. `closerTitle`: of the item that is closest to the target at a position. */
export function explain(
  alignment: Alignment,
  item: AlignItem,
  own: ReadTitle,
  ranked: readonly Ranked[],
  context: AlignContext,
  closerTitle: (position: number) => string | undefined = () => undefined,
): Alternatives {
  const candidates = ranked.map((one): Candidate => {
    const target = alignment.items[one.position]
    const their = alignment.titles[one.position]
    if (!target || !their) throw new Error('a candidate stands outside the list of targets')
    const shares = contributions(alignment.weights, one.strengths)
    const reasons = shares.map(({ key, permille }) => {
      const rival = key === 'closer-elsewhere' ? closerTitle(one.position) : undefined
      const shared =
        rival === undefined ? sharedWords(alignment, key, { item, own, target, their }, context) : [rival]
      return { key, permille, shared }
    })
    return { id: target.id, permille: shares.reduce((sum, { permille }) => sum + permille, 0), reasons }
  })
  return { candidates, none: believeNone(candidates[0]?.permille ?? 0) }
}

function believeNone(best: number): Alternatives['none'] {
  const permille = Math.round(1000 / (1 + Math.exp((best - noneBelow) / 80)))
  return { believed: best < noneBelow, permille }
}
