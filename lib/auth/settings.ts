/** What the environment says about signing in. Read at each use, so that a wrong value fails where it is used. */
import type { SessionLimits } from '#lib/db/session'

export function isDemo(): boolean {
  return process.env['TONGBIAO_MODE'] === 'demo'
}

/** GB/T 22239—2019 asks for a timeout; 30 minutes idle and 12 hours in all unless configured. */
export function sessionLimits(): SessionLimits {
  return {
    idleMinutes: positive('SESSION_IDLE_MINUTES', 30),
    absoluteHours: positive('SESSION_ABSOLUTE_HOURS', 12),
  }
}

export type LockoutLimits = {
  readonly accountFailures: number
  readonly addressFailures: number
  readonly minutes: number
}

/** An office behind one address may need a higher limit for the address. */
export function lockoutLimits(): LockoutLimits {
  return {
    accountFailures: positive('SIGN_IN_ACCOUNT_FAILURES', 5),
    addressFailures: positive('SIGN_IN_ADDRESS_FAILURES', 5),
    minutes: positive('SIGN_IN_LOCK_MINUTES', 15),
  }
}

export function authSecret(): string {
  const secret = process.env['NEXTAUTH_SECRET']
  if (!secret || secret.length < 32)
    throw new Error('NEXTAUTH_SECRET is missing or shorter than 32 characters')
  return secret
}

/** The cookie is `Secure` and `__Host-` wherever the site is served over https. */
export function sessionCookie(): { name: string; secure: boolean } {
  const secure = (process.env['NEXTAUTH_URL'] ?? '').startsWith('https://')
  return { name: secure ? '__Host-tongbiao.session' : 'tongbiao.session', secure }
}

/** Where this platform answers, with a slash at the end: the root of every identifier that leaves it. */
export function siteAddress(): string {
  const address = process.env['NEXTAUTH_URL'] ?? ''
  return address === '' || address.endsWith('/') ? address : `${address}/`
}

function positive(name: string, standard: number): number {
  const text = process.env[name]
  if (text === undefined || text === '') return standard
  const value = Number(text)
  if (!Number.isFinite(value) || value <= 0)
    throw new Error(`${name} must be a positive number, not “${text}”`)
  return value
}
