/**
 * What is to be gone through, one after the other: the undecided nodes of a level in table order, each with its best
 * candidate, then what the other side has left over. Nobody's order of merit: it is the order of the printed table.
 */
import { type Board, type BoardHint, type BoardLink, facing, type Side, sides } from './board'
import type { Matches } from './row-filter'
import { isUndecided, type Level } from './tree-view'

/** A pair, or a node alone (the other index is null). `key` stays the same as long as it is the same matter. */
export type QueueItem = {
  readonly key: string
  readonly left: number | null
  readonly right: number | null
  readonly suggestionId: string | null
  /** What has to be said anew: returned, or 待复核. */
  readonly mappingId: string | null
}

export function pairKey(board: Board, left: number | null, right: number | null): string {
  const id = (side: Side, index: number | null) => (index === null ? '' : (board[side].rows[index]?.id ?? ''))
  return `${id('left', left)}|${id('right', right)}`
}

/** `matches` narrows it: an item stays when one of its nodes matches, or its side is not filtered at all. */
export function queueOf(board: Board, level: Level, matches: Matches): readonly QueueItem[] {
  const lookup = { left: bySide(board, 'left'), right: bySide(board, 'right') }
  const inPair = new Set<number>()
  const fromLeft = board.left.rows.flatMap((row, index): QueueItem[] => {
    if (row.kind !== level) return []
    const item = itemOf(board, lookup.left, 'left', index)
    if (item?.right != null) inPair.add(item.right)
    return item === null ? [] : [item]
  })
  const fromRight = board.right.rows.flatMap((row, index): QueueItem[] => {
    if (row.kind !== level || inPair.has(index)) return []
    const item = itemOf(board, lookup.right, 'right', index)
    return item === null ? [] : [item]
  })
  const items = [...fromLeft, ...fromRight]
  return [...new Map(items.map((item) => [item.key, item])).values()].filter((item) => isAsked(item, matches))
}

type Lookup = {
  readonly links: ReadonlyMap<number, readonly BoardLink[]>
  readonly hints: ReadonlyMap<number, readonly BoardHint[]>
}

function bySide(board: Board, side: Side): Lookup {
  return { links: groupBy(board.links, side), hints: groupBy(board.hints, side) }
}

function groupBy<One extends { readonly left: number; readonly right: number }>(
  list: readonly One[],
  side: Side,
): ReadonlyMap<number, readonly One[]> {
  const groups = new Map<number, One[]>()
  for (const one of list) {
    const group = groups.get(one[side])
    if (group) group.push(one)
    else groups.set(one[side], [one])
  }
  return groups
}

function itemOf(board: Board, lookup: Lookup, side: Side, index: number): QueueItem | null {
  const links = lookup.links.get(index) ?? []
  const again = links.find((link) => link.own && (link.state === 'returned' || link.stale))
  if (again) return item(board, again.left, again.right, { mappingId: again.mappingId })
  // A pair that is judged 已判无关 leaves the node as undecided as it was; anything else said answers it for now.
  if (links.some((link) => link.relation !== 'unrelated')) return null
  const mark = board[side].marks[index]
  if (mark === undefined || mark.disposed) return null
  const best = bestHint(lookup.hints.get(index) ?? [], side)
  if (best) return item(board, best.left, best.right, { suggestionId: best.suggestionId })
  if (!isUndecided(mark) && links.length === 0) return null
  return side === 'left' ? item(board, index, null, {}) : item(board, null, index, {})
}

/** The one with a counterpart and the highest score; of equals the first, and those without a score after those with one. */
export function bestHint(hints: readonly BoardHint[], side: Side): BoardHint | null {
  const other = facing(side)
  let best: BoardHint | null = null
  for (const hint of hints) if (hint[other] >= 0 && (best === null || isBetter(hint, best))) best = hint
  return best
}

/** Whether one of two suggestions comes before the other one that stood first. */
export function isBetter(
  one: { readonly score: number | null },
  first: { readonly score: number | null },
): boolean {
  return (one.score ?? -1) > (first.score ?? -1)
}

function item(
  board: Board,
  left: number | null,
  right: number | null,
  about: { readonly suggestionId?: string; readonly mappingId?: string },
): QueueItem {
  const { suggestionId = null, mappingId = null } = about
  return { key: pairKey(board, left, right), left, right, suggestionId, mappingId }
}

function isAsked(one: QueueItem, matches: Matches): boolean {
  return (
    sides.every((side) => matches[side] === null) ||
    sides.some((side) => {
      const index = one[side]
      return index !== null && matches[side]?.[index] === true
    })
  )
}

/** Whether an item goes with the pair that is being settled: itself, and a node that stood alone until it got this pair. */
export function isSettled(
  item: QueueItem,
  key: string,
  { left, right }: { readonly left: number | null; readonly right: number | null },
): boolean {
  if (item.key === key) return true
  if (left === null || right === null) return false
  return (item.left === left && item.right === null) || (item.right === right && item.left === null)
}

/**
 * The item after the current one, going round; null when nothing is left. Skipped ones come again only when nothing
 * else is left. `step` -1 goes back, skipped or not.
 */
export function nextItem(
  queue: readonly QueueItem[],
  current: { readonly key: string; readonly place: number },
  skipped: ReadonlySet<string>,
  step: 1 | -1 = 1,
): QueueItem | null {
  if (queue.length === 0) return null
  const at = queue.findIndex(({ key }) => key === current.key)
  // The current one may be settled and gone: what followed it has moved up into its place.
  const start = at >= 0 ? at + step : step === 1 ? current.place : current.place - 1
  const order = queue.map((_, offset) => {
    const place = (((start + offset * step) % queue.length) + queue.length) % queue.length
    return queue[place]
  })
  const fresh = order.find((one) => one !== undefined && (step === -1 || !skipped.has(one.key)))
  return fresh ?? order[0] ?? null
}

/** The place of an item in the queue, from 0; -1 when it is not in it. */
export function placeOf(queue: readonly QueueItem[], key: string): number {
  return queue.findIndex((one) => one.key === key)
}
