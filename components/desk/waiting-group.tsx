/** Things of one sort that wait, the oldest first: what each is, since when, why it came back, and the one thing to do. */
import type { ReactNode } from 'react'
import { ItemTitle, itemText } from '#components/progress/item-title'
import { AgencyName } from '#components/ui/agency'
import { ButtonLink, TextLink } from '#components/ui/link'
import { Card } from '#components/ui/section'
import { deskWords, waitingActWords, waitingMineWords, waitingReasonWords } from '#lib/i18n/desk'
import { formatDateTime } from '#lib/i18n/format'
import { waitedWords, waitingWords } from '#lib/i18n/progress'
import type { DeskGroup, DeskItem } from '#lib/queries/desk'

const shownMax = 5

/** `mine` waits for the reader and offers the act; otherwise it says for whom it waits and only opens. */
export function WaitingGroup({ group, now, mine }: { group: DeskGroup; now: Date; mine: boolean }) {
  const { what, items } = group
  const row = (item: DeskItem) => (
    <WaitingRow key={item.view.id} item={item} now={now} act={mine ? waitingActWords[what] : null} />
  )
  const rest = items.slice(shownMax)
  const title = (mine ? waitingMineWords[what] : undefined) ?? waitingWords[what]
  return (
    <Card title={title} note={items.length} actions={mine ? null : <Whom group={group} />} flush>
      <p className="px-4 text-sm text-ink-3">{waitingReasonWords[what]}</p>
      <ul className="mt-2">{items.slice(0, shownMax).map(row)}</ul>
      {rest.length > 0 && (
        <details>
          <summary className="min-h-[34px] border-t border-line px-4 py-1.5 text-joint">
            {deskWords.more(rest.length)}
          </summary>
          <ul>{rest.map(row)}</ul>
        </details>
      )}
    </Card>
  )
}

function Whom({ group: { agency } }: { group: DeskGroup }): ReactNode {
  return agency ? (
    <AgencyName agency={agency} short />
  ) : (
    <span data-accent="joint" className="font-medium text-accent">
      {deskWords.jointBody}
    </span>
  )
}

type WaitingRowProps = { item: DeskItem; now: Date; act: string | null }

function WaitingRow({ item: { view, since }, now, act }: WaitingRowProps) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-t border-line px-4 py-2">
      <div className="min-w-0 flex-1 basis-72">
        {act ? (
          <ItemTitle view={view} />
        ) : (
          <TextLink href={view.href}>
            <ItemTitle view={view} />
          </TextLink>
        )}
        {view.reason && (
          <p className="mt-0.5 border-l-2 border-gap-line pl-2 text-sm text-ink-2">{view.reason}</p>
        )}
      </div>
      <div className="flex items-center gap-3">
        <time
          dateTime={since.toISOString()}
          title={formatDateTime(since)}
          className="text-sm whitespace-nowrap text-ink-3"
        >
          {deskWords.since(waitedWords(since, now))}
        </time>
        {act && (
          <ButtonLink href={view.href} size="small" label={`${act}：${itemText(view)}`}>
            {act}
          </ButtonLink>
        )}
      </div>
    </li>
  )
}
