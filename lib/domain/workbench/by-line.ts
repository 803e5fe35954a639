/** The facts between two catalogues grouped by the lines of the board, once for all marks and hints. */
import { openSuggestions } from '#lib/domain/mapping/suggestion'
import type { BoardMark, Side } from './board'
import type { BoardFacts, Places, SuggestionHead } from './board-facts'

/**
 * What is known, by line: those of the left side from 0, then those of the right. In columns of numbers, because ten
 * thousand nodes a side are ten thousand objects and lists that nobody needs.
 */
export type Grouped = {
  readonly facts: BoardFacts
  readonly open: readonly SuggestionHead[]
  /** Places in `facts.mappings` and in `open`. */
  readonly mappings: ByLine
  readonly offers: ByLine
  /** The lines of the two ends of each open suggestion, one after the other; -1 where there is none. */
  readonly offerEnds: Int32Array
  readonly dispositions: ReadonlyMap<string, BoardFacts['dispositions'][number]>
  readonly reports: ReadonlyMap<string, BoardFacts['reports'][number]>
  /** Node ids: those given themselves, and both ends of a mapping that is. */
  readonly assigned: ReadonlySet<string>
  readonly leftLines: number
  /** Marks of nodes of which nothing but suggestions is known: those with the same number of them are marked alike. */
  readonly alike: Map<number, BoardMark>
}

/** Grouped once, then asked for each line: `markOf` and `hintsOf` take this. */
export function groupFacts(facts: BoardFacts, places: Places): Grouped {
  const open = openSuggestions(facts.suggestions, facts.mappings, facts.hashes)
  const lines = places.left.size + places.right.size
  const offerEnds = endsOf(open, places)
  return {
    facts,
    open,
    mappings: byLine(endsOf(facts.mappings, places), lines),
    offers: byLine(offerEnds, lines),
    offerEnds,
    dispositions: new Map(facts.dispositions.map((one) => [one.nodeId, one])),
    reports: new Map(facts.reports.map((one) => [one.nodeId, one])),
    assigned: assignedNodes(facts),
    leftLines: places.left.size,
    alike: new Map(),
  }
}

function assignedNodes({ assigned, mappings }: BoardFacts): ReadonlySet<string> {
  if (assigned.mappingIds.size === 0) return assigned.nodeIds
  const ends = mappings
    .filter(({ id }) => assigned.mappingIds.has(id))
    .flatMap(({ nodeAId, nodeBId }) => [nodeAId, nodeBId])
  return new Set([...assigned.nodeIds, ...ends])
}

function endsOf(
  list: readonly { readonly nodeAId: string; readonly nodeBId: string | null }[],
  { left, right }: Places,
): Int32Array {
  const lineOf = (nodeId: string): number => {
    const onLeft = left.get(nodeId)
    if (onLeft !== undefined) return onLeft
    const onRight = right.get(nodeId)
    return onRight === undefined ? -1 : left.size + onRight
  }
  const ends = new Int32Array(2 * list.length)
  for (const [place, { nodeAId, nodeBId }] of list.entries()) {
    ends[2 * place] = lineOf(nodeAId)
    ends[2 * place + 1] = nodeBId === null ? -1 : lineOf(nodeBId)
  }
  return ends
}

/** Where the places of each line begin in `places`; one line ends where the next begins. */
type ByLine = { readonly starts: Int32Array; readonly places: Int32Array }

/** `ends` are two lines for each place. */
function byLine(ends: Int32Array, lines: number): ByLine {
  const starts = new Int32Array(lines + 1)
  for (const line of ends) if (line >= 0) starts[line + 1] = (starts[line + 1] ?? 0) + 1
  for (let line = 0; line < lines; line += 1) starts[line + 1] = (starts[line + 1] ?? 0) + (starts[line] ?? 0)
  const next = starts.slice()
  const places = new Int32Array(starts[lines] ?? 0)
  for (const [at, line] of ends.entries())
    if (line >= 0) {
      const free = next[line] ?? 0
      places[free] = at >> 1
      next[line] = free + 1
    }
  return { starts, places }
}

export function atLine<One>({ starts, places }: ByLine, line: number, list: readonly One[]): readonly One[] {
  const found: One[] = []
  for (let at = starts[line] ?? 0; at < (starts[line + 1] ?? 0); at += 1) {
    const one = list[places[at] ?? -1]
    if (one !== undefined) found.push(one)
  }
  return found
}

export function lineAt(side: Side, index: number, { leftLines }: Grouped): number {
  return side === 'left' ? index : leftLines + index
}

/** Open suggestions of a line that name a counterpart, and those that say that there is none. */
export function countOffers(
  line: number,
  { offers, open }: Grouped,
): { readonly pairs: number; readonly lone: number } {
  const [from, to] = [offers.starts[line] ?? 0, offers.starts[line + 1] ?? 0]
  let lone = 0
  for (let at = from; at < to; at += 1) if (open[offers.places[at] ?? -1]?.nodeBId === null) lone += 1
  return { pairs: to - from - lone, lone }
}
