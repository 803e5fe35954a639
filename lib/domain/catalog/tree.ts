/**
 * The tree of a catalogue: snapshots are stored flat, pages show them nested. `buildTree` and `flattenTree` are each
 * other's inverse for the snapshots of an edition. Two orders are offered: 按表次序, as the bureau printed it, and
 * 按代码, because Chongqing's table runs 1xx, 3xx, 2xx.
 */
import type { NodeKind, Snapshot } from './node'

export type TreeNode = {
  readonly snapshot: Snapshot
  readonly children: readonly TreeNode[]
}

export const treeOrders = ['table', 'code'] as const
export type TreeOrder = (typeof treeOrders)[number]
export const treeOrderLabels: Readonly<Record<TreeOrder, string>> = { table: '按表次序', code: '按代码' }

/** Snapshots, in any order, as a forest in table order. A parent that is not among them is a bug and throws. */
export function buildTree(snapshots: readonly Snapshot[]): readonly TreeNode[] {
  const ids = new Set(snapshots.map((snapshot) => snapshot.nodeId))
  const childrenOf = new Map<string | null, Snapshot[]>()
  for (const snapshot of snapshots) {
    const parent = snapshot.parentNodeId
    if (parent !== null && !ids.has(parent))
      throw new Error(`node ${snapshot.nodeId} has no parent ${parent}`)
    const siblings = childrenOf.get(parent)
    if (siblings) siblings.push(snapshot)
    else childrenOf.set(parent, [snapshot])
  }
  const grow = (parent: string | null): readonly TreeNode[] =>
    (childrenOf.get(parent) ?? [])
      .sort(byTable)
      .map((snapshot) => ({ snapshot, children: grow(snapshot.nodeId) }))
  const tree = grow(null)
  if (countNodes(tree) !== snapshots.length) throw new Error('the snapshots contain a circle')
  return tree
}

/** The snapshots of a forest, depth first, each parent before its children. */
export function flattenTree(tree: readonly TreeNode[]): readonly Snapshot[] {
  return tree.flatMap((node) => [node.snapshot, ...flattenTree(node.children)])
}

/** 按表次序: every level by its stored ordinal. */
export function orderByTable(tree: readonly TreeNode[]): readonly TreeNode[] {
  return reorder(tree, (a, b) => byTable(a.snapshot, b.snapshot))
}

/**
 * 按代码: every level by the number in its codes (JC101 … YX201 … JD301), a branch without a code of its own by the
 * smallest code under it. Nodes without any code keep the table order, after those with one.
 */
export function orderByCode(tree: readonly TreeNode[]): readonly TreeNode[] {
  return reorder(tree, (a, b) => {
    const left = sortKey(a)
    const right = sortKey(b)
    if (left === null || right === null)
      return left === right ? byTable(a.snapshot, b.snapshot) : left === null ? 1 : -1
    return compareCodes(left, right) || byTable(a.snapshot, b.snapshot)
  })
}

export function orderTree(tree: readonly TreeNode[], order: TreeOrder): readonly TreeNode[] {
  return order === 'code' ? orderByCode(tree) : orderByTable(tree)
}

/** Codes by their numbers first, piece by piece, then by their letters: JC101 < YX201 < JD301, A-2 < A-10. */
export function compareCodes(a: string, b: string): number {
  const left = a.match(/\d+/g) ?? []
  const right = b.match(/\d+/g) ?? []
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = Number(left[index] ?? -1) - Number(right[index] ?? -1)
    if (difference !== 0) return difference
  }
  return a < b ? -1 : a > b ? 1 : 0
}

function reorder(
  tree: readonly TreeNode[],
  compare: (a: TreeNode, b: TreeNode) => number,
): readonly TreeNode[] {
  return [...tree]
    .sort(compare)
    .map((node) => ({ snapshot: node.snapshot, children: reorder(node.children, compare) }))
}

function sortKey(node: TreeNode): string | null {
  if (node.snapshot.officialCode !== null) return node.snapshot.officialCode
  const keys = node.children.map(sortKey).filter((key) => key !== null)
  return keys.sort(compareCodes)[0] ?? null
}

function byTable(a: Snapshot, b: Snapshot): number {
  return a.ordinal - b.ordinal || (a.nodeId < b.nodeId ? -1 : a.nodeId > b.nodeId ? 1 : 0)
}

function countNodes(tree: readonly TreeNode[]): number {
  return tree.reduce((sum, node) => sum + 1 + countNodes(node.children), 0)
}

/** The node and what is under it, or null. */
export function findNode(tree: readonly TreeNode[], nodeId: string): TreeNode | null {
  for (const node of tree) {
    const found = node.snapshot.nodeId === nodeId ? node : findNode(node.children, nodeId)
    if (found) return found
  }
  return null
}

/** The snapshots above a node, root first, without the node itself; empty for a root or an unknown node. */
export function ancestorsOf(snapshots: readonly Snapshot[], nodeId: string): readonly Snapshot[] {
  const byId = new Map(snapshots.map((snapshot) => [snapshot.nodeId, snapshot]))
  const ancestors: Snapshot[] = []
  let parent = byId.get(nodeId)?.parentNodeId ?? null
  while (parent !== null && ancestors.length < snapshots.length) {
    const snapshot = byId.get(parent)
    if (!snapshot) break
    ancestors.unshift(snapshot)
    parent = snapshot.parentNodeId
  }
  return ancestors
}

/** Titles from the root to the node: ['业务标准体系', '公务用车管理标准', …]; empty for an unknown node. */
export function pathOf(snapshots: readonly Snapshot[], nodeId: string): readonly string[] {
  const own = snapshots.find((snapshot) => snapshot.nodeId === nodeId)
  if (!own) return []
  return [...ancestorsOf(snapshots, nodeId), own].map((snapshot) => snapshot.title)
}

/** One line of a walk: the node, its depth from 0, and how many nodes of each kind stand under it (itself excluded). */
export type WalkStep = {
  readonly snapshot: Snapshot
  readonly depth: number
  readonly counts: Readonly<Record<NodeKind, number>>
}

/** The forest line by line, depth first, as a list or a table shows it. */
export function walkTree(tree: readonly TreeNode[], depth = 0): readonly WalkStep[] {
  return tree.flatMap((node) => {
    const below = walkTree(node.children, depth + 1)
    return [{ snapshot: node.snapshot, depth, counts: countKinds(below) }, ...below]
  })
}

function countKinds(steps: readonly WalkStep[]): Readonly<Record<NodeKind, number>> {
  const counts = { subsystem: 0, category: 0, position: 0 }
  for (const step of steps) counts[step.snapshot.kind] += 1
  return counts
}
