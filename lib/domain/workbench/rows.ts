/** The lines of one tree from the rows of an edition: depth first, siblings in table order. */
import type { NodeKind } from '#lib/domain/catalog/node'
import type { BoardRow } from './board'

/** A snapshot as far as the workbench shows it; rows come in any order. */
export type EditionRow = {
  readonly nodeId: string
  readonly parentNodeId: string | null
  readonly ordinal: number
  readonly kind: NodeKind
  readonly code: string | null
  readonly platformCode: string
  readonly title: string
  readonly number: string | null
  readonly hash: string
}

export function boardRows(edition: readonly EditionRow[]): readonly BoardRow[] {
  const below = new Map<string | null, EditionRow[]>()
  for (const row of edition) {
    const siblings = below.get(row.parentNodeId)
    if (siblings) siblings.push(row)
    else below.set(row.parentNodeId, [row])
  }
  for (const siblings of below.values()) siblings.sort((a, b) => a.ordinal - b.ordinal)
  const rows: BoardRow[] = []
  const walk = (parentId: string | null, parent: number, depth: number): void => {
    for (const { nodeId, kind, code, platformCode, title, number } of below.get(parentId) ?? []) {
      rows.push({ id: nodeId, parent, depth, kind, code, platformCode, title, number })
      walk(nodeId, rows.length - 1, depth + 1)
    }
  }
  walk(null, -1, 0)
  return rows
}

/** Node id → index. */
export function indexRows(rows: readonly BoardRow[]): ReadonlyMap<string, number> {
  return new Map(rows.map(({ id }, index) => [id, index]))
}
