/** Sharing work out, handing it on, and ending a round. */

import { listAssignable, taskStatesOf } from '#lib/db/assignable'
import {
  insertRound,
  listAssignmentPeople,
  listTasks,
  lockAgencyForAssignment,
  lockRound,
  lockTasks,
  saveAssignees,
  saveRound,
} from '#lib/db/assignment'
import { listCatalogs } from '#lib/db/catalog'
import type { Tx } from '#lib/db/client'
import type { Actor, Whose } from '#lib/domain/access/roles'
import { type HeldTask, reassignTasks } from '#lib/domain/assignment/hand-on'
import { closeRound, createRound, whoseRound } from '#lib/domain/assignment/round'
import { closeRoundInput, createRoundInput, handOverInput, reassignInput } from '#lib/input/assignment'
import { command } from '../run'

export const createRoundCommand = command({
  name: 'assignment.create',
  input: createRoundInput,
  subject: '标准体系',
  load: async (tx: Tx, input, { agencyId }) => {
    if (agencyId === null) return null
    await lockAgencyForAssignment(tx, agencyId)
    const catalogs = await listCatalogs(tx)
    const own = catalogs.find(({ agency }) => agency.id === agencyId)
    const other = catalogs.find(({ id }) => id === input.otherCatalogId)
    if (!own || !other || other.agency.id === agencyId) return null
    const people = await listAssignmentPeople(agencyId, tx)
    return {
      ...{ agencyId, catalogId: own.id, otherCatalogId: other.id },
      people: [...new Set(input.accountIds)].map(
        (id) => people.find(({ accountId }) => accountId === id) ?? null,
      ),
      assignable: await listAssignable(input.kind, own, other, input.level),
    }
  },
  whose: whoseRound,
  decide: createRound,
  save: insertRound,
  reply: ({ round, tasks }) => ({ id: round.id, tasks: tasks.length }),
})

type Held = {
  readonly tasks: readonly HeldTask[]
  readonly people: Parameters<typeof reassignTasks>[1]
}

/** Null where one of the tasks does not exist, or is another agency's. */
async function loadHeld(
  tx: Tx,
  ids: readonly string[],
  toAccountIds: readonly string[],
  { agencyId }: Actor,
): Promise<Held | null> {
  const tasks = await lockTasks(tx, ids)
  const foreign = tasks.some(({ round }) => round.agencyId !== agencyId)
  if (agencyId === null || foreign || tasks.length < new Set(ids).size || tasks.length === 0) return null
  const people = await listAssignmentPeople(agencyId, tx)
  const chosen = [...new Set(toAccountIds)].map(
    (id) => people.find(({ accountId }) => accountId === id) ?? null,
  )
  return { tasks, people: chosen }
}

function whoseTasks({ tasks }: Held, actor: Actor): Whose {
  const [first] = tasks
  return first ? whoseRound(first.round, actor) : 'outside'
}

export const reassignCommand = command({
  name: 'assignment.reassign',
  input: reassignInput,
  subject: '指派',
  load: (tx, input, actor) => loadHeld(tx, input.taskIds, input.toAccountIds, actor),
  whose: whoseTasks,
  decide: ({ tasks, people }, { reason }) => reassignTasks(tasks, people, reason),
  save: saveAssignees,
  reply: (tasks) => ({ tasks: tasks.length }),
})

export const handOverCommand = command({
  name: 'assignment.hand-over',
  input: handOverInput,
  subject: '该人员未完成的指派',
  load: async (tx, input, actor) => {
    const rows = await listTasks({
      agencyId: actor.agencyId,
      assigneeIds: [input.fromAccountId],
      openRoundsOnly: true,
    })
    const states = await taskStatesOf(rows)
    const open = rows.filter(({ id }) => states.get(id) !== 'done').map(({ id }) => id)
    return loadHeld(tx, open, input.toAccountIds, actor)
  },
  whose: whoseTasks,
  decide: ({ tasks, people }, { reason }) => reassignTasks(tasks, people, reason),
  save: saveAssignees,
  reply: (tasks) => ({ tasks: tasks.length }),
})

export const closeRoundCommand = command({
  name: 'assignment.close',
  input: closeRoundInput,
  subject: '指派轮次',
  load: (tx, input) => lockRound(tx, input.roundId),
  whose: whoseRound,
  decide: closeRound,
  save: saveRound,
  reply: ({ id, version }) => ({ id, version }),
})
