/** The parts of a mapping wherever one stands beside others to be answered: an end of it, and what is said about both. */
import { AgencyName } from '#components/ui/agency'
import type { TitlePart } from '#lib/domain/mapping/title-difference'
import { relationSentence, unrelatedReasonWords } from '#lib/i18n/mapping'
import { mappingScreenWords as words } from '#lib/i18n/mapping-screen'
import type { MappingSide } from '#lib/queries/mapping-side'
import type { MappingCase } from '#lib/queries/mappings'
import { DifferenceLines } from './difference-lines'
import { MarkedTitle } from './marked-title'

export function CaseSide({ side, title }: { side: MappingSide; title: readonly TitlePart[] }) {
  const { catalog, snapshot } = side
  // A single standard has a number where a category has a code.
  const code = snapshot?.officialCode ?? snapshot?.record?.numberText
  return (
    <div data-accent={catalog.agency.accent} className="min-w-0 border-t-3 border-accent pt-1.5">
      <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-3">
        <AgencyName agency={catalog.agency} short />
        {side.path.join(' › ')}
      </p>
      <p className="text-base leading-6 font-semibold">
        {code && <span className="mr-1.5 font-mono text-sm font-normal text-ink-2">{code}</span>}
        {snapshot ? <MarkedTitle parts={title} /> : words.nodeGone}
      </p>
    </div>
  )
}

/** The relation in words, the differences, why and on what evidence. */
export function CaseStatement({ item: { said, left, right } }: { item: MappingCase }) {
  return (
    <>
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
    </>
  )
}
