/**
 * 推荐: a possible pair with its reasons; nobody's statement, so it has a hint in its source's own words and never a
 * relation. It closes by derivation once the pair has a live mapping, and can be put aside until a node changes.
 */
import type { Actor } from '#lib/domain/access/roles'
import type { Reason } from '#lib/domain/alignment/reason'
import type { NodeKind } from '#lib/domain/catalog/node'
import type { DecideContext, Decided, DomainEvent } from '#lib/domain/shared/event'
import { fail, ok, type Result, type SharedProblem } from '#lib/domain/shared/problem'
import type { MappingEnd } from './ends'
import type { EndHashes, Mapping } from './mapping'
import type { HashLookup } from './placed-node'
import type { MappingProblem } from './problems'
import { isLive } from './workflow'

export const suggestionOrigins = ['crosswalk', 'engine', 'import'] as const
export type SuggestionOrigin = (typeof suggestionOrigins)[number]

/** Pairs are suggested on one level at a time: 类目 with 类目, single standards with single standards. */
export const suggestionLevels = ['category', 'position'] as const satisfies readonly NodeKind[]
export type SuggestionLevel = (typeof suggestionLevels)[number]

/** One row of the table `suggestion`. `nodeBId` null: “probably no counterpart in `catalogBId`” (可能无对应). */
export type Suggestion = {
  readonly id: string
  readonly nodeAId: string
  readonly nodeBId: string | null
  readonly catalogBId: string
  readonly origin: SuggestionOrigin
  readonly level: SuggestionLevel
  /**
   * 0…1000, the sum of the reasons' shares; null for material from files. Of a one-sided one: how strongly the engine
   * believes that there is no counterpart. A score is a similarity and never sets a relation.
   */
  readonly score: number | null
  /** The engine's account, the largest share first; empty for material from files. */
  readonly reasons: readonly Reason[]
  /** Place among the candidates of the node that was asked about, from 1; null for material from files. */
  readonly rank: number | null
  /** The run that found it; null for material from files. */
  readonly runId: string | null
  /** The source's own words, verbatim: 近似, 包含(川⊂渝), 川方独有 … Empty where the engine speaks. */
  readonly hint: string
  readonly reason: string
  readonly action: string
  readonly createdAt: Date
  readonly dismissedAt: Date | null
  readonly dismissedById: string | null
  readonly dismissReason: string | null
  /** Contents of the nodes when it was put aside. */
  readonly hashA: string | null
  readonly hashB: string | null
  readonly version: number
}

export type SuggestionDecision = Result<Decided<Suggestion>, MappingProblem | SharedProblem>

type PairedMapping = Pick<Mapping, 'nodeAId' | 'nodeBId' | 'catalogAId' | 'catalogBId' | 'state'> & {
  readonly statement: Pick<Mapping['statement'], 'hashA' | 'hashB'>
}

/** What tells whether a suggestion is open, without its words. */
export type OpenFacts = Pick<
  Suggestion,
  'nodeAId' | 'nodeBId' | 'catalogBId' | 'dismissedAt' | 'hashA' | 'hashB'
>

/**
 * Whether it still waits for somebody. Closed: its nodes are gone from the effective editions; it was put aside and no
 * node has changed since; the pair has a live mapping; a proposal of the pair was rejected on today's contents.
 */
export function isOpen(
  suggestion: OpenFacts,
  mappings: readonly PairedMapping[],
  hashes: HashLookup,
): boolean {
  const { nodeAId, nodeBId, catalogBId } = suggestion
  if (!hashes.has(nodeAId) || (nodeBId !== null && !hashes.has(nodeBId))) return false
  if (isAside(suggestion, hashes)) return false
  if (mappings.length === 0) return true
  const concerned = mappings.filter((mapping) =>
    nodeBId === null
      ? joinsCatalog(mapping, nodeAId, catalogBId)
      : joins(mapping, nodeAId) && joins(mapping, nodeBId),
  )
  if (concerned.some((mapping) => isLive(mapping.state))) return false
  return nodeBId === null || !concerned.some((mapping) => isRejectedAsOfNow(mapping, hashes))
}

/**
 * The open ones among suggestions between two catalogues. A pair that was put aside is put aside whoever suggests it: the
 * engine doesn't bring back what was refused in a file, nor the other way round.
 */
export function openSuggestions<One extends OpenFacts>(
  suggestions: readonly One[],
  mappings: readonly PairedMapping[],
  hashes: HashLookup,
): readonly One[] {
  const aside = new Set<string>()
  for (const one of suggestions) if (isAside(one, hashes)) aside.add(matterOf(one))
  const byNode = new Map<string, PairedMapping[]>()
  for (const mapping of mappings)
    for (const nodeId of [mapping.nodeAId, mapping.nodeBId]) {
      const there = byNode.get(nodeId)
      if (there) there.push(mapping)
      else byNode.set(nodeId, [mapping])
    }
  return suggestions.filter(
    (one) =>
      (aside.size === 0 || !aside.has(matterOf(one))) && isOpen(one, byNode.get(one.nodeAId) ?? [], hashes),
  )
}

/** The same for a pair whichever node stands first; for a one-sided suggestion the node and the catalogue. */
function matterOf({ nodeAId, nodeBId, catalogBId }: OpenFacts): string {
  if (nodeBId === null) return `${nodeAId} ${catalogBId}`
  return nodeAId < nodeBId ? `${nodeAId} ${nodeBId}` : `${nodeBId} ${nodeAId}`
}

function joins(mapping: PairedMapping, nodeId: string): boolean {
  return mapping.nodeAId === nodeId || mapping.nodeBId === nodeId
}

