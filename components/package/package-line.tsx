/** One item of a 批次: both sides, the relation, the differences and the reason next to each other, and its answer. */
import { DifferenceLines } from '#components/mapping/difference-lines'
import { MappingMarks } from '#components/mapping/mapping-state-tag'
import { MarkedTitle } from '#components/mapping/marked-title'
import { RelationTag } from '#components/mapping/relation-tag'
import { AgencyName } from '#components/ui/agency'
import { TextLink } from '#components/ui/link'
import { type TitlePart, titleDifference } from '#lib/domain/mapping/title-difference'
import { formatDate } from '#lib/i18n/format'
import { mappingStateWords, relationSentence, unrelatedReasonWords } from '#lib/i18n/mapping'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { packageScreenWords as words } from '#lib/i18n/package-screen'
import type { MappingSide } from '#lib/queries/mapping-side'
import type { PackageLine } from '#lib/queries/packages'
import { OutcomeTag } from './package-tags'

export function PackageLineBody({ line }: { line: PackageLine }) {
  const { left, right, said, stale, mapping } = line.case
  const titles = titleDifference(left.snapshot?.title ?? '', right.snapshot?.title ?? '')
  return (
    <div className="grid min-w-0 flex-1 gap-x-4 gap-y-2 lg:grid-cols-[minmax(0,1fr)_104px_minmax(0,1fr)_minmax(0,1.5fr)]">
      <Side side={left} title={titles.left} />
      <div className="flex flex-wrap content-start items-start gap-1 lg:justify-center">
        <RelationTag relation={said.relation} />
        <MappingMarks stale={stale} hard={mapping.hard} demo={mapping.demo} />
      </div>
      <Side side={right} title={titles.right} />
      <div className="grid content-start gap-1.5 text-sm">
        <p className="text-ink-2">
          {relationSentence(said.relation, left.catalog.agency.shortName, right.catalog.agency.shortName)}
          {said.unrelatedReason && `（${unrelatedReasonWords[said.unrelatedReason].label}）`}
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
        {said.evidence && (
          <p>
            <span className="text-ink-3">{words.evidence}：</span>
            {said.evidence}
          </p>
        )}
        <Answer line={line} />
      </div>
    </div>
  )
}

function Answer({ line: { item, current, case: one } }: { line: PackageLine }) {
  const moved = item.outcome !== null && current !== outcomeStates[item.outcome]
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-ink-3">
        <OutcomeTag item={item} />
        {item.closedAt && formatDate(item.closedAt)}
        {moved && (current ? words.nowIs(mappingStateWords[current]) : words.rewriting)}
        <span>{mappingScreenWords.statementNumber(item.statementNumber ?? one.said.number)}</span>
        {current && (
          <span className="print:hidden">
            <TextLink href={`/mappings/${item.mappingId}`} inText>
              {words.details}
            </TextLink>
          </span>
        )}
      </p>
      {item.reason && <p className="border-l-2 border-gap-line pl-2 text-ink-2">{item.reason}</p>}
    </div>
  )
}

/** The state that an answer leads to: a mapping that stands elsewhere has moved on since. */
const outcomeStates = {
  confirmed: 'confirmed',
  returned: 'returned',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  left: null,
} as const

function Side({ side, title }: { side: MappingSide; title: readonly TitlePart[] }) {
  const { catalog, snapshot } = side
  return (
    <div data-accent={catalog.agency.accent} className="min-w-0 border-t-3 border-accent pt-1">
      <p className="flex flex-wrap items-center gap-x-2 text-xs text-ink-3">
        <AgencyName agency={catalog.agency} short />
        {side.path.join(' › ')}
      </p>
      <p className="leading-6 font-semibold">
        {(snapshot?.officialCode ?? snapshot?.record?.numberText) && (
          <span className="mr-1.5 font-mono text-sm font-normal text-ink-2">
            {snapshot?.officialCode ?? snapshot?.record?.numberText}
          </span>
        )}
        {snapshot ? <MarkedTitle parts={title} /> : mappingScreenWords.nodeGone}
      </p>
    </div>
  )
}
