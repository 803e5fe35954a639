/**
 * The matrix of two catalogues: every node of the one against every node of the other (here 22 × 11 类目), with the
 * weight that the column's node gives the row's, proposed and confirmed apart, and the rows behind each cell.
 */

import type { BundleMode, MappingBundle } from '#lib/domain/mapping/bundle'
import type { MappingFacts } from '#lib/domain/mapping/coverage'
import { isStale } from '#lib/domain/mapping/mapping'
import { type EffectiveHashes, endHashes, type PlacedNode } from '#lib/domain/mapping/placed-node'
import { type HalfPoints, relationSeenFrom, relationTable } from '#lib/domain/mapping/relations'

export type MatrixCell = {
  readonly rowNodeId: string
  readonly columnNodeId: string
  /** Greatest weight, in half-points, of the confirmed, not stale mappings; the row compared with the column. */
  readonly confirmed: HalfPoints
  /** The same with what waits for confirmation. */
  readonly proposed: HalfPoints
  /** Whether a mapping of the cell is 待复核. */
  readonly stale: boolean
  /** How a mapping of the cell belongs together with others of its row or its column. */
  readonly bundled: BundleMode | null
  /** Every mapping of the pair that is confirmed or waits for confirmation, also those of weight 0. */
  readonly mappingIds: readonly string[]
}

export type Matrix = {
  readonly rows: readonly PlacedNode[]
  readonly columns: readonly PlacedNode[]
  /** `cells[row][column]` */
  readonly cells: readonly (readonly MatrixCell[])[]
}

type MatrixBasis = {
  readonly mappings: readonly MappingFacts[]
  readonly hashes: EffectiveHashes
  readonly bundles?: readonly Pick<MappingBundle, 'id' | 'mode'>[]
}

export function matrixOf(
  rows: readonly PlacedNode[],
  columns: readonly PlacedNode[],
  { mappings, hashes, bundles = [] }: MatrixBasis,
): Matrix {
  const modeOf = new Map(bundles.map(({ id, mode }) => [id, mode]))
  const byPair = new Map<string, MappingFacts[]>()
  for (const mapping of mappings) {
    if (mapping.state !== 'confirmed' && mapping.state !== 'pending') continue
    for (const key of [
      pairKey(mapping.nodeAId, mapping.nodeBId),
      pairKey(mapping.nodeBId, mapping.nodeAId),
    ]) {
      const pair = byPair.get(key)
      if (pair) pair.push(mapping)
      else byPair.set(key, [mapping])
    }
  }
  const cells = rows.map((row) =>
    columns.map((column) =>
      cellOf(row, column, byPair.get(pairKey(row.nodeId, column.nodeId)) ?? [], hashes, modeOf),
    ),
  )
  return { rows, columns, cells }
}

function pairKey(from: string, to: string): string {
  return `${from} ${to}`
}

function cellOf(
  row: PlacedNode,
  column: PlacedNode,
  mappings: readonly MappingFacts[],
  hashes: EffectiveHashes,
  modeOf: ReadonlyMap<string, BundleMode>,
): MatrixCell {
  let confirmed: HalfPoints = 0
  let proposed: HalfPoints = 0
  let stale = false
  for (const mapping of mappings) {
    if (isStale(mapping, endHashes(mapping, hashes))) {
      stale = true
      continue
    }
    const { halves } = relationTable[relationSeenFrom(mapping, row.nodeId)]
    if (mapping.state === 'confirmed' && halves > confirmed) confirmed = halves
    if (halves > proposed) proposed = halves
  }
  return {
    rowNodeId: row.nodeId,
    columnNodeId: column.nodeId,
    confirmed,
    proposed,
    stale,
    bundled: mappings.map(({ bundleId }) => modeOf.get(bundleId ?? '')).find((mode) => mode) ?? null,
    mappingIds: mappings.map((mapping) => mapping.id),
  }
}
