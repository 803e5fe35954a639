/** Handing tasks on: single ones, or all that somebody has who is away or has left. Nothing is lost on the way. */
import type { Decided, DomainEvent } from '#lib/domain/shared/event'
import { fail, ok, type Result, type SharedProblem } from '#lib/domain/shared/problem'
import type { AssignmentProblem } from './problems'
import {
  type AssignmentPerson,
  type AssignmentRound,
  type AssignmentTask,
  countShares,
  fitFor,
  roundEvent,
} from './round'

/** A task with what handing it on needs to know. */
export type HeldTask = AssignmentTask & {
  readonly round: AssignmentRound
  /** A judgement was given: the task is done and stays with who did it. */
  readonly judged: boolean
  /** Who has the other half of a blind item. */
  readonly otherAssigneeId: string | null
}

/**
 * Gives tasks of one agency to others of it: all to one, or in turn to several. What is judged already stays; a task
 * never comes to who has the other half of it. One event for each round, so that each round's history is whole.
 */
export function reassignTasks(
  tasks: readonly HeldTask[],
  people: readonly (AssignmentPerson | null)[],
  reason: string,
): Result<Decided<readonly AssignmentTask[]>, AssignmentProblem | SharedProblem> {
  const closed = tasks.find(({ round }) => round.closedAt !== null)
  if (closed) return fail('ASSIGNMENT_CLOSED')
  if (tasks.some(({ judged }) => judged)) return fail('BLIND_ALREADY_JUDGED')
  const known = people.filter((person) => person !== null)
  if (known.length === 0 || known.length < people.length) return fail('ASSIGNEE_UNFIT', { name: '' })
  const next: HeldTask[] = []
  // Item and person: who has a half of it by what was decided here so far.
  const holding = new Set<string>()
  for (const [index, task] of tasks.entries()) {
    const { kind, agencyId } = task.round
    const unfit = known.find((person) => !fitFor(kind, agencyId, person))
    if (unfit) return fail('ASSIGNEE_UNFIT', { name: unfit.displayName })
    const others = known.filter(
      ({ accountId }) => accountId !== task.otherAssigneeId && !holding.has(`${task.itemId} ${accountId}`),
    )
    // By the place of the task, not by how many have gone: whoever keeps one has had his turn.
    const taker = others[index % Math.max(1, others.length)]
    if (!taker) return fail('BLIND_SAME_PERSON', { name: known[0]?.displayName ?? '' })
    holding.add(`${task.itemId} ${taker.accountId}`)
    if (taker.accountId === task.assigneeId) continue
    next.push({ ...task, assigneeId: taker.accountId, version: task.version + 1 })
  }
  const rounds = [...new Map(next.map(({ round }) => [round.id, round])).values()]
  const [first, ...rest] = rounds.map((round) => handedOn(round, tasks, next, reason))
  if (!first) return fail('NO_CHANGE')
  return ok({ next, events: [first, ...rest] })
}

function handedOn(
  round: AssignmentRound,
  before: readonly HeldTask[],
  next: readonly HeldTask[],
  reason: string,
): DomainEvent {
  const after = next.filter((task) => task.round.id === round.id)
  const ids = new Set(after.map(({ id }) => id))
  return {
    ...roundEvent(
      'assignment.reassigned',
      round,
      { shares: countShares(before.filter(({ id }) => ids.has(id))) },
      { shares: countShares(after), taskIds: [...ids], reason },
    ),
    about: after.map(({ assigneeId }) => `account:${assigneeId}` as const).filter(isFirst),
  }
}

function isFirst<Value>(value: Value, index: number, all: readonly Value[]): boolean {
  return all.indexOf(value) === index
}
