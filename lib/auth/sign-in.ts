/** Checking a name and a password: lockout first, then argon2id, then a session row of our own. */
import { randomUUID } from 'node:crypto'
import { type Credentials, loadCredentials } from '#lib/db/account'
import { recordSecurityEvent, type SecurityEventKind } from '#lib/db/security-log'
import { openSession } from '#lib/db/session'
import { demoPassword } from '#lib/domain/access/password-rule'
import type { AccessProblem } from '#lib/domain/access/problems'
import { fail, ok, type Result } from '#lib/domain/shared/problem'
import { beginAttempt } from './lockout'
import { verifyNobody, verifyPassword } from './password'
import { isDemo, sessionLimits } from './settings'
import { inTurn } from './turn'

export type SignInAttempt = {
  readonly username: string
  readonly password: string
  readonly address: string
  readonly userAgent: string
}

/**
 * The id of a new session, or why there is none. The answer never tells whether the account exists, and is
 * SIGN_IN_UNAVAILABLE when anything behind it can't be reached.
 */
export async function signIn(attempt: SignInAttempt, now: Date): Promise<Result<string, AccessProblem>> {
  const username = typedName(attempt.username)
  try {
    return await oneByOne(username, attempt.address, () => trySignIn({ ...attempt, username }, now))
  } catch (error) {
    console.error('sign-in could not be checked', error)
    return fail('SIGN_IN_UNAVAILABLE')
  }
}

async function trySignIn(attempt: SignInAttempt, now: Date): Promise<Result<string, AccessProblem>> {
  const { username, address, userAgent } = attempt
  const record = (kind: SecurityEventKind, accountId?: string) =>
    recordSecurityEvent({ kind, at: now, accountId, username, address })

  const counted = await beginAttempt({ username, address })
  if (!counted.ok) {
    await record('sign-in-locked')
    return counted
  }
  const account = await loadCredentials(username)
  if (!account || !(await opens(account, attempt.password))) {
    if (!account) await verifyNobody(attempt.password)
    await counted.value.failed()
    await record('sign-in-failed', account?.id)
    return fail('SIGN_IN_FAILED')
  }
  await counted.value.succeeded()
  const id = randomUUID()
  await openSession(account.id, { id, now, address, userAgent }, sessionLimits())
  await record('sign-in', account.id)
  return ok(id)
}

/**
 * Authenticating again, right before signing or changing the password: the same password, counted against the same
 * lockout. Returns the hash that the password opened, or REAUTHENTICATION_FAILED, SIGN_IN_LOCKED or SIGN_IN_UNAVAILABLE.
 */
export async function reauthenticate(
  username: string,
  password: string,
  now: Date,
): Promise<Result<string, AccessProblem>> {
  const address = `reauthentication:${username}`
  try {
    return await oneByOne(username, address, () => tryReauthenticate({ username, address }, password, now))
  } catch (error) {
    console.error('a password could not be checked', error)
    return fail('SIGN_IN_UNAVAILABLE')
  }
}

async function tryReauthenticate(
  { username, address }: { readonly username: string; readonly address: string },
  password: string,
  now: Date,
): Promise<Result<string, AccessProblem>> {
  const counted = await beginAttempt({ username, address })
  if (!counted.ok) return counted
  const account = await loadCredentials(username)
  if (account && (await opens(account, password))) {
    await counted.value.succeeded()
    return ok(account.passwordHash)
  }
  await counted.value.failed()
  await recordSecurityEvent({
    kind: 'reauthentication-failed',
    at: now,
    accountId: account?.id,
    username,
    address: 'unknown',
  })
  return fail('REAUTHENTICATION_FAILED')
}

/**
 * Attempts on one account, and from one address, in turn: right passwords that arrive together would otherwise be
 * counted as guesses of each other.
 */
function oneByOne<T>(username: string, address: string, work: () => Promise<T>): Promise<T> {
  return inTurn(`account:${username}`, () => inTurn(`address:${address}`, work))
}

/** The password is always looked at, so that a disabled account answers no sooner than another one. */
async function opens(account: Credentials, password: string): Promise<boolean> {
  const right = await verifyPassword(account.passwordHash, password)
  // The demo's password is public: outside the demo neither it nor an account that was made with it opens anything.
  const demoOnly = account.demo || password === demoPassword
  return right && account.disabledAt === null && (!demoOnly || isDemo())
}

/** The name as accounts are named, safe to store and to count by, whatever was typed. */
function typedName(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}/gu, '')
    .trim()
    .toLowerCase()
    .slice(0, 40)
}
