/** What the joint body put off: rows ↔ domain values. */
import type { DeferrableList, Deferral } from '#lib/domain/progress/deferral'
import { database, type Tx } from './client'
import { sentDispositionStates } from './gap'
import type { MeetingDeferralModel } from './generated/models'

/** The deferral of a thing that was not ended, locked; null where there is none. */
export async function lockDeferral(tx: Tx, list: DeferrableList, itemId: string): Promise<Deferral | null> {
  await tx.$queryRaw`
    SELECT id FROM meeting_deferral WHERE list = ${list} AND "itemId" = ${itemId} AND "endedAt" IS NULL FOR UPDATE`
  const row = await tx.meetingDeferral.findFirst({ where: { list, itemId, endedAt: null } })
  return row && toDeferral(row)
}

export async function lockDeferralOf(tx: Tx, id: string): Promise<Deferral | null> {
  await tx.$queryRaw`SELECT id FROM meeting_deferral WHERE id = ${id} FOR UPDATE`
  const row = await tx.meetingDeferral.findUnique({ where: { id } })
  return row && toDeferral(row)
}

/** Whether there is such a thing, as far as the joint body may know. */
export async function isDeferrable(tx: Tx, list: DeferrableList, itemId: string): Promise<boolean> {
  switch (list) {
    case 'mappings':
      return (await tx.mapping.count({ where: { id: itemId, forwardedAt: { not: null } } })) > 0
    case 'packages':
      return (await tx.mappingPackage.count({ where: { id: itemId, state: 'forwarded' } })) > 0
    case 'joint':
      return (await tx.jointStandard.count({ where: { id: itemId } })) > 0
    case 'gaps': {
      const [nodeId = '', lackingCatalogId = ''] = itemId.split('@')
      const state = { in: [...sentDispositionStates] }
      return (await tx.gapDisposition.count({ where: { nodeId, lackingCatalogId, state } })) > 0
    }
  }
}

/** The index `meeting_deferral_open_key` refuses a second one of the same thing. */
export async function insertDeferral(tx: Tx, deferral: Deferral): Promise<void> {
  await tx.meetingDeferral.create({ data: deferral })
}

export async function endDeferral(tx: Tx, { id, endedAt }: Deferral): Promise<void> {
  await tx.meetingDeferral.update({ where: { id }, data: { endedAt } })
}

/** All that were not ended; whether their day has come is the domain's to say. */
export async function listDeferrals(): Promise<Deferral[]> {
  const rows = await database().meetingDeferral.findMany({ where: { endedAt: null } })
  return rows.map(toDeferral)
}

function toDeferral(row: MeetingDeferralModel): Deferral {
  return { ...row, list: row.list as DeferrableList }
}
