/**
 * The board of the workbench: two trees facing each other, what is said between them, and the best open suggestion of
 * each node. The rows are a catalogue's effective edition, depth first in table order, and stay as they are while
 * somebody works; marks, links and hints change with every command and are replaced for the nodes that it touched.
 */
import type { NodeKind } from '#lib/domain/catalog/node'
import type { NodeStatusKey } from '#lib/domain/gap/node-status'
import { inverseRelation, type Relation } from '#lib/domain/mapping/relations'
import type { MappingState } from '#lib/domain/mapping/workflow'

/** `left` is where relations are read from. */
export type Side = 'left' | 'right'
export const sides = ['left', 'right'] as const

export function facing(side: Side): Side {
  return side === 'left' ? 'right' : 'left'
}

/** One line of a tree. `parent` is the index of the row above it in the tree, -1 for a root. */
export type BoardRow = {
  readonly id: string
  readonly parent: number
  readonly depth: number
  readonly kind: NodeKind
  readonly code: string | null
  readonly platformCode: string
  readonly title: string
  /** The number of the document, as printed. */
  readonly number: string | null
}

/** How a node stands towards the other catalogue. */
export type BoardMark = {
  readonly status: NodeStatusKey
  /** With `confirmed`: the strongest relation, seen from the node. */
  readonly relation: Relation | null
  /** The viewer wrote or submitted something of it. */
  readonly mine: boolean
  /** A task of an open round gives it, or a mapping of it, to the viewer (or to somebody in whose place he stands). */
  readonly assigned: boolean
  /** A disposition of its gap is under way or decided, or its own agency has reported that there is no counterpart. */
  readonly disposed: boolean
  /** The version of its disposition, null where there is none: what the next command about the gap has to name. */
  readonly gapVersion: number | null
  /** How many open suggestions name a counterpart. */
  readonly candidates: number
}

/** Nothing at all is known of the node. */
export const openMark: BoardMark = {
  status: 'open',
  relation: null,
  mine: false,
  assigned: false,
  disposed: false,
  gapVersion: null,
  candidates: 0,
}

/** A live mapping. `left` and `right` are row indexes; the relation is the left one compared with the right one. */
export type BoardLink = {
  readonly left: number
  readonly right: number
  readonly mappingId: string
  readonly version: number
  readonly state: MappingState
  readonly relation: Relation
  readonly stale: boolean
  readonly hard: boolean
  /** A draft that a file has left unfinished. */
  readonly unfinished: boolean
  readonly mine: boolean
  /** The viewer's agency proposed it. */
  readonly own: boolean
  readonly bundle: BoardBundle | null
}

/** 合并覆盖 `combined`: all together cover the node; 任一 `any`: each is an alternative. `side` is where the one node stands. */
export type BoardBundle = { readonly id: string; readonly mode: 'combined' | 'any'; readonly side: Side }

/** An open suggestion; of a node's several the best. One side is -1: probably no counterpart. */
export type BoardHint = {
  readonly left: number
  readonly right: number
  readonly suggestionId: string
  readonly version: number
  /** In permille; null where the source gives none. */
  readonly score: number | null
}

export type BoardSide = { readonly rows: readonly BoardRow[]; readonly marks: readonly BoardMark[] }

export type Board = {
  readonly left: BoardSide
  readonly right: BoardSide
  readonly links: readonly BoardLink[]
  readonly hints: readonly BoardHint[]
}

/** The same board seen from the other side. */
export function swapBoard(board: Board): Board {
  return {
    left: board.right,
    right: board.left,
    links: board.links.map((link) => ({
      ...link,
      left: link.right,
      right: link.left,
      relation: inverseRelation(link.relation),
      bundle: link.bundle && { ...link.bundle, side: facing(link.bundle.side) },
    })),
    hints: board.hints.map((hint) => ({ ...hint, left: hint.right, right: hint.left })),
  }
}

/** What is known anew about some nodes of both sides: everything that touches one of them. */
export type BoardChange = {
  readonly left: readonly { readonly index: number; readonly mark: BoardMark }[]
  readonly right: readonly { readonly index: number; readonly mark: BoardMark }[]
  readonly links: readonly BoardLink[]
  readonly hints: readonly BoardHint[]
}

/** The board after the change: marks of its nodes replaced, and with them every link and hint that touches one. */
export function applyChange(board: Board, change: BoardChange): Board {
  const touched = {
    left: new Set(change.left.map(({ index }) => index)),
    right: new Set(change.right.map(({ index }) => index)),
  }
  const untouched = (one: { readonly left: number; readonly right: number }) =>
    !touched.left.has(one.left) && !touched.right.has(one.right)
  const marked = (side: Side): BoardSide => {
    const marks = [...board[side].marks]
    for (const { index, mark } of change[side]) marks[index] = mark
    return { rows: board[side].rows, marks }
  }
  return {
    left: marked('left'),
    right: marked('right'),
    links: [...board.links.filter(untouched), ...change.links],
    hints: uniqueHints([...board.hints.filter(untouched), ...change.hints]),
  }
}

/** One suggestion can be the best of both its nodes. */
function uniqueHints(hints: readonly BoardHint[]): readonly BoardHint[] {
  return [...new Map(hints.map((hint) => [hint.suggestionId, hint])).values()]
}
