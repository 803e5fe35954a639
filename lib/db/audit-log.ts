/** Reading the audit log: pages of entries within what a reader may see, one subject's history, and all of it in order. */
import { type LogScope, partyEvents, personalEvents, sharedEvents } from '#lib/domain/access/log-visibility'
import type { AuditEntry } from '#lib/domain/audit/entry'
import type { Json } from '#lib/domain/shared/event'
import { database } from './client'
import type { Prisma } from './generated/client'
import type { AuditEntryModel } from './generated/models'
import { fromJson } from './json'

export type AuditFilter = {
  readonly event?: string | undefined
  readonly agencyId?: string | undefined
  readonly subjectType?: string | undefined
  /** `type:id`: the entries whose subject it is, or which are about it. */
  readonly subject?: string | undefined
  /** Part of the name of the person. */
  readonly person?: string | undefined
  /** Days, inclusive, YYYY-MM-DD in the time zone of the bureaus (UTC+8). */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** An instant: only what was written after it. */
  readonly after?: Date | null | undefined
  /** Without what happened to a mapping because its whole 批次 moved: the 批次's own entry says it. */
  readonly withoutPackaged?: boolean | undefined
  /** An account: only what others did. */
  readonly notBy?: string | undefined
}

export type Page = { readonly offset: number; readonly limit: number }

export async function listAuditEntries(
  scope: LogScope,
  filter: AuditFilter,
  page: Page,
): Promise<{ entries: AuditEntry[]; total: number }> {
  const where = whereOf(scope, filter)
  const [rows, total] = await Promise.all([
    database().auditEntry.findMany({ where, orderBy: { seq: 'desc' }, skip: page.offset, take: page.limit }),
    database().auditEntry.count({ where }),
  ])
  return { entries: rows.map(toEntry), total }
}

export async function loadAuditEntry(scope: LogScope, seq: number): Promise<AuditEntry | null> {
  const row = await database().auditEntry.findFirst({ where: { AND: [{ seq }, scopeOf(scope)] } })
  return row ? toEntry(row) : null
}

/** The names of all events that the reader can meet, for the filter. */
export async function listEventNames(scope: LogScope): Promise<string[]> {
  const rows = await database().auditEntry.findMany({
    where: scopeOf(scope),
    distinct: ['event'],
    select: { event: true },
    orderBy: { event: 'asc' },
  })
  return rows.map((row) => row.event)
}

const pageSize = 1_000

/** Every entry in order of `seq`, a thousand rows at a time: the log may be larger than memory. */
export async function* eachAuditEntry(client = database()): AsyncGenerator<AuditEntry> {
  for (let after = -1; ; ) {
    const rows = await client.auditEntry.findMany({
      where: { seq: { gt: after } },
      orderBy: { seq: 'asc' },
      take: pageSize,
    })
    for (const row of rows) yield toEntry(row)
    const last = rows.at(-1)
    if (!last) return
    after = Number(last.seq)
  }
}

/** The leaf hashes of the first `size` entries, for proofs. */
export async function listLeafHashes(size: number): Promise<string[]> {
  const rows = await database().auditEntry.findMany({
    where: { seq: { lt: size } },
    orderBy: { seq: 'asc' },
    select: { leafHash: true },
  })
  return rows.map((row) => row.leafHash)
}

export async function countAuditEntries(): Promise<number> {
  return database().auditEntry.count()
}

function whereOf(scope: LogScope, filter: AuditFilter): Prisma.AuditEntryWhereInput {
  const subject = filter.subject?.match(/^([a-z-]+):(.+)$/)
  const wanted: Prisma.AuditEntryWhereInput[] = [scopeOf(scope)]
  if (filter.event) wanted.push({ event: filter.event })
  if (filter.agencyId) wanted.push({ agencyId: filter.agencyId })
  if (filter.subjectType) wanted.push({ subjectType: filter.subjectType })
  if (filter.person) wanted.push({ actorName: { contains: filter.person, mode: 'insensitive' } })
  if (filter.from) wanted.push({ at: { gte: startOfDay(filter.from) } })
  if (filter.to) wanted.push({ at: { lt: new Date(startOfDay(filter.to).getTime() + 86_400_000) } })
  if (filter.after) wanted.push({ at: { gt: filter.after } })
  if (filter.notBy) wanted.push({ actorId: { not: filter.notBy } })
  if (filter.withoutPackaged)
    wanted.push({ NOT: { operation: { startsWith: 'package.' }, subjectType: 'mapping' } })
  if (filter.subject && !subject) wanted.push({ subjectId: filter.subject })
  if (subject?.[1] && subject[2]) {
    wanted.push({
      OR: [{ subjectType: subject[1], subjectId: subject[2] }, { about: { has: subject[0] } }],
    })
  }
  return { AND: wanted }
}

function scopeOf(scope: LogScope): Prisma.AuditEntryWhereInput {
  if (scope.kind === 'all') return {}
  const { agencyId, accountId } = scope
  const shared: Prisma.AuditEntryWhereInput = { event: { in: [...sharedEvents] } }
  const own: Prisma.AuditEntryWhereInput = { actorId: accountId }
  const house: Prisma.AuditEntryWhereInput = { agencyId, event: { notIn: [...personalEvents] } }
  if (agencyId === null) return { OR: [shared, own] }
  const party: Prisma.AuditEntryWhereInput = {
    event: { in: [...partyEvents] },
    about: { has: `agency:${agencyId}` },
  }
  return { OR: [shared, own, house, party] }
}

function startOfDay(day: string): Date {
  const start = /^[12]\d{3}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00+08:00`) : new Date(0)
  return Number.isNaN(start.getTime()) ? new Date(0) : start
}

function toEntry(row: AuditEntryModel): AuditEntry {
  return {
    ...row,
    seq: Number(row.seq),
    at: instantOf(row.at),
    before: fromJson<Json>(row.before),
    after: fromJson<Json>(row.after),
  }
}

/** A time that somebody forged (`infinity`) has no ISO form; the check of the log must meet it, not break on it. */
function instantOf(at: Date): string {
  return Number.isNaN(at.getTime()) ? String(at) : at.toISOString()
}
