/**
 * Lockout after failed sign-ins, by account and by address, counted in PostgreSQL so that it survives a restart and
 * holds for all processes. Every attempt is counted before its password is looked at and given back when it was right,
 * so that a hundred guesses at once are counted like a hundred in a row. The functions throw when the counter can't be
 * reached: then nobody signs in.
 */
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { plainPool } from '#lib/db/pool'
import type { AccessProblem } from '#lib/domain/access/problems'
import { fail, ok, type Result } from '#lib/domain/shared/problem'
import { lockoutLimits } from './settings'

type Subject = { readonly username: string; readonly address: string }

/** One attempt that has been counted, and what has to be done when it turns out wrong or right. */
export type Attempt = {
  /** Locks whatever this attempt was the last one for. */
  readonly failed: () => Promise<void>
  /**
   * Clears the account's count; the address only gets this attempt back: one good account must not reset a guessing
   * address.
   */
  readonly succeeded: () => Promise<void>
}

/** The attempt, or SIGN_IN_LOCKED with the minutes left when the account or the address has failed too often. */
export async function beginAttempt({ username, address }: Subject): Promise<Result<Attempt, AccessProblem>> {
  const { account, address: source } = limiters()
  const counts = [
    { limiter: account, key: username, state: await count(account, username) },
    { limiter: source, key: address, state: await count(source, address) },
  ]
  const over = counts.filter(({ limiter, state }) => state.consumedPoints > limiter.points)
  if (over.length > 0) {
    // No password was looked at: it is no guess, and must not lengthen the count of others behind the same address.
    await Promise.all(counts.map(({ limiter, key }) => limiter.reward(key)))
    return fail('SIGN_IN_LOCKED', { minutes: minutesLeft(over.map(({ state }) => state)) })
  }
  return ok({
    failed: async () => {
      const reached = counts.filter(({ limiter, state }) => state.consumedPoints >= limiter.points)
      await Promise.all(reached.map(({ limiter, key }) => limiter.block(key, lockoutLimits().minutes * 60)))
    },
    succeeded: async () => {
      await Promise.all([account.delete(username), source.reward(address)])
    },
  })
}

function limiters(): { account: RateLimiterPostgres; address: RateLimiterPostgres } {
  const limits = lockoutLimits()
  const common = {
    storeClient: plainPool(),
    tableName: 'sign_in_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    duration: limits.minutes * 60,
  }
  return {
    account: new RateLimiterPostgres({ ...common, keyPrefix: 'account', points: limits.accountFailures }),
    address: new RateLimiterPostgres({ ...common, keyPrefix: 'address', points: limits.addressFailures }),
  }
}

async function count(limiter: RateLimiterPostgres, key: string): Promise<RateLimiterRes> {
  try {
    return await limiter.consume(key)
  } catch (refused) {
    // The library rejects with a RateLimiterRes once the limit is passed: that is counted, too.
    if (refused instanceof RateLimiterRes) return refused
    throw refused
  }
}

function minutesLeft(states: readonly RateLimiterRes[]): number {
  const longest = Math.max(...states.map((state) => state.msBeforeNext))
  return Math.max(1, Math.ceil(longest / 60_000))
}