function joinsCatalog(mapping: PairedMapping, nodeId: string, catalogId: string): boolean {
  return mapping.nodeAId === nodeId
    ? mapping.catalogBId === catalogId
    : mapping.nodeBId === nodeId && mapping.catalogAId === catalogId
}

function isRejectedAsOfNow(mapping: PairedMapping, hashes: HashLookup): boolean {
  const { hashA, hashB } = mapping.statement
  return (
    mapping.state === 'rejected' &&
    hashes.get(mapping.nodeAId) === hashA &&
    hashes.get(mapping.nodeBId) === hashB
  )
}

/** Put aside, and no node has changed since. `current` are today's contents, B null for a one-sided suggestion. */
function isDismissed(suggestion: OpenFacts, current: EndHashes): boolean {
  if (suggestion.dismissedAt === null) return false
  return suggestion.hashA === current.hashA && suggestion.hashB === current.hashB
}

/** The same on today's contents. */
function isAside(suggestion: OpenFacts, hashes: HashLookup): boolean {
  return suggestion.dismissedAt !== null && isDismissed(suggestion, currentHashes(suggestion, hashes))
}

function currentHashes(suggestion: OpenFacts, hashes: HashLookup): EndHashes {
  return {
    hashA: hashes.get(suggestion.nodeAId) ?? null,
    hashB: suggestion.nodeBId === null ? null : (hashes.get(suggestion.nodeBId) ?? null),
  }
}

/**
 * Puts it aside for everybody until one of its nodes changes. `effective` are today's contents (B null for a one-sided
 * suggestion). A reason is welcome, not demanded: people go through forty of these by keyboard.
 */
export function dismissSuggestion(
  suggestion: Suggestion,
  input: { readonly version: number; readonly reason?: string; readonly effective: EndHashes },
  { actor, now }: DecideContext<Actor>,
): SuggestionDecision {
  if (input.version !== suggestion.version) {
    return fail('STALE', { seen: input.version, current: suggestion.version })
  }
  if (isDismissed(suggestion, input.effective)) return fail('SUGGESTION_DISMISSED')
  const next: Suggestion = {
    ...suggestion,
    dismissedAt: now,
    dismissedById: actor.accountId,
    dismissReason: input.reason?.trim() || null,
    hashA: input.effective.hashA,
    hashB: input.effective.hashB,
    version: suggestion.version + 1,
  }
  return ok({ next, events: [suggestionEvent('suggestion.dismissed', suggestion, next)] })
}

/** What the engine offers at this moment; `rank` is its place among the candidates, from 1. */
type Offered = {
  readonly level: SuggestionLevel
  readonly score: number
  readonly reasons: readonly Reason[]
  readonly rank: number
}

type OfferedPair = {
  readonly first: Pick<MappingEnd, 'nodeId' | 'hash'>
  readonly second: Pick<MappingEnd, 'nodeId' | 'hash' | 'catalogId'>
  /** What is stored of the pair already. */
  readonly known: Suggestion | null
}

/** Refuses what was only offered: it is written down as put aside, so that no run brings it back. */
export function refuseOffered(
  { first, second, known }: OfferedPair,
  { level, score, reasons, rank, reason }: Offered & { readonly reason?: string },
  context: DecideContext<Actor>,
): SuggestionDecision {
  const nodes = { nodeAId: first.nodeId, nodeBId: second.nodeId, catalogBId: second.catalogId }
  const nobody = { dismissedAt: null, dismissedById: null, dismissReason: null, hashA: null, hashB: null }
  const suggestion: Suggestion = known ?? {
    ...{ id: context.newId(), ...nodes, origin: 'engine', level, score, reasons, rank, runId: null },
    ...{ hint: '', reason: '', action: '', createdAt: context.now, ...nobody, version: 0 },
  }
  const turned = suggestion.nodeAId !== first.nodeId
  const effective = turned
    ? { hashA: second.hash, hashB: first.hash }
    : { hashA: first.hash, hashB: second.hash }
  const input = { version: suggestion.version, effective, ...(reason === undefined ? {} : { reason }) }
  return dismissSuggestion(suggestion, input, context)
}

/** Takes it up again. */
export function restoreSuggestion(
  suggestion: Suggestion,
  input: { readonly version: number },
  _: DecideContext<Actor>,
): SuggestionDecision {
  if (input.version !== suggestion.version) {
    return fail('STALE', { seen: input.version, current: suggestion.version })
  }
  if (suggestion.dismissedAt === null) return fail('SUGGESTION_NOT_DISMISSED')
  const next: Suggestion = {
    ...suggestion,
    dismissedAt: null,
    dismissedById: null,
    dismissReason: null,
    hashA: null,
    hashB: null,
    version: suggestion.version + 1,
  }
  return ok({ next, events: [suggestionEvent('suggestion.restored', suggestion, next)] })
}

function suggestionEvent(name: `suggestion.${string}`, before: Suggestion, after: Suggestion): DomainEvent {
  const nodes = [after.nodeAId, ...(after.nodeBId === null ? [] : [after.nodeBId])]
  return {
    name,
    subject: { type: 'suggestion', id: after.id },
    about: nodes.map((nodeId) => `node:${nodeId}` as const),
    before: suggestionFacts(before),
    after: suggestionFacts(after),
  }
}

function suggestionFacts(suggestion: Suggestion) {
  return {
    dismissed: suggestion.dismissedAt !== null,
    reason: suggestion.dismissReason,
    hashA: suggestion.hashA,
    hashB: suggestion.hashB,
    version: suggestion.version,
  }
}
