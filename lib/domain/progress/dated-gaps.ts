/** The gaps of all pairs of catalogues in both directions, with their age: since the last move of the disposition, else of the node. */
import { deriveGaps, type Gap } from '#lib/domain/gap/gap'
import type { DatedGap, ProgressBasis, ProgressCatalog } from './figures'

/** Every ordered pair: coverage and gaps are asked in both directions. */
export function catalogPairs(
  catalogs: readonly ProgressCatalog[],
): readonly (readonly [ProgressCatalog, ProgressCatalog])[] {
  return catalogs.flatMap((own) =>
    catalogs.filter((by) => by.catalogId !== own.catalogId).map((by) => [own, by] as const),
  )
}

/** All gaps of all pairs, each with the day since which it stands as it stands. */
export function datedGaps(basis: ProgressBasis): readonly DatedGap[] {
  return catalogPairs(basis.catalogs).flatMap(([own, by]) =>
    deriveGaps(own.nodes, by.catalogId, basis).map((gap) => ({
      gap,
      catalogId: own.catalogId,
      since: gapSince(gap, basis),
    })),
  )
}

function gapSince(gap: Gap, basis: ProgressBasis): Date {
  const since = gap.disposition?.stateSince ?? basis.nodesSince.get(gap.node.nodeId)
  if (since === undefined) throw new Error(`nobody says since when ${gap.node.nodeId} is in its catalogue`)
  return since
}
