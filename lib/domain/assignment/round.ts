/**
 * 指派轮次: a reviewer shares out work of one sort among people of the own agency. What is done is never stored here:
 * it is read off the mappings and gaps. This file holds the values, the founding of a round and its end; handing tasks on
 * stands in `hand-on.ts`.
 */
import { allows } from '#lib/domain/access/policy'
import type { Actor, Role, Whose } from '#lib/domain/access/roles'
import { beijingDay } from '#lib/domain/gap/due-date'
import type { DecideContext, Decided, DomainEvent, Json } from '#lib/domain/shared/event'
import { fail, ok, type Result, type SharedProblem } from '#lib/domain/shared/problem'
import type { AssignmentProblem } from './problems'
import { type SplitItem, type SplitMethod, splitItems } from './split'

/** map: own nodes that nobody has decided towards another catalogue | confirm: what waits for 对方确认 of the own agency. */
export const assignmentKinds = ['map', 'confirm'] as const
export type AssignmentKind = (typeof assignmentKinds)[number]

/** The operation that the work takes: whoever may do it can be given it. */
export const assignmentWork = {
  map: { operation: 'mapping.propose', whose: 'own' },
  confirm: { operation: 'mapping.confirm', whose: 'other' },
} as const

export type AssignmentRound = {
  readonly id: string
  readonly agencyId: string
  readonly kind: AssignmentKind
  readonly catalogId: string
  readonly otherCatalogId: string
  readonly method: SplitMethod
  readonly seed: string | null
  readonly blind: boolean
  readonly note: string
  /** YYYY-MM-DD */
  readonly dueOn: string | null
  readonly createdById: string
  readonly createdAt: Date
  readonly closedAt: Date | null
  readonly closedById: string | null
  readonly closeReason: string | null
  readonly version: number
}

export type AssignmentTask = {
  readonly id: string
  readonly itemId: string
  readonly slot: number
  readonly assigneeId: string
  readonly version: number
}

export type AssignmentItem = {
  readonly id: string
  readonly roundId: string
  readonly ordinal: number
  readonly nodeId: string | null
  readonly mappingId: string | null
  /** Blind: the statement that is judged. */
  readonly statementId: string | null
  readonly settledAt: Date | null
  readonly outcome: string | null
  readonly settledById: string | null
  readonly settleReason: string | null
  readonly version: number
}

/** Somebody of the agency who could be given work. */
export type AssignmentPerson = {
  readonly accountId: string
  readonly displayName: string
  readonly agencyId: string | null
  readonly roles: readonly Role[]
  readonly disabledAt: Date | null
}

/** What can be shared out now: undecided and in nobody's hands. */
export type AssignableItem = SplitItem & { readonly statementId: string | null }

/** A round is the own agency's business and nobody else's. */
export function whoseRound(round: Pick<AssignmentRound, 'agencyId'>, actor: Pick<Actor, 'agencyId'>): Whose {
  return actor.agencyId === round.agencyId ? 'own' : 'outside'
}

/** Whether the person may do the work of this kind for the agency, today. */
export function fitFor(
  kind: AssignmentKind,
  agencyId: string,
  person: Pick<AssignmentPerson, 'agencyId' | 'roles' | 'disabledAt'>,
): boolean {
  const { operation, whose } = assignmentWork[kind]
  return person.disabledAt === null && person.agencyId === agencyId && allows(person, operation, whose)
}

export type NewRound = {
  readonly round: AssignmentRound
  readonly items: readonly AssignmentItem[]
  readonly tasks: readonly AssignmentTask[]
}

type CreateInput = {
  readonly kind: AssignmentKind
  readonly method: SplitMethod
  readonly seed: string | null
  readonly blind: boolean
  readonly note: string
  readonly dueOn: string | null
  readonly itemIds: readonly string[]
}

