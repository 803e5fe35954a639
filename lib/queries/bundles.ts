/** Bundles as screens show them: the node, the members seen from it, what they cover now, and what may be grouped. */
import { listBundlesInStates, listBundlesOfMappings } from '#lib/db/bundle'
import { effectiveSnapshots } from '#lib/db/catalog'
import { listMappingsOfNodes } from '#lib/db/mapping'
import type { Reader } from '#lib/domain/access/reader'
import type { Actor } from '#lib/domain/access/roles'
import {
  type AccordMove,
  type AccordState,
  availableAccordMoves,
  bundleWorkflow,
  whoseAccord,
} from '#lib/domain/mapping/accord'
import { bundleHalves, type MappingBundle } from '#lib/domain/mapping/bundle'
import { isStale, type Mapping } from '#lib/domain/mapping/mapping'
import { type EffectiveHashes, endHashes } from '#lib/domain/mapping/placed-node'
import { type HalfPoints, type Relation, relationSeenFrom } from '#lib/domain/mapping/relations'
import { isLive } from '#lib/domain/mapping/workflow'
import { mappingScope } from './catalog-pair'
import { loadSides, type MappingSide } from './mapping-side'

export type BundleMember = {
  readonly mapping: Mapping
  /** The end that is not the bundle's node. */
  readonly other: MappingSide
  /** The node compared with the other end. */
  readonly relation: Relation
  readonly stale: boolean
}

export type BundleView = {
  readonly bundle: MappingBundle
  readonly node: MappingSide
  /** Those that the reader may see. */
  readonly members: readonly BundleMember[]
  /** How many are in it, the hidden ones too. */
  readonly count: number
  /** What it gives the node today, in half-points; below what was stated where it no longer holds as a whole. */
  readonly halves: HalfPoints
  /** Whether every member is confirmed and none is 待复核: the other side can agree. */
  readonly ready: boolean
  readonly moves: readonly AccordMove[]
  /** What the members could be exchanged for. */
  readonly candidates: readonly BundleMember[]
}

type MappingReader = Pick<Reader<'mapping.read'>, 'actor'>

/** The bundles that some of the mappings are in. */
export async function listBundlesWith(
  { actor }: MappingReader,
  mappingIds: readonly string[],
): Promise<readonly BundleView[]> {
  return bundleViews(actor, await listBundlesOfMappings(mappingIds, mappingScope(actor)))
}

/** What waits for the reviewers of the reader's agency: the own ones in 本局审核, and what the other side sent. */
export async function listBundleQueue({ actor }: MappingReader): Promise<readonly BundleView[]> {
  if (actor.agencyId === null) return []
  const states: readonly AccordState[] = ['agency-review', 'awaiting-other']
  const found = await listBundlesInStates(actor.agencyId, states, mappingScope(actor))
  const mine = found.filter(
    (bundle) => whoseAccord(bundle, actor) === (bundle.state === 'agency-review' ? 'own' : 'other'),
  )
  const views = await bundleViews(actor, mine)
  return views.filter(({ moves }) => moves.includes('approve') || moves.includes('agree'))
}

/** Live mappings of a node that are in no bundle, as groups by the catalogue they lead to; only groups of two or more. */
export async function listBundleCandidates(
  { actor }: MappingReader,
  nodeId: string,
): Promise<readonly (readonly BundleMember[])[]> {
  const ground = await loadGround(actor, [nodeId])
  const groups = new Map<string, BundleMember[]>()
  for (const mapping of ground.mappings) {
    const member = candidateOf(ground, mapping, nodeId, null)
    if (!member) continue
    const group = groups.get(member.other.catalog.id) ?? []
    group.push(member)
    groups.set(member.other.catalog.id, group)
  }
  return [...groups.values()].filter((group) => group.length >= 2)
}

type Ground = {
  readonly mappings: readonly Mapping[]
  readonly sides: ReadonlyMap<string, MappingSide>
  readonly hashes: EffectiveHashes
}

async function loadGround(actor: Actor, nodeIds: readonly string[]): Promise<Ground> {
  const mappings = await listMappingsOfNodes(nodeIds, mappingScope(actor))
  const ends = [...nodeIds, ...mappings.flatMap(({ nodeAId, nodeBId }) => [nodeAId, nodeBId])]
  const [sides, snapshots] = await Promise.all([loadSides(ends), effectiveSnapshots(ends)])
  return {
    mappings,
    sides,
    hashes: new Map([...snapshots].map(([id, { contentHash }]) => [id, contentHash])),
  }
}

function candidateOf(
  ground: Ground,
  mapping: Mapping,
  nodeId: string,
  bundleId: string | null,
): BundleMember | null {
  const free = mapping.bundleId === null || mapping.bundleId === bundleId
  const fits = isLive(mapping.state) && mapping.statement.relation !== 'unrelated'
  return free && fits ? memberOf(ground, mapping, nodeId) : null
}

function memberOf({ sides, hashes }: Ground, mapping: Mapping, nodeId: string): BundleMember | null {
  if (mapping.nodeAId !== nodeId && mapping.nodeBId !== nodeId) return null
  const other = sides.get(mapping.nodeAId === nodeId ? mapping.nodeBId : mapping.nodeAId)
  if (!other) return null
  const relation = relationSeenFrom(mapping, nodeId)
  return { mapping, other, relation, stale: isStale(mapping, endHashes(mapping, hashes)) }
}

/** The bundles with what is in them, as the person may see it. */
export async function bundleViews(
  actor: Actor,
  bundles: readonly MappingBundle[],
): Promise<readonly BundleView[]> {
  const ground = await loadGround(
    actor,
    bundles.map(({ nodeId }) => nodeId),
  )
  return bundles.flatMap((bundle): readonly BundleView[] => {
    const node = ground.sides.get(bundle.nodeId)
    if (!node) return []
    const present = <Row>(row: Row | null): row is Row => row !== null
    const members = ground.mappings
      .filter(({ id }) => bundle.memberIds.includes(id))
      .map((mapping) => memberOf(ground, mapping, bundle.nodeId))
      .filter(present)
    const holding = members.filter(({ mapping, stale }) => mapping.state === 'confirmed' && !stale)
    const moves = availableAccordMoves(bundleWorkflow, bundle, actor)
    const candidates = moves.includes('restate')
      ? ground.mappings
          .map((mapping) => candidateOf(ground, mapping, bundle.nodeId, bundle.id))
          .filter(present)
          .filter(({ other }) => other.catalog.id === bundle.catalogId)
      : []
    return [
      {
        bundle,
        node,
        members,
        count: bundle.memberIds.length,
        halves: bundleHalves(
          bundle,
          holding.map(({ mapping }) => mapping),
        ),
        ready: holding.length === bundle.memberIds.length,
        moves,
        candidates,
      },
    ]
  })
}
