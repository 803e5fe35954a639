/** The frame of every signed-in screen. Which entries it offers comes from the policy table, what waits from the counts. */
import type { ReactNode } from 'react'
import { AppShell } from '#components/shell/app-shell'
import type { NavItem } from '#components/shell/nav-item'
import { isDemo } from '#lib/auth/settings'
import { allowsSome } from '#lib/domain/access/policy'
import { roleWords } from '#lib/i18n/access'
import { loadNavCounts, type NavCounts } from '#lib/queries/nav-counts'
import { loadOwnAgency } from '#lib/queries/shell'
import { requireActor } from '#lib/web/gate'
import { footEntries, mainEntries, type NavEntry, openEntries } from './nav-entries'

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  const [agency, counts] = await Promise.all([loadOwnAgency(actor), loadNavCounts(actor)])
  const shown = (entries: readonly NavEntry[]) =>
    openEntries(actor, entries).map((entry) => navItem(entry, counts))
  return (
    <AppShell
      items={shown(mainEntries)}
      footItems={shown(footEntries)}
      search={allowsSome(actor, 'search.read')}
      demo={isDemo()}
      me={{
        displayName: actor.displayName,
        agency,
        roleNames: actor.roles.map((role) => roleWords[role]),
      }}
    >
      {children}
    </AppShell>
  )
}

function navItem({ read: _read, ...item }: NavEntry, counts: NavCounts): NavItem {
  const count = counts[item.href]
  return count === undefined ? item : { ...item, count }
}
