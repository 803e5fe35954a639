/** What is derived of one tree for drawing it: which lines are shown, where each row is, and what stands with it. */
import type { BranchCount, Shown } from '#lib/domain/workbench/tree-view'

export type TreeFacts = {
  readonly shown: readonly Shown[]
  /** For each row the line that stands for it, or -1. */
  readonly lines: Int32Array
  readonly counts: readonly BranchCount[]
  /** Nodes of the level on this side. */
  readonly total: number
  /** Place among its siblings and their number, for each row. */
  readonly siblings: readonly { readonly place: number; readonly total: number }[]
  readonly branches: ReadonlySet<number>
  /** How many standards stand under each row. */
  readonly below: readonly number[]
  readonly bundles: ReadonlyMap<number, 'combined' | 'any'>
}
