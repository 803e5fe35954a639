/** 标准明细表 on the screen and on paper: the columns of the template, with evidence, 同一标准 and 平台内码. */
import { DataTable } from '#components/ui/data-table'
import { EmptyState } from '#components/ui/empty-state'
import { TextLink } from '#components/ui/link'
import { type DetailField, printedColumns } from '#lib/domain/catalog/detail-columns'
import { catalogWords } from '#lib/i18n/catalog'
import type { PlacedDetailRow } from '#lib/queries/standards'
import { RecordEvidence } from './evidence'
import { SameStandard } from './node-label'

const nowrap: readonly DetailField[] = ['sequence', 'systemCode', 'level', 'effectiveDate', 'platformCode']

export function DetailTable({ rows }: { rows: readonly PlacedDetailRow[] }) {
  return (
    <DataTable
      caption={catalogWords.details}
      rows={rows}
      rowKey={({ nodeId }) => nodeId}
      widthMin="1180px"
      empty={<EmptyState title={catalogWords.noMatch}>{catalogWords.noMatchHint}</EmptyState>}
      columns={printedColumns.map(({ field, header }) => ({
        key: field,
        header,
        nowrap: nowrap.includes(field),
        rowHeader: field === 'title',
        align: field === 'sequence' ? ('end' as const) : ('start' as const),
        cell: (row: PlacedDetailRow) => <Cell field={field} row={row} />,
      }))}
    />
  )
}

function Cell({ field, row }: { field: DetailField; row: PlacedDetailRow }) {
  const text = row.cells[field]
  if (field === 'title') {
    return (
      <>
        <TextLink href={`/catalogs/nodes/${row.nodeId}`}>{text}</TextLink>
        {row.elsewhere.map((placement) => (
          <SameStandard key={placement.nodeId} placement={placement} />
        ))}
      </>
    )
  }
  if (field === 'number' && text !== '' && row.snapshot.standardId) {
    return (
      <TextLink href={`/catalogs/standards/${row.snapshot.standardId}`} subtle>
        {text}
      </TextLink>
    )
  }
  if (field === 'systemCode') return <span className="font-mono">{text}</span>
  if (field === 'platformCode') return <span className="text-ink-3">{text}</span>
  if (field === 'evidence' && row.snapshot.record) return <RecordEvidence record={row.snapshot.record} />
  return text
}
