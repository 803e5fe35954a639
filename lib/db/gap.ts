/** Dispositions of gaps: rows ↔ domain values. The gap itself is derived and never stored. */
import type { DispositionKey, GapDisposition } from '#lib/domain/gap/disposition'
import type { GapState, gapWorkflow } from '#lib/domain/gap/workflow'
import { database, type Tx } from './client'
import type { Prisma } from './generated/client'
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
    where: visibleIn(lackingCatalogIds, scope),
    orderBy: [{ stateSince: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toDisposition)
}

/** A disposition without its words. */
export type DispositionHead = Pick<
  GapDisposition,
  'nodeId' | 'lackingCatalogId' | 'state' | 'version' | 'createdById'
>

/** The same without their words, of all nodes or of some. */
export async function listDispositionHeads(
  lackingCatalogIds: readonly string[],
  scope: GapScope,
  nodeIds: readonly string[] | null = null,
): Promise<DispositionHead[]> {
  const ofNodes = nodeIds === null ? {} : { nodeId: { in: [...nodeIds] } }
  const rows = await database().gapDisposition.findMany({
    where: { AND: [visibleIn(lackingCatalogIds, scope), ofNodes] },
    select: { nodeId: true, lackingCatalogId: true, state: true, version: true, createdById: true },
  })
  return rows.map(({ state, ...row }) => ({ ...row, state: state as GapState }))
}

/** The rule `dispositionVisibleTo` of the domain as a condition. */
function visibleIn(lackingCatalogIds: readonly string[], { internalOf }: GapScope) {
  return {
    lackingCatalogId: { in: [...lackingCatalogIds] },
    OR: [
      { state: { in: [...sentDispositionStates] } },
      ...(internalOf === null ? [] : [{ lackingCatalog: { agencyId: internalOf } }]),
    ],
  } satisfies Prisma.GapDispositionWhereInput
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
