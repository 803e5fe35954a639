/** Session rows: what makes a sign-in revocable. The cookie carries only the row's id. */
import type { Actor, Role } from '#lib/domain/access/roles'
import { database } from './client'

export type SessionLimits = { readonly idleMinutes: number; readonly absoluteHours: number }

export async function openSession(
  accountId: string,
  facts: { readonly id: string; readonly now: Date; readonly address: string; readonly userAgent: string },
  limits: SessionLimits,
): Promise<void> {
  await database().session.create({
    data: {
      id: facts.id,
      accountId,
      createdAt: facts.now,
      lastSeenAt: facts.now,
      expiresAt: new Date(facts.now.getTime() + limits.absoluteHours * 3_600_000),
      address: facts.address,
      userAgent: facts.userAgent.slice(0, 300),
    },
  })
}

/**
 * The actor behind a session, read fresh: revocation, disablement and role changes bite on the next request. Null when
 * the session is unknown, revoked, idle for too long or past its absolute end, the account is disabled, or it is one of
 * the demo's outside the demo.
 */
export async function loadActor(
  sessionId: string,
  now: Date,
  limits: SessionLimits & { readonly demo: boolean },
): Promise<Actor | null> {
  const session = await database().session.findUnique({
    where: { id: sessionId },
    include: { account: { include: { grants: { select: { role: true } } } } },
  })
  if (!session || session.revokedAt || session.expiresAt <= now || session.account.disabledAt) return null
  if (session.account.demo && !limits.demo) return null
  const idleFor = now.getTime() - session.lastSeenAt.getTime()
  if (idleFor > limits.idleMinutes * 60_000) return null
  // One write a minute is enough to measure idleness, and spares the table.
  if (idleFor > Math.min(60_000, limits.idleMinutes * 10_000)) {
    await database().session.update({ where: { id: sessionId }, data: { lastSeenAt: now } })
  }
  const { account } = session
  return {
    accountId: account.id,
    username: account.username,
    displayName: account.displayName,
    agencyId: account.agencyId,
    roles: account.grants.map((grant) => grant.role as Role),
    sessionId,
  }
}

/** Ends a session. Returns whose it was; null when there was none that was open. */
export async function revokeSession(
  sessionId: string,
  now: Date,
): Promise<{ readonly accountId: string; readonly username: string } | null> {
  const open = await database().session.findUnique({
    where: { id: sessionId, revokedAt: null },
    select: { account: { select: { id: true, username: true } } },
  })
  if (!open) return null
  await database().session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: now } })
  return { accountId: open.account.id, username: open.account.username }
}
