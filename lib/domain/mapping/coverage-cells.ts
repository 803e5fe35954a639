/** The nodes behind each figure of coverage: what one node adds to it, and by which rows. A figure is the sum of its cells. */
import type { CoverageRow } from './coverage'
import type { HalfPoints } from './relations'

export const coverageFigureKeys = ['confirmed', 'proposed', 'cosigned', 'inherited', 'stale'] as const
export type CoverageFigureKey = (typeof coverageFigureKeys)[number]

export type FigureCell = {
  readonly nodeId: string
  /** What the node adds; 0 for `stale`, which counts nodes and covers nothing. */
  readonly halves: HalfPoints
  readonly mappingIds: readonly string[]
  readonly jointIds: readonly string[]
}

/** Null where the node adds nothing to the figure. */
export function figureCell(row: CoverageRow, key: CoverageFigureKey): FigureCell | null {
  const { nodeId, confirmed, proposed, inherited, jointIds, staleIds } = row
  switch (key) {
    case 'confirmed':
      return confirmed.halves === 0 ? null : { nodeId, ...confirmed, jointIds: [] }
    case 'proposed':
      return proposed.halves === 0 ? null : { nodeId, ...proposed, jointIds: [] }
    case 'cosigned':
      return jointIds.length === 0 ? null : { nodeId, halves: 2, mappingIds: [], jointIds }
    case 'inherited': {
      if (inherited === null || inherited.halves === 0 || confirmed.halves > 0) return null
      const mappingIds = inherited.parents.filter(({ extent }) => extent !== null).map((one) => one.mappingId)
      return { nodeId, halves: inherited.halves, mappingIds, jointIds: [] }
    }
    case 'stale':
      return confirmed.halves > 0 || staleIds.length === 0
        ? null
        : { nodeId, halves: 0, mappingIds: staleIds, jointIds: [] }
  }
}

/** The cells of the rows that add something, in their order. */
export function figureCells(rows: readonly CoverageRow[], key: CoverageFigureKey): readonly FigureCell[] {
  return rows.flatMap((row) => {
    const cell = figureCell(row, key)
    return cell ? [cell] : []
  })
}
