/** What has changed at a node between two of its snapshots, field by field, as texts to put side by side. */
import { fieldDifferences } from './difference-rows'
import type { Snapshot } from './node'
import type { StandardRecord } from './record'

/** A snapshot with the title of the branch above it. */
export type ReadSnapshot = Pick<Snapshot, 'title' | 'officialCode' | 'parentNodeId' | 'record'> & {
  readonly parentTitle: string
}

export type SnapshotField = 'title' | 'officialCode' | 'parent' | keyof StandardRecord

export type SnapshotChange = {
  readonly field: SnapshotField
  /** Empty where there was or is nothing. */
  readonly before: string
  readonly after: string
}

export function snapshotChanges(before: ReadSnapshot, after: ReadSnapshot): readonly SnapshotChange[] {
  const own: readonly SnapshotChange[] = [
    { field: 'title', before: before.title, after: after.title },
    { field: 'officialCode', before: before.officialCode ?? '', after: after.officialCode ?? '' },
  ]
  const moved = before.parentNodeId !== after.parentNodeId
  return [
    ...own.filter((change) => change.before !== change.after),
    ...(moved ? [{ field: 'parent' as const, before: before.parentTitle, after: after.parentTitle }] : []),
    ...fieldDifferences(before.record, after.record),
  ]
}
