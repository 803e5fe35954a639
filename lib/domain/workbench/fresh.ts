/** What stands anew about some nodes, by their ids, as the server tells it to a browser that has the board. */
import type { Board, BoardChange, BoardHint, BoardLink, BoardMark, Side } from './board'
import { indexRows } from './rows'

/** The ends by node id; null: no counterpart. */
export type Ends<One> = Omit<One, 'left' | 'right'> & {
  readonly left: string | null
  readonly right: string | null
}

export type FreshNodes = {
  readonly marks: readonly { readonly nodeId: string; readonly mark: BoardMark }[]
  /** Everything that touches one of the nodes. */
  readonly links: readonly Ends<BoardLink>[]
  readonly hints: readonly Ends<BoardHint>[]
}

/** The same in terms of the board's rows. What has no row on it (a node of a newer edition) is left out. */
export function changeOf(board: Board, fresh: FreshNodes): BoardChange {
  const rows = { left: indexRows(board.left.rows), right: indexRows(board.right.rows) }
  const marked = (side: Side) =>
    fresh.marks.flatMap(({ nodeId, mark }) => {
      const index = rows[side].get(nodeId)
      return index === undefined ? [] : [{ index, mark }]
    })
  const placed = <One extends { readonly left: string | null; readonly right: string | null }>(one: One) => {
    const left = one.left === null ? -1 : (rows.left.get(one.left) ?? null)
    const right = one.right === null ? -1 : (rows.right.get(one.right) ?? null)
    return left === null || right === null ? [] : [{ ...one, left, right }]
  }
  return {
    left: marked('left'),
    right: marked('right'),
    links: fresh.links.flatMap(placed).filter((link) => link.left >= 0 && link.right >= 0),
    hints: fresh.hints.flatMap(placed),
  }
}
