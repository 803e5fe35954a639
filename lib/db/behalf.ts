/**
 * In whose place somebody acts: the mapping or its node was given to a colleague who is away, and the actor stands in
 * for him today. The log says so with every such act.
 */
import type { Tx } from './client'
import { listInPlaceOf } from './delegation'

export type GivenThing = { readonly mappingId: string; readonly nodeIds: readonly string[] }

/**
 * Mapping id → the colleague's account id; missing where the thing is nobody's, the actor's own, or of somebody who is
 * there. One command may move many mappings, and each of them was given to whom it was given.
 */
export async function principalsOf(
  tx: Tx,
  actor: { readonly accountId: string; readonly agencyId: string | null },
  things: readonly GivenThing[],
  today: string,
): Promise<ReadonlyMap<string, string>> {
  if (actor.agencyId === null) return new Map()
  const away = await listInPlaceOf(actor.accountId, today, tx)
  if (away.length === 0) return new Map()
  const tasks = await tx.assignmentTask.findMany({
    where: {
      assigneeId: { in: [...away, actor.accountId] },
      item: {
        settledAt: null,
        round: { closedAt: null, agencyId: actor.agencyId },
        OR: [
          { mappingId: { in: things.map(({ mappingId }) => mappingId) } },
          { nodeId: { in: things.flatMap(({ nodeIds }) => nodeIds) } },
        ],
      },
    },
    select: { assigneeId: true, item: { select: { mappingId: true, nodeId: true } } },
  })
  const principals = new Map<string, string>()
  for (const { mappingId, nodeIds } of things) {
    const given = tasks.filter(
      ({ item }) => item.mappingId === mappingId || (item.nodeId !== null && nodeIds.includes(item.nodeId)),
    )
    const [first] = given
    if (first && given.every(({ assigneeId }) => assigneeId !== actor.accountId))
      principals.set(mappingId, first.assigneeId)
  }
  return principals
}
