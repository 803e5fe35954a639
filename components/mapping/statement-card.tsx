/** What a mapping says: the relation in plain words, the differences side by side, why, and on what evidence. */
import { DataTable } from '#components/ui/data-table'
import { DescriptionList } from '#components/ui/description-list'
import { relationTable } from '#lib/domain/mapping/relations'
import type { DifferenceInput } from '#lib/domain/mapping/statement'
import {
  differenceKindWords,
  differenceTreatmentWords,
  relationSentence,
  unrelatedReasonWords,
} from '#lib/i18n/mapping'
import { mappingScreenWords as words } from '#lib/i18n/mapping-screen'
import type { MappingSide } from '#lib/queries/mapping-side'
import type { Said } from '#lib/queries/mappings'

type StatementProps = { said: Said; left: MappingSide; right: MappingSide }

/** `四川“术语标准”的范围小于重庆“术语与缩略语标准”。` */
export function RelationSentence({ said, left, right }: StatementProps) {
  return (
    <p className="text-lg leading-8">
      <span aria-hidden className="mr-2 text-xl text-joint">
        {relationTable[said.relation].sign}
      </span>
      {relationSentence(said.relation, nameOf(left), nameOf(right))}
    </p>
  )
}

function nameOf({ catalog, snapshot }: MappingSide): string {
  return `${catalog.agency.shortName}“${snapshot?.title ?? words.nodeGone}”`
}

export function StatementFacts({ said }: { said: Said }) {
  return (
    <DescriptionList
      facts={[
        ...(said.unrelatedReason === null
          ? []
          : [{ term: words.unrelatedReason, value: unrelatedReasonWords[said.unrelatedReason].label }]),
        { term: words.justification, value: said.justification },
        { term: words.evidence, value: said.evidence },
      ]}
    />
  )
}

export function DifferenceTable({ said, left, right }: StatementProps) {
  const value = (text: string, unit: string | null) => `${text}${unit ?? ''}`
  if (said.differences.length === 0)
    return (
      <p className="text-ink-3">
        {said.relation === 'equal' ? words.differencesEqual : words.differencesNone}
      </p>
    )
  return (
    <DataTable<DifferenceInput>
      caption={words.differences}
      widthMin="300px"
      rows={said.differences}
      rowKey={({ kind, valueA, valueB }) => `${kind} ${valueA} ${valueB}`}
      columns={[
        {
          key: 'kind',
          header: words.differenceKind,
          nowrap: true,
          rowHeader: true,
          cell: ({ kind }) => differenceKindWords[kind],
        },
        {
          key: 'left',
          header: left.catalog.agency.shortName,
          cell: ({ valueA, unitA }) => value(valueA, unitA),
        },
        {
          key: 'right',
          header: right.catalog.agency.shortName,
          cell: ({ valueB, unitB }) => value(valueB, unitB),
        },
        {
          key: 'treatment',
          header: words.treatment,
          nowrap: true,
          cell: ({ treatment }) => differenceTreatmentWords[treatment],
        },
      ]}
    />
  )
}
