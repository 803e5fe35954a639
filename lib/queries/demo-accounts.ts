/** The demo's accounts for the sign-in page. Outside demo mode there are none, whatever the database holds. */
import { isDemo } from '#lib/auth/settings'
import { listAccounts, listAgencies } from '#lib/db/access'
import type { Role } from '#lib/domain/access/roles'

export type DemoAccount = {
  readonly username: string
  readonly displayName: string
  readonly roles: readonly Role[]
}

export type DemoAccountGroup = {
  readonly agency: {
    readonly name: string
    readonly shortName: string
    readonly seal: string
    readonly accent: string
  } | null
  readonly accounts: readonly DemoAccount[]
}

/** One group for each agency that has demo accounts, then one for the joint body and oversight. */
export async function listDemoAccounts(): Promise<DemoAccountGroup[]> {
  if (!isDemo()) return []
  const [accounts, agencies] = await Promise.all([listAccounts(), listAgencies()])
  const usable = accounts.filter((account) => account.demo && !account.disabledAt)
  return [...agencies, null]
    .map((agency) => ({
      agency,
      accounts: usable
        .filter((account) => account.agencyId === (agency?.id ?? null))
        .map(({ username, displayName, roles }) => ({ username, displayName, roles })),
    }))
    .filter((group) => group.accounts.length > 0)
}
