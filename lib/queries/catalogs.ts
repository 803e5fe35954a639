/** What the pages 体系 and 节点 show: trees of an edition, one node with its surroundings, editions and their history. */
import {
  type CatalogSummary,
  listCatalogs,
  listSnapshots,
  loadCatalog,
  plainSnapshot,
  type StoredSnapshot,
} from '#lib/db/catalog'
import { countPositions, listEditions, listNodeSnapshots, loadNodeCatalogId } from '#lib/db/edition'
import { listPlacements, type Placement } from '#lib/db/standard'
import type { Reader } from '#lib/domain/access/reader'
import type { AuditEntry } from '#lib/domain/audit/entry'
import { diffSnapshots, type SnapshotDiff } from '#lib/domain/catalog/diff'
import { type DifferenceRow, differenceRows } from '#lib/domain/catalog/difference-rows'
import type { EditionHead } from '#lib/domain/catalog/edition'
import { ancestorsOf } from '#lib/domain/catalog/tree'
import { listHistory } from './audit'

export type { CatalogSummary, StoredSnapshot } from '#lib/db/catalog'
export type { Placement } from '#lib/db/standard'

/** Above this many standards a tree shows its branches only; single standards are looked up in the 明细表. */
const positionsMax = 3000

/** One catalogue as a tree page shows it. */
export type CatalogView = {
  readonly catalog: CatalogSummary
  readonly edition: EditionHead
  readonly snapshots: readonly StoredSnapshot[]
  /** Standards in the edition; more than the snapshots hold when `branchesOnly`. */
  readonly positions: number
  readonly branchesOnly: boolean
  /** Where the same documents stand in other catalogues, by standard id. */
  readonly elsewhere: ReadonlyMap<string, readonly Placement[]>
}

export function listCatalogSummaries(_reader: Reader<'catalog.read'>): Promise<CatalogSummary[]> {
  return listCatalogs()
}

export function listCatalogEditions(
  _reader: Reader<'catalog.read'>,
  catalogId: string,
): Promise<EditionHead[]> {
  return listEditions(catalogId)
}

/** A catalogue in an edition, by its number; the effective one without. Null where there is no such thing. */
export async function loadCatalogView(
  _reader: Reader<'catalog.read'>,
  catalogId: string,
  editionNumber?: number,
): Promise<CatalogView | null> {
  const catalog = await loadCatalog(catalogId)
  if (!catalog) return null
  const wanted = editionNumber ?? catalog.edition.number
  const edition = (await listEditions(catalogId)).find(({ number }) => number === wanted)
  if (!edition) return null
  const positions = await countPositions(edition.id)
  const branchesOnly = positions > positionsMax
  const snapshots = await listSnapshots(edition.id, branchesOnly ? { kinds: ['subsystem', 'category'] } : {})
  return {
    catalog,
    edition,
    snapshots,
    positions,
    branchesOnly,
    elsewhere: await elsewhere(snapshots, catalogId),
  }
}

async function elsewhere(
  snapshots: readonly StoredSnapshot[],
  catalogId: string,
): Promise<ReadonlyMap<string, readonly Placement[]>> {
  const ids = snapshots.flatMap(({ standardId }) => (standardId === null ? [] : [standardId]))
  const found = (await listPlacements(ids)).filter((placement) => placement.catalogId !== catalogId)
  const byStandard = new Map<string, Placement[]>()
  for (const placement of found) {
    const known = byStandard.get(placement.standardId)
    if (known) known.push(placement)
    else byStandard.set(placement.standardId, [placement])
  }
  return byStandard
}

/** How a node stood in one edition. */
export type NodeStand = { readonly edition: EditionHead; readonly snapshot: StoredSnapshot }

export type NodeView = {
  readonly catalog: CatalogSummary
  /** As it stands in the effective edition, or as it stood last. */
  readonly snapshot: StoredSnapshot
  /** Whether the effective edition still has it. */
  readonly retired: boolean
  readonly edition: EditionHead
  readonly ancestors: readonly StoredSnapshot[]
  readonly children: readonly StoredSnapshot[]
  /** Newest edition first. */
  readonly history: readonly NodeStand[]
  readonly elsewhere: ReadonlyMap<string, readonly Placement[]>
}

/** A node with its surroundings in the effective edition (the last one that has it, when retired). */
export async function loadNodeView(reader: Reader<'catalog.read'>, nodeId: string): Promise<NodeView | null> {
  const catalogId = await loadNodeCatalogId(nodeId)
  const catalog = catalogId === null ? null : await loadCatalog(catalogId)
  if (!catalog) return null
  const [editions, stored] = await Promise.all([listEditions(catalog.id), listNodeSnapshots(nodeId)])
  const history = editions.flatMap((edition) => {
    const snapshot = stored.get(edition.id)
    return snapshot ? [{ edition, snapshot }] : []
  })
  const current = history[0]
  if (!current) return null
  const view = await loadCatalogView(reader, catalog.id, current.edition.number)
  const snapshots = view?.snapshots ?? []
  const children = snapshots.filter(({ parentNodeId }) => parentNodeId === nodeId)
  const above = new Set(ancestorsOf(snapshots.map(plainSnapshot), nodeId).map((snapshot) => snapshot.nodeId))
  return {
    catalog,
    snapshot: current.snapshot,
    retired: current.edition.id !== catalog.edition.id,
    edition: current.edition,
    ancestors: snapshots.filter((snapshot) => above.has(snapshot.nodeId)),
    children: [...children].sort((a, b) => a.ordinal - b.ordinal),
    history,
    elsewhere: view?.elsewhere ?? new Map(),
  }
}

export function loadCatalogSummary(
  _reader: Reader<'catalog.read'>,
  catalogId: string,
): Promise<CatalogSummary | null> {
  return loadCatalog(catalogId)
}

export type EditionDifference = {
  readonly from: EditionHead
  readonly to: EditionHead
  readonly difference: SnapshotDiff
  readonly rows: readonly DifferenceRow[]
}

/** What differs between two editions of a catalogue, by their numbers; null where there is no such edition. */
export async function loadEditionDifference(
  _reader: Reader<'catalog.read'>,
  catalogId: string,
  numbers: { readonly from: number; readonly to: number },
): Promise<EditionDifference | null> {
  const editions = await listEditions(catalogId)
  const from = editions.find(({ number }) => number === numbers.from)
  const to = editions.find(({ number }) => number === numbers.to)
  if (!from || !to) return null
  const [before, after] = await Promise.all(
    [from, to].map(async ({ id }) => (await listSnapshots(id)).map(plainSnapshot)),
  )
  if (!before || !after) return null
  const difference = diffSnapshots(before, after)
  return { from, to, difference, rows: differenceRows(difference, before, after) }
}

/**
 * What the log says about a node, latest first: the entries about the node itself, and those of the editions in which
 * its content changed.
 */
export async function listNodeHistory(
  reader: Reader<'catalog.read'>,
  nodeId: string,
  history: readonly NodeStand[],
): Promise<readonly AuditEntry[]> {
  const changed = history.filter(
    ({ snapshot }, index) => history[index + 1]?.snapshot.contentHash !== snapshot.contentHash,
  )
  const subjects = [`node:${nodeId}`, ...changed.map(({ edition }) => `edition:${edition.id}`)]
  const found = await Promise.all(subjects.map((subject) => listHistory(reader, subject)))
  const bySeq = new Map(found.flat().map((entry) => [entry.seq, entry]))
  return [...bySeq.values()].sort((a, b) => b.seq - a.seq)
}
