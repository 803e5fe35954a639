/** Which lines of a tree are shown, and what its branches count. Pure functions over rows in depth-first order. */
import type { NodeStatusKey } from '#lib/domain/gap/node-status'
import type { BoardMark, BoardRow } from './board'

/** The level that is being worked at: 类目, or single standards. Both stand in the same tree. */
export const levels = ['category', 'position'] as const
export type Level = (typeof levels)[number]

/** For each row the index after the last row under it. */
export function subtreeEnds(rows: readonly BoardRow[]): readonly number[] {
  const ends = rows.map((_, index) => index + 1)
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const parent = rows[index]?.parent ?? -1
    if (parent >= 0) ends[parent] = Math.max(ends[parent] ?? 0, ends[index] ?? 0)
  }
  return ends
}

/** What a row is shown as: itself, only the way to something that matches, or not at all. */
export type Shown = { readonly index: number; readonly matched: boolean }

/**
 * The lines to show, in order. `folded` holds rows whose branches are closed. `matches` null: no filter. With a filter
 * a row shows when it matches, when something under it does, or when it is `kept` (the pair under work never hides).
 */
export function shownRows(
  rows: readonly BoardRow[],
  folded: ReadonlySet<number>,
  matches: readonly boolean[] | null,
  kept: number | null = null,
): readonly Shown[] {
  const leads = matches === null ? null : rows.map((_, index) => (matches[index] ?? false) || index === kept)
  if (leads !== null)
    for (let index = rows.length - 1; index >= 0; index -= 1) {
      const parent = rows[index]?.parent ?? -1
      if (parent >= 0 && leads[index]) leads[parent] = true
    }
  const ends = subtreeEnds(rows)
  const shown: Shown[] = []
  let index = 0
  while (index < rows.length) {
    if (leads !== null && !leads[index]) {
      index = ends[index] ?? index + 1
      continue
    }
    shown.push({ index, matched: matches === null || (matches[index] ?? false) })
    index = folded.has(index) ? (ends[index] ?? index + 1) : index + 1
  }
  return shown
}

/** The rows above a row, nearest first. */
export function rowsAbove(rows: readonly BoardRow[], index: number): readonly number[] {
  const above: number[] = []
  let parent = rows[index]?.parent ?? -1
  while (parent >= 0) {
    above.push(parent)
    parent = rows[parent]?.parent ?? -1
  }
  return above
}

/** The branches that are closed at first: at 类目 level all that hold standards only, at 标准 level none. */
export function foldedAtFirst(rows: readonly BoardRow[], level: Level): ReadonlySet<number> {
  if (level === 'position') return new Set()
  const holdsBranches = new Set(rows.flatMap((row) => (row.kind === 'position' ? [] : [row.parent])))
  return new Set(
    rows.flatMap((row, index) => (row.kind === 'category' && !holdsBranches.has(index) ? [index] : [])),
  )
}

/** Statuses that ask a person for something; a decided gap and what waits for somebody else do not. */
export const openStatuses: ReadonlySet<NodeStatusKey> = new Set([
  'stale',
  'returned',
  'gap',
  'suggested',
  'open',
])

/** Whether a person still has to say something about the node. A gap that was answered or reported asks for nothing. */
export function isUndecided({ status, disposed }: BoardMark): boolean {
  return openStatuses.has(status) && !(disposed && answered.has(status))
}

const answered: ReadonlySet<NodeStatusKey> = new Set(['gap', 'suggested', 'open'])

/** How many nodes of the level stand under a row (itself included where it is one), and how many are undecided. */
export type BranchCount = { readonly total: number; readonly undecided: number }

/** One count for each row. */
export function branchCounts(
  rows: readonly BoardRow[],
  marks: readonly BoardMark[],
  level: Level,
): readonly BranchCount[] {
  const counts = rows.map((row, index) => {
    const mark = marks[index]
    const counted = row.kind === level
    return {
      total: Number(counted),
      undecided: Number(counted && mark !== undefined && isUndecided(mark)),
    }
  })
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const own = counts[index]
    const above = counts[rows[index]?.parent ?? -1]
    if (own === undefined || above === undefined) continue
    above.total += own.total
    above.undecided += own.undecided
  }
  return counts
}
