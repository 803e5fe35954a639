/** The secret of an API token: 256 bits of chance behind a prefix that secret scanners can find. Kept as its hash only. */
import { randomBytes } from 'node:crypto'
import { hashText } from '#lib/domain/shared/hash'

const prefix = 'tongbiao_'

export type NewApiSecret = { readonly secret: string; readonly prefix: string; readonly hash: string }

export function generateApiSecret(): NewApiSecret {
  const secret = `${prefix}${randomBytes(32).toString('base64url')}`
  return { secret, prefix: secret.slice(0, prefix.length + 4), hash: hashText(secret) }
}

/** The hash to look a given secret up by; null for what can be none. */
export function apiSecretHash(given: string): string | null {
  return /^tongbiao_[\w-]{43}$/.test(given) ? hashText(given) : null
}
