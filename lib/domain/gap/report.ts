/**
 * 查无对应: going through the own nodes, an editor says that the other catalogue has nothing for one of them. It is a
 * request, no decision: the gap itself stays derived, and the agency that lacks something is asked to dispose of it.
 * Whoever reported takes it back when something is found.
 */
import type { Actor, Whose } from '#lib/domain/access/roles'
import type { DecideContext, Decided, DomainEvent } from '#lib/domain/shared/event'
import { fail, ok, type Result, type SharedProblem } from '#lib/domain/shared/problem'
import type { GapProblem } from './problems'

/** One row of the table `gap_report`; it stands while `takenBackAt` is null. */
export type GapReport = {
  readonly id: string
  readonly nodeId: string
  readonly lackingCatalogId: string
  readonly reason: string
  /** Content of the node that was looked at. */
  readonly nodeHash: string
  readonly reportedById: string
  readonly reportedAt: Date
  readonly takenBackAt: Date | null
  readonly takeBackReason: string | null
  readonly demo: boolean
  readonly version: number
}

/** A node as a report meets it. */
export type ReportSubject = {
  readonly nodeId: string
  readonly nodeHash: string
  readonly lackingCatalogId: string
  readonly lackingAgencyId: string
  readonly owningAgencyId: string
  /** Whether a confirmed mapping, or a bundle, covers it. */
  readonly covered: boolean
  /** Whether a mapping of it into the catalogue waits somewhere on its way. */
  readonly underWay: boolean
  readonly report: GapReport | null
}

/** For a report, `own` is the agency that owns the node; `other` the one that lacks it. */
export function whoseReport(
  { owningAgencyId, lackingAgencyId }: Pick<ReportSubject, 'owningAgencyId' | 'lackingAgencyId'>,
  actor: Pick<Actor, 'agencyId'>,
): Whose {
  if (actor.agencyId === owningAgencyId) return 'own'
  return actor.agencyId === lackingAgencyId ? 'other' : 'outside'
}

export type GapReportDecision = Result<Decided<GapReport>, GapProblem | SharedProblem>

/** A report counts as long as it was not taken back and the node is what was looked at. */
export function reportStands(
  report: Pick<GapReport, 'takenBackAt' | 'nodeHash'> | null,
  nodeHash: string | undefined,
): boolean {
  return report !== null && report.takenBackAt === null && report.nodeHash === nodeHash
}

export function reportGap(
  subject: ReportSubject,
  input: { readonly reason: string; readonly demo?: boolean },
  { actor, now, newId }: DecideContext<Actor>,
): GapReportDecision {
  const { report: before, nodeId, nodeHash, lackingCatalogId } = subject
  if (whoseReport(subject, actor) !== 'own') return fail('GAP_OWNER_ONLY', { move: 'report' })
  if (subject.covered) return fail('GAP_COVERED')
  if (subject.underWay) return fail('GAP_MAPPING_UNDER_WAY')
  const reason = input.reason.trim()
  if (reason === '') return fail('REASON_REQUIRED', { move: 'report' })
  if (reportStands(before, nodeHash)) return fail('NO_CHANGE')
  const next: GapReport = {
    id: before?.id ?? newId(),
    nodeId,
    lackingCatalogId,
    reason,
    nodeHash,
    reportedById: actor.accountId,
    reportedAt: now,
    takenBackAt: null,
    takeBackReason: null,
    demo: input.demo ?? before?.demo ?? false,
    version: (before?.version ?? 0) + 1,
  }
  return ok({ next, events: [reportEvent('gap.reported', before, next)] })
}

/** 收回: something was found after all, or it was said too early. Any editor of the owning agency may do it. */
export function takeBackReport(
  subject: ReportSubject,
  input: { readonly version: number; readonly reason?: string },
  { actor, now }: DecideContext<Actor>,
): GapReportDecision {
  const { report: before } = subject
  if (whoseReport(subject, actor) !== 'own') return fail('GAP_OWNER_ONLY', { move: 'take-back-report' })
  if (before === null) return fail('NOT_FOUND', { what: '查无对应' })
  if (input.version !== before.version) return fail('STALE', { seen: input.version, current: before.version })
  if (before.takenBackAt !== null) return fail('NO_CHANGE')
  const takeBackReason = input.reason?.trim() || null
  const next: GapReport = { ...before, takenBackAt: now, takeBackReason, version: before.version + 1 }
  return ok({ next, events: [reportEvent('gap.report-taken-back', before, next)] })
}

function reportEvent(name: `gap.${string}`, before: GapReport | null, after: GapReport): DomainEvent {
  const facts = (report: GapReport) => ({
    reason: report.takeBackReason ?? report.reason,
    standing: report.takenBackAt === null,
    version: report.version,
  })
  return {
    name,
    subject: { type: 'gap-report', id: after.id },
    about: [`node:${after.nodeId}`, `catalog:${after.lackingCatalogId}`],
    before: before === null ? null : facts(before),
    after: facts(after),
  }
}
