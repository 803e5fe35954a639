/**
 * A bundle groups several mappings of one node: 合并覆盖 `combined`, all together cover it, or 任一 `any`, each is an
 * alternative. How far a combined bundle covers its node is a person's word, stated with the confirmation.
 */
import type { HalfPoints } from './relations'

/** One row of the table `mapping_bundle`. */
export type MappingBundle = {
  readonly id: string
  readonly nodeId: string
  readonly catalogId: string
  readonly mode: 'combined' | 'any'
  /** For `combined`: as the confirmation stated it; null until then. */
  readonly coverage: 'full' | 'partial' | null
}

/** What a combined bundle as a whole gives its node; 0 as long as nothing is stated, and always for `any`. */
export function bundleHalves(bundle: Pick<MappingBundle, 'mode' | 'coverage'>): HalfPoints {
  if (bundle.mode === 'any' || bundle.coverage === null) return 0
  return bundle.coverage === 'full' ? 2 : 1
}
