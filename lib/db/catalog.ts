/** Catalogues, editions and snapshots as stored: the reads that every concept stands on. */
import type { NodeKind, Snapshot } from '#lib/domain/catalog/node'
import type { StandardRecord } from '#lib/domain/catalog/record'
import type { SchemeKey } from '#lib/domain/catalog/schemes'
import { database, type Tx } from './client'
import type { CatalogModel, EditionModel, NodeSnapshotModel } from './generated/models'
import { fromJson } from './json'

/** A catalogue with its agency and its effective edition, without the snapshots. */
export type CatalogSummary = {
  readonly id: string
  readonly name: string
  readonly scheme: SchemeKey
  readonly version: number
  readonly agency: {
    readonly id: string
    readonly name: string
    readonly shortName: string
    readonly seal: string
    readonly accent: string
    readonly regionCode: string
  }
  readonly edition: EditionSummary
}

export type EditionSummary = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly contentHash: string
  readonly effectiveAt: Date
  readonly approvedBy: string
}

/** A snapshot as it stands in an edition, with the hash and the 平台内码 of its node. */
export type StoredSnapshot = Snapshot & { readonly contentHash: string; readonly platformCode: string }

/** What every screen shows of an agency that something belongs to. */
export const agencyColumns = {
  id: true,
  name: true,
  shortName: true,
  seal: true,
  accent: true,
  regionCode: true,
} as const

const summaryColumns = {
  agency: { select: agencyColumns },
  effectiveEdition: true,
} as const

type SummaryRow = CatalogModel & { agency: CatalogSummary['agency']; effectiveEdition: EditionModel | null }

/** All catalogues, in the order of their agencies. */
export async function listCatalogs(tx: Pick<Tx, 'catalog'> = database()): Promise<CatalogSummary[]> {
  const rows = await tx.catalog.findMany({ include: summaryColumns, orderBy: { agency: { ordinal: 'asc' } } })
  return rows.map(toSummary)
}

export async function loadCatalog(
  id: string,
  tx: Pick<Tx, 'catalog'> = database(),
): Promise<CatalogSummary | null> {
  const row = await tx.catalog.findUnique({ where: { id }, include: summaryColumns })
  return row ? toSummary(row) : null
}

/** The snapshots of an edition, parents before children is not promised: build a tree of them. */
export async function listSnapshots(
  editionId: string,
  options: { readonly kinds?: readonly NodeKind[] } = {},
  tx: Pick<Tx, 'nodeSnapshot'> = database(),
): Promise<StoredSnapshot[]> {
  const rows = await tx.nodeSnapshot.findMany({
    where: { editionId, ...(options.kinds ? { kind: { in: [...options.kinds] } } : {}) },
    include: { node: { select: { platformCode: true } } },
    orderBy: [{ parentNodeId: 'asc' }, { ordinal: 'asc' }],
  })
  return rows.map(toSnapshot)
}

/** The effective snapshots of the given nodes, by node id; a node that has none in effect is missing. */
export async function effectiveSnapshots(
  nodeIds: readonly string[],
  tx: Pick<Tx, 'nodeSnapshot'> = database(),
): Promise<Map<string, StoredSnapshot>> {
  const rows = await tx.nodeSnapshot.findMany({
    where: { nodeId: { in: [...nodeIds] }, edition: { effectiveOf: { isNot: null } } },
    include: { node: { select: { platformCode: true } } },
  })
  return new Map(rows.map((row) => [row.nodeId, toSnapshot(row)]))
}

export function toSnapshot(row: NodeSnapshotModel & { node: { platformCode: string } }): StoredSnapshot {
  return {
    nodeId: row.nodeId,
    parentNodeId: row.parentNodeId,
    ordinal: row.ordinal,
    kind: row.kind as NodeKind,
    officialCode: row.officialCode,
    title: row.title,
    standardId: row.standardId,
    record: row.record === null ? null : fromJson<StandardRecord>(row.record),
    contentHash: row.contentHash,
    platformCode: row.node.platformCode,
  }
}

function toSummary(row: SummaryRow): CatalogSummary {
  const { agency, effectiveEdition, ...catalog } = row
  if (!effectiveEdition) throw new Error(`catalogue ${catalog.id} has no effective edition`)
  return {
    id: catalog.id,
    name: catalog.name,
    scheme: catalog.scheme as SchemeKey,
    version: catalog.version,
    agency,
    edition: {
      id: effectiveEdition.id,
      number: effectiveEdition.number,
      title: effectiveEdition.title,
      contentHash: effectiveEdition.contentHash,
      effectiveAt: effectiveEdition.effectiveAt,
      approvedBy: effectiveEdition.approvedBy,
    },
  }
}

/** A snapshot without what only the database adds to it: what the domain decides from. */
export function plainSnapshot({
  contentHash: _hash,
  platformCode: _code,
  ...snapshot
}: StoredSnapshot): Snapshot {
  return snapshot
}
