/**
 * `data/crosswalk.json` as suggestions: a comparison of the two systems by the names of their categories, confirmed by
 * neither bureau. Its words (近似, 多对一, 川方独有 …) stay verbatim as the hint; no relation is read out of them.
 */
import type { PlacedNode } from './placed-node'
import type { Suggestion } from './suggestion'

/** One entry of `relations` in the file. A side that has no counterpart is null or an empty list. */
export type CrosswalkRow = {
  /** Short 子体系 and 类目, `业务/办公用房管理标准`: the bureau gives no codes. */
  readonly sichuan: string | null
  /** Code and 类目: `YX202 办公用房管理标准`. */
  readonly chongqing: readonly string[]
  readonly relation: string
  readonly reason: string
  readonly proposed_action: string
}

/** Where the rows find their nodes: the categories of both catalogues. */
export type CrosswalkNodes = {
  readonly sichuan: { readonly catalogId: string; readonly nodes: readonly PlacedNode[] }
  readonly chongqing: { readonly catalogId: string; readonly nodes: readonly PlacedNode[] }
}

/** One suggestion for each pair of a row, or one with `nodeBId` null for a one-sided row. An unknown node throws. */
export function suggestionsFromCrosswalk(
  rows: readonly CrosswalkRow[],
  catalogs: CrosswalkNodes,
  { now, newId }: { readonly now: Date; readonly newId: () => string },
): readonly Suggestion[] {
  return rows.flatMap((row) =>
    pairsOf(row, catalogs).map((pair) => ({
      id: newId(),
      ...pair,
      origin: 'crosswalk' as const,
      level: 'category' as const,
      score: null,
      reasons: [],
      rank: null,
      runId: null,
      hint: row.relation,
      reason: row.reason,
      action: row.proposed_action,
      createdAt: now,
      dismissedAt: null,
      dismissedById: null,
      dismissReason: null,
      hashA: null,
      hashB: null,
      version: 1,
    })),
  )
}

function pairsOf(
  row: CrosswalkRow,
  { sichuan, chongqing }: CrosswalkNodes,
): readonly Pick<Suggestion, 'nodeAId' | 'nodeBId' | 'catalogBId'>[] {
  const others = row.chongqing.map((name) => findByCode(chongqing.nodes, name))
  if (row.sichuan === null) {
    return others.map((node) => ({ nodeAId: node.nodeId, nodeBId: null, catalogBId: sichuan.catalogId }))
  }
  const own = findByPath(sichuan.nodes, row.sichuan)
  const catalogBId = chongqing.catalogId
  if (others.length === 0) return [{ nodeAId: own.nodeId, nodeBId: null, catalogBId }]
  return others.map((node) => ({ nodeAId: own.nodeId, nodeBId: node.nodeId, catalogBId }))
}

function findByPath(nodes: readonly PlacedNode[], path: string): PlacedNode {
  const [subsystem = '', title = ''] = path.split('/')
  const found = nodes.find((node) => node.title === title && node.subsystemTitle.startsWith(subsystem))
  if (!found) throw new Error(`the crosswalk names an unknown category: ${path}`)
  return found
}

function findByCode(nodes: readonly PlacedNode[], name: string): PlacedNode {
  const code = name.split(' ')[0]
  const found = nodes.find((node) => node.officialCode === code)
  if (!found) throw new Error(`the crosswalk names an unknown category: ${name}`)
  return found
}
