/** Which mappings a reader may list, for statements in SQL; `visibleIn` says the same to Prisma. */
import { internalMappingStates } from '#lib/domain/mapping/workflow'
import { Prisma } from './generated/client'
import type { MappingScope } from './mapping'

const internal = [...internalMappingStates]

/** The rule `visibleTo` of the domain as a condition on `mapping m`; integration tests hold the two together. */
export function visibleMapping({ internalOf }: MappingScope): Prisma.Sql {
  return Prisma.sql`(m."proposerAgencyId" = ${internalOf}
    OR (m.state <> ALL(${internal}) AND m."forwardedAt" IS NOT NULL))`
}
