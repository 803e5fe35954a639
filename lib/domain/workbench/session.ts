/**
 * Where somebody stands at the workbench: board, level, filter, what is folded, the pair under work, the lines chosen.
 * Every step is a pure function from one session to the next, so that keys, mouse and tests go the same way.
 */
import { applyChange, type Board, type BoardChange, facing, type Side, swapBoard } from './board'
import { bestHint, pairKey, type QueueItem } from './queue'
import { type BoardFilter, noFilter, swapFilter } from './row-filter'
import type { Chosen } from './selection'
import { foldedAtFirst, type Level, rowsAbove } from './tree-view'

export type Current = Readonly<Record<Side, number | null>>

export type Session = {
  readonly board: Board
  readonly level: Level
  readonly filter: BoardFilter
  readonly folded: Readonly<Record<Side, ReadonlySet<number>>>
  /** The pair under work; one side alone, or nothing at all. */
  readonly current: Current
  /** The line that the keys of a tree move from. */
  readonly cursor: Current
  readonly chosen: Chosen
  /** Keys of queue items that were passed over in this session. */
  readonly skipped: ReadonlySet<string>
  /** The place in the queue of the item under work, from 0: where to go on once it is settled. */
  readonly place: number
}

export type SessionStep =
  | { readonly kind: 'level'; readonly level: Level }
  | { readonly kind: 'filter'; readonly filter: BoardFilter }
  | { readonly kind: 'fold'; readonly side: Side; readonly index: number; readonly closed: boolean }
  | { readonly kind: 'fold-all'; readonly side: Side; readonly closed: boolean }
  | { readonly kind: 'cursor'; readonly side: Side; readonly index: number }
  | { readonly kind: 'select'; readonly side: Side; readonly index: number }
  /** Puts the node beside the one that is under work on the other side. */
  | { readonly kind: 'pair-with'; readonly side: Side; readonly index: number }
  | {
      readonly kind: 'open'
      readonly left: number | null
      readonly right: number | null
      readonly place: number
    }
  | { readonly kind: 'skip'; readonly key: string }
  | {
      readonly kind: 'choose'
      readonly side: Side
      readonly indexes: readonly number[]
      readonly on: boolean
    }
  | { readonly kind: 'choose-none' }
  | { readonly kind: 'change'; readonly change: BoardChange }
  | { readonly kind: 'swap' }

const nobody = { left: null, right: null }
const noneChosen: Chosen = { left: new Set(), right: new Set() }

export function beginSession(board: Board, level: Level, filter: BoardFilter = noFilter): Session {
  return {
    board,
    level,
    filter,
    folded: {
      left: foldedAtFirst(board.left.rows, level),
      right: foldedAtFirst(board.right.rows, level),
    },
    current: nobody,
    cursor: nobody,
    chosen: noneChosen,
    skipped: new Set(),
    place: 0,
  }
}

export function stepSession(session: Session, step: SessionStep): Session {
  switch (step.kind) {
    case 'level':
      return { ...beginSession(session.board, step.level, session.filter), current: session.current }
    case 'filter':
      return { ...session, filter: step.filter, place: 0 }
    case 'fold':
      return foldRows(session, step.side, [step.index], step.closed)
    case 'fold-all':
      return foldAll(session, step.side, step.closed)
    case 'cursor':
      return { ...session, cursor: { ...session.cursor, [step.side]: step.index } }
    case 'select':
      return select(session, step.side, step.index)
    case 'pair-with':
      return show(session, { ...session.current, [step.side]: step.index })
    case 'open':
      return { ...show(session, step), place: step.place }
    case 'skip':
      return { ...session, skipped: new Set([...session.skipped, step.key]) }
    case 'choose':
      return choose(session, step.side, step.indexes, step.on)
    case 'choose-none':
      return { ...session, chosen: noneChosen }
    case 'change':
      return { ...session, board: applyChange(session.board, step.change) }
    case 'swap':
      return swap(session)
  }
}

function foldRows(session: Session, side: Side, indexes: readonly number[], closed: boolean): Session {
  const folded = new Set(session.folded[side])
  for (const index of indexes) {
    if (closed) folded.add(index)
    else folded.delete(index)
  }
  return { ...session, folded: { ...session.folded, [side]: folded } }
}

function foldAll(session: Session, side: Side, closed: boolean): Session {
  const { rows } = session.board[side]
  const branches = rows.flatMap((row) => (row.parent < 0 ? [] : [row.parent]))
  return foldRows(session, side, branches, closed)
}

/** The node with its counterpart: what is said of it comes before what is only suggested. */
function select(session: Session, side: Side, index: number): Session {
  const other = counterpartOf(session.board, side, index)
  return show(session, side === 'left' ? { left: index, right: other } : { left: other, right: index })
}

export function counterpartOf(board: Board, side: Side, index: number): number | null {
  const links = board.links.filter((link) => link[side] === index)
  const said = links.find((link) => link.relation !== 'unrelated') ?? links[0]
  if (said) return said[facing(side)]
  const hint = bestHint(
    board.hints.filter((one) => one[side] === index),
    side,
  )
  return hint?.[facing(side)] ?? null
}

/** Brings a pair under work, with the branches above both nodes opened so that both can be seen. */
function show(session: Session, { left, right }: Current): Session {
  const opened = (one: Session, side: Side, index: number | null) =>
    index === null ? one : foldRows(one, side, rowsAbove(one.board[side].rows, index), false)
  const both = opened(opened(session, 'left', left), 'right', right)
  return {
    ...both,
    current: { left, right },
    cursor: { left: left ?? session.cursor.left, right: right ?? session.cursor.right },
  }
}

function choose(session: Session, side: Side, indexes: readonly number[], on: boolean): Session {
  const chosen = new Set(session.chosen[side])
  for (const index of indexes) {
    if (on) chosen.add(index)
    else chosen.delete(index)
  }
  return { ...session, chosen: { ...session.chosen, [side]: chosen } }
}

function swap(session: Session): Session {
  const turned = <One>({ left, right }: Readonly<Record<Side, One>>) => ({ left: right, right: left })
  return {
    ...session,
    board: swapBoard(session.board),
    filter: swapFilter(session.filter),
    folded: turned(session.folded),
    current: turned(session.current),
    cursor: turned(session.cursor),
    chosen: turned(session.chosen),
    skipped: new Set([...session.skipped].map((key) => key.split('|').reverse().join('|'))),
  }
}

/** The key of the pair under work. */
export function currentKey({ board, current }: Session): string {
  return pairKey(board, current.left, current.right)
}

/** A step of the session that brings a queue item under work. */
export function openItem(item: QueueItem, place: number): SessionStep {
  return { kind: 'open', left: item.left, right: item.right, place }
}
