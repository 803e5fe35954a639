/**
 * 同一标准: both catalogues place the same numbered document. A derived fact and the natural candidate for 互认, not a
 * mapping: nobody states it, and it needs no confirmation. Documents without a number never merge, so their standards differ.
 */

export type StandardPlace = { readonly nodeId: string; readonly standardId: string | null }
export type SameStandardPair = {
  readonly standardId: string
  readonly nodeAId: string
  readonly nodeBId: string
}

/** Every pair of places (one of each catalogue) that hold one standard, in the order of the first list. */
export function sameStandards(
  placesA: readonly StandardPlace[],
  placesB: readonly StandardPlace[],
): readonly SameStandardPair[] {
  const byStandard = new Map<string, string[]>()
  for (const { nodeId, standardId } of placesB) {
    if (standardId === null) continue
    const places = byStandard.get(standardId)
    if (places) places.push(nodeId)
    else byStandard.set(standardId, [nodeId])
  }
  return placesA.flatMap(({ nodeId: nodeAId, standardId }) =>
    standardId === null
      ? []
      : (byStandard.get(standardId) ?? []).map((nodeBId) => ({ standardId, nodeAId, nodeBId })),
  )
}
