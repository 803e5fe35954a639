/** Coverage of two catalogues by each other as a table of figures, for the whole and each 子体系, with the rows behind each. */
import type { CatalogSummary } from '#lib/db/catalog'
import type { Reader } from '#lib/domain/access/reader'
import type { NodeKind } from '#lib/domain/catalog/node'
import { coverageRows } from '#lib/domain/mapping/coverage'
import {
  type CoverageFigureKey,
  coverageFigureKeys,
  type FigureCell,
  figureCells,
} from '#lib/domain/mapping/coverage-cells'
import type { PlacedNode } from '#lib/domain/mapping/placed-node'
import { type CatalogPair, loadPairBasis } from './catalog-pair'

/** `halves` of `outOf` half-points (none for `stale`), from `count` nodes. */
export type CoverageSum = { readonly halves: number; readonly outOf: number; readonly count: number }

export type CoverageLineView = {
  /** Null for the whole. */
  readonly subsystem: { readonly id: string; readonly title: string } | null
  readonly nodes: number
  readonly sums: Readonly<Record<CoverageFigureKey, CoverageSum>>
}

export type CoverageWay = {
  readonly own: CatalogSummary
  readonly by: CatalogSummary
  readonly lines: readonly CoverageLineView[]
}

export type CoverageAsked = {
  /** The catalogue whose coverage it is. */
  readonly own: string
  readonly figure: CoverageFigureKey
  readonly subsystem: string | null
}

export type CoverageEvidence = {
  readonly own: CatalogSummary
  readonly figure: CoverageFigureKey
  readonly subsystemTitle: string | null
  readonly cells: readonly (FigureCell & { readonly node: PlacedNode })[]
}

export type CoverageView = {
  readonly ways: readonly [CoverageWay, CoverageWay]
  /** The nodes behind the figure that was asked for. */
  readonly evidence: CoverageEvidence | null
}

export async function loadCoverage(
  reader: Reader<'gap.read'>,
  pair: CatalogPair,
  kind: NodeKind,
  asked: CoverageAsked | null,
): Promise<CoverageView> {
  const { a, b } = pair
  const basis = await loadPairBasis(reader, pair, kind)
  const ground = (own: CatalogSummary, by: CatalogSummary, nodes: readonly PlacedNode[]) => ({
    own,
    by,
    nodes,
    rows: new Map(coverageRows(nodes, by.id, basis).map((row) => [row.nodeId, row])),
  })
  const grounds = [ground(a, b, basis.nodesA), ground(b, a, basis.nodesB)] as const
  const found = asked && grounds.find(({ own }) => own.id === asked.own)
  return {
    ways: [wayOf(grounds[0]), wayOf(grounds[1])],
    evidence: asked && found ? evidenceOf(found, asked) : null,
  }
}

type Ground = {
  readonly own: CatalogSummary
  readonly by: CatalogSummary
  readonly nodes: readonly PlacedNode[]
  readonly rows: ReadonlyMap<string, ReturnType<typeof coverageRows>[number]>
}

function wayOf(ground: Ground): CoverageWay {
  const titles = new Map(ground.nodes.map((node) => [node.subsystemId, node.subsystemTitle]))
  const parts = [null, ...[...titles].map(([id, title]) => ({ id, title }))]
  return {
    own: ground.own,
    by: ground.by,
    lines: parts.map((subsystem) => {
      const nodes = nodesOf(ground, subsystem?.id ?? null)
      const sumOf = (key: CoverageFigureKey): CoverageSum => {
        const cells = cellsOf(ground, nodes, key)
        return {
          halves: cells.reduce((sum, { halves }) => sum + halves, 0),
          outOf: nodes.length * 2,
          count: cells.length,
        }
      }
      const sums = Object.fromEntries(coverageFigureKeys.map((key) => [key, sumOf(key)]))
      return { subsystem, nodes: nodes.length, sums: sums as CoverageLineView['sums'] }
    }),
  }
}

function nodesOf({ nodes }: Ground, subsystem: string | null): readonly PlacedNode[] {
  return subsystem === null ? nodes : nodes.filter(({ subsystemId }) => subsystemId === subsystem)
}

function cellsOf({ rows }: Ground, nodes: readonly PlacedNode[], key: CoverageFigureKey) {
  return figureCells(
    nodes.flatMap(({ nodeId }) => rows.get(nodeId) ?? []),
    key,
  )
}

function evidenceOf(ground: Ground, { figure, subsystem }: CoverageAsked): CoverageEvidence {
  const nodes = nodesOf(ground, subsystem)
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  return {
    own: ground.own,
    figure,
    subsystemTitle: subsystem === null ? null : (nodes[0]?.subsystemTitle ?? null),
    cells: cellsOf(ground, nodes, figure).flatMap((cell) => {
      const node = byId.get(cell.nodeId)
      return node ? [{ ...cell, node }] : []
    }),
  }
}
