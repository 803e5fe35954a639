/** 冗余 as a worklist: the several nodes, the one they meet, what is decided about them, and what is to be done. */
import { NodeCell } from '#components/mapping/node-cell'
import { RelationTag } from '#components/mapping/relation-tag'
import { AgencyName } from '#components/ui/agency'
import { DataTable } from '#components/ui/data-table'
import { EmptyState } from '#components/ui/empty-state'
import { TextLink } from '#components/ui/link'
import { Tag, type TagTone } from '#components/ui/tag'
import type { RedundancyStatus } from '#lib/domain/gap/redundancy'
import { formatDate } from '#lib/i18n/format'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import {
  redundancyDispositionWords,
  redundancyStatusWords,
  redundancyWords as words,
} from '#lib/i18n/redundancy'
import type { RedundancyRow } from '#lib/queries/redundancies'
import { RedundancyActions } from './redundancy-actions'

const tones: Readonly<Record<RedundancyStatus, TagTone>> = {
  proposed: 'dashed',
  open: 'gap',
  'under-way': 'plain',
  decided: 'joint',
  changed: 'gap',
}

export function RedundancyTable({ rows }: { rows: readonly RedundancyRow[] }) {
  return (
    <DataTable
      caption={words.caption}
      rows={rows}
      rowKey={({ group }) => `${group.target.nodeId} ${group.catalogId}`}
      widthMin="960px"
      empty={<EmptyState title={words.empty}>{words.emptyHint}</EmptyState>}
      columns={[
        {
          key: 'target',
          header: words.target,
          width: '20%',
          rowHeader: true,
          cell: ({ group, other }) => (
            <span className="grid gap-0.5">
              <AgencyName agency={other.agency} short />
              <NodeCell node={group.target} />
            </span>
          ),
        },
        { key: 'several', header: words.several, cell: (row) => <Members row={row} /> },
        {
          key: 'status',
          header: words.status,
          width: '150px',
          cell: ({ group, bundled }) => (
            <span className="inline-flex flex-wrap gap-1">
              <Tag tone={tones[group.status]}>{redundancyStatusWords[group.status]}</Tag>
              {bundled && <Tag tone="joint">{words.bundled}</Tag>}
              {group.disposition?.demo && <Tag tone="dashed">{mappingScreenWords.demo}</Tag>}
            </span>
          ),
        },
        { key: 'details', header: words.details, width: '26%', cell: (row) => <Details row={row} /> },
        {
          key: 'do',
          header: '',
          width: '170px',
          screenOnly: true,
          cell: ({ group, moves }) => (
            <RedundancyActions
              targetNodeId={group.target.nodeId}
              catalogId={group.catalogId}
              version={group.disposition?.version ?? null}
              title={group.target.title}
              moves={moves}
            />
          ),
        },
      ]}
    />
  )
}

function Members({ row: { group, owning } }: { row: RedundancyRow }) {
  const confirmed = group.members.filter((member) => member.confirmed).length
  return (
    <span className="grid gap-1">
      <span className="text-ink-3">
        <AgencyName agency={owning.agency} short />{' '}
        {words.counts(confirmed, group.members.length - confirmed)}
      </span>
      {group.members.map((member) => (
        <span key={member.mappingId} className="flex items-start gap-x-2">
          <span className="shrink-0">
            <RelationTag relation={member.relation} />
          </span>
          <TextLink href={`/mappings/${member.mappingId}`} subtle>
            {member.node.officialCode} {member.node.title}
          </TextLink>
          {!member.confirmed && <Tag tone="dashed">{redundancyStatusWords.proposed}</Tag>}
        </span>
      ))}
    </span>
  )
}

function Details({ row: { group, opensChangeSets } }: { row: RedundancyRow }) {
  const { disposition, status } = group
  if (status === 'proposed') return <span className="text-ink-3">{words.notYet}</span>
  if (disposition === null || disposition.state === 'withdrawn')
    return <span className="text-ink-3">{words.undecided}</span>
  const due = disposition.dueDate?.toISOString().slice(0, 10)
  const facts = [disposition.ownerName && words.owner(disposition.ownerName), due && words.due(due)]
  const merging = disposition.disposition === 'merge' && status === 'decided'
  return (
    <span className="grid gap-0.5">
      <span>
        <strong className="font-medium">{redundancyDispositionWords[disposition.disposition].label}</strong>：
        {disposition.reason}
      </span>
      <span className="text-ink-3">
        {[...facts, `${mappingScreenWords.since} ${formatDate(disposition.stateSince)}`]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {disposition.state === 'returned' && disposition.returnReason && (
        <span className="text-gap">{words.returned(disposition.returnReason)}</span>
      )}
      {status === 'changed' && (
        <span className="text-gap">{words.decidedAbout(disposition.nodeIds.length)}</span>
      )}
      {merging && (
        <span>
          {words.changeSet}{' '}
          {opensChangeSets && (
            <TextLink href={`/catalogs/${group.catalogId}/change-sets`}>{words.toChangeSets}</TextLink>
          )}
        </span>
      )}
    </span>
  )
}
