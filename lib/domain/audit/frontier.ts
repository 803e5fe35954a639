/**
 * The right edge of a growing Merkle tree: the heads of its complete subtrees, largest first. It is all that is needed
 * to add leaves and to name the head, so a log of any length is checked in one pass with a few hashes in memory.
 */
import { emptyRoot, nodeHash } from './merkle'

export type Frontier = {
  readonly size: number
  /** Heads of the complete subtrees, one for each binary one in `size`, largest subtree first. */
  readonly heads: readonly string[]
}

export const emptyFrontier: Frontier = { size: 0, heads: [] }

/** The frontier after one more leaf (given by its leaf hash, hex). */
export function appendLeaf(frontier: Frontier, leaf: string): Frontier {
  const heads = [...frontier.heads]
  let carried = leaf
  for (let rest = frontier.size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    const left = heads.pop()
    if (left === undefined) throw new Error('the frontier has fewer heads than its size says')
    carried = nodeHash(left, carried)
  }
  return { size: frontier.size + 1, heads: [...heads, carried] }
}

/** The tree head: the same as `treeRoot` over all leaves. */
export function frontierRoot(frontier: Frontier): string {
  if (frontier.heads.length === 0) return emptyRoot
  return frontier.heads.reduceRight((right, left) => nodeHash(left, right))
}
