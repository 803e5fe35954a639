/** 工作台: what waits for me and why, what I wait for, what has changed since my last visit. */
import type { Metadata } from 'next'
import { Agenda } from '#components/desk/agenda'
import { Assigned } from '#components/desk/assigned'
import { MentionList } from '#components/desk/mention-list'
import { NewsList } from '#components/desk/news-list'
import { Stock } from '#components/desk/stock'
import { WaitingGroup } from '#components/desk/waiting-group'
import { EmptyState } from '#components/ui/empty-state'
import { ButtonLink, TextLink } from '#components/ui/link'
import { Page } from '#components/ui/page'
import { Card, Section } from '#components/ui/section'
import { Tag } from '#components/ui/tag'
import { allowsSome } from '#lib/domain/access/policy'
import { roleWords } from '#lib/i18n/access'
import { commentListWords } from '#lib/i18n/comment-list'
import { deskWords, waitingEmptyHints } from '#lib/i18n/desk'
import { formatDateTime } from '#lib/i18n/format'
import { workbenchWords } from '#lib/i18n/workbench'
import { loadAssignedDesk } from '#lib/queries/assigned-desk'
import { type DeskNews, loadDesk } from '#lib/queries/desk'
import { gate } from '#lib/web/gate'
import { footEntries, mainEntries, openEntries } from '../nav-entries'

export const metadata: Metadata = { title: deskWords.title }

/** What an empty desk offers instead. */
const shortcuts = [...mainEntries, ...footEntries].filter(
  ({ read }) => read !== 'desk.read' && read !== 'policy.read',
)

export default async function DeskPage() {
  const reader = await gate('desk.read')
  const now = new Date()
  const { actor } = reader
  const { waiting, waitedOn, mentions, agenda, stock, news } = await loadDesk(reader, now)
  const assigned = await loadAssignedDesk(reader, now)
  const count = (groups: typeof waiting) => groups.reduce((sum, group) => sum + group.items.length, 0)
  return (
    <Page
      title={deskWords.title}
      intro={deskWords.greeting(actor.displayName)}
      marks={actor.roles.map((role) => (
        <Tag key={role} tone="plain">
          {roleWords[role]}
        </Tag>
      ))}
      actions={
        allowsSome(actor, 'comment.read') && (
          <ButtonLink href="/mappings/comments">{commentListWords.title}</ButtonLink>
        )
      }
    >
      <div className="grid items-start gap-x-5 gap-y-6 lg:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
        <div className="grid gap-6">
          {assigned && <Assigned {...assigned} />}
          {mentions.length > 0 && (
            <Card
              title={deskWords.mentions}
              note={mentions.length}
              actions={<TextLink href="/mappings/comments">{deskWords.allComments}</TextLink>}
              flush
            >
              <MentionList mentions={mentions} now={now} />
            </Card>
          )}
          <Section
            title={deskWords.waiting}
            note={waiting.length > 0 && deskWords.waitingNote(count(waiting))}
          >
            {waiting.length === 0 && (
              <EmptyState
                title={deskWords.waitingEmpty}
                actions={openEntries(actor, shortcuts).map((page) => (
                  <ButtonLink key={page.href} href={page.href}>
                    {page.label}
                  </ButtonLink>
                ))}
              >
                {actor.roles.map((role) => (
                  <p key={role}>{waitingEmptyHints[role]}</p>
                ))}
              </EmptyState>
            )}
            {waiting.map((group) => (
              <WaitingGroup key={`${group.what} ${group.agency?.id}`} group={group} now={now} mine />
            ))}
          </Section>
          {agenda && (
            <Card
              title={deskWords.agenda}
              note={deskWords.agendaNote}
              actions={<TextLink href="/mappings/meeting">{deskWords.agendaAll}</TextLink>}
              accent="joint"
              flush
            >
              {agenda.length === 0 ? (
                <p className="px-4 pt-1 pb-3 text-ink-2">
                  {deskWords.agendaEmpty}。{deskWords.agendaEmptyHint}
                </p>
              ) : (
                <Agenda rows={agenda} now={now} />
              )}
            </Card>
          )}
          {(waitedOn.length > 0 || waiting.length > 0) && (
            <Section
              title={deskWords.waitedOn}
              note={waitedOn.length > 0 && deskWords.waitedOnNote(count(waitedOn))}
            >
              {waitedOn.length === 0 && (
                <p className="text-ink-2">
                  {deskWords.waitedOnEmpty}。{deskWords.waitedOnEmptyHint}
                </p>
              )}
              {waitedOn.map((group) => (
                <WaitingGroup
                  key={`${group.what} ${group.agency?.id}`}
                  group={group}
                  now={now}
                  mine={false}
                />
              ))}
            </Section>
          )}
        </div>
        <div className="grid gap-6">
          {stock && stock.gaps + stock.suggestions > 0 && (
            <Card
              title={deskWords.stock}
              actions={
                <ButtonLink href="/mappings/workbench" size="small">
                  {workbenchWords.title}
                </ButtonLink>
              }
            >
              <Stock {...stock} />
            </Card>
          )}
          {news && <News news={news} now={now} />}
        </div>
      </div>
    </Page>
  )
}

function News({ news: { since, rows, total }, now }: { news: DeskNews; now: Date }) {
  return (
    <Card
      title={deskWords.news}
      note={since ? deskWords.newsSince(formatDateTime(since)) : deskWords.newsFirst}
      actions={total > rows.length && <TextLink href="/audit">{deskWords.newsAll(total)}</TextLink>}
      flush
    >
      <div className="mt-2">
        {rows.length === 0 ? (
          <p className="px-4 pb-3 text-ink-2">{deskWords.newsEmpty}。</p>
        ) : (
          <NewsList rows={rows} now={now} />
        )}
      </div>
    </Card>
  )
}
