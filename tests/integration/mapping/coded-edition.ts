/** Editions whose 类目 carry the codes of somebody else's file, so that a real file finds its nodes. */
import { randomUUID } from 'node:crypto'
import { database } from '#lib/db/client'
import type { Snapshot } from '#lib/domain/catalog/node'
import type { ExchangeEnd } from '#lib/files/exchange/exchange-mapping'
import { writeEdition } from './world'

export type CodedNode = { readonly code: string; readonly title: string }

/** How a node for an end of a file would be coded: as the file does, or by the last piece of its identifier. */
export function codedNode({ code, id, label }: ExchangeEnd): CodedNode {
  const named = code ?? /[^/#:]+$/.exec(id ?? '')?.[0] ?? id ?? label ?? ''
  return { code: named, title: label ?? named }
}

/** The agency's edition as it is, and new 类目 with these codes beside its others; each code once. */
export async function addCodedNodes(agencyId: string, nodes: readonly CodedNode[]): Promise<void> {
  const db = database()
  const catalog = await db.catalog.findFirstOrThrow({ where: { agencyId } })
  const editionId = catalog.effectiveEditionId ?? ''
  const rows = await db.nodeSnapshot.findMany({ where: { editionId } })
  const parentNodeId = rows.find(({ kind }) => kind === 'subsystem')?.nodeId ?? null
  const count = await db.node.count({ where: { catalogId: catalog.id } })
  const region = agencyId === 'sc' ? '51' : '50'
  const unique = [...new Map(nodes.map((node) => [node.code.toLowerCase(), node])).values()]
  const fresh = unique.map((node, index) => ({ ...node, id: randomUUID(), number: 1000 + count + index }))
  await db.node.createMany({
    data: fresh.map(({ id, number }) => ({
      id,
      catalogId: catalog.id,
      platformCode: `PT${region}-${number}`,
      createdAt: new Date(),
    })),
  })
  const old = rows.map(({ editionId: _, contentHash: __, ...row }) => ({ ...row, record: null }) as Snapshot)
  const added = fresh.map(
    ({ id, code, title, number }): Snapshot => ({
      nodeId: id,
      parentNodeId,
      ordinal: number,
      kind: 'category',
      officialCode: code,
      title,
      standardId: null,
      record: null,
    }),
  )
  await writeEdition(catalog.id, [...old, ...added])
}
