/** What happened to a project, from the audit log. */
import { HistoryTimeline } from '#components/audit/history-timeline'
import type { AuditEntry } from '#lib/domain/audit/entry'

const reasoned = ['joint.returned', 'joint.refused', 'joint.withdrawn']

export function JointHistory({ entries }: { entries: readonly AuditEntry[] }) {
  return <HistoryTimeline entries={entries} tone="joint" reasoned={reasoned} />
}
