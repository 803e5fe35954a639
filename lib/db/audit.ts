/**
 * Appending to the audit log. The sequence has no holes and the order of the leaves is the order of the commits, so
 * appends are serialised by an advisory lock that is taken last and held until the transaction ends.
 */

import type { Actor } from '#lib/domain/access/roles'
import { entryLeafHash } from '#lib/domain/audit/entry'
import type { DomainEvent } from '#lib/domain/shared/event'
import type { Tx } from './client'
import { insertRows } from './insert-rows'

/** Any number will do, as long as nobody else locks the same one. */
const auditLock = 7_261_962

export type AppendedEntry = { readonly seq: bigint; readonly event: string; readonly leafHash: string }

export type AuditOrigin = {
  readonly actor: Pick<Actor, 'accountId' | 'displayName' | 'agencyId'>
  readonly operation: string
  readonly at: Date
}

/** Appends one leaf for each event, in the transaction of the change itself. */
export async function appendAudit(
  tx: Tx,
  origin: AuditOrigin,
  events: readonly DomainEvent[],
): Promise<AppendedEntry[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${auditLock})`
  const last = await tx.auditEntry.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } })
  let seq = last ? last.seq + 1n : 0n
  const appended: AppendedEntry[] = []
  const rows = events.map((event) => {
    const entry = {
      seq: Number(seq),
      at: origin.at.toISOString(),
      actorId: origin.actor.accountId,
      actorName: origin.actor.displayName,
      agencyId: origin.actor.agencyId,
      operation: origin.operation,
      event: event.name,
      subjectType: event.subject.type,
      subjectId: event.subject.id,
      about: [...(event.about ?? [])],
      before: event.before,
      after: event.after,
    }
    const leafHash = entryLeafHash(entry)
    appended.push({ seq, event: event.name, leafHash })
    const row = {
      ...entry,
      seq,
      at: origin.at,
      leafHash,
    }
    seq += 1n
    return row
  })
  await insertRows(tx, 'audit_entry', rows, ['before', 'after'])
  return appended
}
