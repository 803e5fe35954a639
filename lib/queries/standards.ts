/** What 标准明细表, 标准统计表 and the page of one standard show. */
import {
  type CatalogSummary,
  listSnapshots,
  loadCatalog,
  plainSnapshot,
  type StoredSnapshot,
} from '#lib/db/catalog'
import { listEditions } from '#lib/db/edition'
import {
  listPlacements,
  listStandardPlacements,
  loadStandard,
  type PlacedRow,
  type Placement,
} from '#lib/db/standard'
import type { Reader } from '#lib/domain/access/reader'
import { type DetailRow, detailRows } from '#lib/domain/catalog/detail-table'
import type { EditionHead } from '#lib/domain/catalog/edition'
import type { Snapshot } from '#lib/domain/catalog/node'
import { type Evidence, evidences, type StandardLevel, standardLevels } from '#lib/domain/catalog/record'
import type { Standard } from '#lib/domain/catalog/standard'
import { normalizeNumber } from '#lib/domain/catalog/standard-number'
import { type StatisticsRow, statisticsRows } from '#lib/domain/catalog/statistics'
import { ancestorsOf } from '#lib/domain/catalog/tree'

export type { PlacedRow } from '#lib/db/standard'

/** What a list of standards is narrowed to; undefined narrows nothing. */
export type DetailFilter = {
  readonly q?: string | undefined
  /** A 子体系 or 类目: everything under it. */
  readonly branch?: string | undefined
  readonly level?: StandardLevel | undefined
  readonly evidence?: Evidence | undefined
  /** Edition number; the effective edition without. */
  readonly edition?: number | undefined
  readonly order?: 'table' | 'code' | undefined
}

/** The filter in a list's address or an export's parameters; what is not understood is left out. */
export function detailFilterOf(read: (name: string) => string | null | undefined): DetailFilter {
  const edition = Number(read('edition') || Number.NaN)
  return {
    q: read('q')?.trim() || undefined,
    branch: read('branch') || undefined,
    level: standardLevels.find((level) => level === read('level')),
    evidence: evidences.find((evidence) => evidence === read('evidence')),
    edition: Number.isInteger(edition) ? edition : undefined,
    order: read('order') === 'code' ? 'code' : 'table',
  }
}

export type PlacedDetailRow = DetailRow & {
  readonly snapshot: StoredSnapshot
  /** Where other catalogues place the same document. */
  readonly elsewhere: readonly Placement[]
}

export type DetailTable = {
  readonly catalog: CatalogSummary
  readonly edition: EditionHead
  readonly editions: readonly EditionHead[]
  /** 子体系 and 类目 of the edition, in table order, for the filter. */
  readonly branches: readonly StoredSnapshot[]
  readonly rows: readonly PlacedDetailRow[]
  readonly total: number
}

/** 标准明细表 of a catalogue: the rows that the filter leaves, `page` of them; null where there is no such edition. */
export async function loadDetailTable(
  _reader: Reader<'catalog.read'>,
  catalogId: string,
  filter: DetailFilter,
  page?: { readonly offset: number; readonly limit: number },
): Promise<DetailTable | null> {
  const found = await loadEditionRows(catalogId, filter.edition)
  if (!found) return null
  const { catalog, edition, editions, stored } = found
  const snapshots = stored.map(plainSnapshot)
  const codes = new Map(stored.map(({ nodeId, platformCode }) => [nodeId, platformCode]))
  const byId = new Map(stored.map((snapshot) => [snapshot.nodeId, snapshot]))
  const left = detailRows(snapshots, codes, filter.order).filter((row) =>
    passes(byId.get(row.nodeId), snapshots, filter),
  )
  const shown = page ? left.slice(page.offset, page.offset + page.limit) : left
  const rows = shown.flatMap((row) => {
    const snapshot = byId.get(row.nodeId)
    return snapshot ? [{ ...row, snapshot }] : []
  })
  const placements = await listPlacements(rows.flatMap(({ snapshot }) => snapshot.standardId ?? []))
  return {
    catalog,
    edition,
    editions,
    branches: stored.filter(({ kind }) => kind !== 'position'),
    rows: rows.map((row) => ({
      ...row,
      elsewhere: placements.filter(
        (placement) => placement.standardId === row.snapshot.standardId && placement.catalogId !== catalogId,
      ),
    })),
    total: left.length,
  }
}

async function loadEditionRows(catalogId: string, editionNumber: number | undefined) {
  const catalog = await loadCatalog(catalogId)
  if (!catalog) return null
  const editions = await listEditions(catalogId)
  const edition = editions.find(({ number }) => number === (editionNumber ?? catalog.edition.number))
  return edition ? { catalog, editions, edition, stored: await listSnapshots(edition.id) } : null
}

function passes(
  snapshot: StoredSnapshot | undefined,
  snapshots: readonly Snapshot[],
  { q, branch, level, evidence }: DetailFilter,
): boolean {
  if (!snapshot) return false
  if (level && snapshot.record?.level !== level) return false
  if (evidence && snapshot.record?.evidence !== evidence) return false
  if (branch && !ancestorsOf(snapshots, snapshot.nodeId).some(({ nodeId }) => nodeId === branch)) return false
  return q === undefined || mentions(snapshot, q)
}

function mentions({ title, officialCode, platformCode, record }: StoredSnapshot, q: string): boolean {
  const texts = [title, officialCode, platformCode, record?.numberText, record?.note, record?.proposer]
  if (texts.some((text) => text?.toLowerCase().includes(q.toLowerCase()))) return true
  return /\d/.test(q) && normalizeNumber(record?.numberText ?? '').includes(normalizeNumber(q))
}

export type StatisticsTable = {
  readonly catalog: CatalogSummary
  readonly edition: EditionHead
  readonly editions: readonly EditionHead[]
  readonly rows: readonly StatisticsRow[]
}

/** 标准统计表 of a catalogue in an edition, by its number; the effective one without. */
export async function loadStatistics(
  _reader: Reader<'catalog.read'>,
  catalogId: string,
  editionNumber?: number,
): Promise<StatisticsTable | null> {
  const found = await loadEditionRows(catalogId, editionNumber)
  if (!found) return null
  const { catalog, edition, editions, stored } = found
  return { catalog, edition, editions, rows: statisticsRows(stored.map(plainSnapshot)) }
}

export type StandardView = { readonly standard: Standard; readonly placements: readonly PlacedRow[] }

/** A document with its numbers and its places in the effective editions of all catalogues. */
export async function loadStandardView(
  _reader: Reader<'catalog.read'>,
  standardId: string,
): Promise<StandardView | null> {
  const standard = await loadStandard(standardId)
  return standard && { standard, placements: await listStandardPlacements(standardId) }
}
