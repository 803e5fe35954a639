/** 指派: what was given to me, the rounds of my agency, what waits for 合议, and what must be handed on. */
import type { Metadata } from 'next'
import { DisputeList } from '#components/assignment/dispute-list'
import { OrphanNotice } from '#components/assignment/orphan-notice'
import { RoundTable } from '#components/assignment/round-table'
import { TaskTable } from '#components/assignment/task-table'
import { taskText } from '#components/assignment/task-title'
import { EmptyState } from '#components/ui/empty-state'
import { ExportLinks } from '#components/ui/export-links'
import { FilterBar } from '#components/ui/filter-bar'
import { hrefWith, type SearchParams, singleParam } from '#components/ui/href'
import { ButtonLink } from '#components/ui/link'
import { Page } from '#components/ui/page'
import { PrintButton } from '#components/ui/print-button'
import { TabLinks } from '#components/ui/tab-links'
import { allows } from '#lib/domain/access/policy'
import { agreementWords, assignmentKindWords, assignmentWords as words } from '#lib/i18n/assignment'
import { mappingScreenWords } from '#lib/i18n/mapping-screen'
import { workbenchWords } from '#lib/i18n/workbench'
import { listAssignedTo, listOrphanedTasks, listRoundSummaries } from '#lib/queries/assignments'
import { listBlindDisputes } from '#lib/queries/blind'
import { gate } from '#lib/web/gate'

export const metadata: Metadata = { title: words.title }

const path = '/mappings/assignments'

export default async function AssignmentsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reader = await gate('assignment.read')
  const params = await searchParams
  const now = new Date()
  const filter = {
    state: singleParam(params['state']),
    kind: singleParam(params['kind']),
    text: singleParam(params['q'])?.trim(),
  }
  const [mine, rounds, disputes, orphans] = await Promise.all([
    listAssignedTo(reader, now),
    listRoundSummaries(reader, filter, now),
    listBlindDisputes(reader),
    listOrphanedTasks(reader, now),
  ])
  const assigns = allows(reader.actor, 'assignment.create', 'own')
  const asked = singleParam(params['tab'])
  const works = reader.actor.agencyId !== null
  const tab = asked ?? (works && mine.tasks.length > 0 ? 'mine' : assigns || !works ? 'rounds' : 'mine')
  const text = filter.text ?? ''
  const tasks = mine.tasks.filter((task) => taskText(task).includes(text))
  return (
    <Page
      title={words.title}
      intro={words.intro}
      breadcrumbs={[{ label: mappingScreenWords.table, href: '/mappings' }]}
      actions={
        <>
          <ExportLinks links={[{ href: '/api/exports/assignments', label: words.export }]} />
          <PrintButton />
          {tab === 'mine' && mine.tasks.some(({ round }) => !round.blind) && (
            <ButtonLink href="/mappings/workbench?assigned=1">{workbenchWords.openHere}</ButtonLink>
          )}
          <ButtonLink href="/mappings/agreement">{agreementWords.title}</ButtonLink>
          {assigns && (
            <ButtonLink href={`${path}/new`} variant="primary">
              {words.create}
            </ButtonLink>
          )}
        </>
      }
    >
      <OrphanNotice orphans={orphans} mayHandOn={assigns} />
      <TabLinks
        label={words.title}
        current={hrefWith(path, { tab })}
        tabs={[
          ...(works
            ? [{ href: hrefWith(path, { tab: 'mine' }), label: words.mine, count: mine.tasks.length }]
            : []),
          { href: hrefWith(path, { tab: 'rounds' }), label: words.rounds, count: rounds.all },
          ...(assigns
            ? [{ href: hrefWith(path, { tab: 'disputes' }), label: words.disputes, count: disputes.length }]
            : []),
        ]}
      />
      {tab === 'mine' && (
        <>
          <FilterBar
            path={path}
            params={{ ...params, tab }}
            keep={['tab']}
            total={tasks.length}
            unit={words.unit}
            fields={[
              { kind: 'search', name: 'q', label: words.search, placeholder: words.searchPlaceholder },
            ]}
          />
          <TaskTable
            caption={words.mine}
            tasks={tasks}
            persons={false}
            kinds
            actions={(task) => (
              <ButtonLink href={task.href} size="small" label={`${words.act}：${taskText(task)}`}>
                {task.round.blind ? words.judge : words.act}
              </ButtonLink>
            )}
            empty={<EmptyState title={words.mineEmpty}>{words.mineEmptyHint}</EmptyState>}
          />
        </>
      )}
      {tab === 'rounds' && (
        <>
          <FilterBar
            path={path}
            params={{ ...params, tab }}
            keep={['tab']}
            total={rounds.rows.length}
            unit={words.unitRounds}
            fields={[
              { kind: 'search', name: 'q', label: words.search, placeholder: words.searchRounds },
              {
                kind: 'select',
                name: 'state',
                label: words.state,
                options: [
                  { value: 'open', label: words.open },
                  { value: 'closed', label: words.closed },
                ],
              },
              {
                kind: 'select',
                name: 'kind',
                label: words.subject,
                options: [
                  { value: 'map', label: assignmentKindWords.map.label },
                  { value: 'confirm', label: assignmentKindWords.confirm.label },
                  { value: 'blind', label: words.blindTag },
                ],
              },
            ]}
          />
          <RoundTable rows={rounds.rows} />
        </>
      )}
      {tab === 'disputes' && <DisputeList disputes={disputes} />}
    </Page>
  )
}
