/** Assignment rounds with their items and tasks: rows ↔ domain values. */
import type { Role } from '#lib/domain/access/roles'
import type { HeldTask } from '#lib/domain/assignment/hand-on'
import type {
  AssignmentItem,
  AssignmentKind,
  AssignmentPerson,
  AssignmentRound,
  AssignmentTask,
  NewRound,
} from '#lib/domain/assignment/round'
import type { SplitMethod } from '#lib/domain/assignment/split'
import { database, type Tx } from './client'
import type { Prisma } from './generated/client'
import type { AssignmentRoundModel } from './generated/models'

/**
 * Rounds of one agency are founded one after another, so that nothing is given out twice. The lock lets rows that
 * point to the agency be written meanwhile.
 */
export async function lockAgencyForAssignment(tx: Tx, agencyId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM agency WHERE id = ${agencyId} FOR NO KEY UPDATE`
}

export async function insertRound(tx: Tx, { round, items, tasks }: NewRound): Promise<void> {
  await tx.assignmentRound.create({ data: round })
  await tx.assignmentItem.createMany({ data: [...items] })
  await tx.assignmentTask.createMany({ data: [...tasks] })
}

export async function lockRound(tx: Tx, id: string): Promise<AssignmentRound | null> {
  await tx.$queryRaw`SELECT id FROM assignment_round WHERE id = ${id} FOR UPDATE`
  const row = await tx.assignmentRound.findUnique({ where: { id } })
  return row && toRound(row)
}

export async function saveRound(tx: Tx, round: AssignmentRound): Promise<void> {
  const { id, closedAt, closedById, closeReason, version } = round
  await tx.assignmentRound.update({ where: { id }, data: { closedAt, closedById, closeReason, version } })
}

export async function saveItem(tx: Tx, item: AssignmentItem): Promise<void> {
  const { id, settledAt, outcome, settledById, settleReason, version } = item
  await tx.assignmentItem.update({
    where: { id },
    data: { settledAt, outcome, settledById, settleReason, version },
  })
}

const heldTask = {
  judgement: { select: { taskId: true } },
  item: { include: { round: true, tasks: true } },
} as const satisfies Prisma.AssignmentTaskInclude

/** The tasks with these ids, locked in the order of their ids; one that is missing is left out. */
export async function lockTasks(tx: Tx, ids: readonly string[]): Promise<HeldTask[]> {
  await tx.$queryRaw`SELECT id FROM assignment_task WHERE id = ANY(${[...ids]}) ORDER BY id FOR UPDATE`
  const rows = await tx.assignmentTask.findMany({
    where: { id: { in: [...ids] } },
    include: heldTask,
    orderBy: [{ item: { ordinal: 'asc' } }, { id: 'asc' }],
  })
  return rows.map(({ item: { round, tasks }, judgement, ...task }) => ({
    ...task,
    round: toRound(round),
    judged: judgement !== null,
    otherAssigneeId: tasks.find(({ id }) => id !== task.id)?.assigneeId ?? null,
  }))
}

export async function saveAssignees(tx: Tx, tasks: readonly AssignmentTask[]): Promise<void> {
  for (const { id, assigneeId, version } of tasks)
    await tx.assignmentTask.update({ where: { id }, data: { assigneeId, version } })
}

/** People of an agency with what decides whether they can be given work, by user name. */
export async function listAssignmentPeople(
  agencyId: string,
  tx: Pick<Tx, 'account'> = database(),
): Promise<AssignmentPerson[]> {
  const rows = await tx.account.findMany({
    where: { agencyId },
    include: { grants: true },
    orderBy: { username: 'asc' },
  })
  return rows.map(({ id, displayName, disabledAt, grants }) => ({
    ...{ accountId: id, displayName, agencyId, disabledAt },
    roles: grants.map((grant) => grant.role as Role),
  }))
}

/** One task with its item and round, as lists show it. */
export type TaskRow = AssignmentTask & {
  readonly item: AssignmentItem
  readonly round: AssignmentRound
  readonly judged: boolean
}

export type TaskFilter = {
  /** Null: every agency's, for those who oversee. */
  readonly agencyId: string | null
  readonly assigneeIds?: readonly string[]
  readonly roundId?: string
  readonly openRoundsOnly?: boolean
}

/** In the order of the rounds (latest first) and of their items. */
export async function listTasks(filter: TaskFilter): Promise<TaskRow[]> {
  const rows = await database().assignmentTask.findMany({
    where: {
      ...(filter.assigneeIds && { assigneeId: { in: [...filter.assigneeIds] } }),
      item: {
        ...(filter.roundId && { roundId: filter.roundId }),
        round: {
          ...(filter.agencyId !== null && { agencyId: filter.agencyId }),
          ...(filter.openRoundsOnly && { closedAt: null }),
        },
      },
    },
    include: { judgement: { select: { taskId: true } }, item: { include: { round: true } } },
    orderBy: [{ item: { round: { createdAt: 'desc' } } }, { item: { ordinal: 'asc' } }, { slot: 'asc' }],
  })
  return rows.map(({ item: { round, ...item }, judgement, ...task }) => ({
    ...{ ...task, item, round: toRound(round), judged: judgement !== null },
  }))
}

/** Null `agencyId`: every agency's. The latest first. */
export async function listRounds(agencyId: string | null): Promise<AssignmentRound[]> {
  const rows = await database().assignmentRound.findMany({
    where: agencyId === null ? {} : { agencyId },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  })
  return rows.map(toRound)
}

export async function loadRound(id: string, agencyId: string | null): Promise<AssignmentRound | null> {
  const row = await database().assignmentRound.findFirst({
    where: { id, ...(agencyId !== null && { agencyId }) },
  })
  return row && toRound(row)
}

export function toRound(row: AssignmentRoundModel): AssignmentRound {
  return { ...row, kind: row.kind as AssignmentKind, method: row.method as SplitMethod }
}
