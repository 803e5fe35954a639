/** One mapping in a reviewer's queue: both sides, the difference and the reason next to each other, and the buttons. */

import { TextLink } from '#components/ui/link'
import { titleDifference } from '#lib/domain/mapping/title-difference'
import type { MappingMove } from '#lib/domain/mapping/workflow'
import { formatDate } from '#lib/i18n/format'
import { mappingScreenWords as words } from '#lib/i18n/mapping-screen'
import { waitedWords } from '#lib/i18n/progress'
import type { MappingCase } from '#lib/queries/mappings'
import { CaseSide, CaseStatement } from './case-parts'
import { MappingActions } from './mapping-actions'
import { MappingMarks } from './mapping-state-tag'
import { RelationTag } from './relation-tag'

type QueueItemProps = { item: MappingCase; moves: readonly MappingMove[]; now: Date }

export function QueueItem({ item, moves, now }: QueueItemProps) {
  const { mapping, left, right, said, stale } = item
  const titles = titleDifference(left.snapshot?.title ?? '', right.snapshot?.title ?? '')
  return (
    <article
      data-keep-together
      className="grid gap-3 rounded-lg border border-line bg-surface px-4 py-3.5 lg:grid-cols-[minmax(0,1fr)_120px_minmax(0,1fr)_minmax(0,1.3fr)]"
    >
      <CaseSide side={left} title={titles.left} />
      <div className="flex flex-wrap content-start items-start gap-1 lg:justify-center">
        <RelationTag relation={said.relation} />
        <MappingMarks stale={stale} hard={mapping.hard} demo={mapping.demo} />
      </div>
      <CaseSide side={right} title={titles.right} />
      <div className="grid content-start gap-2 text-sm">
        <CaseStatement item={item} />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2 border-t border-line pt-3 lg:col-span-4">
        <span className="text-sm text-ink-3">
          {said.author} · {words.since} {formatDate(mapping.stateSince)} ·{' '}
          {words.waited(waitedWords(mapping.stateSince, now))} ·{' '}
          <TextLink href={`/mappings/${mapping.id}`} inText>
            {words.details}
          </TextLink>
        </span>
        <span className="flex flex-wrap gap-2">
          <MappingActions mapping={mapping} moves={moves} />
        </span>
      </div>
    </article>
  )
}
