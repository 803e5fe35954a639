/** Both ends of a mapping facing each other, what differs in their titles marked, and what both hold named. */
import { titleDifference } from '#lib/domain/mapping/title-difference'
import type { MappingView } from '#lib/queries/mappings'
import { MappingEnd } from './mapping-end'

type BothEndsProps = { view: Pick<MappingView, 'left' | 'right' | 'same'> }

export function BothEnds({ view: { left, right, same } }: BothEndsProps) {
  const titles = titleDifference(left.snapshot?.title ?? '', right.snapshot?.title ?? '')
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <MappingEnd side={left} title={titles.left} same={new Set(same.map(({ leftNodeId }) => leftNodeId))} />
      <MappingEnd
        side={right}
        title={titles.right}
        same={new Set(same.map(({ rightNodeId }) => rightNodeId))}
      />
    </div>
  )
}
