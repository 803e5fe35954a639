/** 查无对应: rows ↔ domain values. A report is a word to the other side, so everybody may read it. */
import type { GapReport } from '#lib/domain/gap/report'
import { database, type Tx } from './client'

export async function lockReport(
  tx: Tx,
  nodeId: string,
  lackingCatalogId: string,
): Promise<GapReport | null> {
  await tx.$queryRaw`
    SELECT id FROM gap_report WHERE "nodeId" = ${nodeId} AND "lackingCatalogId" = ${lackingCatalogId} FOR UPDATE`
  return tx.gapReport.findUnique({ where: { nodeId_lackingCatalogId: { nodeId, lackingCatalogId } } })
}

/** The first report of a gap is inserted: a second one at the same time runs into the unique pair. */
export async function saveReport(tx: Tx, next: GapReport, before: GapReport | null): Promise<void> {
  if (before === null) await tx.gapReport.create({ data: next })
  else await tx.gapReport.update({ where: { id: next.id }, data: next })
}

/** The standing reports of what one of the catalogues lacks, of all nodes or of some, oldest first. */
export async function listReports(
  lackingCatalogIds: readonly string[],
  nodeIds: readonly string[] | null = null,
): Promise<GapReport[]> {
  return database().gapReport.findMany({
    where: {
      lackingCatalogId: { in: [...lackingCatalogIds] },
      takenBackAt: null,
      ...(nodeIds !== null && { nodeId: { in: [...nodeIds] } }),
    },
    orderBy: [{ reportedAt: 'asc' }, { id: 'asc' }],
  })
}
