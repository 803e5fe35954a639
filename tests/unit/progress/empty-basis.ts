/** A ground of progress on which nothing waits for anybody: what a test is about is put into it. */
import type { ProgressBasis } from '#lib/domain/progress/figures'

export const emptyBasis: ProgressBasis = {
  catalogs: [],
  mappings: [],
  veiled: [],
  hardSince: new Map(),
  packages: [],
  releases: [],
  dispositions: [],
  bundles: [],
  joint: [],
  changeSets: [],
  hashes: new Map(),
  replacedBy: new Map(),
  nodesSince: new Map(),
  now: new Date(0),
}
