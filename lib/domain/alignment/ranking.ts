/**
 * Which targets are worth an exact comparison with an item, and in which order they stand after it. Numbers only: the
 * words for a person are made of the few that stay (`candidates.ts`).
 */
import { normalizeNumber } from '../catalog/standard-number'
import type { AlignItem } from './align-item'
import { type Alignment, codeKeys, type ReadTitle, twinKeys } from './alignment'
import { BestOwners } from './flat-lists'
import { reasonKeys } from './reason'
import { type AlignContext, measureStrengths } from './strengths'
import { bareText } from './title-forms'

/** A target's place in the list, and its score of 0…1. */
export type Ranked = { readonly position: number; readonly score: number }

/** What rounds to nothing is no candidate. */
const scoreLeast = 0.0005
const best = new BestOwners()

/** How many targets each way of finding them may bring to the exact comparison, or twice as many as are asked for. */
const compared = 40

/** The best targets, at most `top`, best first; equal ones in the order of the list. `title`: the item's, as it was read. */
export function rankTargets(
  alignment: Alignment,
  item: AlignItem,
  title: ReadTitle,
  context: AlignContext & { readonly exclude?: ReadonlySet<string> },
  top: number,
): readonly Ranked[] {
  const { exclude } = context
  const gathered = gather(alignment, item, title, context, Math.max(compared, 2 * top))
  const positions = exclude
    ? gathered.filter((position) => !exclude.has(alignment.items[position]?.id ?? ''))
    : gathered
  const measured = measureStrengths(alignment, item, title, positions, context)
  const { weights } = alignment
  // Most reasons say nothing about any target; leaving them out here halves the work.
  const speaking: Speaking[] = []
  for (let place = 0; place < reasonKeys.length; place++) {
    const strengths = measured[reasonKeys[place] ?? 'same-title']
    if (strengths && speaks(strengths)) speaking.push({ strengths, weight: weights[place] ?? 0 })
  }
  best.clear(top)
  for (let at = 0; at < positions.length; at++) {
    let left = 1
    for (const { strengths, weight } of speaking) left *= 1 - weight * (strengths[at] ?? 0)
    if (1 - left >= scoreLeast) best.offer(at, 1 - left)
  }
  return best.list().map((at, rank) => ({ position: positions[at] ?? 0, score: best.scoreAt(rank) }))
}

type Speaking = { readonly strengths: Float32Array; readonly weight: number }

function speaks(strengths: Float32Array): boolean {
  for (let at = 0; at < strengths.length; at++) if ((strengths[at] ?? 0) > 0) return true
  return false
}

/** Positions worth an exact comparison, each once, in the order of the targets; good until the next look-up. */
function gather(
  alignment: Alignment,
  item: AlignItem,
  title: ReadTitle,
  context: AlignContext,
  count: number,
): Int32Array {
  const { forms, descriptions, lexicon, byHead, byCode, byNumber, byTwin, byCited, children, gathered } =
    alignment
  gathered.clear()
  for (const text of formsOf(title)) {
    forms.read(text)
    gathered.addSome(forms.nearest(text === title.head ? count : count / 2), count)
  }
  gathered.addSome(byHead.get(title.head), count)
  for (const name of title.names) {
    if (name !== title.head) gathered.addSome(byHead.get(name), count)
    for (const near of lexicon.near(name).keys()) gathered.addSome(byHead.get(near), count)
  }
  for (const number of item.numbers) {
    gathered.addSome(byNumber.get(normalizeNumber(number)), count)
    for (const key of twinKeys(number)) gathered.addSome(byTwin.get(key), count)
  }
  for (const number of item.cited) gathered.addSome(byCited.get(normalizeNumber(number)), count)
  for (const key of codeKeys(item.code)) gathered.addSome(byCode.get(key), count)
  for (const id of context.parentMappedTo ?? []) gathered.addSome(children.get(id), count)
  if (descriptions && item.description !== null) {
    descriptions.read(bareText(item.description))
    gathered.addSome(descriptions.nearest(count), count)
  }
  return gathered.sorted()
}

function formsOf({ head, canonical, names, qualifiers }: ReadTitle): Iterable<string> {
  const plain = canonical === head && names.length === 1 && qualifiers.length === 0
  return plain ? names : new Set([head, canonical, ...names, ...qualifiers])
}
