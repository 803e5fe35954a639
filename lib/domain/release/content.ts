/**
 * What a 对照表发布 freezes: the confirmed mappings between two catalogues that are not 待复核, the decided gaps, the
 * editions that they speak about, and how much was left out. Canonical JSON (RFC 8785), so that the SHA-256 of the file
 * is the fingerprint and anybody can check it with the tools of his own machine. No names of persons, no row order of
 * the database: what is equal has equal bytes.
 */
import type { NodeKind } from '#lib/domain/catalog/node'
import type { DispositionKey } from '#lib/domain/gap/disposition'
import type { BundleCoverage, BundleMode } from '#lib/domain/mapping/bundle'
import type { Fraction } from '#lib/domain/mapping/coverage'
import type { Relation } from '#lib/domain/mapping/relations'
import type { DifferenceInput, UnrelatedReason } from '#lib/domain/mapping/statement'
import { canonicalJson } from '#lib/domain/shared/canonical-json'
import { hashText } from '#lib/domain/shared/hash'

/** Names the layout, so that a reader of later years knows what he has. */
export const releaseFormat = 'tongbiao/mapping-release/1'

export type ReleaseCatalog = {
  readonly catalogId: string
  readonly agencyId: string
  readonly agency: string
  readonly name: string
  readonly edition: { readonly number: number; readonly title: string; readonly contentHash: string }
}

export type ReleaseNode = {
  readonly platformCode: string
  readonly officialCode: string | null
  readonly kind: NodeKind
  readonly title: string
}

export type ReleaseMapping = {
  readonly id: string
  /** Node of the first catalogue; the relation is read from it to the other. */
  readonly a: ReleaseNode
  readonly b: ReleaseNode
  readonly relation: Relation
  readonly unrelatedReason: UnrelatedReason | null
  readonly justification: string
  readonly evidence: string
  readonly differences: readonly DifferenceInput[]
  readonly statementHash: string
  readonly bundle: {
    readonly id: string
    readonly mode: BundleMode
    readonly coverage: BundleCoverage | null
  } | null
  readonly demo: boolean
}

export type ReleaseGap = {
  readonly node: ReleaseNode
  readonly lackingCatalogId: string
  readonly disposition: DispositionKey
  readonly reason: string
  /** YYYY-MM-DD. */
  readonly dueDate: string | null
}

/** What was not frozen, and why: a release that says only how much it holds would flatter. */
export type LeftOut = { readonly stale: number; readonly pending: number; readonly disputed: number }

export type ReleaseContent = {
  readonly format: typeof releaseFormat
  readonly catalogs: readonly [ReleaseCatalog, ReleaseCatalog]
  readonly mappings: readonly ReleaseMapping[]
  readonly gaps: readonly ReleaseGap[]
  /** Confirmed coverage of the 类目 of the first catalogue by the second, and the other way round. */
  readonly coverage: readonly [Fraction, Fraction]
  readonly leftOut: LeftOut
}

/** The content in its one order: mappings and gaps by the 平台内码 of their nodes. */
export function releaseContent(content: Omit<ReleaseContent, 'format'>): ReleaseContent {
  return {
    format: releaseFormat,
    catalogs: content.catalogs,
    mappings: [...content.mappings].sort(
      (left, right) =>
        compare(left.a.platformCode, right.a.platformCode) ||
        compare(left.b.platformCode, right.b.platformCode),
    ),
    gaps: [...content.gaps].sort(
      (left, right) =>
        compare(left.node.platformCode, right.node.platformCode) ||
        compare(left.lackingCatalogId, right.lackingCatalogId),
    ),
    coverage: content.coverage,
    leftOut: content.leftOut,
  }
}

/** By UTF-16 code unit, whatever the machine's language. */
function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right)
}

/** The bytes that are frozen, and their SHA-256 in hex. */
export function freeze(content: ReleaseContent): {
  readonly canonical: string
  readonly contentHash: string
} {
  const canonical = canonicalJson(content)
  return { canonical, contentHash: hashText(canonical) }
}

/** The content of a stored canonical text. What is stored was made by `freeze`, so anything else is a bug. */
export function readReleaseContent(canonical: string): ReleaseContent {
  const content = JSON.parse(canonical) as ReleaseContent
  if (content.format !== releaseFormat) throw new Error(`no release content: ${canonical.slice(0, 60)}`)
  return content
}
