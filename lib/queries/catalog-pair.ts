/** Two catalogues side by side and everything that is said between them: the ground of 对照表, 缺口 and matrix alike. */
import { listBundlesBetween } from '#lib/db/bundle'
import { type CatalogSummary, listCatalogs, listSnapshots, type StoredSnapshot } from '#lib/db/catalog'
import { listDispositions } from '#lib/db/gap'
import { listReports } from '#lib/db/gap-report'
import { listInheritancesBetween } from '#lib/db/inheritance'
import { listReplacedNodes } from '#lib/db/joint-node'
import { listMappingsBetween, type MappingScope } from '#lib/db/mapping'
import { listRedundancyDispositions } from '#lib/db/redundancy'
import { listSuggestionsBetween } from '#lib/db/suggestion'
import { allows } from '#lib/domain/access/policy'
import type { Actor } from '#lib/domain/access/roles'
import type { NodeKind } from '#lib/domain/catalog/node'
import type { RedundancyDisposition } from '#lib/domain/gap/redundancy'
import type { GapReport } from '#lib/domain/gap/report'
import type { TableBasis } from '#lib/domain/gap/table'
import type { MappingBundle } from '#lib/domain/mapping/bundle'
import type { Inheritance } from '#lib/domain/mapping/inheritance'
import type { InheritanceBasis } from '#lib/domain/mapping/inherited-cover'
import { hashesOf, placedNodes } from '#lib/domain/mapping/placed-node'
import type { Suggestion } from '#lib/domain/mapping/suggestion'

type PairReader = { readonly actor: Actor }

export type CatalogPair = {
  /** The left one; relations are read from it to the right. */
  readonly a: CatalogSummary
  readonly b: CatalogSummary
  /** All there are, for choosing another pair. */
  readonly all: readonly CatalogSummary[]
}

/**
 * The pair that is asked for by catalogue ids. What is left out is filled in: the reader's own catalogue and the first
 * of another agency, in the order of the agencies. Null where a given id is none, or where there are not two agencies.
 */
export async function loadCatalogPair(
  { actor }: PairReader,
  asked: { readonly a?: string | undefined; readonly b?: string | undefined },
): Promise<CatalogPair | null> {
  const all = await listCatalogs()
  const given = [asked.a, asked.b].map((id) => all.find((catalog) => catalog.id === id) ?? null)
  if ((asked.a && !given[0]) || (asked.b && !given[1])) return null
  const own = all.find((catalog) => catalog.agency.id === actor.agencyId)
  const left = given[0] ?? standIn(all, given[1] ?? null, own)
  const right = given[1] ?? standIn(all, left, own)
  if (!left || !right || left.agency.id === right.agency.id) return null
  const chosen = asked.a || asked.b
  return chosen || all.indexOf(left) < all.indexOf(right)
    ? { a: left, b: right, all }
    : { a: right, b: left, all }
}

function standIn(
  all: readonly CatalogSummary[],
  other: CatalogSummary | null,
  own: CatalogSummary | undefined,
): CatalogSummary | null {
  if (own && own.agency.id !== other?.agency.id) return own
  return all.find((catalog) => catalog.agency.id !== other?.agency.id) ?? null
}

export type PairBasis = TableBasis & {
  readonly bundles: readonly MappingBundle[]
  readonly reports: readonly GapReport[]
  readonly inheritances: readonly Inheritance[]
  readonly redundancies: readonly RedundancyDisposition[]
  /** For single standards only. */
  readonly inheritance?: InheritanceBasis
  readonly suggestions: readonly Suggestion[]
  readonly replacedBy: ReadonlyMap<string, readonly string[]>
}

/** What the reader may see between the two catalogues, for the nodes of one kind (类目, or single standards). */
export async function loadPairBasis(
  { actor }: PairReader,
  { a, b }: CatalogPair,
  kind: NodeKind = 'category',
): Promise<PairBasis> {
  const kinds: readonly NodeKind[] =
    kind === 'position' ? ['subsystem', 'category', 'position'] : ['subsystem', 'category']
  const [
    rowsA,
    rowsB,
    mappings,
    dispositions,
    bundles,
    suggestions,
    replacedBy,
    reports,
    inheritances,
    redundancies,
  ] = await Promise.all([
    listSnapshots(a.edition.id, { kinds }),
    listSnapshots(b.edition.id, { kinds }),
    listMappingsBetween(a.id, b.id, mappingScope(actor)),
    listDispositions([a.id, b.id], { internalOf: actor.agencyId }),
    listBundlesBetween(a.id, b.id, mappingScope(actor)),
    listSuggestionsBetween(a.id, b.id, kind === 'position' ? 'position' : 'category'),
    listReplacedNodes([a.id, b.id]),
    listReports([a.id, b.id]),
    listInheritancesBetween(a.id, b.id, mappingScope(actor)),
    listRedundancyDispositions([a.id, b.id], { internalOf: actor.agencyId }),
  ])
  const nodesA = placedNodes(a.id, rowsA, kind)
  const nodesB = placedNodes(b.id, rowsB, kind)
  return {
    catalogAId: a.id,
    catalogBId: b.id,
    nodesA,
    nodesB,
    mappings,
    hashes: hashesOf(nodesA, nodesB),
    dispositions,
    bundles,
    suggestions,
    replacedBy,
    reports,
    inheritances,
    redundancies,
    ...(kind === 'position' && { inheritance: inheritanceBasis([...rowsA, ...rowsB], inheritances) }),
  }
}

/** The 类目 above the standards, with their contents: what single standards may inherit from. */
function inheritanceBasis(rows: readonly StoredSnapshot[], stated: readonly Inheritance[]): InheritanceBasis {
  return {
    parentOf: new Map(
      rows.flatMap(({ kind, nodeId, parentNodeId }) =>
        kind === 'position' && parentNodeId !== null ? [[nodeId, parentNodeId] as const] : [],
      ),
    ),
    hashes: new Map(rows.map(({ nodeId, contentHash }) => [nodeId, contentHash])),
    stated,
  }
}

/** Whose drafts the actor may see: the own agency's, where the policy lets the role. */
export function mappingScope(actor: Actor): MappingScope {
  return { internalOf: allows(actor, 'mapping.read-internal', 'own') ? actor.agencyId : null }
}
