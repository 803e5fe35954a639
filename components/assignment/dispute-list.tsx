/** Blind items where two judgements differ: each waits for somebody to decide. */
import { EmptyState } from '#components/ui/empty-state'
import { ButtonLink } from '#components/ui/link'
import { assignmentWords as words } from '#lib/i18n/assignment'
import type { BlindDispute } from '#lib/queries/blind'
import { TaskTitle, taskText } from './task-title'

export function DisputeList({ disputes }: { disputes: readonly BlindDispute[] }) {
  if (disputes.length === 0)
    return <EmptyState title={words.disputesEmpty}>{words.disputesEmptyHint}</EmptyState>
  return (
    <ul className="rounded-lg border border-line bg-surface">
      {disputes.map((dispute) => (
        <li
          key={dispute.itemId}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line px-4 py-2 first:border-t-0"
        >
          <TaskTitle task={dispute} />
          <ButtonLink
            href={`/mappings/assignments/blind/${dispute.itemId}`}
            size="small"
            label={`${words.settle}：${taskText(dispute)}`}
          >
            {words.settle}
          </ButtonLink>
        </li>
      ))}
    </ul>
  )
}
