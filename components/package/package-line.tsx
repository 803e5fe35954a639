/** One item of a 批次: both sides, the relation, the differences and the reason next to each other, and its answer. */
import { CaseSide, CaseStatement } from '#components/mapping/case-parts'
import { MappingMarks } from '#components/mapping/mapping-state-tag'
import { RelationTag } from '#components/mapping/relation-tag'
import { TextLink } from '#components/ui/link'
import { titleDifference } from '#lib/domain/mapping/title-difference'
import { formatDate } from '#lib/i18n/format'
import { mappingStateWords } from '#lib/i18n/mapping'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { packageScreenWords as words } from '#lib/i18n/package-screen'
import type { PackageLine } from '#lib/queries/packages'
import { OutcomeTag } from './package-tags'

export function PackageLineBody({ line }: { line: PackageLine }) {
  const { left, right, said, stale, mapping } = line.case
  const titles = titleDifference(left.snapshot?.title ?? '', right.snapshot?.title ?? '')
  return (
    <div className="grid min-w-0 flex-1 gap-x-4 gap-y-2 lg:grid-cols-[minmax(0,1fr)_104px_minmax(0,1fr)_minmax(0,1.5fr)]">
      <CaseSide side={left} title={titles.left} />
      <div className="flex flex-wrap content-start items-start gap-1 lg:justify-center">
        <RelationTag relation={said.relation} />
        <MappingMarks stale={stale} hard={mapping.hard} demo={mapping.demo} />
      </div>
      <CaseSide side={right} title={titles.right} />
      <div className="grid content-start gap-1.5 text-sm">
        <CaseStatement item={line.case} />
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
