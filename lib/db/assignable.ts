/**
 * What an agency can share out now, in table order: nodes of its catalogue that nobody has decided towards another one,
 * or mappings that wait for its answer; in either case only what is in nobody's hands. And how far things are that
 * were shared out.
 */
import { type AssignableItem, type AssignmentKind, assignmentKinds } from '#lib/domain/assignment/round'
import { answerTaskState, nodeTaskState, type TaskState } from '#lib/domain/assignment/task-state'
import type { NodeKind } from '#lib/domain/catalog/node'
import { reportStands } from '#lib/domain/gap/report'
import { otherAgencyId } from '#lib/domain/mapping/mapping'
import { type PlacedNode, placedNodes } from '#lib/domain/mapping/placed-node'
import type { MappingState } from '#lib/domain/mapping/workflow'
import type { TaskHead } from './assignment-heads'
import { effectiveHashes } from './board'
import { type CatalogSummary, listSnapshots } from './catalog'
import { database } from './client'
import { readAsColumns } from './columns'
import { listDispositionHeads } from './gap'
import { listReports } from './gap-report'
import { Prisma } from './generated/client'
import { listMappingsBetween, type MappingScope } from './mapping'
import { visibleMapping } from './mapping-visible'

export type Assignable = AssignableItem & {
  /** The own node: of the item, or the own end of its mapping. */
  readonly node: PlacedNode
  /** The other end; null for a node that nothing is said about yet. */
  readonly otherNodeId: string | null
}

/** `own` and `other` are catalogues of different agencies. */
export async function listAssignable(
  kind: AssignmentKind,
  own: Pick<CatalogSummary, 'id' | 'agency' | 'edition'>,
  other: Pick<CatalogSummary, 'id'>,
  level: NodeKind = 'category',
): Promise<readonly Assignable[]> {
  return kind === 'map' ? listOpenNodes(own, other, level) : listIncoming(own, other)
}

async function listOpenNodes(
  own: Pick<CatalogSummary, 'id' | 'agency' | 'edition'>,
  other: Pick<CatalogSummary, 'id'>,
  level: NodeKind,
): Promise<readonly Assignable[]> {
  const nodes = await placedNodesOf(own, level)
  const ids = nodes.map(({ nodeId }) => nodeId)
  const [states, held] = await Promise.all([
    nodeStates(ids, own.agency.id, other.id),
    listHeldNodes(own.id, other.id),
  ])
  return nodes
    .filter(({ nodeId }) => states.get(nodeId) === 'open' && !held.has(nodeId))
    .map((node) => ({
      ...{ id: node.nodeId, branch: node.subsystemId, statementId: null, node, otherNodeId: null },
    }))
}

async function listIncoming(
  own: Pick<CatalogSummary, 'id' | 'agency' | 'edition'>,
  other: Pick<CatalogSummary, 'id'>,
): Promise<readonly Assignable[]> {
  const [mappings, held] = await Promise.all([
    listMappingsBetween(own.id, other.id, { internalOf: null }),
    listHeldMappings(own.agency.id),
  ])
  const waiting = mappings.filter(
    (mapping) =>
      mapping.state === 'pending' &&
      otherAgencyId(mapping) === own.agency.id &&
      !held.has(`${mapping.id} ${mapping.statement.id}`) &&
      !held.has(mapping.id),
  )
  if (waiting.length === 0) return []
  const nodes = await Promise.all([
    placedNodesOf(own, 'subsystem'),
    placedNodesOf(own, 'category'),
    placedNodesOf(own, 'position'),
  ])
  const place = new Map(nodes.flat().map((node, index) => [node.nodeId, { node, index }]))
  return waiting
    .flatMap((mapping) => {
      const [ownId, otherNodeId] =
        mapping.catalogAId === own.id
          ? [mapping.nodeAId, mapping.nodeBId]
          : [mapping.nodeBId, mapping.nodeAId]
      const found = place.get(ownId)
      if (!found) return []
      const { node, index } = found
      const item = { id: mapping.id, branch: node.subsystemId, statementId: mapping.statement.id }
      return [{ ...item, node, otherNodeId, index }]
    })
    .sort((a, b) => a.index - b.index)
    .map(({ index: _, ...item }) => item)
}

async function placedNodesOf(
  { id, edition }: Pick<CatalogSummary, 'id' | 'edition'>,
  level: NodeKind,
): Promise<readonly PlacedNode[]> {
  const above: readonly NodeKind[] = ['subsystem', 'category', 'position']
  const rows = await listSnapshots(edition.id, { kinds: above.slice(0, above.indexOf(level) + 1) })
  return placedNodes(id, rows, level)
}

async function listHeldNodes(catalogId: string, otherCatalogId: string): Promise<ReadonlySet<string>> {
  const rows = await database().assignmentItem.findMany({
    where: { nodeId: { not: null }, round: { closedAt: null, catalogId, otherCatalogId } },
    select: { nodeId: true },
  })
  return new Set(rows.flatMap(({ nodeId }) => nodeId ?? []))
}

