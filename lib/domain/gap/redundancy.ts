/**
 * 冗余: several nodes of one catalogue that map to one node (the target) of another. Derived from the mappings, as gaps
 * are; what is stored is only what becomes of it: 合并, or 保留并存. The agency that owns the several nodes decides by
 * itself, through its 本局审核; the other side sees it once it is decided.
 */
import type { Actor, Whose } from '#lib/domain/access/roles'
import type { Accord, AccordState } from '#lib/domain/mapping/accord'
import type { MappingFacts } from '#lib/domain/mapping/coverage'
import { isStale } from '#lib/domain/mapping/mapping'
import { type EffectiveHashes, endHashes, type PlacedNode } from '#lib/domain/mapping/placed-node'
import { type Relation, relationSeenFrom, relationTable } from '#lib/domain/mapping/relations'
import { defineWorkflow } from '#lib/domain/shared/workflow'

/** As every 约定 but for the other side's agreement: what an agency does with its own nodes is its own to decide. */
export const redundancyWorkflow = defineWorkflow({
  name: 'redundancy',
  initial: 'agency-review',
  states: ['agency-review', 'decided', 'returned', 'withdrawn'],
  moves: {
    restate: {
      from: ['agency-review', 'decided', 'returned'],
      to: ['agency-review'],
      operation: 'redundancy.propose',
      reason: 'required',
    },
    approve: { from: ['agency-review'], to: ['decided'], operation: 'redundancy.approve', reason: 'none' },
    return: { from: ['agency-review'], to: ['returned'], operation: 'redundancy.return', reason: 'required' },
    withdraw: {
      from: ['agency-review', 'decided', 'returned'],
      to: ['withdrawn'],
      operation: 'redundancy.withdraw',
      reason: 'required',
    },
  },
})

export const redundancyDispositions = ['merge', 'keep'] as const
export type RedundancyDispositionKey = (typeof redundancyDispositions)[number]

/** One row of the table `redundancy_disposition`; `dueDate` is midnight UTC of the day. */
export type RedundancyDisposition = Accord & {
  readonly targetNodeId: string
  readonly catalogId: string
  readonly disposition: RedundancyDispositionKey
  /** The nodes that were decided about. */
  readonly nodeIds: readonly string[]
  /** 责任人; empty for 保留并存 where nobody is named. */
  readonly ownerName: string
  readonly dueDate: Date | null
}

export type RedundancyMember = {
  readonly node: PlacedNode
  readonly mappingId: string
  /** The node compared with the target. */
  readonly relation: Relation
  /** A confirmed, not stale mapping; the others wait for confirmation. */
  readonly confirmed: boolean
}

export const redundancyStatuses = ['proposed', 'open', 'under-way', 'decided', 'changed'] as const
/** `proposed`: fewer than two members are confirmed. `changed`: decided about other nodes than there are now. */
export type RedundancyStatus = (typeof redundancyStatuses)[number]

export type Redundancy = {
  readonly target: PlacedNode
  /** The catalogue that has several. */
  readonly catalogId: string
  readonly members: readonly RedundancyMember[]
  readonly disposition: RedundancyDisposition | null
  readonly status: RedundancyStatus
}

/** How many nodes make a redundancy. */
export const redundancyMin = 2

/**
 * The groups of `nodes` (one catalogue's) by the node of the other catalogue that covers them, wholly or in part: those
 * of two or more, in the order of `targets`. 相关 and 已判无关 make no redundancy, since they cover nothing.
 */
export function deriveRedundancies(
  nodes: readonly PlacedNode[],
  targets: readonly PlacedNode[],
  basis: {
    readonly mappings: readonly MappingFacts[]
    readonly hashes: EffectiveHashes
    readonly dispositions: readonly RedundancyDisposition[]
  },
): readonly Redundancy[] {
  const placed = new Map(nodes.map((node, index) => [node.nodeId, { node, index }]))
  const groups = new Map<string, { member: RedundancyMember; index: number }[]>()
  for (const mapping of basis.mappings) {
    const mine = placed.get(mapping.nodeAId) ?? placed.get(mapping.nodeBId)
    const membership = mine && membershipOf(mapping, mine.node.nodeId, basis.hashes)
    if (!membership) continue
    const { targetId, ...said } = membership
    const group = groups.get(targetId) ?? []
    group.push({ member: { node: mine.node, mappingId: mapping.id, ...said }, index: mine.index })
    groups.set(targetId, group)
  }
  return targets.flatMap((target): readonly Redundancy[] => {
    const members = (groups.get(target.nodeId) ?? [])
      .sort((left, right) => left.index - right.index)
      .map(({ member }) => member)
    const catalogId = members[0]?.node.catalogId
    if (members.length < redundancyMin || catalogId === undefined) return []
    const disposition =
      basis.dispositions.find((row) => row.targetNodeId === target.nodeId && row.catalogId === catalogId) ??
      null
    return [{ target, catalogId, members, disposition, status: redundancyStatus(members, disposition) }]
  })
}

