/** What the pages 人员 and 单位 show: accounts with their roles, agencies with their catalogues. */
import { listAccounts, listAgencies } from '#lib/db/access'
import type { Account } from '#lib/domain/access/account'
import type { Agency } from '#lib/domain/access/agency'
import type { Reader } from '#lib/domain/access/reader'

export type Member = Omit<Account, 'passwordHash'>

/** Everybody, by user name; never with the hash of a password. */
export async function listMembers(_reader: Reader<'members.read'>): Promise<Member[]> {
  const accounts = await listAccounts()
  return accounts.map(({ passwordHash: _hash, ...member }) => member)
}

export async function listMemberAgencies(_reader: Reader<'members.read'>): Promise<Agency[]> {
  return listAgencies()
}
