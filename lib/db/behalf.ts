/**
 * In whose place somebody acts: the mapping or its node was given to a colleague who is away, and the actor stands in
 * for him today. The log says so with every such act.
 */
import type { Tx } from './client'
import { listInPlaceOf } from './delegation'

/** The colleague's account id; null where the thing is nobody's, the actor's own, or of somebody who is there. */
export async function principalOf(
  tx: Tx,
  actor: { readonly accountId: string; readonly agencyId: string | null },
  thing: { readonly mappingId: string; readonly nodeIds: readonly string[] },
  today: string,
): Promise<string | null> {
  if (actor.agencyId === null) return null
  const away = await listInPlaceOf(actor.accountId, today, tx)
  if (away.length === 0) return null
  const tasks = await tx.assignmentTask.findMany({
    where: {
      assigneeId: { in: [...away, actor.accountId] },
      item: {
        settledAt: null,
        round: { closedAt: null, agencyId: actor.agencyId },
        OR: [{ mappingId: thing.mappingId }, { nodeId: { in: [...thing.nodeIds] } }],
      },
    },
    select: { assigneeId: true },
  })
  if (tasks.some(({ assigneeId }) => assigneeId === actor.accountId)) return null
  return tasks[0]?.assigneeId ?? null
}
