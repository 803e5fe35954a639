/** An effective edition of an agency's catalogue, written directly: benches are no tests of commands. */
import { randomUUID } from 'node:crypto'
import { database } from '#lib/db/client'
import { type NodeKind, platformCode } from '#lib/domain/catalog/node'

export type BenchNode = {
  readonly kind: NodeKind
  readonly title: string
  /** Place of the parent among the nodes; null at the top. */
  readonly parent: number | null
}

export type BenchEdition = { readonly catalogId: string; readonly nodeIds: readonly string[] }

export async function giveBenchEdition(agencyId: string, nodes: readonly BenchNode[]): Promise<BenchEdition> {
  const db = database()
  const agency = await db.agency.findUniqueOrThrow({ where: { id: agencyId } })
  const { id: catalogId } = await db.catalog.findFirstOrThrow({ where: { agencyId } })
  const editionId = randomUUID()
  const at = new Date()
  const nodeIds = nodes.map(() => randomUUID())
  await db.node.createMany({
    data: nodeIds.map((id, index) => ({
      id,
      catalogId,
      platformCode: platformCode(agency.regionCode, index + 1),
      createdAt: at,
    })),
  })
  await db.edition.create({
    data: {
      id: editionId,
      catalogId,
      number: 1,
      title: '第 1 版',
      contentHash: '0'.repeat(64),
      effectiveAt: at,
      approvedBy: 'bench',
    },
  })
  await db.nodeSnapshot.createMany({
    data: nodes.map(({ kind, title, parent }, index) => ({
      editionId,
      nodeId: nodeIds[index] ?? '',
      parentNodeId: parent === null ? null : (nodeIds[parent] ?? null),
      ordinal: index,
      kind,
      title,
      contentHash: benchHash(nodeIds[index] ?? ''),
    })),
  })
  await db.catalog.update({ where: { id: catalogId }, data: { effectiveEditionId: editionId } })
  return { catalogId, nodeIds }
}

/** Stands for the hash of a node's content. */
export function benchHash(nodeId: string): string {
  return nodeId.replaceAll('-', '').padEnd(64, '0')
}
