/** The list of the joint meeting as a table: what, since when, whose turn, the last reason, and what the secretary records. */
import { HardButton, MappingActions } from '#components/mapping/mapping-actions'
import { MappingStateTag } from '#components/mapping/mapping-state-tag'
import { ItemTitle, itemText } from '#components/progress/item-title'
import { AgencyName } from '#components/ui/agency'
import { DataTable } from '#components/ui/data-table'
import { EmptyState } from '#components/ui/empty-state'
import { TextLink } from '#components/ui/link'
import { deferrableLists } from '#lib/domain/progress/deferral'
import { agendaWords } from '#lib/i18n/desk'
import { formatDate } from '#lib/i18n/format'
import { meetingWords as words } from '#lib/i18n/meeting'
import { waitedWords, waitingWords } from '#lib/i18n/progress'
import type { MeetingRow } from '#lib/queries/meeting'
import { DeferButton, ResumeButton } from './defer-button'

type MeetingTableProps = {
  caption: string
  rows: readonly MeetingRow[]
  mayDefer: boolean
  now: Date
}

export function MeetingTable({ caption, rows, mayDefer, now }: MeetingTableProps) {
  const acts = rows.some((row) => mayDefer || actsOn(row))
  return (
    <DataTable
      caption={caption}
      rows={rows.map((row, index) => ({ row, ordinal: index + 1 }))}
      rowKey={({ row }) => `${row.view.list} ${row.view.id}`}
      widthMin="960px"
      empty={<EmptyState title={words.readyEmpty}>{words.readyEmptyHint}</EmptyState>}
      columns={[
        { key: 'ordinal', header: '序号', align: 'end', nowrap: true, cell: ({ ordinal }) => ordinal },
        {
          key: 'item',
          header: words.item,
          rowHeader: true,
          width: '34%',
          cell: ({ row: { view, kind, mapping } }) => (
            <span className="grid gap-0.5">
              <TextLink href={view.href}>
                <ItemTitle view={view} />
              </TextLink>
              <span className="inline-flex flex-wrap items-center gap-2 text-xs text-ink-3">
                {agendaWords[kind]}
                {mapping && <MappingStateTag state={mapping.state} />}
              </span>
            </span>
          ),
        },
        {
          key: 'age',
          header: words.age,
          nowrap: true,
          cell: ({ row: { since } }) => (
            <span className="grid">
              {waitedWords(since, now)}
              <span className="text-xs text-ink-3">{words.since(formatDate(since))}</span>
            </span>
          ),
        },
        { key: 'next', header: `${words.turn} / ${words.next}`, cell: ({ row }) => <Turn row={row} /> },
        {
          key: 'reason',
          header: words.lastReason,
          width: '24%',
          cell: ({ row: { reason, deferral } }) => (
            <span className="grid gap-1">
              {reason}
              {deferral && (
                <span className="border-l-2 border-gap-line pl-2 text-ink-2">
                  {words.untilDay(formatDate(deferral.until))}：{deferral.reason}
                </span>
              )}
            </span>
          ),
        },
        ...(acts
          ? [
              {
                key: 'act',
                header: words.act,
                screenOnly: true,
                cell: ({ row }: { row: MeetingRow }) => <Acts row={row} mayDefer={mayDefer} />,
              },
            ]
          : []),
      ]}
    />
  )
}

function Turn({ row: { turn, mapping, kind } }: { row: MeetingRow }) {
  if (turn === null) {
    // A hard one that nobody shows to this reader: its agency is writing it anew.
    const hidden = kind === 'hard' && mapping === null
    return hidden ? words.rewriting : <span title={words.nobodyHint}>{words.nobody}</span>
  }
  return (
    <span className="grid gap-0.5">
      {turn.agency ? (
        <AgencyName agency={turn.agency} short />
      ) : (
        <span data-accent="joint" className="font-medium text-accent">
          {words.jointBody}
        </span>
      )}
      <span className="text-ink-2">{waitingWords[turn.what]}</span>
    </span>
  )
}

function actsOn({ mapping }: MeetingRow): boolean {
  return mapping !== null && (mapping.mayClear || mapping.moves.includes('adjudicate'))
}

function Acts({ row, mayDefer }: { row: MeetingRow; mayDefer: boolean }) {
  const { mapping, view, deferral } = row
  const list = deferrableLists.find((one) => one === view.list)
  return (
    <span className="flex flex-wrap gap-1.5 print:hidden">
      {mapping?.moves.includes('adjudicate') && (
        <MappingActions mapping={mapping} moves={['adjudicate']} size="small" />
      )}
      {mapping?.mayClear && <HardButton mapping={mapping} hard size="small" />}
      {mayDefer && deferral && <ResumeButton deferralId={deferral.id} label={itemText(view)} />}
      {mayDefer && !deferral && list && <DeferButton list={list} itemId={view.id} label={itemText(view)} />}
    </span>
  )
}
