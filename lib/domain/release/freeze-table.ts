/**
 * From the working table of two catalogues to the content of a release: which rows are frozen, which are left out.
 */
import type { NodeKind } from '#lib/domain/catalog/node'
import type { GapDisposition } from '#lib/domain/gap/disposition'
import { deriveGaps } from '#lib/domain/gap/gap'
import { bundleStands, type MappingBundle } from '#lib/domain/mapping/bundle'
import { type CoverageBasis, coverageOf } from '#lib/domain/mapping/coverage'
import { isStale, type Mapping } from '#lib/domain/mapping/mapping'
import {
  type EffectiveHashes,
  endHashes,
  type PlacedNode,
  placedNodes,
  type SnapshotRow,
} from '#lib/domain/mapping/placed-node'
import { reverseStatement, statementHash } from '#lib/domain/mapping/statement'
import {
  type LeftOut,
  type ReleaseCatalog,
  type ReleaseContent,
  type ReleaseGap,
  type ReleaseMapping,
  type ReleaseNode,
  releaseContent,
} from './content'

/** What stands between the two catalogues; `rows` are all snapshots of the effective edition. */
export type WorkingTable = {
  readonly a: ReleaseCatalog & { readonly rows: readonly SnapshotRow[] }
  readonly b: ReleaseCatalog & { readonly rows: readonly SnapshotRow[] }
  readonly mappings: readonly Mapping[]
  readonly bundles: readonly MappingBundle[]
  readonly dispositions: readonly GapDisposition[]
}

const gapKinds = ['category', 'position'] as const satisfies readonly NodeKind[]

export function freezeTable(table: WorkingTable): ReleaseContent {
  const { a, b, mappings, bundles, dispositions } = table
  const rows = [...a.rows, ...b.rows]
  const nodeOf = new Map(rows.map((row) => [row.nodeId, releaseNode(row)]))
  const hashes: EffectiveHashes = new Map(rows.map((row) => [row.nodeId, row.contentHash]))
  const frozen = mappings.filter(
    (mapping) => mapping.state === 'confirmed' && !isStale(mapping, endHashes(mapping, hashes)),
  )
  // An agreement holds for the whole group and the statements that were agreed to, or not at all.
  const standing = bundles.filter((bundle) => bundle.state === 'decided' && bundleStands(bundle, frozen))
  const basis = { mappings: frozen, hashes, bundles, dispositions }
  const nodesOf = (side: WorkingTable['a'], kind: NodeKind) => placedNodes(side.catalogId, side.rows, kind)
  const gaps = gapKinds.flatMap((kind) => [
    ...decidedGaps(nodesOf(a, kind), b.catalogId, basis, nodeOf),
    ...decidedGaps(nodesOf(b, kind), a.catalogId, basis, nodeOf),
  ])
  return releaseContent({
    catalogs: [catalogOf(a), catalogOf(b)],
    mappings: frozen.flatMap((mapping) => {
      const row = releaseMapping(mapping, a.catalogId, nodeOf, standing)
      return row === null ? [] : [row]
    }),
    gaps,
    coverage: [
      coverageOf(nodesOf(a, 'category'), b.catalogId, basis).confirmed,
      coverageOf(nodesOf(b, 'category'), a.catalogId, basis).confirmed,
    ],
    leftOut: leftOutOf(mappings, hashes),
  })
}

function catalogOf({ catalogId, agencyId, agency, name, edition }: ReleaseCatalog): ReleaseCatalog {
  const { number, title, contentHash } = edition
  return { catalogId, agencyId, agency, name, edition: { number, title, contentHash } }
}

function leftOutOf(mappings: readonly Mapping[], hashes: EffectiveHashes): LeftOut {
  const count = (holds: (mapping: Mapping) => boolean) => mappings.filter(holds).length
  return {
    stale: count((one) => one.state === 'confirmed' && isStale(one, endHashes(one, hashes))),
    pending: count((one) => one.state === 'pending'),
    disputed: count((one) => one.state === 'disputed'),
  }
}

function releaseNode({ platformCode, officialCode, kind, title }: SnapshotRow): ReleaseNode {
  return { platformCode, officialCode, kind, title }
}

/** Null where an end is in no effective edition: such a mapping is stale and never frozen. */
function releaseMapping(
  mapping: Mapping,
  catalogAId: string,
  nodeOf: ReadonlyMap<string, ReleaseNode>,
  bundles: readonly MappingBundle[],
): ReleaseMapping | null {
  const straight = mapping.catalogAId === catalogAId
  const a = nodeOf.get(straight ? mapping.nodeAId : mapping.nodeBId)
  const b = nodeOf.get(straight ? mapping.nodeBId : mapping.nodeAId)
  if (a === undefined || b === undefined) return null
  const said = straight ? mapping.statement : reverseStatement(mapping.statement)
  const bundle = bundles.find(({ id }) => id === mapping.bundleId)
  return {
    id: mapping.id,
    a,
    b,
    relation: said.relation,
    unrelatedReason: said.unrelatedReason,
    justification: said.justification,
    evidence: said.evidence,
    differences: said.differences.map(({ kind, valueA, unitA, valueB, unitB, treatment }) => ({
      kind,
      valueA,
      unitA,
      valueB,
      unitB,
      treatment,
    })),
    statementHash: statementHash(mapping.statement),
    bundle: bundle ? { id: bundle.id, mode: bundle.mode, coverage: bundle.coverage } : null,
    demo: mapping.demo,
  }
}

function decidedGaps(
  nodes: readonly PlacedNode[],
  lackingCatalogId: string,
  basis: CoverageBasis & { readonly dispositions: readonly GapDisposition[] },
  nodeOf: ReadonlyMap<string, ReleaseNode>,
): readonly ReleaseGap[] {
  return deriveGaps(nodes, lackingCatalogId, basis).flatMap(({ node, status, disposition }) => {
    const place = nodeOf.get(node.nodeId)
    if (status !== 'decided' || disposition === null || place === undefined) return []
    return [
      {
        node: place,
        lackingCatalogId,
        disposition: disposition.disposition,
        reason: disposition.reason,
        dueDate: disposition.dueDate?.toISOString().slice(0, 10) ?? null,
      },
    ]
  })
}
