/**
 * Coverage of catalogue A by catalogue B (DESIGN §7): the mean over A's 类目 of the greatest weight among the confirmed,
 * not stale mappings into B. Counted in half-points, so every figure is an exact fraction. Three figures are shown
 * apart and never added up: confirmed, proposed (what waits for confirmation added), and co-signed. `docs/coverage.md`
 * computes the real catalogues by hand.
 */
import { type BundleClaim, bundleHalves } from './bundle'
import { type InheritanceBasis, type InheritedCover, inheritedCover } from './inherited-cover'
import { isStale, type Mapping } from './mapping'
import { type EffectiveHashes, endHashes, type PlacedNode } from './placed-node'
import { type HalfPoints, relationSeenFrom, relationTable } from './relations'
import type { MappingState } from './workflow'

/** `halves` of `outOf` half-points; `outOf` is twice the number of nodes, 0 for an empty catalogue. */
export type Fraction = { readonly halves: number; readonly outOf: number }

/** What covers one node, and by which rows. */
export type NodeCoverage = {
  readonly halves: HalfPoints
  /** The counted mappings with a weight above 0, in the order given. */
  readonly mappingIds: readonly string[]
}

export type CoverageRow = {
  readonly nodeId: string
  readonly confirmed: NodeCoverage
  readonly proposed: NodeCoverage
  /** What the mappings of the node above give it, counted apart; null where there are none. */
  readonly inherited: InheritedCover | null
  /** The co-signed joint standards that replace the node. */
  readonly jointIds: readonly string[]
  /** Confirmed mappings that would count if they were not 待复核. */
  readonly staleIds: readonly string[]
}

export type CoverageFigures = {
  readonly confirmed: Fraction
  readonly proposed: Fraction
  readonly cosigned: Fraction
  /** What nodes without a confirmed mapping of their own have from their parents, as agreed: never added to the others. */
  readonly inherited: Fraction
  /** Nodes whose only cover is stale: counted apart, not as covered. */
  readonly staleNodes: number
}

export type Coverage = CoverageFigures & {
  readonly rows: readonly CoverageRow[]
  readonly subsystems: readonly (CoverageFigures & { readonly subsystemId: string; readonly title: string })[]
}

export type MappingFacts = Pick<
  Mapping,
  'id' | 'nodeAId' | 'nodeBId' | 'catalogAId' | 'catalogBId' | 'state' | 'bundleId'
> & { readonly statement: Pick<Mapping['statement'], 'id' | 'relation' | 'hashA' | 'hashB'> }

/** What is known besides the nodes. `replacedBy`: node id → co-signed joint standards that replace it. */
export type CoverageBasis = {
  readonly mappings: readonly MappingFacts[]
  readonly hashes: EffectiveHashes
  readonly bundles?: readonly BundleClaim[]
  readonly replacedBy?: ReadonlyMap<string, readonly string[]>
  /** Left out where the nodes have no parents that could be mapped. */
  readonly inheritance?: InheritanceBasis
}

/** Coverage of `nodes` (one catalogue's, of one kind) by the catalogue `byCatalogId`. */
export function coverageOf(
  nodes: readonly PlacedNode[],
  byCatalogId: string,
  basis: CoverageBasis,
): Coverage {
  const rows = coverageRows(nodes, byCatalogId, basis)
  const rowOf = new Map(rows.map((row) => [row.nodeId, row]))
  const subsystems = new Map<string, { readonly title: string; readonly rows: CoverageRow[] }>()
  for (const node of nodes) {
    const row = rowOf.get(node.nodeId)
    if (row === undefined) continue
    const subsystem = subsystems.get(node.subsystemId)
    if (subsystem) subsystem.rows.push(row)
    else subsystems.set(node.subsystemId, { title: node.subsystemTitle, rows: [row] })
  }
  return {
    ...figuresOf(rows),
    rows,
    subsystems: [...subsystems].map(([subsystemId, part]) => ({
      subsystemId,
      title: part.title,
      ...figuresOf(part.rows),
    })),
  }
}

