/** Tasks of one round, or of several: what, who, how far, until when, and what can be done about it. */
import type { ReactNode } from 'react'
import { type Column, DataTable } from '#components/ui/data-table'
import { Tag } from '#components/ui/tag'
import { assignmentKindWords, taskStateWords, assignmentWords as words } from '#lib/i18n/assignment'
import type { AssignedTask, TaskView } from '#lib/queries/assignments'
import { TaskTitle } from './task-title'

type TaskTableProps<Task extends TaskView> = {
  caption: string
  tasks: readonly Task[]
  /** The person's column is left out where all are one's own. */
  persons: boolean
  /** The sort of work, where tasks of several rounds stand together. */
  kinds?: boolean
  actions?: (task: Task) => ReactNode
  empty: ReactNode
}

export function TaskTable<Task extends TaskView>(props: TaskTableProps<Task>) {
  const { caption, tasks, persons, kinds = false, actions, empty } = props
  const columns: (Column<Task> | false)[] = [
    {
      key: 'item',
      header: words.item,
      rowHeader: true,
      cell: (task) => <TaskTitle task={task} href={task.href} />,
    },
    kinds && {
      key: 'kind',
      header: words.subject,
      nowrap: true,
      cell: ({ round }) => (round.blind ? words.blindTag : assignmentKindWords[round.kind].label),
    },
    persons && {
      key: 'person',
      header: words.person,
      nowrap: true,
      cell: ({ assignee }) => assignee?.displayName ?? words.unknown,
    },
    {
      key: 'state',
      header: words.state,
      nowrap: true,
      cell: (task) => (
        <span className="inline-flex flex-wrap gap-1">
          <TaskMarks task={task} />
          {'behalf' in task && <Behalf name={(task as unknown as AssignedTask).behalf} />}
        </span>
      ),
    },
    { key: 'due', header: words.dueOn, nowrap: true, cell: ({ round }) => round.dueOn ?? '—' },
    actions !== undefined && {
      key: 'act',
      header: words.act,
      align: 'end',
      nowrap: true,
      screenOnly: true,
      cell: actions,
    },
  ]
  return (
    <DataTable
      caption={caption}
      rows={tasks}
      rowKey={({ taskId }) => taskId}
      empty={empty}
      widthMin="560px"
      columns={columns.filter((column) => column !== false)}
    />
  )
}

export function TaskMarks({ task }: { task: TaskView }) {
  const { state, overdue, orphaned, round } = task
  const waits = state !== 'done' && round.closedAt === null
  return (
    <>
      <Tag tone={state === 'done' ? 'ok' : state === 'begun' ? 'plain' : 'dashed'}>
        {taskStateWords[state]}
      </Tag>
      {waits && overdue && <Tag tone="stop">{words.overdue}</Tag>}
      {orphaned && <Tag tone="gap">{words.orphaned}</Tag>}
    </>
  )
}

function Behalf({ name }: { name: string | null }) {
  return name === null ? null : <Tag tone="plain">{words.behalf(name)}</Tag>
}
