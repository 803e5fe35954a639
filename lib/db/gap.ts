/** Dispositions of gaps: rows ↔ domain values. The gap itself is derived and never stored. */
import type { DispositionKey, GapDisposition } from '#lib/domain/gap/disposition'
import type { GapState, gapWorkflow } from '#lib/domain/gap/workflow'
import { database, type Tx } from './client'
import type { GapDispositionModel } from './generated/models'

/** What may be listed: `internalOf` is the agency whose own dispositions the reader may see before they are sent out. */
export type GapScope = { readonly internalOf: string | null }

export async function lockDisposition(
  tx: Tx,
  nodeId: string,
  lackingCatalogId: string,
): Promise<GapDisposition | null> {
  await tx.$queryRaw`
    SELECT id FROM gap_disposition
    WHERE "nodeId" = ${nodeId} AND "lackingCatalogId" = ${lackingCatalogId} FOR UPDATE`
  const row = await tx.gapDisposition.findUnique({
    where: { nodeId_lackingCatalogId: { nodeId, lackingCatalogId } },
  })
  return row ? toDisposition(row) : null
}

/** The first disposition of a gap is inserted: a second one at the same time runs into the unique pair. */
export async function saveDisposition(
  tx: Tx,
  next: GapDisposition,
  before: GapDisposition | null,
): Promise<void> {
  if (before === null) await tx.gapDisposition.create({ data: next })
  else await tx.gapDisposition.update({ where: { id: next.id }, data: next })
}

/** Dispositions of what one of the two catalogues lacks of the other, as far as the reader may see them. */
export async function listDispositions(
  lackingCatalogIds: readonly string[],
  scope: GapScope,
  tx: Pick<Tx, 'gapDisposition'> = database(),
): Promise<GapDisposition[]> {
  const rows = await tx.gapDisposition.findMany({
    where: {
      lackingCatalogId: { in: [...lackingCatalogIds] },
      OR: [
        { state: { in: [...sentDispositionStates] } },
        ...(scope.internalOf === null ? [] : [{ lackingCatalog: { agencyId: scope.internalOf } }]),
      ],
    },
    orderBy: [{ stateSince: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toDisposition)
}

/** What is being done about one gap, whoever may see it; null where nothing is. */
export async function loadDisposition(
  nodeId: string,
  lackingCatalogId: string,
): Promise<GapDisposition | null> {
  const row = await database().gapDisposition.findUnique({
    where: { nodeId_lackingCatalogId: { nodeId, lackingCatalogId } },
  })
  return row ? toDisposition(row) : null
}

/** The states that `dispositionVisibleTo` shows to everybody. */
export const sentDispositionStates = [
  'awaiting-other',
  'decided',
] as const satisfies readonly (typeof gapWorkflow.states)[number][]

function toDisposition(row: GapDispositionModel): GapDisposition {
  return { ...row, disposition: row.disposition as DispositionKey, state: row.state as GapState }
}
