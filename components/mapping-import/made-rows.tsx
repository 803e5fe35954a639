/** What the rows of an import became, and how it stands now. */
import { MappingStateTag } from '#components/mapping/mapping-state-tag'
import { DataTable } from '#components/ui/data-table'
import { EmptyState } from '#components/ui/empty-state'
import { TextLink } from '#components/ui/link'
import { Tag } from '#components/ui/tag'
import { mappingImportWords as words } from '#lib/i18n/mapping-import'
import type { MadeRow } from '#lib/queries/mapping-import-record'

export function MadeRows({ rows }: { rows: readonly MadeRow[] }) {
  return (
    <DataTable
      caption={words.made}
      rows={rows}
      rowKey={({ row }) => String(row.ordinal)}
      empty={<EmptyState title={words.madeNone} />}
      columns={[
        { key: 'row', header: words.row, align: 'end', width: '5em', cell: ({ row }) => row.row },
        {
          key: 'pair',
          header: words.made,
          rowHeader: true,
          cell: ({ mapping, titles, row }) =>
            mapping ? (
              <TextLink href={`/mappings/${mapping.id}`}>{`${titles[0]} — ${titles[1]}`}</TextLink>
            ) : (
              [row.original.subject.label, row.original.object.label].filter(Boolean).join(' — ')
            ),
        },
        {
          key: 'was',
          header: words.madeWas,
          width: '8em',
          cell: ({ row }) =>
            row.suggestionId !== null ? (
              <Tag tone="dashed">{words.suggestion}</Tag>
            ) : (
              <Tag tone="plain">{row.formerStatementId === null ? words.madeNew : words.madeUpdate}</Tag>
            ),
        },
        { key: 'word', header: words.originalPredicate, width: '20%', cell: ({ row }) => row.predicate },
        {
          key: 'state',
          header: words.madeState,
          width: '10em',
          cell: ({ mapping, untouched }) =>
            mapping && (
              <span className="inline-flex flex-wrap gap-1.5">
                <MappingStateTag state={mapping.state} />
                {!untouched && mapping.state === 'draft' && <Tag tone="dashed">{words.replaced}</Tag>}
              </span>
            ),
        },
      ]}
    />
  )
}
