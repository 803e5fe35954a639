/**
 * Security events: sign-ins, denials, exports, sensitive reads. Append-only, each in a transaction of its own, so that
 * a refused command leaves its trace although it is rolled back.
 */
import type { Json } from '#lib/domain/shared/event'
import { database } from './client'
import { fromJson, toJsonInput } from './json'

export const securityEventKinds = [
  'sign-in',
  'sign-in-failed',
  'sign-in-locked',
  'sign-out',
  'reauthentication-failed',
  'denied',
  'export',
  'sensitive-read',
  'file-refused',
  'api-read',
  'api-refused',
] as const
export type SecurityEventKind = (typeof securityEventKinds)[number]

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

export type SecurityEvent = {
  readonly id: number
  readonly at: Date
  readonly kind: SecurityEventKind
  readonly accountId: string | null
  readonly username: string | null
  readonly address: string
  readonly detail: Json
}

export type SecurityFilter = {
  readonly kind?: string | undefined
  readonly username?: string | undefined
  readonly address?: string | undefined
}

export async function listSecurityEvents(
  filter: SecurityFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ events: SecurityEvent[]; total: number }> {
  const where = {
    ...(filter.kind ? { kind: filter.kind } : {}),
    ...(filter.username ? { username: { contains: filter.username } } : {}),
    ...(filter.address ? { address: { contains: filter.address } } : {}),
  }
  const [rows, total] = await Promise.all([
    database().securityEvent.findMany({
      where,
      orderBy: { id: 'desc' },
      skip: page.offset,
      take: page.limit,
    }),
    database().securityEvent.count({ where }),
  ])
  const events = rows.map((row) => ({
    ...row,
    id: Number(row.id),
    kind: row.kind as SecurityEventKind,
    detail: fromJson<Json>(row.detail),
  }))
  return { events, total }
}
