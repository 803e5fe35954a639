/** What others did since the last visit: when, who, what, to what; each row opens the thing, or else its entry in the log. */
import { ItemTitle } from '#components/progress/item-title'
import { AgencySeal } from '#components/ui/agency'
import { TextLink } from '#components/ui/link'
import { eventWord } from '#lib/i18n/audit'
import { deskWords } from '#lib/i18n/desk'
import { formatAgo, formatDateTime } from '#lib/i18n/format'
import type { DeskNews } from '#lib/queries/desk'

export function NewsList({ rows, now }: { rows: DeskNews['rows']; now: Date }) {
  return (
    <ul>
      {rows.map(({ entry, agency, view }) => (
        <li key={entry.seq} className="grid gap-x-3 border-t border-line px-4 py-2 first:border-t-0">
          <span className="flex flex-wrap items-center gap-x-2 text-sm text-ink-3">
            {agency && <AgencySeal agency={agency} size={16} />}
            <span>{entry.actorName}</span>
            <time dateTime={entry.at} title={formatDateTime(entry.at)}>
              {formatAgo(entry.at, now)}
            </time>
            <TextLink href={`/audit/${entry.seq}`} subtle>
              {deskWords.newsEntry(entry.seq)}
            </TextLink>
          </span>
          <span>
            {eventWord(entry.event)}
            {view && (
              <>
                {'：'}
                <TextLink href={view.href}>
                  <ItemTitle view={view} />
                </TextLink>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
