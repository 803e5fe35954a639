/** 批次 and their items: rows ↔ domain values. */
import type { Mapping } from '#lib/domain/mapping/mapping'
import {
  type FullPackage,
  type ItemOutcome,
  type MappingPackage,
  outcomeAfter,
  type PackageItem,
} from '#lib/domain/mapping/package'
import type { PackageState } from '#lib/domain/mapping/package-workflow'
import { database, type Tx } from './client'
import type { MappingPackageItemModel, MappingPackageModel } from './generated/models'

type PackageRow = MappingPackageModel & { items: MappingPackageItemModel[] }

const withItems = { items: { orderBy: { ordinal: 'asc' } } } as const

/** What may be listed: `internalOf` is the agency whose unsent packages the reader may see, if any. */
export type PackageScope = { readonly internalOf: string | null }

/**
 * The package with its items, locked. Commands on a single mapping lock the mapping and then its item, so whoever
 * needs the mappings too locks them before he trusts the items (`reloadItems`).
 */
export async function lockPackage(tx: Tx, id: string): Promise<FullPackage | null> {
  await tx.$queryRaw`SELECT id FROM mapping_package WHERE id = ${id} FOR UPDATE`
  const row = await tx.mappingPackage.findUnique({ where: { id }, include: withItems })
  return row ? toFull(row) : null
}

export async function reloadItems(tx: Tx, { pack }: FullPackage): Promise<FullPackage> {
  const rows = await tx.mappingPackageItem.findMany({
    where: { packageId: pack.id },
    orderBy: { ordinal: 'asc' },
  })
  return { pack, items: rows.map(toItem) }
}

/**
 * The last 号 given by the sender to the receiver, by year. Two packages that are sent at once wait for each other at the
 * sender's row, so that the numbers have no holes.
 */
export async function lockSerials(
  tx: Tx,
  { fromAgencyId, toAgencyId }: Pick<MappingPackage, 'fromAgencyId' | 'toAgencyId'>,
): Promise<ReadonlyMap<number, number>> {
  await tx.$queryRaw`SELECT id FROM agency WHERE id = ${fromAgencyId} FOR NO KEY UPDATE`
  const years = await tx.mappingPackage.groupBy({
    by: ['year'],
    where: { fromAgencyId, toAgencyId, year: { not: null } },
    _max: { serial: true },
  })
  return new Map(years.flatMap(({ year, _max }) => (year === null ? [] : [[year, _max.serial ?? 0]])))
}

/** The index `mapping_package_item_open_key` refuses a mapping that stands in another open package. */
export async function insertPackage(tx: Tx, { pack, items }: FullPackage): Promise<void> {
  await tx.mappingPackage.create({ data: pack })
  await tx.mappingPackageItem.createMany({ data: [...items] })
}

export async function savePackage(tx: Tx, next: FullPackage, before: FullPackage): Promise<void> {
  const { id, ...columns } = next.pack
  await tx.mappingPackage.update({ where: { id }, data: columns })
  const known = new Map(before.items.map((item) => [item.id, item]))
  for (const item of next.items) {
    const old = known.get(item.id)
    if (old === undefined || old === item) continue
    const { id: itemId, ...changed } = item
    await tx.mappingPackageItem.update({ where: { id: itemId }, data: changed })
  }
  await tx.mappingPackageItem.createMany({ data: next.items.filter((item) => !known.has(item.id)) })
}

type Moved = { readonly next: Mapping; readonly before: Mapping }

/** Closes the open items of mappings that have moved by themselves, in the transaction of that move. */
export async function closeItemsOf(tx: Tx, moved: readonly Moved[]): Promise<void> {
  const byId = new Map(
    moved.filter(({ next, before }) => next.state !== before.state).map((one) => [one.next.id, one]),
  )
  if (byId.size === 0) return
  const open = await tx.mappingPackageItem.findMany({
    where: { mappingId: { in: [...byId.keys()] }, outcome: null },
  })
  for (const { id, mappingId, statementHash } of open) {
    const one = byId.get(mappingId)
    const outcome = one ? outcomeAfter(one.before.state, one.next.state, statementHash !== null) : null
    if (!one || outcome === null) continue
    const reason = one.next.reason === one.before.reason ? null : one.next.reason
    await tx.mappingPackageItem.update({
      where: { id },
      data: { outcome, closedAt: one.next.stateSince, reason },
    })
  }
}

export async function loadPackage(id: string, scope: PackageScope): Promise<FullPackage | null> {
  const row = await database().mappingPackage.findFirst({
    where: { AND: [{ id }, visibleIn(scope)] },
    include: withItems,
  })
  return row ? toFull(row) : null
}

/** Visible packages, the newest first; `agencyId` narrows to what the agency sends or receives. */
export async function listPackages(
  scope: PackageScope,
  agencyId: string | null = null,
): Promise<FullPackage[]> {
  const party = agencyId === null ? [] : [{ OR: [{ fromAgencyId: agencyId }, { toAgencyId: agencyId }] }]
  const rows = await database().mappingPackage.findMany({
    where: { AND: [visibleIn(scope), { state: { not: 'dissolved' } }, ...party] },
    include: withItems,
    orderBy: [{ stateSince: 'desc' }, { id: 'asc' }],
  })
  return rows.map(toFull)
}

/** Visible packages that are not sent yet, or have an item without an answer. */
export async function listOpenPackages(scope: PackageScope): Promise<FullPackage[]> {
  const rows = await database().mappingPackage.findMany({
    where: {
      AND: [
        visibleIn(scope),
        {
          OR: [
            { state: { in: ['draft', 'agency-review'] } },
            { state: 'forwarded', items: { some: { outcome: null } } },
          ],
        },
      ],
    },
    include: withItems,
    orderBy: [{ stateSince: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toFull)
}

/** Those of the mappings that stand in an open package. */
export async function packagedMappingIds(mappingIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await database().mappingPackageItem.findMany({
    where: { mappingId: { in: [...mappingIds] }, outcome: null },
    select: { mappingId: true },
  })
  return new Set(rows.map((row) => row.mappingId))
}

/** Every visible package that a mapping stood in, the newest first. */
export async function listPackagesOfMapping(mappingId: string, scope: PackageScope): Promise<FullPackage[]> {
  const rows = await database().mappingPackage.findMany({
    where: { AND: [visibleIn(scope), { items: { some: { mappingId } } }] },
    include: withItems,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  })
  return rows.map(toFull)
}

/** The rule `packageVisibleTo` of the domain as a condition. */
function visibleIn({ internalOf }: PackageScope) {
  const sent = { state: 'forwarded' }
  return internalOf === null ? sent : { OR: [{ fromAgencyId: internalOf }, sent] }
}

function toFull({ items, ...row }: PackageRow): FullPackage {
  return { pack: { ...row, state: row.state as PackageState }, items: items.map(toItem) }
}

function toItem(row: MappingPackageItemModel): PackageItem {
  return { ...row, outcome: row.outcome as ItemOutcome | null }
}
