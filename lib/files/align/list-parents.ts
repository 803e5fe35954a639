/**
 * The place of each row in its list: by `parent_id` where the file has it, else by `path`. A parent that the file does
 * not hold is taken as a bare name, because lists of leaves are common; a circle is refused and named.
 */
import type { AlignItem } from '#lib/domain/alignment/align-item'
import { LIST_LIMITS, type ListProblem, type ListRemark } from './list-problem'

/** A row with its place in the file. */
export type ListRow = { readonly row: number; readonly item: AlignItem }

export function withParents(rows: readonly ListRow[]): {
  readonly items: readonly AlignItem[]
  readonly remarks: readonly ListRemark[]
  readonly cycles: readonly ListProblem[]
} {
  const known = new Map(rows.map((row) => [row.item.id, row]))
  const remarks: ListRemark[] = []
  const cycles: ListProblem[] = []
  const items = rows.map(({ row, item }) => {
    const { parentId, path } = item
    if (parentId === null) return path.length === 0 ? item : { ...item, parentId: `path:${path.join('>')}` }
    if (!known.has(parentId)) remarks.push({ code: 'LIST_PARENT_UNKNOWN', params: { row, parent: parentId } })
    const above = titlesAbove(item, known)
    if (above === null) cycles.push(troubleAbove(row, item, known))
    return { ...item, path: path.length > 0 ? path : (above ?? []) }
  })
  return { items, remarks, cycles }
}

/** Titles from the top; null where the chain of parents does not end. */
function titlesAbove(item: AlignItem, known: ReadonlyMap<string, ListRow>): readonly string[] | null {
  const titles: string[] = []
  let parent = known.get(item.parentId ?? '')?.item
  while (parent) {
    if (titles.length >= LIST_LIMITS.depth) return null
    titles.unshift(parent.title)
    parent = parent.parentId === null ? undefined : known.get(parent.parentId)?.item
  }
  return titles
}

function troubleAbove(row: number, item: AlignItem, known: ReadonlyMap<string, ListRow>): ListProblem {
  const seen = [item.id]
  let next = item.parentId
  while (next !== null && !seen.includes(next)) {
    seen.push(next)
    next = known.get(next)?.item.parentId ?? null
  }
  if (next === null) return { code: 'LIST_TOO_DEEP', params: { row, limit: LIST_LIMITS.depth } }
  const ids = [...seen.slice(seen.indexOf(next)), next].slice(0, 12).join(' → ')
  return { code: 'LIST_PARENT_CYCLE', params: { row, ids } }
}
