/** 其下标准: rows ↔ domain values. Lists take the scope of who is reading, as those of mappings do. */
import { type AccordState, sentAccordStates } from '#lib/domain/mapping/accord'
import type { Inheritance, InheritanceExtent } from '#lib/domain/mapping/inheritance'
import { database, type Tx } from './client'
import type { Prisma } from './generated/client'
import type { MappingInheritanceModel } from './generated/models'
import type { MappingScope } from './mapping'

export async function lockInheritance(
  tx: Tx,
  mappingId: string,
  nodeId: string,
): Promise<Inheritance | null> {
  await tx.$queryRaw`
    SELECT id FROM mapping_inheritance WHERE "mappingId" = ${mappingId} AND "nodeId" = ${nodeId} FOR UPDATE`
  const row = await tx.mappingInheritance.findUnique({ where: { mappingId_nodeId: { mappingId, nodeId } } })
  return row ? toInheritance(row) : null
}

/** The first one about a mapping's end is inserted: a second one at the same time runs into the unique pair. */
export async function saveInheritance(tx: Tx, next: Inheritance, before: Inheritance | null): Promise<void> {
  if (before === null) await tx.mappingInheritance.create({ data: next })
  else await tx.mappingInheritance.update({ where: { id: next.id }, data: next })
}

/** Those about mappings between two catalogues, the taken back ones left out. */
export async function listInheritancesBetween(
  catalogId: string,
  otherCatalogId: string,
  scope: MappingScope,
): Promise<Inheritance[]> {
  return list(scope, {
    mapping: {
      OR: [
        { catalogAId: catalogId, catalogBId: otherCatalogId },
        { catalogAId: otherCatalogId, catalogBId: catalogId },
      ],
    },
  })
}

export async function listInheritancesOf(mappingId: string, scope: MappingScope): Promise<Inheritance[]> {
  return list(scope, { mappingId })
}

/** Those of an agency, on either side (null: of all agencies), in one of the states. */
export async function listInheritancesInStates(
  agencyId: string | null,
  states: readonly AccordState[],
  scope: MappingScope,
): Promise<Inheritance[]> {
  return list(scope, { state: { in: [...states] }, ...ofAgency(agencyId) })
}

/** The condition on a 约定 that the agency is one of its two sides; none for null. */
export function ofAgency(agencyId: string | null) {
  return agencyId === null ? {} : { OR: [{ proposerAgencyId: agencyId }, { otherAgencyId: agencyId }] }
}

async function list(scope: MappingScope, where: Prisma.MappingInheritanceWhereInput): Promise<Inheritance[]> {
  const rows = await database().mappingInheritance.findMany({
    where: { AND: [visibleIn(scope), where] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toInheritance)
}

/** The rule `accordVisibleTo` of the domain as a condition. */
function visibleIn(scope: MappingScope): Prisma.MappingInheritanceWhereInput {
  const sent: Prisma.MappingInheritanceWhereInput = { state: { in: [...sentAccordStates] } }
  return scope.internalOf === null ? sent : { OR: [{ proposerAgencyId: scope.internalOf }, sent] }
}

function toInheritance(row: MappingInheritanceModel): Inheritance {
  return { ...row, state: row.state as AccordState, extent: row.extent as InheritanceExtent }
}
