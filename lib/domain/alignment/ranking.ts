/**
 * Which targets are worth an exact comparison with an item, and in which order they stand after it. Numbers only: the
 * words for a person are made of the few that stay (`candidates.ts`).
 */
import { normalizeNumber } from '../catalog/standard-number'
import type { AlignItem } from './align-item'
import { type Alignment, codeKeys, type ReadTitle, twinKeys } from './alignment'
import { type StrengthOf, scoreFrom } from './contributions'
import { type ReasonKey, reasonKeys } from './reason'
import { type AlignContext, measureStrengths } from './strengths'
import { bareText } from './title-forms'

/** A target's place in the list, how strongly each reason speaks for it, and its score of 0…1. */
export type Ranked = {
  readonly position: number
  readonly strengths: Readonly<Partial<Record<ReasonKey, number>>>
  readonly score: number
}

/** How many targets each way of finding them may bring to the exact comparison, or twice as many as are asked for. */
const compared = 32

export function strengthOf({ strengths }: Pick<Ranked, 'strengths'>): StrengthOf {
  return (key) => strengths[key] ?? 0
}

/** The best targets, at most `top`, best first; equal ones in the order of the list. */
export function rankTargets(
  alignment: Alignment,
  item: AlignItem,
  context: AlignContext & { readonly exclude?: ReadonlySet<string> },
  top: number,
): readonly Ranked[] {
  const title = alignment.read(item.title)
  const { exclude } = context
  const gathered = gather(alignment, item, title, context, Math.max(compared, 2 * top))
  const positions = exclude
    ? gathered.filter((position) => !exclude.has(alignment.items[position]?.id ?? ''))
    : gathered
  const measured = measureStrengths(alignment, item, title, positions, context)
  const { weights } = alignment.settings
  // Most reasons say nothing about any target; leaving them out here halves the work.
  const speaking = reasonKeys.filter((key) => measured[key]?.some((strength) => strength > 0))
  const scores = Float64Array.from(positions, (_, at) =>
    scoreFrom(weights, (key) => measured[key]?.[at] ?? 0, speaking),
  )
  return [...scores.keys()]
    .filter((at) => (scores[at] ?? 0) >= 0.0005)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .slice(0, top)
    .map((at) => ({
      position: positions[at] ?? 0,
      strengths: Object.fromEntries(
        speaking
          .map((key) => [key, measured[key]?.[at] ?? 0] as const)
          .filter(([, strength]) => strength > 0),
      ),
      score: scores[at] ?? 0,
    }))
}

/** Positions worth an exact comparison, each once, in the order of the targets. */
function gather(
  alignment: Alignment,
  item: AlignItem,
  title: ReadTitle,
  context: AlignContext,
  count: number,
): readonly number[] {
  const { forms, descriptions, lexicon, byHead, byCode, byNumber, byTwin, byCited, children } = alignment
  const found = new Set<number>()
  const add = (positions: readonly number[] | undefined) => {
    for (const position of (positions ?? []).slice(0, count)) found.add(position)
  }
  const texts = new Set([title.head, title.canonical, ...title.names, ...title.qualifiers])
  for (const text of texts) {
    forms.read(text)
    add(forms.nearest(text === title.head ? count : count / 2))
  }
  for (const name of new Set([title.head, ...title.names])) add(byHead.get(name))
  for (const name of title.names) for (const near of lexicon.near(name).keys()) add(byHead.get(near))
  for (const number of item.numbers) {
    add(byNumber.get(normalizeNumber(number)))
    for (const key of twinKeys(number)) add(byTwin.get(key))
  }
  for (const number of item.cited) add(byCited.get(normalizeNumber(number)))
  for (const key of codeKeys(item.code)) add(byCode.get(key))
  for (const id of context.parentMappedTo ?? []) add(children.get(id))
  if (descriptions && item.description !== null) {
    descriptions.read(bareText(item.description))
    add(descriptions.nearest(count))
  }
  return [...found].sort((a, b) => a - b)
}
