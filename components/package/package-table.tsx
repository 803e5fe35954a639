/** The list of 批次: number and title, whose, how far answered, until when, how long it has been waiting. */
import { AgencyName } from '#components/ui/agency'
import { DataTable } from '#components/ui/data-table'
import { EmptyState } from '#components/ui/empty-state'
import { TextLink } from '#components/ui/link'
import { formatDate } from '#lib/i18n/format'
import { packageNumber } from '#lib/i18n/package'
import { packageScreenWords as words } from '#lib/i18n/package-screen'
import { waitedWords } from '#lib/i18n/progress'
import type { PackageRow } from '#lib/queries/packages'
import { outcomeSum, PackageMeter, PackageTags } from './package-tags'

export function PackageTable({ rows, now }: { rows: readonly PackageRow[]; now: Date }) {
  return (
    <DataTable
      caption={words.packages}
      rows={rows}
      rowKey={({ pack }) => pack.id}
      widthMin="900px"
      empty={<EmptyState title={words.empty}>{words.emptyHint}</EmptyState>}
      columns={[
        {
          key: 'title',
          header: words.batchTitle,
          rowHeader: true,
          cell: ({ pack, from, to }) => (
            <span className="grid">
              <TextLink href={`/mappings/packages/${pack.id}`}>{pack.title}</TextLink>
              <span className="text-xs text-ink-3">{packageNumber(pack, from, to)}</span>
            </span>
          ),
        },
        {
          key: 'way',
          header: `${words.from} → ${words.to}`,
          nowrap: true,
          cell: ({ from, to }) => (
            <span className="inline-flex items-center gap-1.5">
              <AgencyName agency={from} short />
              <span aria-hidden>→</span>
              <AgencyName agency={to} short />
            </span>
          ),
        },
        {
          key: 'progress',
          header: words.answered,
          cell: (row) => (
            <span className="grid">
              <PackageMeter row={row} />
              {row.pack.state === 'forwarded' && (
                <span className="text-xs text-ink-3">{outcomeSum(row)}</span>
              )}
            </span>
          ),
        },
        {
          key: 'due',
          header: words.dueDate,
          nowrap: true,
          cell: ({ pack }) => (pack.dueDate ? formatDate(pack.dueDate) : words.noDueDate),
        },
        { key: 'state', header: words.stand, cell: (row) => <PackageTags row={row} /> },
        {
          key: 'since',
          header: words.since,
          nowrap: true,
          cell: ({ pack, answered }) => (
            <span className="grid">
              {formatDate(pack.stateSince)}
              {!answered && (
                <span className="text-xs text-ink-3">{words.waited(waitedWords(pack.stateSince, now))}</span>
              )}
            </span>
          ),
        },
      ]}
    />
  )
}