/** What a mapping makes of one of its ends: a member of the group of the other end (the target), or null. */
function membershipOf(
  mapping: MappingFacts,
  nodeId: string,
  hashes: EffectiveHashes,
): (Pick<RedundancyMember, 'relation' | 'confirmed'> & { readonly targetId: string }) | null {
  if (mapping.state !== 'confirmed' && mapping.state !== 'pending') return null
  if (isStale(mapping, endHashes(mapping, hashes))) return null
  const relation = relationSeenFrom(mapping, nodeId)
  if (relationTable[relation].halves === 0) return null
  const targetId = mapping.nodeAId === nodeId ? mapping.nodeBId : mapping.nodeAId
  return { targetId, relation, confirmed: mapping.state === 'confirmed' }
}

/**
 * Of a decided disposition whose group `deriveRedundancies` would call `changed`: the mappings between the target and the
 * nodes that have come to the group or have left it, whatever became of those. Null where it still says what is so, and
 * where fewer than two nodes are left, which make no group any more.
 */
export function changeSince<One extends MappingFacts>(
  disposition: Pick<RedundancyDisposition, 'state' | 'nodeIds' | 'targetNodeId' | 'catalogId'>,
  mappings: readonly One[],
  hashes: EffectiveHashes,
): readonly One[] | null {
  const { targetNodeId, catalogId } = disposition
  const between = mappings.flatMap((mapping) => {
    const { nodeAId, nodeBId, catalogAId, catalogBId } = mapping
    if (nodeAId === targetNodeId && catalogBId === catalogId) return [{ mapping, nodeId: nodeBId }]
    return nodeBId === targetNodeId && catalogAId === catalogId ? [{ mapping, nodeId: nodeAId }] : []
  })
  const members = between.flatMap(({ mapping, nodeId }) => {
    const membership = membershipOf(mapping, nodeId, hashes)
    return membership ? [{ node: { nodeId }, confirmed: membership.confirmed }] : []
  })
  if (members.length < redundancyMin || redundancyStatus(members, disposition) !== 'changed') return null
  const confirmed = confirmedNodeIds(members)
  return between
    .filter(({ nodeId }) => confirmed.includes(nodeId) !== disposition.nodeIds.includes(nodeId))
    .filter(({ mapping, nodeId }) => !confirmed.includes(nodeId) || mapping.state === 'confirmed')
    .map(({ mapping }) => mapping)
}

type Counted = { readonly node: Pick<PlacedNode, 'nodeId'>; readonly confirmed: boolean }

/** The confirmed members: what a decision is about. */
export function confirmedNodeIds(members: readonly Counted[]): readonly string[] {
  return members.filter(({ confirmed }) => confirmed).map(({ node }) => node.nodeId)
}

function redundancyStatus(
  members: readonly Counted[],
  disposition: Pick<RedundancyDisposition, 'state' | 'nodeIds'> | null,
): RedundancyStatus {
  const confirmed = confirmedNodeIds(members)
  const state: AccordState | null = disposition?.state ?? null
  if (disposition !== null && state === 'decided') {
    const same =
      confirmed.length === disposition.nodeIds.length &&
      confirmed.every((nodeId) => disposition.nodeIds.includes(nodeId))
    return same ? 'decided' : 'changed'
  }
  if (confirmed.length < redundancyMin) return 'proposed'
  return state === 'agency-review' ? 'under-way' : 'open'
}

/** `own` of the agency that has the several nodes, `other` of the one that has the target. */
export function whoseRedundancy(
  group: { readonly owningAgencyId: string; readonly targetAgencyId: string },
  actor: Pick<Actor, 'agencyId'>,
): Whose {
  if (actor.agencyId === group.owningAgencyId) return 'own'
  return actor.agencyId === group.targetAgencyId ? 'other' : 'outside'
}
