/** The two nodes of mappings and where these stand: for lists that name many mappings and show no statement. */
import { database } from './client'

export type MappingPair = {
  readonly id: string
  readonly nodeAId: string
  readonly nodeBId: string
  readonly state: string
  readonly currentStatementId: string | null
}

/** By mapping id. Give only ids of mappings that the reader may know of. */
export async function listMappingPairs(ids: readonly string[]): Promise<Map<string, MappingPair>> {
  const rows = await database().mapping.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, nodeAId: true, nodeBId: true, state: true, currentStatementId: true },
  })
  return new Map(rows.map((row) => [row.id, row]))
}