/** One row for each node, in the order of the nodes; the gaps and the tree's marks are derived from the same rows. */
export function coverageRows(
  nodes: readonly Pick<PlacedNode, 'nodeId'>[],
  byCatalogId: string,
  { mappings, hashes, bundles = [], replacedBy = new Map(), inheritance }: CoverageBasis,
): readonly CoverageRow[] {
  const mappingsOf = groupByNode(mappings, byCatalogId)
  const parents = inheritance && new Set(inheritance.parentOf.values())
  const ofParents = mappings.filter(({ nodeAId, nodeBId }) => parents?.has(nodeAId) || parents?.has(nodeBId))
  const bundleOf = new Map(bundles.map((bundle) => [bundle.id, bundle]))
  return nodes.map(({ nodeId }) => {
    const own = mappingsOf.get(nodeId) ?? []
    const fresh = own.filter((mapping) => !isStale(mapping, endHashes(mapping, hashes)))
    const cover = (states: readonly MappingState[]) => nodeCoverage(nodeId, fresh, states, bundleOf)
    return {
      nodeId,
      confirmed: cover(['confirmed']),
      proposed: cover(['confirmed', 'pending']),
      inherited: inheritance ? inheritedCover(nodeId, byCatalogId, ofParents, inheritance) : null,
      jointIds: replacedBy.get(nodeId) ?? [],
      staleIds: own
        .filter((mapping) => mapping.state === 'confirmed' && !fresh.includes(mapping))
        .filter((mapping) => halvesFor(mapping, nodeId) > 0)
        .map((mapping) => mapping.id),
    }
  })
}

function groupByNode(
  mappings: readonly MappingFacts[],
  byCatalogId: string,
): ReadonlyMap<string, readonly MappingFacts[]> {
  const groups = new Map<string, MappingFacts[]>()
  const put = (nodeId: string, mapping: MappingFacts) => {
    const group = groups.get(nodeId)
    if (group) group.push(mapping)
    else groups.set(nodeId, [mapping])
  }
  for (const mapping of mappings) {
    if (mapping.catalogBId === byCatalogId) put(mapping.nodeAId, mapping)
    if (mapping.catalogAId === byCatalogId) put(mapping.nodeBId, mapping)
  }
  return groups
}

function nodeCoverage(
  nodeId: string,
  fresh: readonly MappingFacts[],
  states: readonly MappingState[],
  bundleOf: ReadonlyMap<string, BundleClaim>,
): NodeCoverage {
  const counted = fresh.filter((mapping) => states.includes(mapping.state))
  let halves: HalfPoints = 0
  const mappingIds: string[] = []
  for (const mapping of counted) {
    const alone = halvesFor(mapping, nodeId)
    const together = bundleHalvesFor(mapping, nodeId, counted, bundleOf)
    if (alone > halves) halves = alone
    if (together > halves) halves = together
    if (alone > 0 || together > 0) mappingIds.push(mapping.id)
  }
  return { halves, mappingIds }
}

function halvesFor(mapping: MappingFacts, nodeId: string): HalfPoints {
  return relationTable[relationSeenFrom(mapping, nodeId)].halves
}

/** What the bundle of a mapping gives the node that it is about; it holds only as a whole (`bundle.ts`). */
function bundleHalvesFor(
  mapping: MappingFacts,
  nodeId: string,
  counted: readonly MappingFacts[],
  bundleOf: ReadonlyMap<string, BundleClaim>,
): HalfPoints {
  const bundle = mapping.bundleId === null ? undefined : bundleOf.get(mapping.bundleId)
  return bundle?.nodeId === nodeId ? bundleHalves(bundle, counted) : 0
}

function figuresOf(rows: readonly CoverageRow[]): CoverageFigures {
  const outOf = rows.length * 2
  const sum = (halvesOf: (row: CoverageRow) => number) =>
    rows.reduce((total, row) => total + halvesOf(row), 0)
  return {
    confirmed: { halves: sum((row) => row.confirmed.halves), outOf },
    proposed: { halves: sum((row) => row.proposed.halves), outOf },
    cosigned: { halves: sum((row) => (row.jointIds.length > 0 ? 2 : 0)), outOf },
    inherited: {
      halves: sum((row) => (row.confirmed.halves === 0 ? (row.inherited?.halves ?? 0) : 0)),
      outOf,
    },
    staleNodes: rows.filter((row) => row.confirmed.halves === 0 && row.staleIds.length > 0).length,
  }
}

/**
 * A fraction in tenths of a percent, rounded half up (614 is 61.4 %); null for an empty catalogue. What is not complete
 * is never rounded up to 1000.
 */
export function permille({ halves, outOf }: Fraction): number | null {
  if (outOf === 0) return null
  const rounded = Math.floor((halves * 2000 + outOf) / (outOf * 2))
  return halves < outOf ? Math.min(rounded, 999) : rounded
}
