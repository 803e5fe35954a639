/** One round: how far each person is, every item with its holder, and handing on. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HandOver, ReassignTask } from '#components/assignment/reassign'
import { ProgressMeter, RoundTag } from '#components/assignment/round-table'
import { TaskTable } from '#components/assignment/task-table'
import { taskText } from '#components/assignment/task-title'
import { DataTable } from '#components/ui/data-table'
import { DescriptionList } from '#components/ui/description-list'
import { EmptyState } from '#components/ui/empty-state'
import { ExportLinks } from '#components/ui/export-links'
import { FilterBar } from '#components/ui/filter-bar'
import { CommandButton } from '#components/ui/form/command-button'
import { hrefWith, type SearchParams, singleParam } from '#components/ui/href'
import { Notice } from '#components/ui/notice'
import { Page } from '#components/ui/page'
import { PrintButton } from '#components/ui/print-button'
import { Section } from '#components/ui/section'
import { Tag } from '#components/ui/tag'
import { allows } from '#lib/domain/access/policy'
import { whoseRound } from '#lib/domain/assignment/round'
import { taskStates } from '#lib/domain/assignment/task-state'
import {
  assignmentKindWords,
  splitMethodWords,
  taskStateWords,
  assignmentWords as words,
} from '#lib/i18n/assignment'
import { formatDateTime } from '#lib/i18n/format'
import { loadRoundView, type TaskView } from '#lib/queries/assignments'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: words.round }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

export default async function RoundPage({ params, searchParams }: Props) {
  const reader = await gate('assignment.read')
  const { id } = await params
  const search = await searchParams
  const view = await loadRoundView(reader, id, new Date())
  if (!view) notFound()
  const { round, other, byPerson, takers, createdBy, closedBy } = view
  const open = round.closedAt === null
  const assigns = open && allows(reader.actor, 'assignment.reassign', whoseRound(round, reader.actor))
  const tasks = view.tasks.filter((task) => isAsked(task, search))
  const people = takers.map(({ accountId, displayName }) => ({ accountId, displayName }))
  const path = `/mappings/assignments/${id}`
  return (
    <Page
      title={words.roundOf(assignmentKindWords[round.kind].label, other?.agency.shortName ?? '')}
      breadcrumbs={[{ label: words.title, href: '/mappings/assignments?tab=rounds' }]}
      marks={
        <>
          <RoundTag closed={!open} />
          {round.blind && <Tag tone="joint">{words.blindTag}</Tag>}
        </>
      }
      actions={
        <>
          <ExportLinks
            links={[{ href: hrefWith('/api/exports/assignments', { round: id }), label: words.export }]}
          />
          <PrintButton />
          {assigns && (
            <CommandButton
              command="assignment.close"
              input={{ roundId: id, version: round.version }}
              variant="danger"
              done={{ toast: words.closedDone }}
              confirm={{
                ...{ title: words.closeTitle, body: words.closeBody, submit: words.close },
                ...{ reason: 'required', danger: true },
              }}
            >
              {words.close}
            </CommandButton>
          )}
        </>
      }
    >
      {!open && <Notice tone="info" title={words.closedNotice(closedBy, round.closeReason ?? '')} />}
      <DescriptionList
        columns={2}
        facts={[
          { term: words.note, value: round.note },
          { term: words.method, value: splitMethodWords[round.method].label },
          { term: words.seed, value: round.seed && <span className="font-mono">{round.seed}</span> },
          { term: words.dueOn, value: round.dueOn },
          { term: words.by, value: createdBy },
          { term: words.at, value: formatDateTime(round.createdAt) },
        ]}
      />
      <Section title={words.progress}>
        <DataTable
          caption={words.progress}
          rows={byPerson}
          rowKey={({ accountId }) => accountId}
          widthMin="420px"
          columns={[
            {
              key: 'person',
              header: words.person,
              rowHeader: true,
              cell: ({ person }) => person?.displayName ?? words.unknown,
            },
            {
              key: 'progress',
              header: words.progress,
              cell: ({ progress }) => <ProgressMeter progress={progress} />,
            },
            {
              key: 'marks',
              header: words.state,
              cell: ({ overdue, orphaned }) => (
                <span className="inline-flex flex-wrap gap-1">
                  {overdue > 0 && <Tag tone="stop">{words.overdueCount(overdue)}</Tag>}
                  {orphaned > 0 && <Tag tone="gap">{words.orphaned}</Tag>}
                </span>
              ),
            },
            {
              key: 'act',
              header: words.reassign,
              screenOnly: true,
              align: 'end',
              cell: ({ accountId, person, progress, orphaned }) =>
                assigns && person !== null && progress.open + progress.begun > 0 ? (
                  <HandOver
                    from={{ accountId, displayName: person.displayName }}
                    takers={people.filter((taker) => taker.accountId !== accountId)}
                    urgent={orphaned > 0}
                  />
                ) : null,
            },
          ]}
        />
      </Section>
      <Section title={words.item} note={view.tasks.length}>
        <FilterBar
          path={path}
          params={search}
          total={tasks.length}
          unit={words.unit}
          fields={[
            { kind: 'search', name: 'q', label: words.search, placeholder: words.searchPlaceholder },
            {
              kind: 'select',
              name: 'person',
              label: words.person,
              options: byPerson.map(({ accountId, person }) => ({
                value: accountId,
                label: person?.displayName ?? words.unknown,
              })),
            },
            {
              kind: 'select',
              name: 'state',
              label: words.state,
              options: [
                ...taskStates.map((value) => ({ value, label: taskStateWords[value] })),
                { value: 'overdue', label: words.overdue },
                { value: 'orphaned', label: words.orphaned },
              ],
            },
          ]}
        />
        <TaskTable
          caption={words.item}
          tasks={tasks}
          persons
          empty={<EmptyState title={words.mineEmpty} />}
          {...(assigns && {
            actions: (task: TaskView) =>
              task.state === 'done' ? null : (
                <ReassignTask
                  taskId={task.taskId}
                  title={taskText(task)}
                  takers={people.filter(({ accountId }) => accountId !== task.assignee?.accountId)}
                />
              ),
          })}
        />
      </Section>
    </Page>
  )
}

function isAsked(task: TaskView, search: SearchParams): boolean {
  const [q, person, state] = ['q', 'person', 'state'].map((name) => singleParam(search[name])?.trim() ?? '')
  const codes = task.nodes.map(({ officialCode }) => officialCode ?? '').join(' ')
  if (q && !`${taskText(task)} ${codes} ${task.assignee?.displayName ?? ''}`.includes(q)) return false
  if (person && task.assignee?.accountId !== person) return false
  if (state === 'overdue') return task.overdue
  if (state === 'orphaned') return task.orphaned
  return !state || task.state === state
}
