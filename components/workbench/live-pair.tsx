/** How suggestions on demand stand beside the stored ones of a pair. */
import type { Board, Side } from '#lib/domain/workbench/board'
import type { Step } from '#lib/domain/workbench/undo'
import type { PairDetail, SuggestionDetail } from '#lib/queries/workbench-pair'

/** A node by itself with no counterpart offered: the one to ask about. Null where there is a pair, or an offer. */
export function lonelyNode({ left, right, suggestions }: PairDetail): { node: string; side: Side } | null {
  const [side, node] = left && !right ? (['left', left] as const) : (['right', right] as const)
  if (!node || (left && right) || node.kind === 'subsystem') return null
  const offered = suggestions.some((one) => one.nodeBId !== null && one.dismissedAt === null)
  return offered ? null : { node: node.nodeId, side }
}

/** What is stored of a pair comes before what is computed of it. */
export function withLive(detail: PairDetail, live: readonly SuggestionDetail[]): PairDetail {
  const stored = new Set(detail.suggestions.map(({ left, right }) => `${left}|${right}`))
  const more = live.filter(({ left, right }) => !stored.has(`${left}|${right}`))
  return more.length === 0 ? detail : { ...detail, suggestions: [...detail.suggestions, ...more] }
}

/** The command that refuses it; `side` is where the node stands that was asked about. */
export function refusalOf(
  { left, right }: SuggestionDetail,
  side: Side,
  { a, b }: { readonly a: string; readonly b: string },
): Step {
  const [nodeId, otherNodeId] = side === 'left' ? [left, right] : [right, left]
  const otherCatalogId = side === 'left' ? b : a
  return { command: 'suggestion.refuse', input: { nodeId, otherNodeId, otherCatalogId } }
}

export function nameAt(board: Board, side: Side, id: string | null): string {
  return id === null ? '' : (board[side].rows.find((row) => row.id === id)?.title ?? '')
}
