/**
 * From the engine's candidates to what is offered: the best few that are not far behind the best, or the belief that
 * there is no counterpart. One or the other: a node is not told both.
 */
import type { Alternatives } from '#lib/domain/alignment/candidates'
import type { Reason } from '#lib/domain/alignment/reason'

/** `nodeBId` null: probably no counterpart. `rank` counts from 1. */
export type Offer = {
  readonly nodeBId: string | null
  readonly score: number
  readonly reasons: readonly Reason[]
  readonly rank: number
}

/** More would not be read. */
export const offersMost = 5
/** A candidate below this share of the best one's score is no alternative to it. */
const behindMost = 0.6

export function offersOf({ candidates, none }: Alternatives): readonly Offer[] {
  const [best] = candidates
  if (none.believed || !best) return [{ nodeBId: null, score: none.permille, reasons: [], rank: 1 }]
  return candidates
    .slice(0, offersMost)
    .filter(({ permille }) => permille >= best.permille * behindMost)
    .map(({ id, permille, reasons }, index) => ({ nodeBId: id, score: permille, reasons, rank: index + 1 }))
}
