/**
 * Assignment as screens show it: what was given to a person (and to those he stands in for), rounds with how far each
 * person is, and what nobody can do any more because its holder was disabled or lost the role.
 */
import { type Assignable, listAssignable, taskStatesOf } from '#lib/db/assignable'
import {
  listAssignmentPeople,
  listRounds,
  listTasks,
  loadRound,
  type TaskFilter,
  type TaskRow,
} from '#lib/db/assignment'
import { type CatalogSummary, listCatalogs } from '#lib/db/catalog'
import { listInPlaceOf } from '#lib/db/delegation'
import { listMappingPairs } from '#lib/db/mapping-pair'
import { type NodeTitle, nodeTitles } from '#lib/db/node-title'
import { allows } from '#lib/domain/access/policy'
import type { Reader } from '#lib/domain/access/reader'
import type { Actor } from '#lib/domain/access/roles'
import {
  type AssignmentKind,
  type AssignmentPerson,
  type AssignmentRound,
  fitFor,
} from '#lib/domain/assignment/round'
import type { TaskState } from '#lib/domain/assignment/task-state'
import type { NodeKind } from '#lib/domain/catalog/node'
import { beijingDay } from '#lib/domain/gap/due-date'

type Reading = { readonly actor: Actor }

/** Null for those who oversee: they see every agency's. */
export function assignmentScope(actor: Actor): string | null {
  return allows(actor, 'assignment.read', 'platform') ? null : (actor.agencyId ?? '')
}

/** A task with what it is about and who has it. */
export type TaskView = {
  readonly taskId: string
  readonly itemId: string
  readonly round: AssignmentRound
  readonly nodeId: string | null
  readonly mappingId: string | null
  /** The node; of a mapping both its ends. */
  readonly nodes: readonly NodeTitle[]
  readonly slot: number
  readonly state: TaskState
  readonly judged: boolean
  readonly assignee: AssignmentPerson | null
  /** The assignee can no longer do it: 须改派. */
  readonly orphaned: boolean
  readonly overdue: boolean
  readonly href: string
}

async function viewsOf(filter: TaskFilter, now: Date): Promise<readonly TaskView[]> {
  const rows = await listTasks(filter)
  const mappingIds = rows.flatMap(({ item }) => item.mappingId ?? [])
  const agencyIds = [...new Set(rows.map(({ round }) => round.agencyId))]
  const [states, pairs, people] = await Promise.all([
    taskStatesOf(rows),
    listMappingPairs(mappingIds),
    Promise.all(agencyIds.map((id) => listAssignmentPeople(id))),
  ])
  const titles = await nodeTitles([
    ...rows.flatMap(({ item }) => item.nodeId ?? []),
    ...[...pairs.values()].flatMap(({ nodeAId, nodeBId }) => [nodeAId, nodeBId]),
  ])
  const today = beijingDay(now)
  const byId = new Map(people.flat().map((person) => [person.accountId, person]))
  return rows.map((row) => {
    const { item, round } = row
    const pair = pairs.get(item.mappingId ?? '')
    const nodeIds = item.nodeId ? [item.nodeId] : pair ? [pair.nodeAId, pair.nodeBId] : []
    const assignee = byId.get(row.assigneeId) ?? null
    const state = states.get(row.id) ?? 'open'
    const waits = state !== 'done' && round.closedAt === null
    return {
      ...{ taskId: row.id, itemId: item.id, round, nodeId: item.nodeId, mappingId: item.mappingId },
      nodes: nodeIds.flatMap((id) => titles.get(id) ?? []),
      ...{ slot: row.slot, state, judged: row.judged, assignee },
      orphaned: waits && (assignee === null || !fitFor(round.kind, round.agencyId, assignee)),
      overdue: waits && round.dueOn !== null && round.dueOn < today,
      href: addressOf(row),
    }
  })
}

