/** The rows of a release: mappings and decided gaps exactly as they were frozen, the first catalogue on the left. */
import { RelationTag } from '#components/mapping/relation-tag'
import { DataTable } from '#components/ui/data-table'
import { EmptyState } from '#components/ui/empty-state'
import { Tag } from '#components/ui/tag'
import type { ReleaseCatalog, ReleaseGap, ReleaseMapping, ReleaseNode } from '#lib/domain/release/content'
import { dispositionWords } from '#lib/i18n/gap'
import { differenceKindWords, differenceTreatmentWords, unrelatedReasonWords } from '#lib/i18n/mapping'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { releaseWords as words } from '#lib/i18n/release-screen'

type Catalogs = readonly [ReleaseCatalog, ReleaseCatalog]

export function FrozenMappings({
  caption,
  rows,
  catalogs,
}: {
  caption: string
  rows: readonly ReleaseMapping[]
  catalogs: Catalogs
}) {
  const [a, b] = catalogs
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      widthMin="760px"
      empty={<EmptyState title={words.emptyRows}>{words.emptyRowsHint}</EmptyState>}
      columns={[
        { key: 'a', header: a.agency, rowHeader: true, cell: (row) => <FrozenNode node={row.a} /> },
        {
          key: 'relation',
          header: words.relation,
          nowrap: true,
          cell: (row) => (
            <span className="inline-flex flex-wrap items-center gap-1">
              <RelationTag relation={row.relation} />
              {row.unrelatedReason && unrelatedReasonWords[row.unrelatedReason].label}
              {row.demo && <Tag tone="dashed">{words.demo}</Tag>}
            </span>
          ),
        },
        { key: 'b', header: b.agency, cell: (row) => <FrozenNode node={row.b} /> },
        { key: 'differences', header: words.differences, cell: (row) => <Differences row={row} /> },
        { key: 'justification', header: words.justification, cell: (row) => row.justification },
      ]}
    />
  )
}

export function FrozenNode({ node }: { node: ReleaseNode }) {
  return (
    <>
      {node.officialCode && <span className="mr-1.5 font-mono text-sm text-ink-2">{node.officialCode}</span>}
      {node.title}
      {/* Never to be taken for the bureau's own code. */}
      {node.officialCode === null && (
        <span className="block text-xs text-ink-3">
          {mappingScreenWords.platformCode} {node.platformCode}
        </span>
      )}
    </>
  )
}

function Differences({ row }: { row: ReleaseMapping }) {
  if (row.differences.length === 0) return null
  return (
    <ul className="grid gap-0.5 text-sm">
      {row.differences.map(({ kind, valueA, unitA, valueB, unitB, treatment }) => (
        <li key={`${kind} ${valueA} ${valueB}`}>
          {differenceKindWords[kind]}：{valueA}
          {unitA} ／ {valueB}
          {unitB}（{differenceTreatmentWords[treatment]}）
        </li>
      ))}
    </ul>
  )
}

export function FrozenGaps({
  caption,
  rows,
  catalogs,
}: {
  caption: string
  rows: readonly ReleaseGap[]
  catalogs: Catalogs
}) {
  const nameOf = (catalogId: string) => catalogs.find((one) => one.catalogId === catalogId)?.agency ?? ''
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ node, lackingCatalogId }) => `${node.platformCode} ${lackingCatalogId}`}
      columns={[
        { key: 'node', header: words.node, rowHeader: true, cell: ({ node }) => <FrozenNode node={node} /> },
        {
          key: 'lacking',
          header: words.lacking,
          nowrap: true,
          cell: ({ lackingCatalogId }) => nameOf(lackingCatalogId),
        },
        {
          key: 'disposition',
          header: words.disposition,
          nowrap: true,
          cell: ({ disposition }) => dispositionWords[disposition].label,
        },
        { key: 'due', header: words.dueDate, nowrap: true, cell: ({ dueDate }) => dueDate },
        { key: 'reason', header: words.justification, cell: ({ reason }) => reason },
      ]}
    />
  )
}
