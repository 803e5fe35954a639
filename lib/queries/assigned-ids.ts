/**
 * What open rounds give to a person between two catalogues, as ids: for the filter 指派给我 of lists and of the workbench,
 * which ask for it with every load.
 */
import { taskStatesOf } from '#lib/db/assignable'
import { listTasks } from '#lib/db/assignment'
import { listInPlaceOf } from '#lib/db/delegation'
import type { Actor } from '#lib/domain/access/roles'
import { beijingDay } from '#lib/domain/gap/due-date'
import type { AssignedIds } from '#lib/domain/workbench/marks'

/** Given to the actor or to somebody in whose place he stands today, and not done. */
export async function loadAssignedIds(
  { accountId, agencyId }: Actor,
  { a, b }: { readonly a: string; readonly b: string },
  now: Date,
): Promise<AssignedIds> {
  if (agencyId === null) return { nodeIds: new Set(), mappingIds: new Set() }
  const assigneeIds = [accountId, ...(await listInPlaceOf(accountId, beijingDay(now)))]
  const tasks = await listTasks({ agencyId, assigneeIds, openRoundsOnly: true })
  const between = tasks.filter(
    ({ round: { catalogId, otherCatalogId } }) =>
      (catalogId === a && otherCatalogId === b) || (catalogId === b && otherCatalogId === a),
  )
  const states = await taskStatesOf(between)
  const open = between.filter(({ id }) => states.get(id) !== 'done')
  return {
    nodeIds: new Set(open.flatMap(({ item }) => item.nodeId ?? [])),
    mappingIds: new Set(open.flatMap(({ item }) => item.mappingId ?? [])),
  }
}
