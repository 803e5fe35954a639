/**
 * 上次来访: until when a person has seen what changed. Operational: one preference for each account. A visit is a session,
 * so that loading the desk again does not make the news disappear.
 */
import { database } from './client'
import { fromJson } from './json'

const key = 'last-visit'

/** `since`: the end of the visit before this one. */
type Visit = { readonly sessionId: string; readonly at: string; readonly since: string | null }

/** Marks the visit and answers until when the person had seen everything before it; null at the first visit. */
export async function markVisit(
  { accountId, sessionId }: { readonly accountId: string; readonly sessionId: string },
  now: Date,
): Promise<Date | null> {
  const where = { accountId_key: { accountId, key } }
  const row = await database().preference.findUnique({ where })
  const last = row ? fromJson<Visit>(row.value) : null
  const since = last?.sessionId === sessionId ? last.since : (last?.at ?? null)
  const value = { sessionId, at: now.toISOString(), since }
  await database().preference.upsert({ where, create: { accountId, key, value }, update: { value } })
  return since === null ? null : new Date(since)
}
