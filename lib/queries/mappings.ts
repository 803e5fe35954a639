/** Single mappings as screens show them: the lists of a node and of a reviewer, one mapping with all about it, and what a form needs. */
import { accountNames } from '#lib/db/account-name'
import { type CatalogSummary, effectiveSnapshots, type StoredSnapshot } from '#lib/db/catalog'
import {
  listMappingsInStates,
  listMappingsOfNodes,
  listMappingsOfPair,
  listStatements,
  loadMapping,
} from '#lib/db/mapping'
import { loadSnapshotOfHash, nodePaths, searchNodes } from '#lib/db/node-place'
import { packagedMappingIds } from '#lib/db/package'
import { sentStatementNumbers } from '#lib/db/sent-statement'
import { loadSuggestion } from '#lib/db/suggestion'
import { allows } from '#lib/domain/access/policy'
import type { Reader } from '#lib/domain/access/reader'
import { isStale, type Mapping, otherAgencyId } from '#lib/domain/mapping/mapping'
import { endHashes } from '#lib/domain/mapping/placed-node'
import { type Relation, relationSeenFrom } from '#lib/domain/mapping/relations'
import { sameStandards } from '#lib/domain/mapping/same-standard'
import {
  type DifferenceInput,
  type MappingStatement,
  reverseStatement,
  type UnrelatedReason,
} from '#lib/domain/mapping/statement'
import type { Suggestion } from '#lib/domain/mapping/suggestion'
import type { MappingState } from '#lib/domain/mapping/workflow'
import { mappingScope } from './catalog-pair'
import { loadSides, type MappingSide, withStandards } from './mapping-side'

/** A mapping as one of its nodes sees it. */
export type NodeMapping = {
  readonly id: string
  readonly other: MappingSide
  readonly relation: Relation
  readonly state: MappingState
  readonly stateSince: Date
  readonly stale: boolean
  readonly hard: boolean
  readonly demo: boolean
}

/** The visible mappings of a node, live ones first, each seen from the node. */
export async function listMappingsOfNode(
  reader: Pick<Reader<'mapping.read'>, 'actor'>,
  nodeId: string,
): Promise<readonly NodeMapping[]> {
  const mappings = await listMappingsOfNodes([nodeId], mappingScope(reader.actor))
  const ends = mappings.flatMap((mapping) => [mapping.nodeAId, mapping.nodeBId])
  const [sides, stale] = await Promise.all([loadSides(ends), staleAmong(mappings)])
  return mappings.flatMap((mapping) => {
    const other = sides.get(mapping.nodeAId === nodeId ? mapping.nodeBId : mapping.nodeAId)
    if (!other) return []
    const { id, state, stateSince, hard, demo } = mapping
    const relation = relationSeenFrom(mapping, nodeId)
    return [{ id, other, relation, state, stateSince, hard, demo, stale: stale.has(id) }]
  })
}

async function staleAmong(mappings: readonly Mapping[]): Promise<ReadonlySet<string>> {
  const snapshots = await effectiveSnapshots(mappings.flatMap(({ nodeAId, nodeBId }) => [nodeAId, nodeBId]))
  const hashes = new Map([...snapshots].map(([id, { contentHash }]) => [id, contentHash]))
  return new Set(
    mappings.filter((mapping) => isStale(mapping, endHashes(mapping, hashes))).map(({ id }) => id),
  )
}

/** What is said, turned so that A is the left side. */
export type Said = {
  readonly relation: Relation
  readonly unrelatedReason: UnrelatedReason | null
  readonly differences: readonly DifferenceInput[]
  readonly justification: string
  readonly evidence: string
  readonly number: number
  readonly author: string
  readonly createdAt: Date
}

/** A mapping with both ends; the left one belongs to the agency that comes first in the order of the agencies. */
export type MappingCase = {
  readonly mapping: Mapping
  readonly left: MappingSide
  readonly right: MappingSide
  readonly said: Said
  readonly stale: boolean
}

/** Both ends, what is said and whether it is stale, for many mappings at once; a mapping of unknown nodes is left out. */
export async function toCases(mappings: readonly Mapping[]): Promise<readonly MappingCase[]> {
  const [sides, stale, names] = await Promise.all([
    loadSides(mappings.flatMap(({ nodeAId, nodeBId }) => [nodeAId, nodeBId])),
    staleAmong(mappings),
    accountNames(mappings.map(({ statement }) => statement.authorId)),
  ])
  return mappings.flatMap((mapping) => {
    const a = sides.get(mapping.nodeAId)
    const b = sides.get(mapping.nodeBId)
    if (!a || !b) return []
    const [left, right] = a.order < b.order ? [a, b] : [b, a]
    const said = saidFrom(mapping, mapping.statement, left.nodeId, names)
    return [{ mapping, left, right, said, stale: stale.has(mapping.id) }]
  })
}

function saidFrom(
  mapping: Mapping,
  statement: MappingStatement,
  leftNodeId: string,
  names: ReadonlyMap<string, string>,
): Said {
  const { relation, unrelatedReason, differences, justification, evidence } =
    mapping.nodeAId === leftNodeId ? statement : reverseStatement(statement)
  const { number, createdAt, authorId } = statement
  const author = names.get(authorId) ?? ''
  return { relation, unrelatedReason, differences, justification, evidence, number, createdAt, author }
}

