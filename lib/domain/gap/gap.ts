/**
 * 缺口: a node and a catalogue that has nothing for it. Never stored: derived from the same rows as coverage, so that a
 * confirmed mapping of weight above 0 closes it by itself. What is stored is only its disposition.
 */
import { type CoverageBasis, coverageRows } from '#lib/domain/mapping/coverage'
import type { InheritedCover } from '#lib/domain/mapping/inherited-cover'
import type { PlacedNode } from '#lib/domain/mapping/placed-node'
import type { GapDisposition } from './disposition'
import { type GapReport, reportStands } from './report'

/** `inherited`: an agreed statement about the node's parent covers it wholly; counted apart, never as covered. */
export const gapStatuses = ['covered', 'open', 'proposed', 'decided', 'inherited'] as const
export type GapStatus = (typeof gapStatuses)[number]

export type Gap = {
  readonly node: PlacedNode
  readonly lackingCatalogId: string
  /** Confirmed mappings that would close it if they were not 待复核: a gap of another sort, counted apart. */
  readonly staleIds: readonly string[]
  /** Mappings that will close it once confirmed. */
  readonly pendingIds: readonly string[]
  /** What the mappings of the node above say, and what was agreed about the children; null: nothing stands above. */
  readonly inherited: InheritedCover | null
  /** 查无对应, as long as it stands. */
  readonly report: GapReport | null
  readonly disposition: GapDisposition | null
  readonly status: Exclude<GapStatus, 'covered'>
}

/** The gaps of `lackingCatalogId`: nodes of another catalogue that it has nothing for, in the order of the nodes. */
export function deriveGaps(
  nodes: readonly PlacedNode[],
  lackingCatalogId: string,
  basis: CoverageBasis & {
    readonly dispositions: readonly GapDisposition[]
    readonly reports?: readonly GapReport[]
  },
): readonly Gap[] {
  const rows = coverageRows(nodes, lackingCatalogId, basis)
  const dispositionOf = new Map(
    basis.dispositions
      .filter((row) => row.lackingCatalogId === lackingCatalogId)
      .map((row) => [row.nodeId, row]),
  )
  const reportOf = new Map(
    (basis.reports ?? [])
      .filter((report) => report.lackingCatalogId === lackingCatalogId)
      .map((report) => [report.nodeId, report]),
  )
  return nodes.flatMap((node, index) => {
    const row = rows[index]
    const disposition = dispositionOf.get(node.nodeId) ?? null
    if (row === undefined || row.confirmed.halves > 0) return []
    const { staleIds, proposed, inherited } = row
    const status = inherited?.halves === 2 ? 'inherited' : gapStatus(false, disposition)
    if (status === 'covered') return []
    const found = reportOf.get(node.nodeId) ?? null
    const report = reportStands(found, node.hash) ? found : null
    return [
      {
        node,
        lackingCatalogId,
        staleIds,
        pendingIds: proposed.mappingIds,
        inherited,
        report,
        disposition,
        status,
      },
    ]
  })
}

/** Covered wins over any disposition; what was returned or withdrawn leaves the gap open. */
export function gapStatus(
  covered: boolean,
  disposition: Pick<GapDisposition, 'state'> | null,
): Exclude<GapStatus, 'inherited'> {
  if (covered) return 'covered'
  if (disposition === null) return 'open'
  switch (disposition.state) {
    case 'decided':
      return 'decided'
    case 'agency-review':
    case 'awaiting-other':
      return 'proposed'
    case 'returned':
    case 'withdrawn':
      return 'open'
  }
}
