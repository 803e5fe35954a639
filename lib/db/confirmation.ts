/** Who confirmed a mapping, and when, as the audit log has it. */
import { database } from './client'

export type Confirmation = { readonly by: string; readonly at: Date }

/** The last confirmation of each mapping, by its id. */
export async function listConfirmations(
  mappingIds: readonly string[],
): Promise<ReadonlyMap<string, Confirmation>> {
  const rows = await database().auditEntry.findMany({
    where: { subjectType: 'mapping', subjectId: { in: [...mappingIds] }, event: 'mapping.confirmed' },
    select: { subjectId: true, actorName: true, at: true },
    orderBy: { seq: 'asc' },
  })
  return new Map(rows.map(({ subjectId, actorName, at }) => [subjectId, { by: actorName, at }]))
}
