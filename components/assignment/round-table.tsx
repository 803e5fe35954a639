/** Rounds of assignment, the latest first, with how far each is. */
import { DataTable } from '#components/ui/data-table'
import { EmptyState } from '#components/ui/empty-state'
import { TextLink } from '#components/ui/link'
import { Meter } from '#components/ui/meter'
import { Tag } from '#components/ui/tag'
import { assignmentKindWords, splitMethodWords, assignmentWords as words } from '#lib/i18n/assignment'
import { formatDate } from '#lib/i18n/format'
import type { Progress, RoundSummary } from '#lib/queries/assignments'

export function RoundTable({ rows }: { rows: readonly RoundSummary[] }) {
  return (
    <DataTable
      caption={words.rounds}
      rows={rows}
      rowKey={({ round }) => round.id}
      empty={<EmptyState title={words.roundsEmpty}>{words.roundsEmptyHint}</EmptyState>}
      columns={[
        {
          key: 'round',
          header: words.round,
          rowHeader: true,
          cell: ({ round, other }) => (
            <span className="grid">
              <TextLink href={`/mappings/assignments/${round.id}`}>
                {words.roundOf(assignmentKindWords[round.kind].label, other?.agency.shortName ?? '')}
              </TextLink>
              {round.note && <span className="text-sm font-normal text-ink-3">{round.note}</span>}
            </span>
          ),
        },
        {
          key: 'method',
          header: words.method,
          cell: ({ round }) => (
            <span className="inline-flex flex-wrap items-center gap-1">
              {splitMethodWords[round.method].label}
              {round.blind && <Tag tone="joint">{words.blindTag}</Tag>}
            </span>
          ),
        },
        {
          key: 'progress',
          header: words.progress,
          cell: ({ progress, overdue }) => (
            <span className="inline-flex flex-wrap items-center gap-1">
              <ProgressMeter progress={progress} />
              {overdue > 0 && <Tag tone="stop">{words.overdueCount(overdue)}</Tag>}
            </span>
          ),
        },
        { key: 'due', header: words.dueOn, nowrap: true, cell: ({ round }) => round.dueOn ?? '—' },
        { key: 'by', header: words.by, nowrap: true, cell: ({ createdBy }) => createdBy },
        { key: 'at', header: words.at, nowrap: true, cell: ({ round }) => formatDate(round.createdAt) },
        {
          key: 'state',
          header: words.state,
          nowrap: true,
          cell: ({ round }) => <RoundTag closed={round.closedAt !== null} />,
        },
      ]}
    />
  )
}

export function RoundTag({ closed }: { closed: boolean }) {
  return <Tag tone={closed ? 'dashed' : 'plain'}>{closed ? words.closed : words.open}</Tag>
}

export function ProgressMeter({ progress: { open, begun, done } }: { progress: Progress }) {
  const all = open + begun + done
  const share = (count: number) => (all === 0 ? 0 : count / all)
  return (
    <Meter
      label={words.progress}
      labelHidden
      width="110px"
      parts={[
        { label: '', share: share(done), text: words.progressText(done, all) },
        ...(begun > 0
          ? [{ label: '在办', share: share(begun), tone: 'soft' as const, text: String(begun) }]
          : []),
      ]}
    />
  )
}
