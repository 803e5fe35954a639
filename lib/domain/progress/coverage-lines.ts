/**
 * Coverage as lines of figures, for every ordered pair of catalogues and for each 子体系, and the 类目 behind each figure.
 * A line is made from the very cells that it opens.
 */
import { type CoverageRow, coverageRows } from '#lib/domain/mapping/coverage'
import { type FigureCell, figureCells } from '#lib/domain/mapping/coverage-cells'
import type { PlacedNode } from '#lib/domain/mapping/placed-node'
import { catalogPairs } from './dated-gaps'
import {
  type CoverageFigure,
  type CoverageKind,
  type CoverageLine,
  coverageKinds,
  type FigureFilter,
  type ProgressBasis,
} from './figures'

/** Each pair's total, then its 子体系 in table order. */
export function coverageLines(basis: ProgressBasis): readonly CoverageLine[] {
  return catalogPairs(basis.catalogs).flatMap(([own, by]) => {
    const titles = new Map(own.nodes.map((node) => [node.subsystemId, node.subsystemTitle]))
    const parts = [null, ...[...titles].map(([id, title]) => ({ id, title }))]
    const rows = rowsByNode(own.nodes, by.catalogId, basis)
    return parts.map((subsystem): CoverageLine => {
      const nodes = own.nodes.filter((node) => subsystem === null || node.subsystemId === subsystem.id)
      const figureOf = (kind: CoverageKind): CoverageFigure => {
        const cells = cellsOf(nodes, kind, rows)
        const halves = cells.reduce((sum, cell) => sum + cell.halves, 0)
        const place = { covered: own.catalogId, by: by.catalogId, figure: kind }
        return {
          fraction: kind === 'stale' ? null : { halves, outOf: nodes.length * 2 },
          count: cells.length,
          filter: {
            list: 'nodes',
            query: subsystem === null ? place : { ...place, subsystem: subsystem.id },
          },
        }
      }
      return {
        catalogId: own.catalogId,
        byCatalogId: by.catalogId,
        subsystem,
        nodes: nodes.length,
        figures: {
          confirmed: figureOf('confirmed'),
          proposed: figureOf('proposed'),
          cosigned: figureOf('cosigned'),
          stale: figureOf('stale'),
        },
      }
    })
  })
}

/** The 类目 that a figure counts, in table order; none for a query that names no such figure. */
export function coverageCells(query: FigureFilter['query'], basis: ProgressBasis): readonly FigureCell[] {
  const kind = coverageKinds.find((one) => one === query['figure'])
  const { covered, by, subsystem } = query
  const catalog = basis.catalogs.find((one) => one.catalogId === covered)
  if (kind === undefined || catalog === undefined || by === undefined) return []
  const nodes = catalog.nodes.filter((node) => subsystem === undefined || node.subsystemId === subsystem)
  return cellsOf(nodes, kind, rowsByNode(nodes, by, basis))
}

function rowsByNode(
  nodes: readonly PlacedNode[],
  byCatalogId: string,
  basis: ProgressBasis,
): ReadonlyMap<string, CoverageRow> {
  return new Map(coverageRows(nodes, byCatalogId, basis).map((row) => [row.nodeId, row]))
}

function cellsOf(
  nodes: readonly PlacedNode[],
  kind: CoverageKind,
  rows: ReadonlyMap<string, CoverageRow>,
): readonly FigureCell[] {
  return figureCells(
    nodes.flatMap(({ nodeId }) => rows.get(nodeId) ?? []),
    kind,
  )
}
