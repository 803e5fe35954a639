/**
 * Editions: the immutable ones that were in effect, and the writing of a new one with its nodes and snapshots. Nothing
 * here updates a row but the one pointer of a catalogue.
 */
import type { Edition, EditionHead } from '#lib/domain/catalog/edition'
import { snapshotHash } from '#lib/domain/catalog/node'
import { type StoredSnapshot, toSnapshot } from './catalog'
import { database, type Tx } from './client'
import type { EditionModel } from './generated/models'
import { toJsonColumn } from './json'

export type NewNode = { readonly id: string; readonly platformCode: string }

/** The editions of a catalogue, newest first; edition 0 is the empty one that it was born with. */
export async function listEditions(
  catalogId: string,
  tx: Pick<Tx, 'edition'> = database(),
): Promise<EditionHead[]> {
  const rows = await tx.edition.findMany({ where: { catalogId }, orderBy: { number: 'desc' } })
  return rows.map(toEdition)
}

export async function loadEdition(
  id: string,
  tx: Pick<Tx, 'edition'> = database(),
): Promise<EditionHead | null> {
  const row = await tx.edition.findUnique({ where: { id } })
  return row ? toEdition(row) : null
}

/** Writes an edition with its snapshots; the nodes that it brings must be inserted before. */
export async function insertEdition(tx: Tx, { snapshots, ...edition }: Edition): Promise<void> {
  await tx.edition.create({ data: edition })
  await tx.nodeSnapshot.createMany({
    data: snapshots.map((snapshot) => ({
      editionId: edition.id,
      nodeId: snapshot.nodeId,
      parentNodeId: snapshot.parentNodeId,
      ordinal: snapshot.ordinal,
      kind: snapshot.kind,
      officialCode: snapshot.officialCode,
      title: snapshot.title,
      standardId: snapshot.standardId,
      record: toJsonColumn(snapshot.record),
      contentHash: snapshotHash(snapshot),
    })),
  })
}

export async function insertNodes(
  tx: Tx,
  catalogId: string,
  nodes: readonly NewNode[],
  at: Date,
): Promise<void> {
  await tx.node.createMany({ data: nodes.map((node) => ({ ...node, catalogId, createdAt: at })) })
}

/** Locks a catalogue until the transaction ends: one edition at a time becomes effective. */
export async function lockCatalog(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM catalog WHERE id = ${id} FOR UPDATE`
}

/** Moves the one pointer. */
export async function pointCatalog(tx: Tx, catalogId: string, editionId: string): Promise<void> {
  await tx.catalog.update({
    where: { id: catalogId },
    data: { effectiveEditionId: editionId, version: { increment: 1 } },
  })
}

/** The 平台内码 of all nodes that a catalogue ever had, by node id. */
export async function listPlatformCodes(
  catalogId: string,
  tx: Pick<Tx, 'node'> = database(),
): Promise<Map<string, string>> {
  const rows = await tx.node.findMany({ where: { catalogId }, select: { id: true, platformCode: true } })
  return new Map(rows.map((row) => [row.id, row.platformCode]))
}

function toEdition(row: EditionModel): EditionHead {
  return {
    id: row.id,
    catalogId: row.catalogId,
    number: row.number,
    title: row.title,
    baseId: row.baseId,
    changeSetId: row.changeSetId,
    contentHash: row.contentHash,
    effectiveAt: row.effectiveAt,
    approvedBy: row.approvedBy,
  }
}

export async function countPositions(editionId: string): Promise<number> {
  return database().nodeSnapshot.count({ where: { editionId, kind: 'position' } })
}

/** The catalogue that a node belongs to, or null. */
export async function loadNodeCatalogId(nodeId: string): Promise<string | null> {
  const row = await database().node.findUnique({ where: { id: nodeId }, select: { catalogId: true } })
  return row?.catalogId ?? null
}

/** How a node stands in each edition that has it, by edition id. */
export async function listNodeSnapshots(nodeId: string): Promise<Map<string, StoredSnapshot>> {
  const rows = await database().nodeSnapshot.findMany({
    where: { nodeId },
    include: { node: { select: { platformCode: true } } },
  })
  return new Map(rows.map((row) => [row.editionId, toSnapshot(row)]))
}
