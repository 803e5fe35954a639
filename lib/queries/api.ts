/**
 * What the read API shows, for the holder of a token: effective editions, mappings that have left their agency, gaps
 * with what was decided. Nobody's drafts, no personal names.
 */

import { pageOfMappings, pageOfSnapshots, pageOfStandardIds } from '#lib/db/api-page'
import { listBundlesOfMappings } from '#lib/db/bundle'
import {
  type CatalogSummary,
  effectiveSnapshots,
  listCatalogs,
  loadCatalog,
  type StoredSnapshot,
} from '#lib/db/catalog'
import { loadMapping } from '#lib/db/mapping'
import { nodeOwners } from '#lib/db/node-owner'
import { type NodeTitle, nodeTitles } from '#lib/db/node-title'
import { listReleases, loadRelease, type ReleaseHead } from '#lib/db/release'
import { listPlacements, listStandards, type Placement } from '#lib/db/standard'
import type { ApiReader } from '#lib/domain/access/api-token'
import type { Actor } from '#lib/domain/access/roles'
import type { NodeKind } from '#lib/domain/catalog/node'
import type { Standard } from '#lib/domain/catalog/standard'
import { normalizeNumber } from '#lib/domain/catalog/standard-number'
import { deriveGaps, type Gap } from '#lib/domain/gap/gap'
import { isStale, type Mapping } from '#lib/domain/mapping/mapping'
import { endHashes } from '#lib/domain/mapping/placed-node'
import type { MappingState } from '#lib/domain/mapping/workflow'
import type { MappingRelease } from '#lib/domain/release/release'
import { loadPairBasis } from './catalog-pair'

type Page = { readonly limit: number; readonly cursor?: string | undefined }

/** A program is of no agency and has no role: it sees what every participant sees. */
const program: Actor = {
  accountId: 'api',
  username: 'api',
  displayName: 'api',
  agencyId: null,
  roles: [],
  sessionId: 'api',
}

export function listApiCatalogs(_reader: ApiReader): Promise<readonly CatalogSummary[]> {
  return listCatalogs()
}

export function loadApiCatalog(_reader: ApiReader, id: string): Promise<CatalogSummary | null> {
  return loadCatalog(id)
}

export type ApiNodeFilter = {
  readonly kind?: NodeKind | undefined
  readonly parent?: string | undefined
  readonly text?: string | undefined
}

/** Nodes of the effective edition by 平台内码, one more than the limit; null where there is no such catalogue. */
export async function pageOfApiNodes(
  _reader: ApiReader,
  catalogId: string,
  filter: ApiNodeFilter,
  page: Page,
): Promise<readonly StoredSnapshot[] | null> {
  const catalog = await loadCatalog(catalogId)
  return catalog && pageOfSnapshots(catalog.edition.id, filter, page)
}

/** A node with its catalogue; null where it is in no effective edition. */
export async function loadApiNode(
  _reader: ApiReader,
  id: string,
): Promise<{ readonly snapshot: StoredSnapshot; readonly catalogId: string } | null> {
  const [snapshots, owners] = await Promise.all([effectiveSnapshots([id]), nodeOwners([id])])
  const snapshot = snapshots.get(id)
  const owner = owners.get(id)
  return snapshot && owner ? { snapshot, catalogId: owner.catalogId } : null
}

export type ApiStandard = { readonly standard: Standard; readonly placements: readonly Placement[] }

/** Standards that an effective edition places, by id; `number` as anybody writes it. */
export async function pageOfApiStandards(
  reader: ApiReader,
  filter: { readonly number?: string | undefined; readonly text?: string | undefined },
  page: Page,
): Promise<readonly ApiStandard[]> {
  const normalized = filter.number === undefined ? undefined : normalizeNumber(filter.number)
  return loadApiStandards(reader, await pageOfStandardIds({ normalized, text: filter.text }, page))
}

/** The given standards in the given order; an unknown id is left out. */
export async function loadApiStandards(
  _reader: ApiReader,
  ids: readonly string[],
): Promise<readonly ApiStandard[]> {
  const [standards, placements] = await Promise.all([listStandards(ids), listPlacements(ids)])
  return ids.flatMap((id) => {
    const standard = standards.get(id)
    const places = placements.filter(({ standardId }) => standardId === id)
    return standard ? [{ standard, placements: places }] : []
  })
}

/** A mapping with its ends as the latest edition that holds them names them. */
export type ApiMapping = {
  readonly mapping: Mapping
  readonly nodeA: NodeTitle
  readonly nodeB: NodeTitle
  readonly stale: boolean
  /** Of the bundle that it is in, once that has left its house. */
  readonly bundleId: string | null
}

export async function pageOfApiMappings(
  _reader: ApiReader,
  filter: {
    readonly catalogs: readonly string[]
    readonly nodeId?: string | undefined
    readonly states?: readonly MappingState[] | undefined
  },
  page: Page,
): Promise<readonly ApiMapping[]> {
  return withEnds(await pageOfMappings(filter, page))
}

export async function loadApiMapping(_reader: ApiReader, id: string): Promise<ApiMapping | null> {
  const mapping = await loadMapping(id, { internalOf: null })
  return mapping && ((await withEnds([mapping]))[0] ?? null)
}

async function withEnds(mappings: readonly Mapping[]): Promise<readonly ApiMapping[]> {
  const ids = mappings.flatMap(({ nodeAId, nodeBId }) => [nodeAId, nodeBId])
  const [snapshots, titles, bundles] = await Promise.all([
    effectiveSnapshots(ids),
    nodeTitles(ids),
    listBundlesOfMappings(
      mappings.map(({ id }) => id),
      { internalOf: null },
    ),
  ])
  const sent = new Set(bundles.map(({ id }) => id))
  const hashes = new Map([...snapshots].map(([id, { contentHash }]) => [id, contentHash]))
  return mappings.flatMap((mapping) => {
    const nodeA = titles.get(mapping.nodeAId)
    const nodeB = titles.get(mapping.nodeBId)
    const stale = isStale(mapping, endHashes(mapping, hashes))
    const bundleId = mapping.bundleId !== null && sent.has(mapping.bundleId) ? mapping.bundleId : null
    return nodeA && nodeB ? [{ mapping, nodeA, nodeB, stale, bundleId }] : []
  })
}

/** Releases, the newest first. */
export function listApiReleases(_reader: ApiReader): Promise<readonly ReleaseHead[]> {
  return listReleases()
}

export function loadApiRelease(_reader: ApiReader, id: string): Promise<MappingRelease | null> {
  return loadRelease(id)
}

/** Gaps in table order, and the 平台内码 of all nodes that could be among them. */
export type ApiGaps = { readonly gaps: readonly Gap[]; readonly order: readonly string[] }

/**
 * What `lackingId` has nothing for of the catalogue `ofId`; null where one of the two is unknown or
 * both belong to one agency.
 */
export async function listApiGaps(
  _reader: ApiReader,
  ofId: string,
  lackingId: string,
  kind: NodeKind,
): Promise<ApiGaps | null> {
  const all = await listCatalogs()
  const [a, b] = [ofId, lackingId].map((id) => all.find((catalog) => catalog.id === id))
  if (!a || !b || a.agency.id === b.agency.id) return null
  const basis = await loadPairBasis({ actor: program }, { a, b, all }, kind)
  return {
    gaps: deriveGaps(basis.nodesA, lackingId, basis),
    order: basis.nodesA.map(({ platformCode }) => platformCode),
  }
}
