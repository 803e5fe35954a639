/** The worklist of gaps in both directions: what is lacking, who lacks it, what is decided about it, and since when. */
import { NodeCell } from '#components/mapping/node-cell'
import { AgencyName } from '#components/ui/agency'
import { DataTable } from '#components/ui/data-table'
import { EmptyState } from '#components/ui/empty-state'
import { hrefWith } from '#components/ui/href'
import { TextLink } from '#components/ui/link'
import { Tag } from '#components/ui/tag'
import { allows } from '#lib/domain/access/policy'
import type { Actor } from '#lib/domain/access/roles'
import { availableGapMoves } from '#lib/domain/gap/available-moves'
import { formatDate } from '#lib/i18n/format'
import { gapScreenWords as words } from '#lib/i18n/gap-screen'
import { extentWords, inheritanceWords } from '#lib/i18n/inheritance'
import { relationWords } from '#lib/i18n/mapping'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { waitedWords } from '#lib/i18n/progress'
import { workbenchWords } from '#lib/i18n/workbench'
import type { DatedGapRow, GapRow } from '#lib/queries/gaps'
import { GapActions } from './gap-actions'
import { GapStatusTag } from './gap-status-tag'
import { ReportActions } from './report-actions'

type GapTableProps = { rows: readonly DatedGapRow[]; actor: Actor; now: Date }

export function GapTable({ rows, actor, now }: GapTableProps) {
  return (
    <DataTable
      caption={words.caption}
      rows={rows}
      rowKey={({ gap }) => `${gap.node.nodeId} ${gap.lackingCatalogId}`}
      widthMin="980px"
      empty={<EmptyState title={words.empty}>{words.emptyHint}</EmptyState>}
      columns={[
        {
          key: 'node',
          header: words.node,
          width: '24%',
          rowHeader: true,
          cell: ({ gap }) => <NodeCell node={gap.node} />,
        },
        {
          key: 'owning',
          header: words.owning,
          nowrap: true,
          cell: ({ owning }) => <AgencyName agency={owning.agency} short />,
        },
        {
          key: 'lacking',
          header: words.lacking,
          nowrap: true,
          cell: ({ lacking }) => <AgencyName agency={lacking.agency} short />,
        },
        {
          key: 'status',
          header: words.status,
          width: '150px',
          cell: ({ gap }) => (
            <span className="inline-flex flex-wrap gap-1">
              <GapStatusTag status={gap.status} disposition={gap.disposition} />
              {gap.disposition?.demo && <Tag tone="dashed">{mappingScreenWords.demo}</Tag>}
            </span>
          ),
        },
        { key: 'reason', header: words.reason, cell: (row) => <Details row={row} /> },
        { key: 'age', header: words.age, width: '120px', cell: (row) => <Age row={row} now={now} /> },
        {
          key: 'do',
          header: '',
          width: '220px',
          screenOnly: true,
          cell: (row) => <Actions row={row} actor={actor} />,
        },
      ]}
    />
  )
}

function Details({ row: { gap, owning, lacking, answers, overdue } }: { row: GapRow }) {
  const { disposition, pendingIds, staleIds, node, report, inherited } = gap
  const due = disposition?.dueDate?.toISOString().slice(0, 10)
  const rowsOf = hrefWith('/mappings', { a: owning.id, b: lacking.id, nodeA: node.nodeId })
  return (
    <span className="grid gap-0.5">
      {disposition ? disposition.reason : <span className="text-ink-3">{words.undecided}</span>}
      {disposition && (disposition.ownerName !== '' || due) && (
        <span className="text-ink-3">
          {[disposition.ownerName && words.owner(disposition.ownerName), due && words.due(due)]
            .filter(Boolean)
            .join(' · ')}{' '}
          {overdue && <Tag tone="stop">{words.overdue}</Tag>}
        </span>
      )}
      {disposition?.state === 'returned' && disposition.returnReason && (
        <span className="text-gap">{words.returned(disposition.returnReason)}</span>
      )}
      {report && <span className="text-gap">{words.reportedBy(owning.agency.shortName, report.reason)}</span>}
      {inherited?.parents.map(({ mappingId, relation, extent }) => (
        <TextLink key={mappingId} href={`/mappings/${mappingId}`}>
          {inheritanceWords.parentSays(
            relationWords[relation].label,
            extent === null ? inheritanceWords.unsaid : extentWords[extent].label,
          )}
        </TextLink>
      ))}
      {answers.map(({ jointId, title }) => (
        <TextLink key={jointId} href={`/joint/${jointId}`}>
          {words.answeredBy(title)}
        </TextLink>
      ))}
      {pendingIds.length > 0 && <TextLink href={rowsOf}>{words.pending(pendingIds.length)}</TextLink>}
      {staleIds.length > 0 && <TextLink href={rowsOf}>{words.stale(staleIds.length)}</TextLink>}
    </span>
  )
}

function Age({ row: { since }, now }: { row: DatedGapRow; now: Date }) {
  return (
    <span className="text-ink-2">
      {words.since} {formatDate(since)}
      <span className="block text-xs text-ink-3">{waitedWords(since, now)}</span>
    </span>
  )
}

function Actions({ row: { gap, owning, lacking, answers }, actor }: { row: GapRow; actor: Actor }) {
  const { node, disposition, lackingCatalogId } = gap
  const subject = { lackingAgencyId: lacking.agency.id, owningAgencyId: owning.agency.id, disposition }
  const party = actor.agencyId === lacking.agency.id || actor.agencyId === owning.agency.id
  const decidedJoint = disposition?.disposition === 'joint' && disposition.state === 'decided'
  const mayPropose = party && answers.length === 0 && allows(actor, 'joint.propose', 'joint')
  const mayReport = actor.agencyId === owning.agency.id && allows(actor, 'gap.report', 'own')
  const settled = gap.status === 'decided' || gap.status === 'inherited'
  return (
    <span data-gap-row className="grid justify-items-end gap-1 print:hidden">
      <span className="flex flex-wrap justify-end gap-1 empty:hidden">
        <GapActions
          nodeId={node.nodeId}
          lackingCatalogId={lackingCatalogId}
          title={node.title}
          version={disposition?.version ?? null}
          moves={availableGapMoves(subject, actor)}
        />
        {mayReport && (gap.report !== null || (!settled && gap.pendingIds.length === 0)) && (
          <ReportActions
            nodeId={node.nodeId}
            lackingCatalogId={lackingCatalogId}
            title={node.title}
            version={gap.report?.version ?? null}
          />
        )}
      </span>
      <span className="flex flex-wrap justify-end gap-x-3">
        <TextLink
          href={hrefWith('/mappings/workbench', { a: owning.id, b: lacking.id, node: node.nodeId })}
          label={`${workbenchWords.openHere}：${node.title}`}
        >
          {workbenchWords.openHere}
        </TextLink>
        {mayPropose && (
          <TextLink href={hrefWith('/joint/new', { gap: node.nodeId, lacking: lackingCatalogId })}>
            {decidedJoint ? words.nextJoint : words.proposeJoint}
          </TextLink>
        )}
      </span>
    </span>
  )
}
