/**
 * Candidates for one item, best first, each with the account of its score, and the belief that there is none. The engine
 * offers; it has no word for a relation and never decides one.
 */
import { normalizeNumber } from '../catalog/standard-number'
import type { AlignItem } from './align-item'
import { type Alignment, codeKeys, type ReadTitle, twinKeys } from './alignment'
import { baseOrder, contributions } from './contributions'
import type { Reason } from './reason'
import { sharedWords } from './shared-words'
import { type AlignContext, measureStrengths } from './strengths'
import { bareText } from './title-forms'

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

/** How many targets are compared exactly for one item. */
const compared = 64
/** Below this score the engine rather believes that there is no counterpart; found on real lists (docs/benchmarks.md). */
const noneBelow = 400

export function candidatesFor(
  alignment: Alignment,
  item: AlignItem,
  options: CandidateOptions = {},
): Alternatives {
  const { top = 5, exclude } = options
  const title = alignment.read(item.title)
  const positions = gather(alignment, item, title, options).filter(
    (position) => !exclude?.has(alignment.items[position]?.id ?? ''),
  )
  const strengths = measureStrengths(alignment, item, title, positions, options)
  const { weights } = alignment.settings
  const scores = positions.map((_, at) => {
    let left = 1
    for (const key of baseOrder) left *= 1 - (weights[key] / 1000) * (strengths[key][at] ?? 0)
    return 1 - left
  })
  const best = [...positions.keys()]
    .filter((at) => Math.round((scores[at] ?? 0) * 1000) > 0)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || (positions[a] ?? 0) - (positions[b] ?? 0))
    .slice(0, top)
  const candidates = best.map((at) => {
    const target = alignment.items[positions[at] ?? -1]
    if (!target) throw new Error('a candidate stands outside the list of targets')
    const reasons = contributions(weights, (key) => strengths[key][at] ?? 0).map(({ key, permille }) => ({
      key,
      permille,
      shared: sharedWords(alignment, key, item, target, options),
    }))
    return { id: target.id, permille: reasons.reduce((sum, { permille }) => sum + permille, 0), reasons }
  })
  return { candidates, none: believeNone(candidates[0]?.permille ?? 0) }
}

function believeNone(best: number): Alternatives['none'] {
  const permille = Math.round(1000 / (1 + Math.exp((best - noneBelow) / 80)))
  return { believed: best < noneBelow, permille }
}

/** Positions worth an exact comparison, each once, in the order of the targets. */
function gather(
  alignment: Alignment,
  item: AlignItem,
  title: ReadTitle,
  context: AlignContext,
): readonly number[] {
  const { forms, descriptions, byHead, byCode, byNumber, byTwin, byCited, children } = alignment
  const found = new Set<number>()
  const add = (positions: readonly number[] | undefined) => {
    for (const position of (positions ?? []).slice(0, compared)) found.add(position)
  }
  const texts = new Set([title.head, title.canonical, ...title.names, ...title.qualifiers])
  for (const text of texts) {
    forms.read(text)
    add(forms.nearest(text === title.head ? compared : compared / 2))
  }
  for (const name of [title.head, ...title.names]) add(byHead.get(name))
  for (const number of item.numbers) {
    add(byNumber.get(normalizeNumber(number)))
    for (const key of twinKeys(number)) add(byTwin.get(key))
  }
  for (const number of item.cited) add(byCited.get(normalizeNumber(number)))
  for (const key of codeKeys(item.code)) add(byCode.get(key))
  for (const id of context.parentMappedTo ?? []) add(children.get(id))
  if (descriptions && item.description !== null) {
    descriptions.read(bareText(item.description))
    add(descriptions.nearest(compared))
  }
  return [...found].sort((a, b) => a - b)
}
