/** What happened to a thing, from the audit log, each step with the way to its entry. */
import { TextLink } from '#components/ui/link'
import { Timeline } from '#components/ui/timeline'
import type { AuditEntry } from '#lib/domain/audit/entry'
import { eventWord } from '#lib/i18n/audit'

type HistoryTimelineProps = {
  entries: readonly AuditEntry[]
  tone?: 'joint'
  /** The events whose reason is their own, where others only carry the last one along. */
  reasoned?: readonly string[]
}

export function HistoryTimeline({ entries, tone, reasoned }: HistoryTimelineProps) {
  return (
    <Timeline
      entries={entries.map((entry) => ({
        key: String(entry.seq),
        at: entry.at,
        what: <TextLink href={`/audit/${entry.seq}`}>{eventWord(entry.event)}</TextLink>,
        who: entry.actorName,
        note: reasoned && !reasoned.includes(entry.event) ? null : reasonOf(entry),
        ...(tone && { tone }),
      }))}
    />
  )
}

function reasonOf({ after }: AuditEntry): string | null {
  if (typeof after !== 'object' || after === null || !('reason' in after)) return null
  return typeof after['reason'] === 'string' ? after['reason'] : null
}
