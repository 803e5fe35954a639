/** 对照表 as officials know it: equivalences, differences and gaps of two catalogues in one list, in table order. */
import { GapStatusTag } from '#components/gap/gap-status-tag'
import { DataTable } from '#components/ui/data-table'
import { EmptyState } from '#components/ui/empty-state'
import { TextLink } from '#components/ui/link'
import { Tag } from '#components/ui/tag'
import type { TableRow } from '#lib/domain/gap/table'
import { accordStateWords, bundleSentence } from '#lib/i18n/bundle'
import { formatDate } from '#lib/i18n/format'
import { mappingWords } from '#lib/i18n/mapping'
import { mappingScreenWords as words } from '#lib/i18n/mapping-screen'
import { problemMessage } from '#lib/i18n/problems'
import type { CatalogPair } from '#lib/queries/catalog-pair'
import { DifferenceLines } from './difference-lines'
import { MappingMarks, MappingStateTag } from './mapping-state-tag'
import { NodeCell } from './node-cell'
import { RelationTag } from './relation-tag'

export function ComparisonTable({ rows, pair }: { rows: readonly TableRow[]; pair: CatalogPair }) {
  const left = pair.a.agency
  const right = pair.b.agency
  return (
    <DataTable
      caption={words.table}
      rows={rows}
      rowKey={(row) => row.mapping?.id ?? `${row.gap?.node.nodeId}`}
      widthMin="980px"
      empty={<EmptyState title={words.tableEmpty}>{words.tableEmptyHint}</EmptyState>}
      columns={[
        {
          key: 'left',
          header: left.shortName,
          width: '24%',
          rowHeader: true,
          cell: ({ nodeA }) => <NodeCell node={nodeA} />,
        },
        {
          key: 'relation',
          header: words.relation,
          width: '112px',
          cell: (row) =>
            row.kind === 'gap' ? (
              <Tag tone="gap" sign="∅">
                {words.gap}
              </Tag>
            ) : (
              <RelationTag relation={row.mapping.relation} />
            ),
        },
        {
          key: 'right',
          header: right.shortName,
          width: '24%',
          cell: ({ nodeB }) => <NodeCell node={nodeB} />,
        },
        {
          key: 'differences',
          header: words.differences,
          cell: (row) =>
            row.kind === 'gap' ? (
              row.gap.disposition?.reason
            ) : (
              <DifferenceLines differences={row.mapping.differences} left={left} right={right} />
            ),
        },
        { key: 'state', header: words.state, width: '150px', cell: (row) => <Stand row={row} /> },
        {
          key: 'open',
          header: '',
          screenOnly: true,
          width: '64px',
          nowrap: true,
          cell: (row) => <OpenLink row={row} />,
        },
      ]}
    />
  )
}

function Stand({ row }: { row: TableRow }) {
  const since = row.kind === 'gap' ? row.gap.disposition?.stateSince : row.mapping.stateSince
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      {row.kind === 'gap' ? (
        <GapStatusTag status={row.gap.status} disposition={row.gap.disposition} />
      ) : (
        <>
          <MappingStateTag state={row.mapping.state} />
          <MappingMarks {...row.mapping} />
          {row.mapping.missing && (
            <Tag tone="gap" sign="!" title={words.unfinished}>
              {mappingWords.unfinished}
            </Tag>
          )}
          {row.mapping.bundle && (
            <Tag tone="joint" title={accordStateWords[row.mapping.bundle.state]}>
              {bundleSentence(row.mapping.bundle)}
            </Tag>
          )}
        </>
      )}
      {row.mapping?.missing && (
        <span className="w-full text-xs text-ink-2">{problemMessage(row.mapping.missing)}</span>
      )}
      {row.mapping?.reason && <span className="w-full text-xs text-ink-2">{row.mapping.reason}</span>}
      {since && (
        <span className="text-xs whitespace-nowrap text-ink-3">
          {words.since} {formatDate(since)}
        </span>
      )}
    </span>
  )
}

function OpenLink({ row }: { row: TableRow }) {
  const href =
    row.kind === 'gap'
      ? `/gaps?node=${row.gap.node.nodeId}&lacking=${row.gap.lackingCatalogId}`
      : `/mappings/${row.mapping.id}`
  const about = [row.nodeA?.title, row.nodeB?.title].filter(Boolean).join(' — ')
  return (
    <span className="print:hidden">
      <TextLink href={href} label={`${words.open}${about}`}>
        {words.open}
      </TextLink>
    </span>
  )
}
