/** What happened to a thing, newest first as given: when, who, what, and why where a reason was left. */
import type { ReactNode } from 'react'
import { formatDateTime } from '#lib/i18n/format'
import type { TagTone } from './tag'

export type TimelineEntry = {
  key: string
  at: Date | string
  what: ReactNode
  /** Name and agency. */
  who?: ReactNode
  /** The reason or the remark, word for word. */
  note?: ReactNode
  tone?: TagTone
}

const dots: Record<TagTone, string> = {
  joint: 'bg-joint',
  plain: 'bg-ink-3',
  gap: 'bg-gap',
  dashed: 'border border-ink-3 bg-surface',
  stop: 'bg-stop',
  ok: 'bg-ok',
}

export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="relative grid gap-3 before:absolute before:top-2 before:bottom-2 before:left-[4px] before:w-px before:bg-line-2">
      {entries.map((entry) => (
        <li key={entry.key} data-keep-together className="relative pl-5">
          <span
            aria-hidden
            className={`absolute top-[7px] left-0 size-[9px] rounded-full ${dots[entry.tone ?? 'plain']}`}
          />
          <div className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-medium">{entry.what}</span>
            <span className="text-sm text-ink-3">
              {entry.who}
              {entry.who && ' · '}
              <time dateTime={new Date(entry.at).toISOString()}>{formatDateTime(entry.at)}</time>
            </span>
          </div>
          {entry.note && (
            <div className="mt-0.5 border-l-2 border-line-2 pl-2.5 text-ink-2">{entry.note}</div>
          )}
        </li>
      ))}
    </ol>
  )
}
