/**
 * What two releases, or a release and the working table, say differently. Mappings are compared by the pair of nodes
 * that they are about: a mapping that was retired and stated anew is a change of that pair, not a loss and a gain.
 */
import { canonicalJson } from '#lib/domain/shared/canonical-json'
import type { ReleaseCatalog, ReleaseContent, ReleaseGap, ReleaseMapping } from './content'

export const mappingAspects = [
  'relation',
  'unrelatedReason',
  'differences',
  'justification',
  'evidence',
  'bundle',
  'nodes',
] as const
export type MappingAspect = (typeof mappingAspects)[number]

export type ChangedMapping = {
  readonly before: ReleaseMapping
  readonly after: ReleaseMapping
  readonly aspects: readonly MappingAspect[]
}

export type ReleaseDifference = {
  readonly editions: readonly { readonly before: ReleaseCatalog; readonly after: ReleaseCatalog }[]
  readonly added: readonly ReleaseMapping[]
  readonly removed: readonly ReleaseMapping[]
  readonly changed: readonly ChangedMapping[]
  readonly unchanged: number
  readonly gapsAdded: readonly ReleaseGap[]
  readonly gapsRemoved: readonly ReleaseGap[]
  readonly gapsChanged: readonly { readonly before: ReleaseGap; readonly after: ReleaseGap }[]
}

/** Both of the same two catalogues in the same order; from `before` to `after`. */
export function releaseDifference(before: ReleaseContent, after: ReleaseContent): ReleaseDifference {
  const mappings = compareBy(before.mappings, after.mappings, pairKey)
  const gaps = compareBy(before.gaps, after.gaps, gapKey)
  const changed = mappings.both.flatMap(({ before: was, after: now }) => {
    const aspects = aspectsOf(was, now)
    return aspects.length === 0 ? [] : [{ before: was, after: now, aspects }]
  })
  return {
    editions: before.catalogs.flatMap((catalog, index) => {
      const now = after.catalogs[index]
      const same = now === undefined || now.edition.contentHash === catalog.edition.contentHash
      return same ? [] : [{ before: catalog, after: now }]
    }),
    added: mappings.added,
    removed: mappings.removed,
    changed,
    unchanged: mappings.both.length - changed.length,
    gapsAdded: gaps.added,
    gapsRemoved: gaps.removed,
    gapsChanged: gaps.both.filter(({ before: was, after: now }) => !sameGap(was, now)),
  }
}

/** Whether two contents say the same about nodes and gaps, whatever was left out of them and which edition they name. */
export function saysTheSame(before: ReleaseContent, after: ReleaseContent): boolean {
  const { added, removed, changed, gapsAdded, gapsRemoved, gapsChanged, editions } = releaseDifference(
    before,
    after,
  )
  return [added, removed, changed, gapsAdded, gapsRemoved, gapsChanged, editions].every(
    (list) => list.length === 0,
  )
}

function aspectsOf(before: ReleaseMapping, after: ReleaseMapping): readonly MappingAspect[] {
  const differs: Readonly<Record<MappingAspect, boolean>> = {
    relation: before.relation !== after.relation,
    unrelatedReason: before.unrelatedReason !== after.unrelatedReason,
    differences: canonicalJson(before.differences) !== canonicalJson(after.differences),
    justification: before.justification !== after.justification,
    evidence: before.evidence !== after.evidence,
    bundle: canonicalJson(before.bundle) !== canonicalJson(after.bundle),
    nodes: canonicalJson([before.a, before.b]) !== canonicalJson([after.a, after.b]),
  }
  return mappingAspects.filter((aspect) => differs[aspect])
}

function sameGap(before: ReleaseGap, after: ReleaseGap): boolean {
  return canonicalJson(before) === canonicalJson(after)
}

function pairKey({ a, b }: ReleaseMapping): string {
  return `${a.platformCode} ${b.platformCode}`
}

function gapKey({ node, lackingCatalogId }: ReleaseGap): string {
  return `${node.platformCode} ${lackingCatalogId}`
}

function compareBy<Row>(before: readonly Row[], after: readonly Row[], keyOf: (row: Row) => string) {
  const was = new Map(before.map((row) => [keyOf(row), row]))
  const now = new Map(after.map((row) => [keyOf(row), row]))
  return {
    added: after.filter((row) => !was.has(keyOf(row))),
    removed: before.filter((row) => !now.has(keyOf(row))),
    both: after.flatMap((row) => {
      const earlier = was.get(keyOf(row))
      return earlier === undefined ? [] : [{ before: earlier, after: row }]
    }),
  }
}