/** `people` in the order chosen, null for an unknown one; `assignable` in table order. */
export function createRound(
  known: {
    readonly agencyId: string
    readonly catalogId: string
    readonly otherCatalogId: string
    readonly people: readonly (AssignmentPerson | null)[]
    readonly assignable: readonly AssignableItem[]
  },
  input: CreateInput,
  { actor, now, newId }: DecideContext<Actor>,
): Result<Decided<NewRound>, AssignmentProblem | SharedProblem> {
  const { agencyId, catalogId, otherCatalogId } = known
  const people = known.people.filter((person) => person !== null)
  const unfit = known.people.find((person) => !person || !fitFor(input.kind, agencyId, person))
  if (unfit !== undefined) return fail('ASSIGNEE_UNFIT', { name: unfit?.displayName ?? '' })
  if (people.length === 0) return fail('ASSIGNMENT_NOBODY')
  if (input.blind && input.kind !== 'confirm') return fail('BLIND_CONFIRM_ONLY')
  if (input.blind && people.length < 2) return fail('BLIND_NEEDS_TWO')
  if (input.dueOn !== null && input.dueOn < beijingDay(now)) return fail('ASSIGNMENT_DUE_PAST')
  if (input.itemIds.length === 0) return fail('ASSIGNMENT_NOTHING')
  const wanted = new Set(input.itemIds)
  const chosen = known.assignable.filter(({ id }) => wanted.has(id))
  if (chosen.length < wanted.size)
    return fail('ASSIGNMENT_ITEMS_GONE', { count: wanted.size - chosen.length })
  const { kind, method, blind, note, dueOn } = input
  const seed = method === 'random' ? input.seed?.trim() || newId().slice(0, 8) : null
  const round: AssignmentRound = {
    ...{ id: newId(), agencyId, kind, catalogId, otherCatalogId, method, seed, blind, note, dueOn },
    ...{ createdById: actor.accountId, createdAt: now },
    ...{ closedAt: null, closedById: null, closeReason: null, version: 1 },
  }
  const shares = splitItems(
    chosen,
    people.map(({ accountId }) => accountId),
    { method, seed: seed ?? '', each: blind ? 2 : 1 },
  )
  const items = chosen.map((one, index) => newItem(round, one, index + 1, newId()))
  const tasks = shares.flatMap((share, index) =>
    share.people.map((assigneeId, slot) => ({
      ...{ id: newId(), itemId: items[index]?.id ?? '', slot: slot + 1, assigneeId, version: 1 },
    })),
  )
  const after = { ...roundFacts(round), shares: countShares(tasks) }
  return ok({ next: { round, items, tasks }, events: [roundEvent('assignment.created', round, null, after)] })
}

function newItem(round: AssignmentRound, item: AssignableItem, ordinal: number, id: string): AssignmentItem {
  const thing =
    round.kind === 'map' ? { nodeId: item.id, mappingId: null } : { nodeId: null, mappingId: item.id }
  return {
    ...{ id, roundId: round.id, ordinal, ...thing, statementId: item.statementId },
    ...{ settledAt: null, outcome: null, settledById: null, settleReason: null, version: 1 },
  }
}

/** The round ends; what was not done goes back to where everybody can take it. */
export function closeRound(
  round: AssignmentRound,
  input: { readonly version: number; readonly reason: string },
  { actor, now }: DecideContext<Actor>,
): Result<Decided<AssignmentRound>, AssignmentProblem | SharedProblem> {
  if (input.version !== round.version) return fail('STALE', { seen: input.version, current: round.version })
  if (round.closedAt) return fail('ASSIGNMENT_CLOSED')
  const reason = input.reason.trim()
  if (reason === '') return fail('REASON_REQUIRED', { move: 'close' })
  const closed = { closedAt: now, closedById: actor.accountId, closeReason: reason }
  const next = { ...round, ...closed, version: round.version + 1 }
  const event = roundEvent('assignment.closed', round, roundFacts(round), { ...roundFacts(next), reason })
  return ok({ next, events: [event] })
}

/** One event about a round, in the own house's log only. */
export function roundEvent(
  name: `assignment.${string}`,
  round: AssignmentRound,
  before: Json,
  after: Json,
): DomainEvent {
  return { name, subject: { type: 'assignment', id: round.id }, before, after }
}

function roundFacts(round: AssignmentRound) {
  const { agencyId, kind, catalogId, otherCatalogId, method, seed, blind, note, dueOn } = round
  const assignmentKind = kind
  return {
    ...{ agencyId, assignmentKind, catalogId, otherCatalogId, method, seed, blind, note, dueOn },
    closed: round.closedAt !== null,
  }
}

/** How many tasks each person has, by account id. */
export function countShares(
  tasks: readonly Pick<AssignmentTask, 'assigneeId'>[],
): readonly { readonly accountId: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const { assigneeId } of tasks) counts.set(assigneeId, (counts.get(assigneeId) ?? 0) + 1)
  return [...counts].map(([accountId, count]) => ({ accountId, count }))
}
