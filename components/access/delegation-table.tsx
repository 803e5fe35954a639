/** Delegations of the own agency, the latest first, and ending one before its day. */
import { DataTable } from '#components/ui/data-table'
import { CommandButton } from '#components/ui/form/command-button'
import { Tag, type TagTone } from '#components/ui/tag'
import { delegationWords as words } from '#lib/i18n/assignment'
import type { DelegationRow, DelegationState } from '#lib/queries/delegations'

const states: Readonly<Record<DelegationState, { readonly label: string; readonly tone: TagTone }>> = {
  ahead: { label: words.ahead, tone: 'plain' },
  'in-force': { label: words.inForce, tone: 'joint' },
  over: { label: words.over, tone: 'dashed' },
  ended: { label: words.endedEarly, tone: 'dashed' },
}

export function DelegationTable({ rows }: { rows: readonly DelegationRow[] }) {
  return (
    <DataTable
      caption={words.list}
      rows={rows}
      rowKey={({ delegation }) => delegation.id}
      widthMin="560px"
      empty={<p className="text-ink-3">{words.empty}</p>}
      columns={[
        { key: 'from', header: words.from, rowHeader: true, cell: ({ from }) => from },
        { key: 'to', header: words.to, cell: ({ to }) => to },
        {
          key: 'days',
          header: words.days,
          nowrap: true,
          cell: ({ delegation }) => `${delegation.startsOn} 至 ${delegation.endsOn}`,
        },
        { key: 'reason', header: words.reason, cell: ({ delegation }) => delegation.reason },
        { key: 'by', header: words.by, cell: ({ createdBy }) => createdBy },
        {
          key: 'state',
          header: words.state,
          nowrap: true,
          cell: ({ state }) => <Tag tone={states[state].tone}>{states[state].label}</Tag>,
        },
        {
          key: 'end',
          header: words.end,
          screenOnly: true,
          align: 'end',
          cell: ({ delegation, from, mayEnd }) =>
            mayEnd ? (
              <CommandButton
                command="delegation.end"
                input={{ delegationId: delegation.id, version: delegation.version }}
                size="small"
                variant="quiet"
                label={`${words.end}：${from}`}
                done={{ toast: words.ended }}
                confirm={{ title: words.endTitle, body: words.endBody, submit: words.end }}
              >
                {words.end}
              </CommandButton>
            ) : null,
        },
      ]}
    />
  )
}
