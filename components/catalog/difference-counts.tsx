/** How many nodes each kind of change concerns, kinds without any left out. */
import { Tag } from '#components/ui/tag'
import type { SnapshotDiff } from '#lib/domain/catalog/diff'
import { differenceKinds } from '#lib/domain/catalog/difference-rows'
import { differenceWords } from '#lib/i18n/catalog'
import { formatNumber } from '#lib/i18n/format'

export function DifferenceCounts({ difference }: { difference: SnapshotDiff }) {
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      {differenceKinds
        .filter((kind) => difference[kind].length > 0)
        .map((kind) => (
          <Tag key={kind} tone="plain">
            {differenceWords[kind]} {formatNumber(difference[kind].length)}
          </Tag>
        ))}
    </span>
  )
}
