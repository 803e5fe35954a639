/**
 * What people have decided, as the engine is told: which nodes still ask for a counterpart, what a node's parent and
 * siblings correspond to, and which pairs were refused and must not be offered while their nodes stay as they are.
 */
import type { AlignItem } from '#lib/domain/alignment/align-item'
import type { EffectiveHashes } from './placed-node'
import type { Relation } from './relations'
import { isLive, type MappingState } from './workflow'

/** A mapping that both sides may see: no drafts, nothing in 本局审核. */
export type AlignDecision = {
  readonly nodeAId: string
  readonly nodeBId: string
  readonly state: MappingState
  readonly relation: Relation
  readonly hashA: string
  readonly hashB: string
}

/** A suggestion that was put aside; `nodeBId` null: the belief that there is no counterpart. */
export type AlignRefusal = {
  readonly nodeAId: string
  readonly nodeBId: string | null
  readonly hashA: string | null
  readonly hashB: string | null
}

/** What is known of one item, in a form that travels between threads. */
export type ItemContext = {
  readonly parentMappedTo: readonly string[]
  readonly siblingsMappedTo: readonly string[]
  /** Targets that must not be offered. */
  readonly refused: readonly string[]
}

/** What of an item its context depends on. */
export type PlacedItem = Pick<AlignItem, 'id' | 'parentId'>

export type AlignDecisions = {
  readonly contextOf: (item: PlacedItem) => ItemContext
  readonly isUndecided: (item: PlacedItem) => boolean
}

export type DecisionFacts = {
  readonly mappings: readonly AlignDecision[]
  readonly refusals: readonly AlignRefusal[]
  /** Nodes whose gap is decided. */
  readonly decidedGaps: ReadonlySet<string>
  readonly hashes: EffectiveHashes
}

/**
 * `items` are the ones that may be siblings of each other. A mapping of 已判无关 refuses its pair and answers for
 * neither node; a rejected one refuses its pair until a node changes.
 */
export function alignDecisions(items: readonly PlacedItem[], facts: DecisionFacts): AlignDecisions {
  const said = new Map<string, Set<string>>()
  const confirmed = new Map<string, Set<string>>()
  const refused = new Map<string, Set<string>>()
  const join = (map: Map<string, Set<string>>, one: string, other: string) => {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const there = map.get(from)
      if (there) there.add(to)
      else map.set(from, new Set([to]))
    }
  }
  for (const { nodeAId, nodeBId, state, relation, hashA, hashB } of facts.mappings) {
    const asOfNow = facts.hashes.get(nodeAId) === hashA && facts.hashes.get(nodeBId) === hashB
    if (isLive(state) && relation !== 'unrelated') join(said, nodeAId, nodeBId)
    if (state === 'confirmed' && relation !== 'unrelated') join(confirmed, nodeAId, nodeBId)
    // A live mapping answers for its pair, whatever it says; a rejected one only while its nodes are what they were.
    if (isLive(state) || (state === 'rejected' && asOfNow)) join(refused, nodeAId, nodeBId)
  }
  for (const { nodeAId, nodeBId, hashA, hashB } of facts.refusals) {
    if (nodeBId === null) continue
    if (facts.hashes.get(nodeAId) === hashA && facts.hashes.get(nodeBId) === hashB)
      join(refused, nodeAId, nodeBId)
  }
  const siblings = new Map<string, { readonly id: string; readonly to: readonly string[] }[]>()
  for (const { id, parentId } of items) {
    const to = said.get(id)
    if (parentId === null || !to) continue
    const there = siblings.get(parentId)
    if (there) there.push({ id, to: [...to] })
    else siblings.set(parentId, [{ id, to: [...to] }])
  }
  return {
    isUndecided: ({ id }) => !said.has(id) && !facts.decidedGaps.has(id),
    contextOf: ({ id, parentId }) => ({
      parentMappedTo: parentId === null ? [] : [...(confirmed.get(parentId) ?? [])],
      siblingsMappedTo: (parentId === null ? [] : (siblings.get(parentId) ?? []))
        .filter((sibling) => sibling.id !== id)
        .flatMap(({ to }) => to),
      refused: [...(refused.get(id) ?? [])],
    }),
  }
}
