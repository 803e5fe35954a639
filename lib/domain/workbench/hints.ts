/** Which suggestion the board offers at each node. */
import type { BoardHint, Side } from './board'
import type { SuggestionHead } from './board-facts'
import { type Grouped, lineAt } from './by-line'
import { isBetter } from './queue'

/**
 * Of each place the best open suggestion that names a counterpart, else the one that says that there is none. One
 * suggestion can be the best of both its nodes, and stands here once.
 */
export function hintsOf(
  places: Iterable<{ readonly side: Side; readonly index: number }>,
  grouped: Grouped,
): readonly BoardHint[] {
  const hints = new Map<number, BoardHint>()
  for (const { side, index } of places) {
    const place = bestOffer(lineAt(side, index, grouped), grouped)
    const hint = place < 0 || hints.has(place) ? null : hintAt(place, grouped)
    if (hint !== null) hints.set(place, hint)
  }
  return [...hints.values()]
}

/** -1: none. */
function bestOffer(line: number, { offers, open, offerEnds, leftLines }: Grouped): number {
  let found = -1
  let best: SuggestionHead | undefined
  for (let at = offers.starts[line] ?? 0; at < (offers.starts[line + 1] ?? 0); at += 1) {
    const place = offers.places[at] ?? -1
    const one = open[place]
    if (one === undefined || (best !== undefined && !comesBefore(one, best))) continue
    const isDrawn = one.nodeBId === null || crosses(offerEnds[2 * place], offerEnds[2 * place + 1], leftLines)
    if (isDrawn) [found, best] = [place, one]
  }
  return found
}

/** Whether there are two ends, on different sides. */
function crosses(one = -1, other = -1, leftLines: number): boolean {
  return one >= 0 && other >= 0 && one < leftLines !== other < leftLines
}

function hintAt(place: number, { open, offerEnds, leftLines }: Grouped): BoardHint | null {
  const suggestion = open[place]
  if (suggestion === undefined) return null
  const { id, version, score } = suggestion
  const ends = [offerEnds[2 * place] ?? -1, offerEnds[2 * place + 1] ?? -1]
  const left = ends.find((line) => line >= 0 && line < leftLines) ?? -1
  const right = ends.find((line) => line >= leftLines)
  return { left, right: right === undefined ? -1 : right - leftLines, suggestionId: id, version, score }
}

/** Pairs first, the better one first; of equally good ones that which was found first. */
function comesBefore(one: SuggestionHead, other: SuggestionHead): boolean {
  const isLone = one.nodeBId === null
  if (isLone !== (other.nodeBId === null)) return !isLone
  if (!isLone && isBetter(one, other)) return true
  if (!isLone && isBetter(other, one)) return false
  const later = one.createdAt.getTime() - other.createdAt.getTime()
  return later === 0 ? one.id < other.id : later < 0
}