/** Where the work of a task is done. */
function addressOf({ item, round }: TaskRow): string {
  if (round.blind) return `/mappings/assignments/blind/${item.id}`
  if (item.mappingId) return `/mappings/${item.mappingId}`
  return `/catalogs/nodes/${encodeURIComponent(item.nodeId ?? '')}`
}

/** What waits for a person by assignment; `behalf` where he stands in for somebody. */
export type AssignedTask = TaskView & { readonly behalf: string | null }

export type Assigned = { readonly tasks: readonly AssignedTask[] }

/** Everything in open rounds that was given to the reader or to somebody in whose place he stands, and is not done. */
export async function listAssignedTo({ actor }: Reading, now: Date): Promise<Assigned> {
  if (actor.agencyId === null) return { tasks: [] }
  const away = await listInPlaceOf(actor.accountId, beijingDay(now))
  const assigneeIds = [actor.accountId, ...away]
  const found = await viewsOf({ agencyId: actor.agencyId, assigneeIds, openRoundsOnly: true }, now)
  const tasks = found
    .filter(({ state }) => state !== 'done')
    .map((task) => ({
      ...task,
      behalf: task.assignee?.accountId === actor.accountId ? null : (task.assignee?.displayName ?? ''),
    }))
  return { tasks }
}

/** Open tasks of people who are disabled, gone from the agency or without the role: whoever assigns must hand them on. */
export async function listOrphanedTasks(
  { actor }: Reader<'assignment.read'>,
  now: Date,
): Promise<readonly TaskView[]> {
  const found = await viewsOf({ agencyId: assignmentScope(actor), openRoundsOnly: true }, now)
  return found.filter(({ orphaned }) => orphaned)
}

/** Every task of the reader's agency, or of one round of it: for the exported table. */
export async function listTaskRows(
  { actor }: Reader<'assignment.read'>,
  roundId: string | undefined,
  now: Date,
): Promise<readonly TaskView[]> {
  return viewsOf({ agencyId: assignmentScope(actor), ...(roundId && { roundId }) }, now)
}

export type Progress = { readonly open: number; readonly begun: number; readonly done: number }

export type RoundSummary = {
  readonly round: AssignmentRound
  readonly own: CatalogSummary | null
  readonly other: CatalogSummary | null
  readonly createdBy: string
  readonly progress: Progress
  readonly people: number
  readonly overdue: number
}

export type RoundFilter = {
  readonly state?: string | undefined
  readonly kind?: string | undefined
  readonly text?: string | undefined
}

/** The rounds of the reader's agency, the latest first; `all` is how many there are without the filter. */
export async function listRoundSummaries(
  { actor }: Reader<'assignment.read'>,
  filter: RoundFilter,
  now: Date,
): Promise<{ readonly rows: readonly RoundSummary[]; readonly all: number }> {
  const agencyId = assignmentScope(actor)
  const [rounds, tasks, catalogs] = await Promise.all([
    listRounds(agencyId),
    viewsOf({ agencyId }, now),
    listCatalogs(),
  ])
  const agencies = [...new Set(rounds.map((round) => round.agencyId))]
  const people = (await Promise.all(agencies.map((id) => listAssignmentPeople(id)))).flat()
  const rows = rounds.map((round) => {
    const own = tasks.filter((task) => task.round.id === round.id)
    return {
      round,
      own: catalogs.find(({ id }) => id === round.catalogId) ?? null,
      other: catalogs.find(({ id }) => id === round.otherCatalogId) ?? null,
      createdBy: nameIn(people, round.createdById),
      progress: countStates(own),
      people: new Set(own.map(({ assignee }) => assignee?.accountId)).size,
      overdue: own.filter(({ overdue }) => overdue).length,
    }
  })
  return { rows: rows.filter((row) => answers(row, filter)), all: rows.length }
}

function answers({ round, createdBy }: RoundSummary, { state, kind, text }: RoundFilter): boolean {
  if (state && state !== (round.closedAt ? 'closed' : 'open')) return false
  if (kind && kind !== (round.blind ? 'blind' : round.kind)) return false
  return !text || `${round.note} ${createdBy}`.includes(text)
}

