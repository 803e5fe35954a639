/** What differs between two editions of a catalogue, node by node, and which nodes' mappings that touches. */
import { canonicalJson } from '../shared/canonical-json'
import type { Snapshot } from './node'

export type SnapshotPair = { readonly before: Snapshot; readonly after: Snapshot }

/** A node stands in every list that applies to it: renamed and moved, for example. */
export type SnapshotDiff = {
  readonly added: readonly Snapshot[]
  readonly removed: readonly Snapshot[]
  /** Another title. */
  readonly renamed: readonly SnapshotPair[]
  /** Another official code. */
  readonly recoded: readonly SnapshotPair[]
  /** Another parent. */
  readonly moved: readonly SnapshotPair[]
  /** Another document, or something else said about it. */
  readonly changed: readonly SnapshotPair[]
  /** Same parent, another place among the siblings that stayed. No mapping becomes stale by that. */
  readonly reordered: readonly SnapshotPair[]
}

export function diffSnapshots(before: readonly Snapshot[], after: readonly Snapshot[]): SnapshotDiff {
  const beforeById = new Map(before.map((snapshot) => [snapshot.nodeId, snapshot]))
  const afterIds = new Set(after.map((snapshot) => snapshot.nodeId))
  const pairs = after.flatMap((snapshot) => {
    const earlier = beforeById.get(snapshot.nodeId)
    return earlier ? [{ before: earlier, after: snapshot }] : []
  })
  const stayed = pairs.filter((pair) => pair.before.parentNodeId === pair.after.parentNodeId)
  const earlierPlace = placesAmong(stayed.map((pair) => pair.before))
  const laterPlace = placesAmong(stayed.map((pair) => pair.after))
  return {
    added: after.filter((snapshot) => !beforeById.has(snapshot.nodeId)),
    removed: before.filter((snapshot) => !afterIds.has(snapshot.nodeId)),
    renamed: pairs.filter((pair) => pair.before.title !== pair.after.title),
    recoded: pairs.filter((pair) => pair.before.officialCode !== pair.after.officialCode),
    moved: pairs.filter((pair) => pair.before.parentNodeId !== pair.after.parentNodeId),
    changed: pairs.filter((pair) => documentOf(pair.before) !== documentOf(pair.after)),
    reordered: stayed.filter(({ after: { nodeId } }) => earlierPlace.get(nodeId) !== laterPlace.get(nodeId)),
  }
}

/** The place of each node among the given siblings, by its ordinal. */
function placesAmong(snapshots: readonly Snapshot[]): ReadonlyMap<string, number> {
  const counts = new Map<string | null, number>()
  const places = new Map<string, number>()
  for (const snapshot of [...snapshots].sort((a, b) => a.ordinal - b.ordinal)) {
    const place = counts.get(snapshot.parentNodeId) ?? 0
    counts.set(snapshot.parentNodeId, place + 1)
    places.set(snapshot.nodeId, place)
  }
  return places
}

function documentOf(snapshot: Snapshot): string {
  return canonicalJson({ standardId: snapshot.standardId, record: snapshot.record })
}

export function isEmptyDiff(diff: SnapshotDiff): boolean {
  return Object.values(diff).every((list) => list.length === 0)
}

/**
 * Ids of the nodes whose snapshot hash differs, that are new, or that are gone: the mappings of these become stale or
 * lose an end.
 */
export function touchedNodes(diff: SnapshotDiff): readonly string[] {
  const pairs = [...diff.renamed, ...diff.recoded, ...diff.moved, ...diff.changed]
  const single = [...diff.added, ...diff.removed]
  return [
    ...new Set([...single.map((snapshot) => snapshot.nodeId), ...pairs.map((pair) => pair.after.nodeId)]),
  ]
}

/** How many nodes each list holds, as events and summaries carry it. */
export function diffCounts(diff: SnapshotDiff): Readonly<Record<keyof SnapshotDiff, number>> {
  return {
    added: diff.added.length,
    removed: diff.removed.length,
    renamed: diff.renamed.length,
    recoded: diff.recoded.length,
    moved: diff.moved.length,
    changed: diff.changed.length,
    reordered: diff.reordered.length,
  }
}
