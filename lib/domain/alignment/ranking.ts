/**
 * Which targets are the best for an item, in numbers only: the words for a person are made of the few that stay
 * (`candidates.ts`). A quick look finds good ones; the score of the last of them then says how similar a title must be to
 * come before it, and all titles that are at least that similar are compared too. So nothing is missed, though few
 * targets are looked at: the threshold algorithm (Fagin, Lotem and Naor, 2003) over an index that answers “all texts at
 * least this similar” by prefix filtering (Chaudhuri, Ganti and Kaushik, 2006; Bayardo, Ma and Srikant, 2007).
 *
 * What has nothing of the title, no equal or near name and no number in common is no candidate: a place or a description
 * alone brings up only the few nearest ones.
 */
import { normalizeNumber } from '../catalog/standard-number'
import type { AlignItem } from './align-item'
import { type Alignment, codeKeys, type ReadTitle, twinKeys } from './alignment'
import { BestOwners } from './flat-lists'
import { type ReasonKey, reasonKeys, reasonPlaces } from './reason'
import { type AlignContext, measureStrengths } from './strengths'
import { bareText } from './title-forms'

/** A target's place in the list, and its score of 0…1. */
export type Ranked = { readonly position: number; readonly score: number }

type RankContext = AlignContext & { readonly exclude?: ReadonlySet<string> }

/** What rounds to nothing is no candidate. */
const scoreLeast = 0.0005
/** How many targets each way of finding them may bring to the first comparison, or twice as many as are asked for. */
const compared = 16
/** Scores that differ by less are taken for equal: strengths are of 32 bits. */
const slack = 1e-5

/** How much of the score that is to be reached a bracket may bring before targets are looked for by it. */
const bracketShare = 0.2

const best = new BestOwners()

/**
 * The best targets, at most `top`, best first; equal ones in the order of the list. `title`: the item's, as it was read.
 * The first `sure` of them are those that comparing every target would give; the others are the best of what was compared.
 */
export function rankTargets(
  alignment: Alignment,
  item: AlignItem,
  title: ReadTitle,
  context: RankContext,
  top: number,
  sure = top,
): readonly Ranked[] {
  best.clear(top)
  offer(alignment, item, title, context, gather(alignment, item, title, context, Math.max(compared, 2 * top)))
  const least = Math.max(scoreLeast, best.scoreOf(sure))
  const missed = gatherRest(alignment, item, title, context, least - slack)
  if (missed.length > 0) offer(alignment, item, title, context, missed)
  return best.list().map((position, rank) => ({ position, score: best.scoreOf(rank + 1) }))
}

/** Measures targets and keeps the best. */
function offer(
  alignment: Alignment,
  item: AlignItem,
  title: ReadTitle,
  context: RankContext,
  found: Int32Array,
): void {
  const { exclude } = context
  const positions = exclude
    ? found.filter((position) => !exclude.has(alignment.items[position]?.id ?? ''))
    : found
  const measured = measureStrengths(alignment, item, title, positions, context)
  const { weights } = alignment
  // Most reasons say nothing about any target; leaving them out here halves the work.
  const speaking: Speaking[] = []
  for (let place = 0; place < reasonKeys.length; place++) {
    const strengths = measured[reasonKeys[place] ?? 'same-title']
    if (strengths && speaks(strengths)) speaking.push({ strengths, weight: weights[place] ?? 0 })
  }
  for (let at = 0; at < positions.length; at++) {
    let left = 1
    for (const { strengths, weight } of speaking) left *= 1 - weight * (strengths[at] ?? 0)
    if (1 - left >= scoreLeast) best.offer(positions[at] ?? 0, 1 - left)
  }
}

type Speaking = { readonly strengths: readonly number[]; readonly weight: number }

function speaks(strengths: readonly number[]): boolean {
  for (let at = 0; at < strengths.length; at++) if ((strengths[at] ?? 0) > 0) return true
  return false
}

