/** The difference of two editions, one row for each node: everything that happened to it, and where it stands before and after. */
import { canonicalJson } from '../shared/canonical-json'
import type { Json } from '../shared/event'
import type { SnapshotDiff } from './diff'
import type { Snapshot } from './node'
import type { StandardRecord } from './record'
import { ancestorsOf, buildTree, flattenTree } from './tree'

export type DifferenceKind = keyof SnapshotDiff

/** In the order in which a person wants to read them. */
export const differenceKinds: readonly DifferenceKind[] = [
  'added',
  'removed',
  'renamed',
  'recoded',
  'moved',
  'changed',
  'reordered',
]

export type FieldDifference = {
  readonly field: keyof StandardRecord
  readonly before: string
  readonly after: string
}

export type DifferenceRow = {
  readonly nodeId: string
  readonly kinds: readonly DifferenceKind[]
  readonly before: Snapshot | null
  readonly after: Snapshot | null
  /** Titles of the branches above, root first. */
  readonly pathBefore: readonly string[]
  readonly pathAfter: readonly string[]
  readonly fields: readonly FieldDifference[]
}

/** Rows in table order of the later edition; removed nodes come last. */
export function differenceRows(
  difference: SnapshotDiff,
  before: readonly Snapshot[],
  after: readonly Snapshot[],
): readonly DifferenceRow[] {
  const kinds = kindsByNode(difference)
  const earlier = new Map(before.map((snapshot) => [snapshot.nodeId, snapshot]))
  const later = new Set(after.map(({ nodeId }) => nodeId))
  const gone = flattenTree(buildTree(before)).filter(({ nodeId }) => !later.has(nodeId))
  const rowOf = (nodeId: string, now: Snapshot | null): DifferenceRow => {
    const was = earlier.get(nodeId) ?? null
    return {
      nodeId,
      kinds: kinds.get(nodeId) ?? [],
      before: was,
      after: now,
      pathBefore: was ? titlesAbove(before, nodeId) : [],
      pathAfter: now ? titlesAbove(after, nodeId) : [],
      fields: was && now ? fieldDifferences(was.record, now.record) : [],
    }
  }
  return [
    ...flattenTree(buildTree(after))
      .filter(({ nodeId }) => kinds.has(nodeId))
      .map((snapshot) => rowOf(snapshot.nodeId, snapshot)),
    ...gone.map(({ nodeId }) => rowOf(nodeId, null)),
  ]
}

function kindsByNode(difference: SnapshotDiff): ReadonlyMap<string, readonly DifferenceKind[]> {
  const kinds = new Map<string, DifferenceKind[]>()
  for (const kind of differenceKinds)
    for (const entry of difference[kind]) {
      const nodeId = 'after' in entry ? entry.after.nodeId : entry.nodeId
      kinds.set(nodeId, [...(kinds.get(nodeId) ?? []), kind])
    }
  return kinds
}

function titlesAbove(snapshots: readonly Snapshot[], nodeId: string): readonly string[] {
  return ancestorsOf(snapshots, nodeId).map(({ title }) => title)
}

/** The fields of the two rows that differ, as texts; a field without a value is empty. */
export function fieldDifferences(
  before: StandardRecord | null,
  after: StandardRecord | null,
): readonly FieldDifference[] {
  const fields = Object.keys({ ...before, ...after }) as (keyof StandardRecord)[]
  return fields.flatMap((field) => {
    const was = before?.[field] ?? null
    const now = after?.[field] ?? null
    return canonicalJson(was) === canonicalJson(now)
      ? []
      : [{ field, before: textOf(was), after: textOf(now) }]
  })
}

function textOf(value: Json): string {
  return Array.isArray(value) ? value.join('、') : value === null ? '' : String(value)
}
