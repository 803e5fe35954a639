/** Mappings marked 难协商: those that their agency is rewriting out of sight, and since when each has been marked. */

import { internalMappingStates } from '#lib/domain/mapping/workflow'
import type { VeiledMapping } from '#lib/domain/progress/figures'
import { database } from './client'
import type { MappingScope } from './mapping'

/**
 * Hard mappings that were sent once and are internal now, of other agencies than the reader's: only what was known
 * before the rewriting began, nothing of the new words.
 */
export async function listVeiledMappings({ internalOf }: MappingScope): Promise<VeiledMapping[]> {
  return database().mapping.findMany({
    where: {
      hard: true,
      state: { in: [...internalMappingStates] },
      forwardedAt: { not: null },
      ...(internalOf !== null && { proposerAgencyId: { not: internalOf } }),
    },
    select: {
      id: true,
      nodeAId: true,
      nodeBId: true,
      agencyAId: true,
      agencyBId: true,
      proposerAgencyId: true,
      hardReason: true,
      demo: true,
    },
    orderBy: { id: 'asc' },
  })
}

/** Mapping id → when it was last marked, as the log has it. */
export async function hardSince(mappingIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  if (mappingIds.length === 0) return new Map()
  const entries = await database().auditEntry.groupBy({
    by: ['subjectId'],
    where: { event: 'mapping.hard-flagged', subjectType: 'mapping', subjectId: { in: [...mappingIds] } },
    _max: { at: true },
  })
  return new Map(entries.flatMap(({ subjectId, _max }) => (_max.at ? [[subjectId, _max.at]] : [])))
}