export function countStates(tasks: readonly Pick<TaskView, 'state'>[]): Progress {
  const count = (wanted: TaskState) => tasks.filter(({ state }) => state === wanted).length
  return { open: count('open'), begun: count('begun'), done: count('done') }
}

export type RoundView = {
  readonly round: AssignmentRound
  readonly other: CatalogSummary | null
  readonly tasks: readonly TaskView[]
  readonly byPerson: readonly {
    readonly accountId: string
    readonly person: AssignmentPerson | null
    readonly progress: Progress
    readonly overdue: number
    readonly orphaned: number
  }[]
  readonly createdBy: string
  /** Empty while the round is open. */
  readonly closedBy: string
  /** Who can be given tasks of this round. */
  readonly takers: readonly AssignmentPerson[]
}

/** Null where there is none, or none that the reader may see. */
export async function loadRoundView(
  { actor }: Reader<'assignment.read'>,
  id: string,
  now: Date,
): Promise<RoundView | null> {
  const agencyId = assignmentScope(actor)
  const round = await loadRound(id, agencyId)
  if (!round) return null
  const [tasks, catalogs, people] = await Promise.all([
    viewsOf({ agencyId, roundId: id }, now),
    listCatalogs(),
    listAssignmentPeople(round.agencyId),
  ])
  const holders = [...new Map(tasks.map(({ assignee }) => [assignee?.accountId ?? '', assignee])).entries()]
  return {
    round,
    other: catalogs.find((catalog) => catalog.id === round.otherCatalogId) ?? null,
    tasks,
    byPerson: holders.map(([accountId, person]) => {
      const own = tasks.filter(({ assignee }) => (assignee?.accountId ?? '') === accountId)
      return {
        ...{ accountId, person, progress: countStates(own) },
        overdue: own.filter(({ overdue }) => overdue).length,
        orphaned: own.filter(({ orphaned }) => orphaned).length,
      }
    }),
    createdBy: nameIn(people, round.createdById),
    closedBy: nameIn(people, round.closedById),
    takers: people.filter((person) => fitFor(round.kind, round.agencyId, person)),
  }
}

function nameIn(people: readonly AssignmentPerson[], accountId: string | null): string {
  return people.find((person) => person.accountId === accountId)?.displayName ?? ''
}

/** What the form for a new round offers: the items that can be shared out now, and the people for them. */
export type RoundOffer = {
  readonly others: readonly CatalogSummary[]
  readonly other: CatalogSummary
  readonly items: readonly (Assignable & { readonly otherTitle: string | null })[]
  readonly people: readonly AssignmentPerson[]
}

/** Null where the reader's agency has no catalogue, or there is no other agency. */
export async function loadRoundOffer(
  { actor }: Reader<'assignment.read'>,
  asked: { readonly kind: AssignmentKind; readonly other?: string | undefined; readonly level: NodeKind },
): Promise<RoundOffer | null> {
  const catalogs = await listCatalogs()
  const own = catalogs.find(({ agency }) => agency.id === actor.agencyId)
  const others = catalogs.filter(({ agency }) => agency.id !== actor.agencyId)
  const other = others.find(({ id }) => id === asked.other) ?? others[0]
  if (!own || !other) return null
  const [items, people] = await Promise.all([
    listAssignable(asked.kind, own, other, asked.level),
    listAssignmentPeople(own.agency.id),
  ])
  const titles = await nodeTitles(items.flatMap(({ otherNodeId }) => otherNodeId ?? []))
  return {
    ...{ others, other },
    items: items.map((item) => ({
      ...item,
      otherTitle: item.otherNodeId === null ? null : (titles.get(item.otherNodeId)?.title ?? null),
    })),
    people: people.filter((person) => fitFor(asked.kind, own.agency.id, person)),
  }
}
