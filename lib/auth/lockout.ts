/**
 * Lockout after failed sign-ins, by account and by address, counted in PostgreSQL so that it survives a restart and
 * holds for all processes. When the counter can't be reached nobody signs in: it fails closed.
 */
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { plainPool } from '#lib/db/pool'
import type { AccessProblem } from '#lib/domain/access/problems'
import { fail, ok, type Result } from '#lib/domain/shared/problem'
import { lockoutLimits } from './settings'

type Subject = { readonly username: string; readonly address: string }

/** SIGN_IN_LOCKED with the minutes left when either the account or the address has failed too often. */
export async function checkLockout(subject: Subject): Promise<Result<true, AccessProblem>> {
  try {
    const counters = limiters()
    const states = await Promise.all([
      counters.account.get(subject.username),
      counters.address.get(subject.address),
    ])
    const limits = [counters.account.points, counters.address.points]
    const locked = states.filter((state, i) => state !== null && state.consumedPoints > (limits[i] ?? 0))
    if (locked.length === 0) return ok(true as const)
    return fail('SIGN_IN_LOCKED', { minutes: minutesLeft(locked) })
  } catch {
    return fail('SIGN_IN_UNAVAILABLE')
  }
}

/** Counts a failure against both. Throws when the counter can't be reached. */
export async function countFailure(subject: Subject): Promise<void> {
  const counters = limiters()
  await Promise.all([consume(counters.account, subject.username), consume(counters.address, subject.address)])
}

/** A success clears the account's count, never the address's: one good account must not reset a guessing address. */
export async function clearFailures(username: string): Promise<void> {
  await limiters().account.delete(username)
}

function limiters(): { account: RateLimiterPostgres; address: RateLimiterPostgres } {
  const limits = lockoutLimits()
  const common = {
    storeClient: plainPool(),
    tableName: 'sign_in_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    duration: limits.minutes * 60,
    // The failure that passes `points` starts the lock anew, for its whole length.
    blockDuration: limits.minutes * 60,
  }
  return {
    account: new RateLimiterPostgres({ ...common, keyPrefix: 'account', points: limits.accountFailures - 1 }),
    address: new RateLimiterPostgres({ ...common, keyPrefix: 'address', points: limits.addressFailures - 1 }),
  }
}

async function consume(limiter: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (refused) {
    // The library rejects with a RateLimiterRes once the limit is passed: that is counted, too.
    if (!(refused instanceof RateLimiterRes)) throw refused
  }
}

function minutesLeft(states: readonly (RateLimiterRes | null)[]): number {
  const longest = Math.max(...states.map((state) => state?.msBeforeNext ?? 0))
  return Math.max(1, Math.ceil(longest / 60_000))
}