/** One mapping with everything the page about it shows. */
export type MappingView = MappingCase & {
  /** Node ids of the left and the right place of one and the same document. */
  readonly same: readonly { readonly leftNodeId: string; readonly rightNodeId: string }[]
  /** Every statement that the reader may know of, newest first. */
  readonly statements: readonly Said[]
  /** The contents that the current statement was made on, where they are no longer the effective ones. */
  readonly former: { readonly left: StoredSnapshot | null; readonly right: StoredSnapshot | null }
  /** Other mappings of the same two nodes, ended ones. */
  readonly earlier: readonly Mapping[]
  readonly confirmingAgency: MappingSide['catalog']['agency']
  readonly proposingAgency: MappingSide['catalog']['agency']
}

/** Null where there is none, or none that the reader may see. */
export async function loadMappingView(
  reader: Reader<'mapping.read'>,
  id: string,
): Promise<MappingView | null> {
  const scope = mappingScope(reader.actor)
  const mapping = await loadMapping(id, scope)
  if (!mapping) return null
  const [found] = await toCases([mapping])
  if (!found) return null
  const [left, right, statements, pair] = await Promise.all([
    withStandards(found.left),
    withStandards(found.right),
    statementsFor(reader, mapping),
    listMappingsOfPair(mapping.nodeAId, mapping.nodeBId, scope),
  ])
  const names = await accountNames(statements.map(({ authorId }) => authorId))
  const formerOf = async (side: MappingSide) => {
    const { hashA, hashB } = mapping.statement
    const hash = side.nodeId === mapping.nodeAId ? hashA : hashB
    return side.snapshot?.contentHash === hash ? null : loadSnapshotOfHash(side.nodeId, hash)
  }
  const agencies = [left.catalog.agency, right.catalog.agency]
  const agency = (agencyId: string) => agencies.find((one) => one.id === agencyId) ?? left.catalog.agency
  return {
    ...found,
    left,
    right,
    same: sameStandards(left.standards, right.standards).map(({ nodeAId, nodeBId }) => ({
      leftNodeId: nodeAId,
      rightNodeId: nodeBId,
    })),
    statements: statements.map((statement) => saidFrom(mapping, statement, left.nodeId, names)),
    former: { left: await formerOf(left), right: await formerOf(right) },
    earlier: pair.filter((other) => other.id !== id),
    proposingAgency: agency(mapping.proposerAgencyId),
    confirmingAgency: agency(otherAgencyId(mapping)),
  }
}

/** The other side, and everybody else, reads what was sent; what was written in between is its agency's own. */
async function statementsFor(
  { actor }: Reader<'mapping.read'>,
  { id, proposerAgencyId }: Mapping,
): Promise<readonly MappingStatement[]> {
  const all = await listStatements(id)
  if (mappingScope(actor).internalOf === proposerAgencyId) return all
  const sent = await sentStatementNumbers(id)
  return all.filter(({ number }) => sent.has(number))
}

/** 本局审核 and 对方确认 apart, those that wait longest first. What stands in a 批次 waits there, not here. */
export type ReviewQueue = {
  readonly agencyReview: readonly MappingCase[]
  readonly pending: readonly MappingCase[]
}

/** What waits for the reviewers of the reader's agency; empty lists for people of no agency. */
export async function listReviewQueue(reader: Reader<'mapping.read'>): Promise<ReviewQueue> {
  const { actor } = reader
  if (actor.agencyId === null) return { agencyReview: [], pending: [] }
  const all = await listMappingsInStates(actor.agencyId, ['agency-review', 'pending'], mappingScope(actor))
  const packaged = await packagedMappingIds(all.map(({ id }) => id))
  const waiting = all.filter(({ id }) => !packaged.has(id))
  const own = (mapping: Mapping) => mapping.proposerAgencyId === actor.agencyId
  const [agencyReview, pending] = await Promise.all([
    toCases(
      allows(actor, 'mapping.forward', 'own')
        ? waiting.filter((mapping) => mapping.state === 'agency-review' && own(mapping))
        : [],
    ),
    toCases(
      allows(actor, 'mapping.confirm', 'other')
        ? waiting.filter((mapping) => mapping.state === 'pending' && !own(mapping))
        : [],
    ),
  ])
  return { agencyReview, pending }
}

/** Two nodes that somebody is about to say something about, each with the standards below it. */
export async function loadPairSides(
  _reader: Reader<'mapping.read'>,
  firstNodeId: string,
  secondNodeId: string,
): Promise<{ readonly first: MappingSide; readonly second: MappingSide } | null> {
  const sides = await loadSides([firstNodeId, secondNodeId])
  const first = sides.get(firstNodeId)
  const second = sides.get(secondNodeId)
  if (!first?.snapshot || !second?.snapshot) return null
  const [left, right] = await Promise.all([withStandards(first), withStandards(second)])
  return { first: left, second: right }
}

/** A node to choose, with the titles above it. */
export type NodeChoice = { readonly snapshot: StoredSnapshot; readonly path: readonly string[] }

/** What a search for nodes of a catalogue finds, forty at most; without a text its 类目. */
export async function findNodeChoices(
  _reader: Reader<'mapping.read'>,
  catalog: CatalogSummary,
  text: string,
): Promise<readonly NodeChoice[]> {
  const found = await searchNodes(catalog.edition.id, text.trim(), 40)
  const paths = await nodePaths(found.map(({ nodeId }) => nodeId))
  return found.map((snapshot) => ({ snapshot, path: paths.get(snapshot.nodeId)?.slice(0, -1) ?? [] }))
}

/** The suggestion that a proposal starts from; null where there is none of this id. */
export async function loadSuggestionHint(
  _reader: Reader<'mapping.read'>,
  id: string,
): Promise<Suggestion | null> {
  return loadSuggestion(id)
}
