/** Accounts, roles and agencies: rows ↔ domain values. */
import type { Account } from '#lib/domain/access/account'
import type { Agency, AgencyFounding } from '#lib/domain/access/agency'
import type { Role } from '#lib/domain/access/roles'
import { hashJson } from '#lib/domain/shared/hash'
import { database, type Tx } from './client'
import type { AccountModel, AgencyModel, RoleGrantModel } from './generated/models'

type AccountRow = AccountModel & { grants: RoleGrantModel[] }

export async function lockAccount(tx: Tx, id: string): Promise<Account | null> {
  await tx.$queryRaw`SELECT id FROM account WHERE id = ${id} FOR UPDATE`
  const row = await tx.account.findUnique({ where: { id }, include: { grants: true } })
  return row ? toAccount(row) : null
}

export async function isUsernameTaken(tx: Tx, username: string): Promise<boolean> {
  return (await tx.account.count({ where: { username } })) > 0
}

export async function insertAccount(tx: Tx, account: Account): Promise<void> {
  const { roles, ...columns } = account
  await tx.account.create({ data: columns })
  if (roles.length > 0) throw new Error('roles are granted by a command of their own')
}

export async function saveAccount(tx: Tx, next: Account, at: Date): Promise<void> {
  await tx.account.update({
    where: { id: next.id },
    data: { passwordHash: next.passwordHash, disabledAt: next.disabledAt, version: next.version },
  })
  await tx.roleGrant.deleteMany({ where: { accountId: next.id, role: { notIn: [...next.roles] } } })
  await tx.roleGrant.createMany({
    data: next.roles.map((role) => ({ accountId: next.id, role, grantedAt: at })),
    skipDuplicates: true,
  })
}

/** Ends every open session of an account, but the one given: for disablement and new passwords. */
export async function revokeSessionsOf(tx: Tx, accountId: string, at: Date, except?: string): Promise<void> {
  await tx.session.updateMany({
    where: { accountId, revokedAt: null, ...(except ? { id: { not: except } } : {}) },
    data: { revokedAt: at },
  })
}

export async function listAccounts(): Promise<Account[]> {
  const rows = await database().account.findMany({ include: { grants: true }, orderBy: { username: 'asc' } })
  return rows.map(toAccount)
}

/** Agencies in their order. The list is short: it is read whole. */
export async function listAgencies(tx: Pick<Tx, 'agency'> = database()): Promise<Agency[]> {
  const rows = await tx.agency.findMany({ orderBy: { ordinal: 'asc' } })
  return rows.map(toAgency)
}

export async function loadAgency(id: string): Promise<Agency | null> {
  const row = await database().agency.findUnique({ where: { id } })
  return row ? toAgency(row) : null
}

export async function insertAgency(tx: Tx, founding: AgencyFounding): Promise<void> {
  const { agency, catalog, key, at, by } = founding
  await tx.agency.create({ data: agency })
  await tx.signingKey.create({ data: { ...key, agencyId: agency.id, alg: 'Ed25519', createdAt: at } })
  await tx.catalog.create({
    data: { id: catalog.id, agencyId: agency.id, name: catalog.name, scheme: catalog.scheme },
  })
  // Edition 0 is empty: what the first change set is based on.
  await tx.edition.create({
    data: {
      id: catalog.editionId,
      catalogId: catalog.id,
      number: 0,
      title: '建档（空）',
      contentHash: hashJson([]),
      effectiveAt: at,
      approvedBy: by,
    },
  })
  await tx.catalog.update({ where: { id: catalog.id }, data: { effectiveEditionId: catalog.editionId } })
}

function toAccount(row: AccountRow): Account {
  const { grants, ...columns } = row
  return { ...columns, roles: grants.map((grant) => grant.role as Role) }
}

function toAgency(row: AgencyModel): Agency {
  const { version: _, ...agency } = row
  return agency
}
