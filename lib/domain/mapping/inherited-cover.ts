/**
 * What a node has from the mappings of the node above it: which of them stand, and what was agreed about the children.
 * A mapping of the parent alone gives nothing; only an agreed statement about the children does.
 */
import { extentHalves, type Inheritance, type InheritanceExtent } from './inheritance'
import { isStale, type Mapping } from './mapping'
import { type EffectiveHashes, endHashes } from './placed-node'
import { type HalfPoints, type Relation, relationSeenFrom } from './relations'

/** What inheritance is read from, besides the nodes: the mappings are the coverage basis' own. */
export type InheritanceBasis = {
  /** Child → the node right above it. */
  readonly parentOf: ReadonlyMap<string, string>
  /** Contents of the parents (and of what they are mapped to) in the effective editions. */
  readonly hashes: EffectiveHashes
  readonly stated: readonly Inheritance[]
}

type MappingFacts = Pick<Mapping, 'id' | 'nodeAId' | 'nodeBId' | 'catalogAId' | 'catalogBId' | 'state'> & {
  readonly statement: Pick<Mapping['statement'], 'id' | 'relation' | 'hashA' | 'hashB'>
}

/** One confirmed mapping of the parent, and what is agreed about the children; `extent` null: nothing has been said. */
export type ParentMapping = {
  readonly mappingId: string
  /** The parent compared with the other end. */
  readonly relation: Relation
  readonly extent: InheritanceExtent | null
}

export type InheritedCover = {
  readonly parentNodeId: string
  /** The greatest agreed extent, in half-points; 0 where nothing was agreed. */
  readonly halves: HalfPoints
  /** The confirmed, not stale mappings of the parent into the other catalogue. */
  readonly parents: readonly ParentMapping[]
}

/** Null where nothing stands above the node, or where what does has no standing mapping into the catalogue. */
export function inheritedCover(
  nodeId: string,
  byCatalogId: string,
  mappings: readonly MappingFacts[],
  basis: InheritanceBasis,
): InheritedCover | null {
  const parentNodeId = basis.parentOf.get(nodeId)
  if (parentNodeId === undefined) return null
  const parents = mappings
    .filter((mapping) => leadsInto(mapping, parentNodeId, byCatalogId))
    .filter((mapping) => mapping.state === 'confirmed' && !isStale(mapping, endHashes(mapping, basis.hashes)))
    .map((mapping) => ({
      mappingId: mapping.id,
      relation: relationSeenFrom(mapping, parentNodeId),
      extent: agreedExtent(mapping, parentNodeId, basis.stated),
    }))
  if (parents.length === 0) return null
  let halves: HalfPoints = 0
  for (const { extent } of parents) {
    if (extent !== null && extentHalves[extent] > halves) halves = extentHalves[extent]
  }
  return { parentNodeId, halves, parents }
}

function leadsInto(mapping: MappingFacts, nodeId: string, catalogId: string): boolean {
  return (
    (mapping.nodeAId === nodeId && mapping.catalogBId === catalogId) ||
    (mapping.nodeBId === nodeId && mapping.catalogAId === catalogId)
  )
}

/** Only what both sides agreed to, about the statement that the mapping makes today. */
function agreedExtent(
  mapping: MappingFacts,
  nodeId: string,
  stated: readonly Inheritance[],
): InheritanceExtent | null {
  const said = stated.find(
    (row) =>
      row.mappingId === mapping.id &&
      row.nodeId === nodeId &&
      row.state === 'decided' &&
      row.statementId === mapping.statement.id,
  )
  return said?.extent ?? null
}
