/**
 * Security events: sign-ins, denials, exports, sensitive reads. Append-only, each in a transaction of its own, so that
 * a refused command leaves its trace although it is rolled back.
 */
import type { Json } from '#lib/domain/shared/event'
import { database } from './client'
import { toJsonInput } from './json'

export type SecurityEventKind =
  | 'sign-in'
  | 'sign-in-failed'
  | 'sign-in-locked'
  | 'sign-out'
  | 'session-revoked'
  | 'reauthentication-failed'
  | 'denied'
  | 'export'
  | 'sensitive-read'
  | 'file-refused'

export type SecurityEventFacts = {
  readonly kind: SecurityEventKind
  readonly at: Date
  readonly accountId?: string | undefined
  readonly username?: string | undefined
  readonly address: string
  readonly detail?: Json
}

export async function recordSecurityEvent(facts: SecurityEventFacts): Promise<void> {
  await database().securityEvent.create({
    data: {
      kind: facts.kind,
      at: facts.at,
      accountId: facts.accountId ?? null,
      username: facts.username ?? null,
      address: facts.address,
      detail: toJsonInput(facts.detail ?? {}),
    },
  })
}
