/** Delegations: rows ↔ domain values. */
import type { Delegation } from '#lib/domain/access/delegation'
import { database, type Tx } from './client'

export async function insertDelegation(tx: Tx, delegation: Delegation): Promise<void> {
  await tx.delegation.create({ data: delegation })
}

export async function saveDelegation(tx: Tx, { id, endedAt, endedById, version }: Delegation): Promise<void> {
  await tx.delegation.update({ where: { id }, data: { endedAt, endedById, version } })
}

export async function lockDelegation(tx: Tx, id: string): Promise<Delegation | null> {
  await tx.$queryRaw`SELECT id FROM delegation WHERE id = ${id} FOR UPDATE`
  return tx.delegation.findUnique({ where: { id } })
}

/** Those of a person that are not ended and not over, the first to begin first. */
export async function listStandingDelegations(
  tx: Pick<Tx, 'delegation'>,
  fromAccountId: string,
  today: string,
): Promise<Delegation[]> {
  return tx.delegation.findMany({
    where: { fromAccountId, endedAt: null, endsOn: { gte: today } },
    orderBy: { startsOn: 'asc' },
  })
}

/** Whose place the person takes on the day. */
export async function listInPlaceOf(
  toAccountId: string,
  today: string,
  tx: Pick<Tx, 'delegation'> = database(),
): Promise<string[]> {
  const rows = await tx.delegation.findMany({
    where: { toAccountId, endedAt: null, startsOn: { lte: today }, endsOn: { gte: today } },
    select: { fromAccountId: true },
  })
  return [...new Set(rows.map((row) => row.fromAccountId))]
}

/** All of an agency, the latest first. */
export async function listDelegations(agencyId: string): Promise<Delegation[]> {
  return database().delegation.findMany({
    where: { agencyId },
    orderBy: [{ startsOn: 'desc' }, { createdAt: 'desc' }],
  })
}