/** Mapping ids; of blind items with the statement, because another statement is another question. */
async function listHeldMappings(agencyId: string): Promise<ReadonlySet<string>> {
  const rows = await database().assignmentItem.findMany({
    where: { mappingId: { not: null }, settledAt: null, round: { closedAt: null, agencyId } },
    select: { mappingId: true, statementId: true, round: { select: { blind: true } } },
  })
  return new Set(
    rows.map(({ mappingId, statementId, round }) =>
      round.blind ? `${mappingId} ${statementId}` : (mappingId ?? ''),
    ),
  )
}

/** How far each task is, by its id. */
export async function taskStatesOf(rows: readonly TaskHead[]): Promise<ReadonlyMap<string, TaskState>> {
  const states = new Map<string, TaskState>()
  for (const kind of assignmentKinds) {
    const some = rows.filter(({ round }) => round.kind === kind)
    if (some.length > 0) for (const [id, state] of await statesOf(kind, some)) states.set(id, state)
  }
  return states
}

async function statesOf(
  kind: AssignmentKind,
  rows: readonly TaskHead[],
): Promise<readonly (readonly [string, TaskState])[]> {
  if (kind === 'confirm') return answerStates(rows)
  const directions = new Map(
    rows.map(({ round }) => [`${round.agencyId} ${round.otherCatalogId}`, round] as const),
  )
  const found = await Promise.all(
    [...directions.values()].map(async ({ agencyId, otherCatalogId }) => {
      const some = rows.filter(
        ({ round }) => round.agencyId === agencyId && round.otherCatalogId === otherCatalogId,
      )
      const ids = some.map(({ item }) => item.nodeId ?? '')
      const states = await nodeStates(ids, agencyId, otherCatalogId)
      return some.map(({ id, item }) => [id, states.get(item.nodeId ?? '') ?? 'open'] as const)
    }),
  )
  return found.flat()
}

async function answerStates(rows: readonly TaskHead[]): Promise<readonly (readonly [string, TaskState])[]> {
  const mappings = await database().mapping.findMany({
    where: { id: { in: rows.map(({ item }) => item.mappingId ?? '') } },
    select: { id: true, state: true, currentStatementId: true },
  })
  const byId = new Map(mappings.map((mapping) => [mapping.id, mapping]))
  return rows.map(({ id, item, round, judged }) => {
    const mapping = byId.get(item.mappingId ?? '')
    const over = round.blind && (item.settledAt !== null || mapping?.currentStatementId !== item.statementId)
    const state = mapping ? answerTaskState(mapping.state as MappingState) : 'done'
    return [id, judged || over ? 'done' : state] as const
  })
}

/** How far each node is towards a catalogue, as its own agency sees it. */
async function nodeStates(
  nodeIds: readonly string[],
  agencyId: string,
  otherCatalogId: string,
): Promise<ReadonlyMap<string, TaskState>> {
  const [mappings, dispositions, reports] = await Promise.all([
    listMappingStates(nodeIds, otherCatalogId, { internalOf: agencyId }),
    listDispositionHeads([otherCatalogId], { internalOf: agencyId }),
    listReports([otherCatalogId]),
  ])
  const hashes = await effectiveHashes(reports.map(({ nodeId }) => nodeId))
  const standing = reports.filter((report) => reportStands(report, hashes.get(report.nodeId)))
  const reported = new Set(standing.map(({ nodeId }) => nodeId))
  const disposed = new Map(dispositions.map((row) => [row.nodeId, row]))
  return new Map(
    nodeIds.map((nodeId) => {
      const own = mappings.get(nodeId) ?? []
      return [nodeId, nodeTaskState(own, disposed.get(nodeId) ?? null, reported.has(nodeId))]
    }),
  )
}

type MappingStateRow = { readonly nodeAId: string; readonly nodeBId: string; readonly state: MappingState }

/** The visible mappings of the nodes into a catalogue, by node: a round can hold a whole catalogue's nodes. */
async function listMappingStates(
  nodeIds: readonly string[],
  otherCatalogId: string,
  scope: MappingScope,
): Promise<ReadonlyMap<string, readonly MappingStateRow[]>> {
  const ids = [...nodeIds]
  const rows = await readAsColumns<MappingStateRow>(
    ['nodeAId', 'nodeBId', 'state'],
    Prisma.sql`
      SELECT m."nodeAId", m."nodeBId", m.state FROM mapping m
      WHERE (m."nodeAId" = ANY(${ids}) OR m."nodeBId" = ANY(${ids}))
        AND (m."catalogAId" = ${otherCatalogId} OR m."catalogBId" = ${otherCatalogId}) AND ${visibleMapping(scope)}`,
  )
  const byNode = new Map<string, MappingStateRow[]>()
  for (const row of rows)
    for (const nodeId of [row.nodeAId, row.nodeBId]) {
      const known = byNode.get(nodeId)
      if (known) known.push(row)
      else byNode.set(nodeId, [row])
    }
  return byNode
}