/** Positions for the first comparison, each once; good until the next look-up. */
function gather(
  alignment: Alignment,
  item: AlignItem,
  title: ReadTitle,
  context: AlignContext,
  count: number,
): Int32Array {
  const { forms, qualifiers, descriptions, lexicon, gathered } = alignment
  const { byHead, byCode, byNumber, byTwin, byCited, children } = alignment
  gathered.clear()
  for (const text of namesOf(title)) {
    forms.read(text)
    gathered.addAll(forms.nearest(text === title.head ? count : count / 2))
    qualifiers.read(text)
    gathered.addAll(qualifiers.nearest(count / 4))
  }
  for (const text of title.qualifiers) {
    forms.read(text)
    gathered.addAll(forms.nearest(count / 4))
  }
  gathered.addAll(byHead.get(title.head))
  for (const name of title.names) {
    if (name !== title.head) gathered.addAll(byHead.get(name))
    for (const near of lexicon.near(name).keys()) gathered.addAll(byHead.get(near))
  }
  for (const number of item.numbers) {
    gathered.addAll(byNumber.get(normalizeNumber(number)))
    for (const key of twinKeys(number)) gathered.addAll(byTwin.get(key))
  }
  for (const number of item.cited) gathered.addAll(byCited.get(normalizeNumber(number)))
  for (const key of codeKeys(item.code)) gathered.addAll(byCode.get(key))
  for (const id of context.parentMappedTo ?? []) gathered.addSome(children.get(id), count)
  if (descriptions && item.description !== null) {
    descriptions.read(bareText(item.description))
    gathered.addSome(descriptions.nearest(count), count)
  }
  return gathered.since(0)
}

/**
 * All further positions whose score can be `least` or more by their titles and places. A target that is neither alike by
 * its names to `names` nor by a bracket to `brackets` scores less.
 */
function gatherRest(
  alignment: Alignment,
  item: AlignItem,
  title: ReadTitle,
  context: AlignContext,
  least: number,
): Int32Array {
  const { forms, qualifiers, qualifierStarts, paths, weights, gathered } = alignment
  const weightOf = (key: ReasonKey) => weights[reasonPlaces[key]] ?? 0
  // What synonyms add is the rest of a similarity, so the two never reach more than the greater weight alone.
  const weight = Math.max(weightOf('shared-characters'), weightOf('synonyms'))
  const placeWeight = item.path.length > 0 ? weightOf('parent-path') : 0
  const likeness = placeWeight > 0 ? paths.read(item.path) : 0
  const speaks = title.qualifiers.length > 0
  // What is left of 1 at least by decisions nearby, and the likeness of names that is needed beside some likeness of brackets.
  const bare = decidedMost(context, weightOf)
  const besides = (alike: number) => bare * (1 - weightOf('qualifier') * alike ** 2)
  const needed = (alike: number) =>
    (1 - (1 - least) / (besides(alike) * (1 - placeWeight * likeness))) / weight
  const bracketed = speaks || qualifiers.size > 0
  const allowed = bracketed ? Math.min(1, Math.sqrt((bracketShare * least) / weightOf('qualifier'))) : 0
  // Where the place and such brackets are enough without any name, a target with any bracket alike is compared.
  const brackets = needed(allowed) > 0 ? allowed : 0
  const names = needed(brackets)
  const beside = besides(brackets)
  const from = gathered.length
  const add = (position: number) => gathered.add(position)
  const addAlike = (position: number, similarity: number) => {
    const plain = !speaks && qualifierStarts[position] === qualifierStarts[position + 1]
    const place = placeWeight === 0 ? 1 : 1 - placeWeight * paths.likeness(position)
    if (1 - (plain ? bare : beside) * place * (1 - weight * similarity) >= least) gathered.add(position)
  }
  for (const text of namesOf(title)) {
    forms.read(text)
    forms.eachAtLeast(names, addAlike)
    if (qualifiers.size === 0) continue
    qualifiers.read(text)
    qualifiers.eachAtLeast(brackets, add)
  }
  for (const text of title.qualifiers)
    for (const index of [forms, qualifiers]) {
      index.read(text)
      index.eachAtLeast(brackets, add)
    }
  return gathered.since(from)
}

/** What people's decisions nearby leave of 1 at least. */
function decidedMost(
  { parentMappedTo = [], siblingsMappedTo = [] }: AlignContext,
  weightOf: (key: ReasonKey) => number,
): number {
  return (
    (parentMappedTo.length > 0 ? 1 - weightOf('confirmed-parent') : 1) *
    (siblingsMappedTo.length > 0 ? 1 - weightOf('mapped-siblings') : 1)
  )
}

function namesOf({ head, canonical, names }: ReadTitle): Iterable<string> {
  return canonical === head && names.length === 1 ? names : new Set([head, canonical, ...names])
}
