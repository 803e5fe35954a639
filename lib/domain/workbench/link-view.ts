/**
 * Links as they are drawn: between lines that are shown. Where a branch is closed, the links of what is under it are
 * gathered at the branch's line and counted; where a filter hides a node, its links are not drawn.
 */
import type { Relation } from '#lib/domain/mapping/relations'
import type { Board, BoardHint, BoardLink, BoardRow } from './board'
import type { Shown } from './tree-view'

/** How a link is drawn. `mixed`: gathered links that stand differently. */
export type LinkTone = 'confirmed' | 'pending' | 'drafting' | 'returned' | 'stale' | 'suggested' | 'mixed'

export type DrawnLink = {
  /** Lines in the order shown, from 0. */
  readonly left: number
  readonly right: number
  readonly count: number
  /** Null: none said yet, or several different ones. */
  readonly relation: Relation | null
  readonly tone: LinkTone
  readonly bundle: 'combined' | 'any' | null
}

export function linkTone(link: Pick<BoardLink, 'state' | 'stale'>): LinkTone {
  if (link.stale) return 'stale'
  switch (link.state) {
    case 'confirmed':
      return 'confirmed'
    case 'returned':
      return 'returned'
    case 'draft':
    case 'agency-review':
      return 'drafting'
    default:
      return 'pending'
  }
}

/** For each row the line that stands for it, or -1: its own, or that of the closed branch it is in. */
export function standIns(
  rows: readonly BoardRow[],
  shown: readonly Shown[],
  folded: ReadonlySet<number>,
): Int32Array {
  const lines = new Int32Array(rows.length).fill(-1)
  for (const [line, { index }] of shown.entries()) lines[index] = line
  const enclosed = new Uint8Array(rows.length)
  for (const [index, { parent }] of rows.entries()) {
    if (parent < 0 || !(folded.has(parent) || enclosed[parent] === 1)) continue
    enclosed[index] = 1
    lines[index] = lines[parent] ?? -1
  }
  return lines
}

/**
 * All links between lines that are shown, gathered. Where the two lines have a link of their own, it gives the look and
 * the others only the count. Suggestions are drawn only where nothing is said of the two lines.
 */
export function drawnLinks(
  { links, hints }: Pick<Board, 'links' | 'hints'>,
  left: Int32Array,
  right: Int32Array,
): readonly DrawnLink[] {
  const own = { left: rowsOfLines(left), right: rowsOfLines(right) }
  const gathered = new Map<string, DrawnLink & { readonly direct: boolean }>()
  const gather = (ends: Pick<BoardHint, 'left' | 'right'>, drawn: Drawn): void => {
    const [l, r] = [left[ends.left] ?? -1, right[ends.right] ?? -1]
    if (l < 0 || r < 0) return
    const direct = own.left.get(l) === ends.left && own.right.get(r) === ends.right
    const key = `${l} ${r}`
    const before = gathered.get(key)
    if (before === undefined) gathered.set(key, { left: l, right: r, count: 1, ...drawn, direct })
    else if (before.direct) gathered.set(key, { ...before, count: before.count + 1 })
    else if (direct) gathered.set(key, { ...before, ...drawn, count: before.count + 1, direct })
    else gathered.set(key, mixed(before, drawn))
  }
  for (const link of links) gather(link, saidLink(link))
  const said = new Set(gathered.keys())
  for (const hint of hints)
    if (!said.has(`${left[hint.left] ?? -1} ${right[hint.right] ?? -1}`))
      gather(hint, { relation: null, tone: 'suggested', bundle: null })
  return [...gathered.values()].map(({ direct: _, ...link }) => link)
}

type Drawn = Pick<DrawnLink, 'relation' | 'tone' | 'bundle'>

function saidLink(link: BoardLink): Drawn {
  return { relation: link.relation, tone: linkTone(link), bundle: link.bundle?.mode ?? null }
}

/** Line → the row that it shows; what stands under a closed branch comes after it and only shares its line. */
function rowsOfLines(lines: Int32Array): ReadonlyMap<number, number> {
  const rows = new Map<number, number>()
  for (const [index, line] of lines.entries()) if (line >= 0 && !rows.has(line)) rows.set(line, index)
  return rows
}

function mixed<Link extends DrawnLink>(before: Link, drawn: Drawn): Link {
  return {
    ...before,
    count: before.count + 1,
    relation: before.relation === drawn.relation ? drawn.relation : null,
    tone: before.tone === drawn.tone ? drawn.tone : 'mixed',
    bundle: before.bundle === drawn.bundle ? drawn.bundle : null,
  }
}

/** Lines from `first` up to but not including `last`. */
export type Span = { readonly first: number; readonly last: number }

/** Those with at least one end in view. */
export function linksInView(links: readonly DrawnLink[], left: Span, right: Span): readonly DrawnLink[] {
  return links.filter((link) => isWithin(link.left, left) || isWithin(link.right, right))
}

function isWithin(line: number, { first, last }: Span): boolean {
  return line >= first && line < last
}
