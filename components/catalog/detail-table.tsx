/**
 * 标准明细表 on the screen and on paper: the nine columns of the template, and the branch. What the platform adds (evidence,
 * 同一标准, 平台内码) stands with the title, so that a sheet of paper holds it all; the xlsx gives each a column of its own.
 */
import { DataTable } from '#components/ui/data-table'
import { EmptyState } from '#components/ui/empty-state'
import { TextLink } from '#components/ui/link'
import { type DetailField, detailColumns } from '#lib/domain/catalog/detail-columns'
import { catalogWords } from '#lib/i18n/catalog'
import type { PlacedDetailRow } from '#lib/queries/standards'
import { RecordEvidence } from './evidence'
import { SameStandard } from './node-label'
import { NumberText } from './number-text'

type Shown = { readonly field: DetailField; readonly width?: string; readonly nowrap?: boolean }

const shown: readonly Shown[] = [
  { field: 'sequence', nowrap: true },
  { field: 'category', width: '11%' },
  { field: 'systemCode', nowrap: true },
  { field: 'number', width: '12%' },
  { field: 'title', width: '26%' },
  { field: 'level', nowrap: true },
  { field: 'effectiveDate', nowrap: true },
  { field: 'adoption' },
  { field: 'replaces' },
  { field: 'note', width: '13%' },
]

export function DetailTable({ rows }: { rows: readonly PlacedDetailRow[] }) {
  return (
    <DataTable
      caption={catalogWords.details}
      rows={rows}
      rowKey={({ nodeId }) => nodeId}
      widthMin="1120px"
      empty={<EmptyState title={catalogWords.noMatch}>{catalogWords.noMatchHint}</EmptyState>}
      columns={shown.map(({ field, width, nowrap }) => ({
        key: field,
        header: headerOf(field),
        width,
        nowrap,
        rowHeader: field === 'title',
        align: field === 'sequence' ? ('end' as const) : ('start' as const),
        cell: (row: PlacedDetailRow) => <Cell field={field} row={row} />,
      }))}
    />
  )
}

function headerOf(field: DetailField): string {
  return detailColumns.find((column) => column.field === field)?.header ?? ''
}

function Cell({ field, row }: { field: DetailField; row: PlacedDetailRow }) {
  const text = row.cells[field]
  if (field === 'title') return <Title row={row} />
  if (field === 'systemCode') return <span className="font-mono">{text}</span>
  if (field === 'category') return <Branch row={row} />
  if (field === 'number' && row.snapshot.standardId && text !== '') {
    return (
      <TextLink href={`/catalogs/standards/${row.snapshot.standardId}`} subtle>
        <NumberText text={text} />
      </TextLink>
    )
  }
  return text
}

function Branch({ row }: { row: PlacedDetailRow }) {
  return (
    <>
      {row.cells.category || row.cells.subsystem}
      {row.cells.category && <span className="block text-xs text-ink-3">{row.cells.subsystem}</span>}
    </>
  )
}

function Title({ row }: { row: PlacedDetailRow }) {
  return (
    <>
      <TextLink href={`/catalogs/nodes/${row.nodeId}`}>{row.cells.title}</TextLink>
      {row.snapshot.record && <RecordEvidence record={row.snapshot.record} />}
      {row.elsewhere.map((placement) => (
        <SameStandard key={placement.nodeId} placement={placement} />
      ))}
      <span className="block text-[11px] text-ink-3" title={catalogWords.platformCodeHint}>
        {catalogWords.platformCode} {row.cells.platformCode}
      </span>
    </>
  )
}
