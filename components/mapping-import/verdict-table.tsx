/** The verdict on each row with its reason and the way out: a node to choose, a relation, or to leave the row out. */
import { DataTable } from '#components/ui/data-table'
import { EmptyState } from '#components/ui/empty-state'
import type { PlannedRow } from '#lib/domain/mapping/import-verdict'
import { rowNoteWords, rowReason, mappingImportWords as words } from '#lib/i18n/mapping-import'
import type { DryRun } from '#lib/queries/mapping-imports'
import { EndCell } from './end-cell'
import { RowAnswerField } from './row-answer'
import { VerdictTag } from './verdict-tag'
import { relationLabel } from './word-choices'

type VerdictTableProps = {
  rows: readonly PlannedRow[]
  dryRun: DryRun
  answers: Parameters<typeof RowAnswerField>[0]['answers']
}

export function VerdictTable({ rows, dryRun, answers }: VerdictTableProps) {
  const { nodes } = dryRun
  return (
    <DataTable
      caption={words.verdicts}
      rows={rows}
      rowKey={({ ordinal }) => String(ordinal)}
      widthMin="1040px"
      empty={<EmptyState title={words.verdictNone}>{words.verdictNoneHint}</EmptyState>}
      columns={[
        {
          key: 'row',
          header: words.row,
          align: 'end',
          width: '4.5em',
          nowrap: true,
          cell: ({ row }) => row.provenance.row,
        },
        {
          key: 'verdict',
          header: words.verdict,
          width: '8em',
          nowrap: true,
          cell: ({ verdict }) => <VerdictTag verdict={verdict} />,
        },
        {
          key: 'subject',
          header: words.subject,
          rowHeader: true,
          width: '20%',
          cell: ({ row, subject }) => <EndCell end={row.subject} match={subject} nodes={nodes} />,
        },
        {
          key: 'relation',
          header: words.relation,
          width: '7em',
          cell: ({ relation, row }) =>
            relation === null ? row.predicate.slice(-40) : relationLabel(relation),
        },
        {
          key: 'object',
          header: words.object,
          width: '20%',
          cell: ({ row, object }) => <EndCell end={row.object} match={object} nodes={nodes} />,
        },
        { key: 'reason', header: words.reason, cell: (planned) => <Reason planned={planned} /> },
        {
          key: 'answer',
          header: words.answer,
          width: '15em',
          cell: (planned) => <RowAnswerField planned={planned} nodes={nodes} answers={answers} />,
        },
      ]}
    />
  )
}

function Reason({ planned }: { planned: PlannedRow }) {
  return (
    <>
      <p>{rowReason(planned)}</p>
      {planned.notes.length > 0 && (
        <ul className="text-xs text-ink-3">
          {planned.notes.map((note) => (
            <li key={note}>※ {rowNoteWords[note]}</li>
          ))}
        </ul>
      )}
    </>
  )
}
