/**
 * A token lets a program of a bureau read the shared work through /api/v1. It is issued and revoked by the system
 * administrator, ends by itself within a year, and sees what every participant may see: never anybody's drafts.
 */
import type { DecideContext, Decided, DomainEvent } from '../shared/event'
import { fail, ok, type Result, type SharedProblem } from '../shared/problem'
import type { AccessProblem } from './problems'
import type { Actor } from './roles'

/** One row of the table `api_token`. `expiresOn` is midnight UTC of the last day on which it works. */
export type ApiToken = {
  readonly id: string
  readonly purpose: string
  readonly prefix: string
  /** SHA-256 of the secret, hex. */
  readonly secretHash: string
  readonly expiresOn: Date
  readonly revokedAt: Date | null
  readonly createdById: string
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
  readonly version: number
}

/** Longest life of a token: whoever still needs it after a year says so again. */
export const apiTokenDaysMax = 366

const day = 86_400_000

export type ApiTokenStatus = 'valid' | 'expired' | 'revoked'

export function apiTokenStatus(token: Pick<ApiToken, 'expiresOn' | 'revokedAt'>, now: Date): ApiTokenStatus {
  if (token.revokedAt !== null) return 'revoked'
  return now.getTime() >= token.expiresOn.getTime() + day ? 'expired' : 'valid'
}

declare const proven: unique symbol

/** The proof that a request came with a valid token: the API's queries take one. */
export type ApiReader = { readonly tokenId: string; readonly [proven]: 'api' }

export function apiReaderFor(token: ApiToken | null, now: Date): Result<ApiReader, AccessProblem> {
  if (token === null) return fail('API_TOKEN_UNKNOWN')
  const status = apiTokenStatus(token, now)
  if (status !== 'valid') return fail('API_TOKEN_ENDED', { status })
  return ok({ tokenId: token.id } as ApiReader)
}

/** `expiresOn` is YYYY-MM-DD. The secret itself never comes here. */
export function issueApiToken(
  input: { readonly purpose: string; readonly expiresOn: string },
  secret: { readonly prefix: string; readonly hash: string },
  { actor, now, newId }: DecideContext<Actor>,
): Result<Decided<ApiToken>, AccessProblem> {
  const expiresOn = new Date(`${input.expiresOn}T00:00:00Z`)
  const days = Math.ceil((expiresOn.getTime() - now.getTime()) / day)
  if (days < 0 || days > apiTokenDaysMax) return fail('API_TOKEN_DATE', { days: apiTokenDaysMax })
  const token: ApiToken = {
    id: newId(),
    purpose: input.purpose.trim(),
    prefix: secret.prefix,
    secretHash: secret.hash,
    expiresOn,
    revokedAt: null,
    createdById: actor.accountId,
    createdAt: now,
    lastUsedAt: null,
    version: 1,
  }
  return ok({ next: token, events: [tokenEvent('api-token.issued', null, token)] })
}

/** From the next request on it is refused. A revoked token is not taken up again: issue another. */
export function revokeApiToken(
  token: ApiToken,
  input: { readonly version: number },
  { now }: Pick<DecideContext<Actor>, 'now'>,
): Result<Decided<ApiToken>, SharedProblem> {
  if (input.version !== token.version) return fail('STALE', { seen: input.version, current: token.version })
  if (token.revokedAt !== null) return fail('NO_CHANGE')
  const next = { ...token, revokedAt: now, version: token.version + 1 }
  return ok({ next, events: [tokenEvent('api-token.revoked', token, next)] })
}

function tokenEvent(name: string, before: ApiToken | null, after: ApiToken): DomainEvent {
  return {
    name,
    subject: { type: 'api-token', id: after.id },
    before: before === null ? null : facts(before),
    after: facts(after),
  }
}

/** What the log may say of a token: nothing that helps to guess or find the secret beyond its first characters. */
function facts({ purpose, prefix, expiresOn, revokedAt }: ApiToken) {
  return { purpose, prefix, expiresOn: expiresOn.toISOString().slice(0, 10), revoked: revokedAt !== null }
}
