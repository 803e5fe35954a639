/** One mapping in a reviewer's queue: both sides, the difference and the reason next to each other, and the buttons. */
import { AgencyName } from '#components/ui/agency'
import { TextLink } from '#components/ui/link'
import { type TitlePart, titleDifference } from '#lib/domain/mapping/title-difference'
import type { MappingMove } from '#lib/domain/mapping/workflow'
import { formatDate } from '#lib/i18n/format'
import { relationSentence } from '#lib/i18n/mapping'
import { mappingScreenWords as words } from '#lib/i18n/mapping-screen'
import { waitedWords } from '#lib/i18n/progress'
import type { MappingSide } from '#lib/queries/mapping-side'
import type { MappingCase } from '#lib/queries/mappings'
import { DifferenceLines } from './difference-lines'
import { MappingActions } from './mapping-actions'
import { MappingMarks } from './mapping-state-tag'
import { MarkedTitle } from './marked-title'
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
      <Side side={left} title={titles.left} />
      <div className="flex flex-wrap content-start items-start gap-1 lg:justify-center">
        <RelationTag relation={said.relation} />
        <MappingMarks stale={stale} hard={mapping.hard} demo={mapping.demo} />
      </div>
      <Side side={right} title={titles.right} />
      <div className="grid content-start gap-2 text-sm">
        <p className="text-ink-2">
          {relationSentence(said.relation, left.catalog.agency.shortName, right.catalog.agency.shortName)}
        </p>
        <DifferenceLines
          differences={said.differences}
          left={left.catalog.agency}
          right={right.catalog.agency}
        />
        <p>
          <span className="text-ink-3">{words.justification}：</span>
          {said.justification}
        </p>
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

function Side({ side, title }: { side: MappingSide; title: readonly TitlePart[] }) {
  const { catalog, snapshot } = side
  return (
    <div data-accent={catalog.agency.accent} className="min-w-0 border-t-3 border-accent pt-1.5">
      <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-3">
        <AgencyName agency={catalog.agency} short />
        {side.path.join(' › ')}
      </p>
      <p className="text-base leading-6 font-semibold">
        {snapshot?.officialCode && (
          <span className="mr-1.5 font-mono text-sm font-normal text-ink-2">{snapshot.officialCode}</span>
        )}
        {snapshot ? <MarkedTitle parts={title} /> : words.nodeGone}
      </p>
    </div>
  )
}
