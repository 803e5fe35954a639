/** Checking a name and a password: lockout first, then argon2id, then a session row of our own. */
import { randomUUID } from 'node:crypto'
import { loadCredentials } from '#lib/db/account'
import { recordSecurityEvent, type SecurityEventKind } from '#lib/db/security-log'
import { openSession } from '#lib/db/session'
import type { AccessProblem } from '#lib/domain/access/problems'
import { fail, ok, type Result } from '#lib/domain/shared/problem'
import { checkLockout, clearFailures, countFailure } from './lockout'
import { verifyNobody, verifyPassword } from './password'
import { sessionLimits } from './settings'

export type SignInAttempt = {
  readonly username: string
  readonly password: string
  readonly address: string
  readonly userAgent: string
}

/** The id of a new session, or why there is none. The answer never tells whether the account exists. */
export async function signIn(attempt: SignInAttempt, now: Date): Promise<Result<string, AccessProblem>> {
  const username = attempt.username.trim().toLowerCase()
  const subject = { username, address: attempt.address }
  const record = (kind: SecurityEventKind, accountId?: string) =>
    recordSecurityEvent({ kind, at: now, accountId, username, address: attempt.address })

  const open = await checkLockout(subject)
  if (!open.ok) {
    await record('sign-in-locked')
    return open
  }
  const account = await loadCredentials(username)
  const right = account
    ? await verifyPassword(account.passwordHash, attempt.password)
    : await verifyNobody(attempt.password)
  if (!account || !right || account.disabledAt) {
    await countFailure(subject)
    await record('sign-in-failed', account?.id)
    return fail('SIGN_IN_FAILED')
  }
  await clearFailures(username)
  const id = randomUUID()
  await openSession(
    account.id,
    { id, now, address: attempt.address, userAgent: attempt.userAgent },
    sessionLimits(),
  )
  await record('sign-in', account.id)
  return ok(id)
}

/**
 * Authenticating again, right before signing: the same password, counted against the same lockout.
 * Returns REAUTHENTICATION_FAILED or SIGN_IN_LOCKED.
 */
export async function reauthenticate(
  username: string,
  password: string,
  now: Date,
): Promise<Result<true, AccessProblem>> {
  const subject = { username, address: `reauthentication:${username}` }
  const open = await checkLockout(subject)
  if (!open.ok) return open
  const account = await loadCredentials(username)
  if (account && (await verifyPassword(account.passwordHash, password))) return ok(true as const)
  await countFailure(subject)
  await recordSecurityEvent({
    kind: 'reauthentication-failed',
    at: now,
    accountId: account?.id,
    username,
    address: 'unknown',
  })
  return fail('REAUTHENTICATION_FAILED')
}
