/** 查无对应: an editor of the owning agency asks the lacking one to dispose of a gap, or takes that back. */
import { isDemo } from '#lib/auth/settings'
import { effectiveSnapshots } from '#lib/db/catalog'
import type { Tx } from '#lib/db/client'
import { lockReport, saveReport } from '#lib/db/gap-report'
import { listLiveMappings } from '#lib/db/mapping'
import type { Actor } from '#lib/domain/access/roles'
import { type ReportSubject, reportGap, takeBackReport, whoseReport } from '#lib/domain/gap/report'
import { visibleTo } from '#lib/domain/mapping/mapping'
import { relationSeenFrom, relationTable } from '#lib/domain/mapping/relations'
import { reportGapInput, takeBackReportInput } from '#lib/input/gap'
import { command, type RunnableCommand } from '../run'
import { loadGap } from './subject'

type Key = { readonly nodeId: string; readonly lackingCatalogId: string }

async function lockSubject(
  tx: Tx,
  { nodeId, lackingCatalogId }: Key,
  actor: Actor,
): Promise<ReportSubject | null> {
  const gap = await loadGap(tx, nodeId, lackingCatalogId)
  const nodeHash = (await effectiveSnapshots([nodeId], tx)).get(nodeId)?.contentHash
  if (!gap || nodeHash === undefined) return null
  const live = await listLiveMappings(tx, nodeId, lackingCatalogId)
  return {
    ...gap,
    nodeHash,
    // What the actor may not see does not stand in the way; what covers nothing is no counterpart.
    underWay: live.some(
      (mapping) => visibleTo(mapping, actor) && relationTable[relationSeenFrom(mapping, nodeId)].halves > 0,
    ),
    report: await lockReport(tx, nodeId, lackingCatalogId),
  }
}

const reportGapCommand = command({
  name: 'gap.report',
  input: reportGapInput,
  subject: '节点',
  load: lockSubject,
  whose: whoseReport,
  decide: (subject, input, context) =>
    reportGap(subject, { reason: input.reason, demo: input.demo && isDemo() }, context),
  save: (tx, next, { report }) => saveReport(tx, next, report),
  // A colleague was quicker and said the same.
  conflicts: { nodeId: { code: 'NO_CHANGE', params: {} } },
  reply: ({ id, version }) => ({ id, version }),
})

const takeBackReportCommand = command({
  name: 'gap.take-back-report',
  input: takeBackReportInput,
  subject: '查无对应',
  load: lockSubject,
  whose: whoseReport,
  decide: (subject, { version, reason }, context) =>
    takeBackReport(subject, { version, ...(reason === undefined ? {} : { reason }) }, context),
  save: (tx, next, { report }) => saveReport(tx, next, report),
  reply: ({ id, version }) => ({ id, version }),
})

export const gapReportCommands: readonly RunnableCommand[] = [reportGapCommand, takeBackReportCommand]
