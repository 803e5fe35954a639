/** What was given to this person by name, the first few; what waits for 合议; and what nobody can do any more. */
import { DisputeList } from '#components/assignment/dispute-list'
import { OrphanNotice } from '#components/assignment/orphan-notice'
import { TaskMarks } from '#components/assignment/task-table'
import { TaskTitle, taskText } from '#components/assignment/task-title'
import { ButtonLink, TextLink } from '#components/ui/link'
import { Card } from '#components/ui/section'
import { Tag } from '#components/ui/tag'
import { assignmentWords as words } from '#lib/i18n/assignment'
import type { AssignedTask, TaskView } from '#lib/queries/assignments'
import type { BlindDispute } from '#lib/queries/blind'

const shownMax = 5

type AssignedProps = {
  tasks: readonly AssignedTask[]
  disputes: readonly BlindDispute[]
  /** Empty for those who don't assign. */
  orphans: readonly TaskView[]
}

export function Assigned({ tasks, disputes, orphans }: AssignedProps) {
  return (
    <>
      <OrphanNotice orphans={orphans} mayHandOn />
      {tasks.length > 0 && (
        <Card
          title={words.deskMine}
          note={tasks.length}
          actions={<TextLink href="/mappings/assignments?tab=mine">{words.deskAll}</TextLink>}
          flush
        >
          <ul className="mt-2">
            {tasks.slice(0, shownMax).map((task) => (
              <li
                key={task.taskId}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line px-4 py-2"
              >
                <span className="flex min-w-0 flex-1 basis-72 flex-wrap items-center gap-x-2 gap-y-1">
                  <TaskTitle task={task} />
                  <TaskMarks task={task} />
                  {task.round.blind && <Tag tone="joint">{words.blindTag}</Tag>}
                  {task.behalf !== null && <Tag tone="plain">{words.behalf(task.behalf)}</Tag>}
                  {task.round.dueOn && (
                    <span className="text-sm text-ink-3">
                      {words.dueOn} {task.round.dueOn}
                    </span>
                  )}
                </span>
                <ButtonLink href={task.href} size="small" label={`${words.act}：${taskText(task)}`}>
                  {task.round.blind ? words.judge : words.act}
                </ButtonLink>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {disputes.length > 0 && (
        <Card title={words.deskDisputes} note={disputes.length}>
          <DisputeList disputes={disputes} />
        </Card>
      )}
    </>
  )
}
