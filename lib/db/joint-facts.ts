/** What decisions about joint standards need to know of other things: sources, people, seats, agencies. */
import type { AgencyNumbering } from '#lib/domain/joint/numbers'
import type { SourceFacts } from '#lib/domain/joint/propose'
import type { Person } from '#lib/domain/joint/types'
import { internalMappingStates } from '#lib/domain/mapping/workflow'
import { database, type Tx } from './client'

export type WantedSources = {
  readonly mappingIds: readonly string[]
  readonly gaps: readonly { readonly nodeId: string; readonly lackingCatalogId: string }[]
}

/**
 * The sources of a proposal with their nodes and owners, or null when one of them is unknown or, for a mapping, still
 * the internal affair of another agency than `agencyId`.
 */
export async function loadSources(
  tx: Tx,
  wanted: WantedSources,
  agencyId: string | null,
): Promise<SourceFacts[] | null> {
  const mappingIds = [...new Set(wanted.mappingIds)]
  const mappings = await tx.mapping.findMany({ where: { id: { in: mappingIds } } })
  const visible = mappings.filter(
    ({ state, proposerAgencyId }) =>
      proposerAgencyId === agencyId || !internalMappingStates.some((internal) => internal === state),
  )
  const gaps = [...new Map(wanted.gaps.map((gap) => [`${gap.nodeId} ${gap.lackingCatalogId}`, gap])).values()]
  const nodes = await tx.node.findMany({
    where: { id: { in: gaps.map((gap) => gap.nodeId) } },
    select: { id: true, catalog: { select: { agencyId: true } } },
  })
  const catalogs = await tx.catalog.findMany({
    where: { id: { in: gaps.map((gap) => gap.lackingCatalogId) } },
    select: { id: true, agencyId: true },
  })
  const ownerOf = new Map(nodes.map((node) => [node.id, node.catalog.agencyId]))
  const lackerOf = new Map(catalogs.map((catalog) => [catalog.id, catalog.agencyId]))
  const gapFacts = gaps.flatMap(({ nodeId, lackingCatalogId }) => {
    const owner = ownerOf.get(nodeId)
    const lacker = lackerOf.get(lackingCatalogId)
    if (owner === undefined || lacker === undefined) return []
    return [{ gapNodeId: nodeId, lackingCatalogId, agencyIds: [owner, lacker] }]
  })
  if (visible.length !== mappingIds.length || gapFacts.length !== gaps.length) return null
  const mappingFacts = visible.map((mapping) => ({
    mappingId: mapping.id,
    nodeIds: [mapping.nodeAId, mapping.nodeBId],
    agencyIds: [mapping.agencyAId, mapping.agencyBId],
  }))
  return [...mappingFacts, ...gapFacts]
}

/** How many of the agencies exist. */
export async function countAgencies(tx: Tx, ids: readonly string[]): Promise<number> {
  return tx.agency.count({ where: { id: { in: [...ids] } } })
}

export async function listAgencyNumbering(tx: Tx, ids: readonly string[]): Promise<AgencyNumbering[]> {
  return tx.agency.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, regionCode: true, docPrefix: true },
    orderBy: { ordinal: 'asc' },
  })
}

export async function listPeople(tx: Tx, accountIds: readonly string[]): Promise<Person[]> {
  const rows = await tx.account.findMany({ where: { id: { in: [...accountIds] } } })
  return rows.map(toPerson)
}

/** Everybody who holds the role 联席会议成员. */
export async function listSeats(tx: Pick<Tx, 'account'> = database()): Promise<Person[]> {
  const rows = await tx.account.findMany({
    where: { grants: { some: { role: 'seat' } } },
    orderBy: [{ agencyId: 'asc' }, { username: 'asc' }],
  })
  return rows.map(toPerson)
}

function toPerson(row: { id: string; agencyId: string | null; disabledAt: Date | null }): Person {
  return { accountId: row.id, agencyId: row.agencyId, disabled: row.disabledAt !== null }
}

/** The people of an agency whose accounts are open, by user name. */
export async function listStaff(agencyId: string): Promise<{ id: string; displayName: string }[]> {
  return database().account.findMany({
    where: { agencyId, disabledAt: null },
    select: { id: true, displayName: true },
    orderBy: { username: 'asc' },
  })
}

/** The two nodes of each mapping that exists. */
export async function listMappingEnds(
  ids: readonly string[],
): Promise<{ id: string; nodeAId: string; nodeBId: string }[]> {
  return database().mapping.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, nodeAId: true, nodeBId: true },
  })
}
