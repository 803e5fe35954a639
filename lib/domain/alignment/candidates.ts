/**
 * Candidates for one item, best first, each with the account of its score, and the belief that there is none. The engine
 * offers; it has no word for a relation and never decides one.
 */
import type { AlignItem } from './align-item'
import type { Alignment, ReadTitle } from './alignment'
import { contributions } from './contributions'
import { type Ranked, rankTargets } from './ranking'
import { type Reason, type ReasonKey, reasonKeys, reasonPlaces } from './reason'
import { sharedWords } from './shared-words'
import { type AlignContext, measureStrengths, type Strengths } from './strengths'

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
  readonly none: Absence
}

/** “Probably no counterpart”. */
export type Absence = {
  /** Whether the engine would say so. */
  readonly believed: boolean
  /** How likely it is by what was seen on real lists. */
  readonly permille: number
  /** What the belief goes by: the score of the best candidate with the reasons of its place counted half; null without one. */
  readonly closest: number | null
}

export type CandidateOptions = AlignContext & {
  /** How many candidates at most; 5 unless told. */
  readonly top?: number
  /** Ids of targets that must not be offered: refused ones, those that are mapped already. */
  readonly exclude?: ReadonlySet<string>
}

/**
 * Where an item stands tells which of several alike targets is meant, and much less whether there is one: what is new stands
 * below an old parent too. So for the belief that there is none these reasons count half.
 */
const placeKeys: ReadonlySet<ReasonKey> = new Set([
  'parent-path',
  'sibling-candidates',
  'confirmed-parent',
  'mapped-siblings',
])
/**
 * Below this the engine says “probably no counterpart”: there its precision and recall are about equal on real lists
 * (docs/benchmarks.md).
 */
const noneBelow = 350
/** Half of the items whose best candidate has this much have no counterpart, and how fast that share changes around it. */
const noneEven = 300
const noneSpread = 120

export function candidatesFor(
  alignment: Alignment,
  item: AlignItem,
  options: CandidateOptions = {},
): Alternatives {
  const own = alignment.read(item.title)
  const offered = rankTargets(alignment, item, own, options, options.top ?? 5).map(alone)
  return explain(alignment, item, own, offered, options)
}

/** A ranked target with what only a whole run knows, 0 where there is none: the strengths of the two reasons. */
export type Offered = Ranked & { readonly siblings: number; readonly closer: number }

const alone = (ranked: Ranked): Offered => ({ ...ranked, siblings: 0, closer: 0 })

/** Ranked targets in words. `closerTitle`: of the item that is closest to the target at a position. */
export function explain(
  alignment: Alignment,
  item: AlignItem,
  own: ReadTitle,
  offered: readonly Offered[],
  context: AlignContext,
  closerTitle: (position: number) => string | undefined = () => undefined,
): Alternatives {
  const positions = new Int32Array(offered.length)
  for (let at = 0; at < offered.length; at++) positions[at] = offered[at]?.position ?? 0
  const measured = measureStrengths(alignment, item, own, positions, context)
  const candidates = offered.map(({ position, siblings, closer }, at): Candidate => {
    const target = alignment.items[position]
    const their = alignment.titles[position]
    if (!target || !their) throw new Error('a candidate stands outside the list of targets')
    const strengths = strengthsAt(measured, at)
    strengths[reasonPlaces['sibling-candidates']] = siblings
    strengths[reasonPlaces['closer-elsewhere']] = closer
    const pair = { item, own, target, their }
    let permille = 0
    const reasons = contributions(alignment.weights, strengths).map((share): Reason => {
      permille += share.permille
      const rival = share.key === 'closer-elsewhere' ? closerTitle(position) : undefined
      const shared = rival === undefined ? sharedWords(alignment, share.key, pair, context) : [rival]
      return { key: share.key, permille: share.permille, shared }
    })
    return { id: target.id, permille, reasons }
  })
  return { candidates, none: believeNone(candidates[0]) }
}

/** The strengths for one of the targets that were measured, in the order of `reasonKeys`. */
function strengthsAt(measured: Strengths, at: number): number[] {
  const strengths: number[] = []
  for (const key of reasonKeys) strengths.push(measured[key]?.[at] ?? 0)
  return strengths
}

function believeNone(best: Candidate | undefined): Absence {
  let closest = best?.permille ?? 0
  for (const { key, permille } of best?.reasons ?? []) if (placeKeys.has(key)) closest -= permille / 2
  const permille = Math.round(1000 / (1 + Math.exp((closest - noneEven) / noneSpread)))
  return { believed: closest < noneBelow, permille, closest: best ? Math.round(closest) : null }
}
