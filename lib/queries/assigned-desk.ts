/** What 指派 puts on the desk of one person. */
import { allows } from '#lib/domain/access/policy'
import { type Reader, readerFor } from '#lib/domain/access/reader'
import { type AssignedTask, listAssignedTo, listOrphanedTasks, type TaskView } from './assignments'
import { type BlindDispute, listBlindDisputes } from './blind'

export type AssignedDesk = {
  readonly tasks: readonly AssignedTask[]
  readonly disputes: readonly BlindDispute[]
  readonly orphans: readonly TaskView[]
}

/** Null for people who are given no work and share none out. */
export async function loadAssignedDesk(
  { actor }: Reader<'desk.read'>,
  now: Date,
): Promise<AssignedDesk | null> {
  const reader = readerFor(actor, 'assignment.read')
  if (!reader.ok || actor.agencyId === null) return null
  const assigns = allows(actor, 'assignment.reassign', 'own')
  const [{ tasks }, disputes, orphans] = await Promise.all([
    listAssignedTo(reader.value, now),
    listBlindDisputes(reader.value),
    assigns ? listOrphanedTasks(reader.value, now) : [],
  ])
  return { tasks, disputes, orphans }
}
