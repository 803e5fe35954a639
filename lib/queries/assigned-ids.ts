/**
 * What open rounds give to a person between two catalogues, as ids: for the filter 指派给我 of lists and of the workbench,
 * which ask for it with every load.
 */
import { taskStatesOf } from '#lib/db/assignable'
import { listTaskHeads } from '#lib/db/assignment-heads'
import { listInPlaceOf } from '#lib/db/delegation'
import type { Actor } from '#lib/domain/access/roles'
import { beijingDay } from '#lib/domain/gap/due-date'
import type { AssignedIds } from '#lib/domain/workbench/board-facts'

/** Given to the actor or to somebody in whose place he stands today, and not done. */
export async function loadAssignedIds(
  { accountId, agencyId }: Actor,
  { a, b }: { readonly a: string; readonly b: string },
  now: Date,
): Promise<AssignedIds> {
  if (agencyId === null) return { nodeIds: new Set(), mappingIds: new Set() }
  const assigneeIds = [accountId, ...(await listInPlaceOf(accountId, beijingDay(now)))]
  const tasks = await listTaskHeads({ a, b }, { agencyId, assigneeIds })
  const states = await taskStatesOf(tasks)
  const open = tasks.filter(({ id }) => states.get(id) !== 'done')
  return {
    nodeIds: new Set(open.flatMap(({ item }) => item.nodeId ?? [])),
    mappingIds: new Set(open.flatMap(({ item }) => item.mappingId ?? [])),
  }
}
