/** What happened to a project, from the audit log, each with the way to its entry. */
import { TextLink } from '#components/ui/link'
import { Timeline } from '#components/ui/timeline'
import type { AuditEntry } from '#lib/domain/audit/entry'
import { eventWord } from '#lib/i18n/audit'

export function JointHistory({ entries }: { entries: readonly AuditEntry[] }) {
  return (
    <Timeline
      entries={entries.map((entry) => ({
        key: String(entry.seq),
        at: entry.at,
        what: <TextLink href={`/audit/${entry.seq}`}>{eventWord(entry.event)}</TextLink>,
        who: entry.actorName,
        note: reasonOf(entry),
        tone: 'joint',
      }))}
    />
  )
}

const reasoned = ['joint.returned', 'joint.refused', 'joint.withdrawn']

/** The reason of a step that asks for one; others only carry the last one along. */
function reasonOf({ event, after }: AuditEntry): string | undefined {
  if (!reasoned.includes(event) || typeof after !== 'object' || after === null) return undefined
  const reason = 'reason' in after ? after['reason'] : undefined
  return typeof reason === 'string' ? reason : undefined
}
