/** A mapping that may go into a 批次: both titles with the relation between, what differs, and why it came back if it did. */
import { MappingMarks, MappingStateTag } from '#components/mapping/mapping-state-tag'
import { RelationTag } from '#components/mapping/relation-tag'
import { AgencySeal } from '#components/ui/agency'
import { TextLink } from '#components/ui/link'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { packageScreenWords as words } from '#lib/i18n/package-screen'
import type { MappingSide } from '#lib/queries/mapping-side'
import type { MappingCase } from '#lib/queries/mappings'

export function ChoiceBody({ item }: { item: MappingCase }) {
  const { mapping, left, right, said, stale } = item
  return (
    <div className="grid min-w-0 flex-1 gap-1">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <End side={left} />
        <RelationTag relation={said.relation} />
        <End side={right} />
        {mapping.state === 'returned' && <MappingStateTag state="returned" />}
        <MappingMarks stale={stale} hard={mapping.hard} demo={mapping.demo} />
      </p>
      <p className="text-sm text-ink-2">
        {said.justification}{' '}
        <TextLink href={`/mappings/${mapping.id}`} inText>
          {words.details}
        </TextLink>
      </p>
      {mapping.state === 'returned' && mapping.reason && (
        <p className="border-l-2 border-gap-line pl-2 text-sm text-ink-2">
          {words.returnedWith}：{mapping.reason}
        </p>
      )}
    </div>
  )
}

function End({ side: { catalog, snapshot } }: { side: MappingSide }) {
  return (
    <span className="inline-flex items-baseline gap-1.5 font-medium">
      <span className="self-center leading-none">
        <AgencySeal agency={catalog.agency} size={16} />
      </span>
      {(snapshot?.officialCode ?? snapshot?.record?.numberText) && (
        <span className="font-mono text-sm font-normal text-ink-2">
          {snapshot?.officialCode ?? snapshot?.record?.numberText}
        </span>
      )}
      {snapshot?.title ?? mappingScreenWords.nodeGone}
    </span>
  )
}

/** Both titles in plain words, for the label of a checkbox or a button. */
export function pairText({ left, right }: Pick<MappingCase, 'left' | 'right'>): string {
  return `${left.snapshot?.title ?? ''} — ${right.snapshot?.title ?? ''}`
}
