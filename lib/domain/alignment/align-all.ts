/**
 * A whole list against the targets. A run knows more than one look-up: where the best candidates of an item's siblings
 * stand, and which target another item is closer to. It is a generator, so that a background job can show progress,
 * make way for others between two steps, and stop.
 */
import type { AlignItem } from './align-item'
import type { Alignment, ReadTitle } from './alignment'
import { type Alternatives, type CandidateOptions, explain } from './candidates'
import { scoreFrom } from './contributions'
import { type Ranked, rankTargets } from './ranking'
import { reasonPlaces } from './reason'

export type Aligned = { readonly item: AlignItem; readonly alternatives: Alternatives }

export type Progress = { readonly done: number; readonly total: number }

export type RunOptions = {
  readonly top?: number
  /** What is known of an item: decisions nearby, targets not to be offered. */
  readonly contextOf?: (item: AlignItem) => Omit<CandidateOptions, 'top'>
}

/** Items between two reports of progress. */
const step = 50
/** Candidates that a run keeps of each item until it has seen them all: one that is behind may still rise. */
const kept = 12
/** A best candidate below this score says nothing about where the item's group went. */
const telling = 0.5

/** Yields progress, returns the items in their order with their candidates. */
export function* alignAll(
  alignment: Alignment,
  items: readonly AlignItem[],
  { top = 5, contextOf = () => ({}) }: RunOptions = {},
): Generator<Progress, readonly Aligned[]> {
  const ranked: (readonly Ranked[])[] = []
  const titles: ReadTitle[] = []
  for (const [index, item] of items.entries()) {
    if (index % step === 0) yield { done: index, total: items.length }
    const title = alignment.read(item.title)
    titles.push(title)
    ranked.push(rankTargets(alignment, item, title, contextOf(item), Math.max(top, kept)))
  }
  yield { done: items.length, total: items.length }
  const placed = withSiblings(alignment, items, ranked)
  const { lists, rivals } = withRivals(alignment, placed)
  const closerTitle = (position: number) => items[rivals.get(position)?.index ?? -1]?.title
  return items.map((item, index) => {
    const best = (lists[index] ?? []).slice(0, top)
    const title = titles[index] ?? alignment.read(item.title)
    return { item, alternatives: explain(alignment, item, title, best, contextOf(item), closerTitle) }
  })
}

/** The same in one go, for lists that are small or callers that can wait. */
export function alignList(
  alignment: Alignment,
  items: readonly AlignItem[],
  options: RunOptions = {},
): readonly Aligned[] {
  const run = alignAll(alignment, items, options)
  for (;;) {
    const { done, value } = run.next()
    if (done) return value
  }
}

/** Adds how many of an item's siblings have their best candidate where a target stands; the item itself is not counted. */
function withSiblings(
  alignment: Alignment,
  items: readonly AlignItem[],
  ranked: readonly (readonly Ranked[])[],
): readonly (readonly Ranked[])[] {
  const parentOf = ({ position }: Ranked) => alignment.items[position]?.parentId ?? null
  const votes = new Map<string, Map<string, number>>()
  const sizes = new Map<string, number>()
  const voteOf = (index: number) => {
    const best = ranked[index]?.[0]
    return best && best.score >= telling ? parentOf(best) : null
  }
  for (const [index, { parentId }] of items.entries()) {
    if (parentId === null) continue
    sizes.set(parentId, (sizes.get(parentId) ?? 0) + 1)
    const vote = voteOf(index)
    if (vote === null) continue
    const group = votes.get(parentId) ?? new Map<string, number>()
    group.set(vote, (group.get(vote) ?? 0) + 1)
    votes.set(parentId, group)
  }
  return ranked.map((list, index) => {
    const parent = items[index]?.parentId ?? null
    const group = parent === null ? undefined : votes.get(parent)
    if (parent === null || !group) return list
    const own = voteOf(index)
    // One more than the siblings: a single sibling is no proof.
    const size = sizes.get(parent) ?? 1
    return reranked(alignment, list, 'sibling-candidates', (one) => {
      const theirs = parentOf(one)
      if (theirs === null) return 0
      return ((group.get(theirs) ?? 0) - (theirs === own ? 1 : 0)) / size
    })
  })
}

type Rival = { readonly index: number; readonly score: number }

/** Takes from a target what another item is closer by, if it is that item's best. */
function withRivals(alignment: Alignment, ranked: readonly (readonly Ranked[])[]) {
  const rivals = new Map<number, Rival>()
  for (const [index, [best]] of ranked.entries())
    if (best && best.score > (rivals.get(best.position)?.score ?? 0))
      rivals.set(best.position, { index, score: best.score })
  const lists = ranked.map((list, index) =>
    reranked(alignment, list, 'closer-elsewhere', ({ position, score }) => {
      const rival = rivals.get(position)
      if (!rival || rival.index === index || rival.score <= score) return 0
      return (rival.score - score) / rival.score
    }),
  )
  return { lists, rivals }
}

function reranked(
  { weights }: Alignment,
  list: readonly Ranked[],
  key: 'sibling-candidates' | 'closer-elsewhere',
  strengthOf: (one: Ranked) => number,
): readonly Ranked[] {
  let same = true
  const again = list.map((one) => {
    const strength = strengthOf(one)
    if (strength <= 0) return one
    same = false
    const strengths = one.strengths.slice()
    strengths[reasonPlaces[key]] = strength
    return { position: one.position, strengths, score: scoreFrom(weights, strengths) }
  })
  if (same) return list
  return again.sort((a, b) => b.score - a.score || a.position - b.position)
}
