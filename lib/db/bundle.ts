/** Bundles of mappings: rows ↔ domain values. Lists take the scope of who is reading, as those of mappings do. */
import { type AccordState, sentAccordStates } from '#lib/domain/mapping/accord'
import type { BundleCoverage, BundleMode, MappingBundle } from '#lib/domain/mapping/bundle'
import { database, type Tx } from './client'
import type { Prisma } from './generated/client'
import type { MappingBundleModel } from './generated/models'
import { ofAgency } from './inheritance'
import type { MappingScope } from './mapping'

type BundleRow = MappingBundleModel & { mappings: { id: string }[] }

const withMembers = {
  mappings: { select: { id: true }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.MappingBundleInclude

export async function lockBundle(tx: Tx, id: string): Promise<MappingBundle | null> {
  await tx.$queryRaw`SELECT id FROM mapping_bundle WHERE id = ${id} FOR UPDATE`
  const row = await tx.mappingBundle.findUnique({ where: { id }, include: withMembers })
  return row ? toBundle(row) : null
}

/** Writes the bundle and enters it in its members; `before` is null for a new one. Lock the members first. */
export async function saveBundle(
  tx: Tx,
  { memberIds, ...columns }: MappingBundle,
  before: MappingBundle | null,
): Promise<void> {
  const data = { ...columns, agreedStatementIds: [...columns.agreedStatementIds] }
  if (before === null) await tx.mappingBundle.create({ data })
  else await tx.mappingBundle.update({ where: { id: columns.id }, data })
  const added = memberIds.filter((id) => !before?.memberIds.includes(id))
  const removed = before?.memberIds.filter((id) => !memberIds.includes(id)) ?? []
  await tx.mapping.updateMany({ where: { id: { in: removed } }, data: { bundleId: null } })
  await tx.mapping.updateMany({ where: { id: { in: added } }, data: { bundleId: columns.id } })
}

/** The bundles between two catalogues that still stand, oldest first. */
export async function listBundlesBetween(
  catalogId: string,
  otherCatalogId: string,
  scope: MappingScope,
): Promise<MappingBundle[]> {
  return list({
    AND: [
      visibleIn(scope),
      {
        OR: [
          { catalogId, node: { catalogId: otherCatalogId } },
          { catalogId: otherCatalogId, node: { catalogId } },
        ],
      },
    ],
  })
}

/** The standing bundles with one of the mappings in them. */
export async function listBundlesOfMappings(
  mappingIds: readonly string[],
  scope: MappingScope,
): Promise<MappingBundle[]> {
  return list({ AND: [visibleIn(scope), { mappings: { some: { id: { in: [...mappingIds] } } } }] })
}

/** The standing bundles of an agency, on either side (null: of all agencies), in one of the states. */
export async function listBundlesInStates(
  agencyId: string | null,
  states: readonly AccordState[],
  scope: MappingScope,
): Promise<MappingBundle[]> {
  return list({
    AND: [visibleIn(scope), { state: { in: [...states] }, ...ofAgency(agencyId) }],
  })
}

/** Every decided bundle of a node: what may close its gap. */
export async function listDecidedBundles(tx: Tx, nodeId: string): Promise<MappingBundle[]> {
  const rows = await tx.mappingBundle.findMany({
    where: { nodeId, state: 'decided' },
    include: withMembers,
  })
  return rows.map(toBundle)
}

async function list(where: Prisma.MappingBundleWhereInput): Promise<MappingBundle[]> {
  const rows = await database().mappingBundle.findMany({
    where: { AND: [where, { state: { not: 'withdrawn' } }] },
    include: withMembers,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toBundle)
}

/** The rule `accordVisibleTo` of the domain as a condition. */
function visibleIn(scope: MappingScope): Prisma.MappingBundleWhereInput {
  const sent: Prisma.MappingBundleWhereInput = { state: { in: [...sentAccordStates] } }
  return scope.internalOf === null ? sent : { OR: [{ proposerAgencyId: scope.internalOf }, sent] }
}

function toBundle({ mappings, ...row }: BundleRow): MappingBundle {
  return {
    ...row,
    state: row.state as AccordState,
    mode: row.mode as BundleMode,
    coverage: row.coverage as BundleCoverage | null,
    memberIds: mappings.map(({ id }) => id),
  }
}
