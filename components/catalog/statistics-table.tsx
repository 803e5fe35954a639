/** 标准统计表 by level. The figure 应有数 opens its rows in the 明细表. */
import { DataTable } from '#components/ui/data-table'
import { hrefWith } from '#components/ui/href'
import { TextLink } from '#components/ui/link'
import { type StatisticsRow, statisticsHeaders } from '#lib/domain/catalog/statistics'
import { catalogWords } from '#lib/i18n/catalog'
import { formatNumber, formatPercent } from '#lib/i18n/format'

type StatisticsTableProps = {
  catalogId: string
  rows: readonly StatisticsRow[]
  /** The number of the edition shown, as it stands in the address. */
  edition: string | undefined
}

export function StatisticsTable({ catalogId, rows, edition }: StatisticsTableProps) {
  const [level, due, existing, percent] = statisticsHeaders
  const href = (row: StatisticsRow) =>
    hrefWith(`/catalogs/${catalogId}/standards`, { level: row.level ?? undefined, edition })
  return (
    <DataTable
      caption={catalogWords.statistics}
      rows={rows}
      rowKey={(row) => row.label}
      widthMin="420px"
      onPhone="table"
      columns={[
        {
          key: 'level',
          header: level,
          rowHeader: true,
          cell: (row) => (row.level === null ? <strong>{row.label}</strong> : row.label),
        },
        {
          key: 'due',
          header: due,
          align: 'end',
          cell: (row) => <TextLink href={href(row)}>{formatNumber(row.due)}</TextLink>,
        },
        { key: 'existing', header: existing, align: 'end', cell: (row) => formatNumber(row.existing) },
        {
          key: 'percent',
          header: percent,
          align: 'end',
          cell: (row) => (row.percent === null ? null : formatPercent(row.percent / 100, 1)),
        },
      ]}
    />
  )
}
