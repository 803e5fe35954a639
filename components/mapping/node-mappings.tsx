/** The mappings of one node, each seen from it: for the page of a node. */
import { AgencyName } from '#components/ui/agency'
import { DataTable } from '#components/ui/data-table'
import { EmptyState } from '#components/ui/empty-state'
import { TextLink } from '#components/ui/link'
import { formatDate } from '#lib/i18n/format'
import { mappingScreenWords as words } from '#lib/i18n/mapping-screen'
import type { NodeMapping } from '#lib/queries/mappings'
import { MappingMarks, MappingStateTag } from './mapping-state-tag'
import { RelationTag } from './relation-tag'

export function NodeMappings({ mappings }: { mappings: readonly NodeMapping[] }) {
  return (
    <DataTable
      caption={words.mappingsOfNode}
      rows={mappings}
      rowKey={({ id }) => id}
      empty={<EmptyState title={words.nodeEmpty}>{words.nodeEmptyHint}</EmptyState>}
      columns={[
        {
          key: 'relation',
          header: words.relation,
          nowrap: true,
          cell: ({ relation }) => <RelationTag relation={relation} />,
        },
        {
          key: 'other',
          header: words.otherNode,
          rowHeader: true,
          cell: ({ id, other }) => (
            <span className="inline-flex flex-wrap items-baseline gap-x-2">
              <AgencyName agency={other.catalog.agency} short />
              {other.snapshot?.officialCode && (
                <span className="font-mono text-sm text-ink-2">{other.snapshot.officialCode}</span>
              )}
              <TextLink href={`/mappings/${id}`}>{other.snapshot?.title ?? words.nodeGone}</TextLink>
            </span>
          ),
        },
        {
          key: 'state',
          header: words.state,
          cell: ({ state, stale, hard, demo }) => (
            <span className="inline-flex flex-wrap gap-1">
              <MappingStateTag state={state} />
              <MappingMarks stale={stale} hard={hard} demo={demo} />
            </span>
          ),
        },
        { key: 'since', header: words.since, nowrap: true, cell: ({ stateSince }) => formatDate(stateSince) },
      ]}
    />
  )
}
