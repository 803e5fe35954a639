/**
 * A whole list against the targets. A run knows more than one look-up: where the best candidates of an item's siblings
 * stand, and which target another item is closer to. It is a generator, so that a background job can show progress,
 * make way for others between two steps, and stop; the words for a person are made item by item when they are asked for.
 */
import type { AlignItem } from './align-item'
import type { Alignment } from './alignment'
import { type Alternatives, type CandidateOptions, explain, type Offered } from './candidates'
import { KeptCandidates } from './kept-candidates'
import { type Ranked, rankTargets } from './ranking'
import { reasonPlaces } from './reason'

export type Aligned = { readonly item: AlignItem; readonly alternatives: Alternatives }

export type Progress = { readonly done: number; readonly total: number }

export type RunOptions = {
  readonly top?: number
  /** What is known of an item: decisions nearby, targets not to be offered. */
  readonly contextOf?: (item: AlignItem) => Omit<CandidateOptions, 'top'>
}

/** What a run has found; `index` is an item's place in the list that was asked about. */
export type AlignRun = {
  readonly length: number
  /** Places of the candidates in the list of targets, best first. */
  readonly positionsAt: (index: number) => readonly number[]
  /** The same with scores and reasons. */
  readonly at: (index: number) => Aligned
}

/** Items between two reports of progress. */
const step = 50
/** Candidates that a run keeps of each item until it has seen them all: one that is behind may still rise. */
const kept = 12
/** A best candidate below this score says nothing about where the item's group went. */
const telling = 0.5

/** Yields progress, returns what was found. */
export function* alignAll(
  alignment: Alignment,
  items: readonly AlignItem[],
  { top = 5, contextOf = () => ({}) }: RunOptions = {},
): Generator<Progress, AlignRun> {
  const most = Math.max(top, kept)
  const found = new KeptCandidates(items.length, most)
  for (const [index, item] of items.entries()) {
    if (index % step === 0) yield { done: index, total: items.length }
    found.put(index, rankTargets(alignment, item, alignment.read(item.title), contextOf(item), most, top))
  }
  yield { done: items.length, total: items.length }
  const siblings = siblingShares(alignment, items, found)
  placeBySiblings(alignment, items, found, siblings)
  const rivals = rivalsOf(alignment, found)
  const weight = alignment.weights[reasonPlaces['closer-elsewhere']] ?? 0
  const offeredAt = (index: number): readonly Offered[] =>
    found
      .list(index)
      .map(({ position, score }) => {
        const closer = rivals.strength(index, position, score)
        const reached = score * (1 - weight * closer)
        return { position, score: reached, closer, siblings: siblings(index, position) }
      })
      .sort(byScore)
      .slice(0, top)
  const closerTitle = (position: number) => items[rivals.itemAt(position)]?.title
  return {
    length: items.length,
    positionsAt: (index) => offeredAt(index).map(({ position }) => position),
    at: (index) => {
      const item = items[index]
      if (!item) throw new Error('no such item in this run')
      const title = alignment.read(item.title)
      const offered = offeredAt(index)
      return { item, alternatives: explain(alignment, item, title, offered, contextOf(item), closerTitle) }
    },
  }
}

/** The same in one go, for lists that are small or callers that can wait. */
export function alignList(
  alignment: Alignment,
  items: readonly AlignItem[],
  options: RunOptions = {},
): readonly Aligned[] {
  const steps = alignAll(alignment, items, options)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return Array.from({ length: value.length }, (_, index) => value.at(index))
  }
}

const byScore = (a: Ranked, b: Ranked) => b.score - a.score || a.position - b.position

/** Which part of an item's siblings have their best candidate where a target stands; the item itself is not counted. */
function siblingShares(alignment: Alignment, items: readonly AlignItem[], found: KeptCandidates) {
  const parentAt = (position: number) => alignment.items[position]?.parentId ?? null
  const votes = new Map<string, Map<string, number>>()
  const sizes = new Map<string, number>()
  const voteOf = Array.from(items, (_, index) => {
    const best = found.best(index)
    return best && best.score >= telling ? parentAt(best.position) : null
  })
  for (const [index, { parentId }] of items.entries()) {
    if (parentId === null) continue
    sizes.set(parentId, (sizes.get(parentId) ?? 0) + 1)
    const vote = voteOf[index] ?? null
    if (vote === null) continue
    const group = votes.get(parentId) ?? new Map<string, number>()
    group.set(vote, (group.get(vote) ?? 0) + 1)
    votes.set(parentId, group)
  }
  return (index: number, position: number): number => {
    const parent = items[index]?.parentId ?? null
    const group = parent === null ? undefined : votes.get(parent)
    const theirs = group ? parentAt(position) : null
    if (parent === null || !group || theirs === null) return 0
    // Divided by one more than the siblings: a single sibling is no proof.
    return ((group.get(theirs) ?? 0) - (theirs === voteOf[index] ? 1 : 0)) / (sizes.get(parent) ?? 1)
  }
}

function placeBySiblings(
  { weights }: Alignment,
  items: readonly AlignItem[],
  found: KeptCandidates,
  siblings: (index: number, position: number) => number,
): void {
  const weight = weights[reasonPlaces['sibling-candidates']] ?? 0
  for (const [index, { parentId }] of items.entries()) {
    if (parentId === null) continue
    const raised = found.list(index).map(({ position, score }) => {
      const share = siblings(index, position)
      return { position, score: 1 - (1 - score) * (1 - weight * share) }
    })
    found.put(index, raised.sort(byScore))
  }
}

/** Takes from a target what another item is closer by, if it is that item's best. */
function rivalsOf(alignment: Alignment, found: KeptCandidates) {
  const closest = new Int32Array(alignment.items.length).fill(-1)
  const scores = new Float64Array(alignment.items.length)
  for (let index = 0; index < found.length; index++) {
    const best = found.best(index)
    if (!best || best.score <= (scores[best.position] ?? 0)) continue
    closest[best.position] = index
    scores[best.position] = best.score
  }
  return {
    itemAt: (position: number) => closest[position] ?? -1,
    strength: (index: number, position: number, score: number): number => {
      const rival = scores[position] ?? 0
      return closest[position] === index || rival <= score ? 0 : (rival - score) / rival
    },
  }
}
