/** 冗余处置: rows ↔ domain values. The redundancy itself is derived and never stored. */
import type { RedundancyDisposition, RedundancyDispositionKey } from '#lib/domain/gap/redundancy'
import type { AccordState } from '#lib/domain/mapping/accord'
import { database, type Tx } from './client'
import type { GapScope } from './gap'
import type { RedundancyDispositionModel } from './generated/models'

export async function lockRedundancy(
  tx: Tx,
  targetNodeId: string,
  catalogId: string,
): Promise<RedundancyDisposition | null> {
  await tx.$queryRaw`
    SELECT id FROM redundancy_disposition
    WHERE "targetNodeId" = ${targetNodeId} AND "catalogId" = ${catalogId} FOR UPDATE`
  const row = await tx.redundancyDisposition.findUnique({
    where: { targetNodeId_catalogId: { targetNodeId, catalogId } },
  })
  return row ? toDisposition(row) : null
}

/** The first disposition of a group is inserted: a second one at the same time runs into the unique pair. */
export async function saveRedundancy(
  tx: Tx,
  next: RedundancyDisposition,
  before: RedundancyDisposition | null,
): Promise<void> {
  const data = { ...next, nodeIds: [...next.nodeIds] }
  if (before === null) await tx.redundancyDisposition.create({ data })
  else await tx.redundancyDisposition.update({ where: { id: next.id }, data })
}

/** What the agencies of the catalogues say about their own several nodes; only decided ones leave the house. */
export async function listRedundancyDispositions(
  catalogIds: readonly string[],
  scope: GapScope,
): Promise<RedundancyDisposition[]> {
  const rows = await database().redundancyDisposition.findMany({
    where: {
      catalogId: { in: [...catalogIds] },
      OR: [
        { state: 'decided' },
        ...(scope.internalOf === null ? [] : [{ proposerAgencyId: scope.internalOf }]),
      ],
    },
    orderBy: [{ stateSince: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toDisposition)
}

function toDisposition(row: RedundancyDispositionModel): RedundancyDisposition {
  return {
    ...row,
    state: row.state as AccordState,
    disposition: row.disposition as RedundancyDispositionKey,
  }
}
