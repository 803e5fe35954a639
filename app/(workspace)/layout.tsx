/** The frame of every signed-in screen. Which entries it offers comes from the policy table. */
import type { ComponentProps, ReactNode } from 'react'
import { AppShell } from '#components/shell/app-shell'
import { isDemo } from '#lib/auth/settings'
import type { ReadName } from '#lib/domain/access/operations'
import { roleWords } from '#lib/i18n/access'
import { loadOwnAgency, openReads } from '#lib/queries/shell'
import { requireActor } from '#lib/web/gate'

type NavItem = ComponentProps<typeof AppShell>['items'][number]
type Entry = NavItem & { readonly read: ReadName }

const items: readonly Entry[] = [
  { href: '/desk', label: '工作台', key: 'd', read: 'desk.read' },
  { href: '/catalogs', label: '体系', key: 'c', read: 'catalog.read' },
  { href: '/mappings', label: '对照', key: 'm', read: 'mapping.read' },
  { href: '/gaps', label: '缺口', key: 'g', read: 'gap.read' },
  { href: '/joint', label: '联合标准', key: 'j', read: 'joint.read' },
  { href: '/progress', label: '进展', key: 'p', read: 'progress.read' },
  { href: '/audit', label: '审计', key: 'a', read: 'audit.read' },
]

const footItems: readonly Entry[] = [
  { href: '/security', label: '安全事件', read: 'security.read' },
  { href: '/members', label: '人员与单位', key: 'u', read: 'members.read' },
  { href: '/permissions', label: '权限一览', read: 'policy.read' },
  { href: '/help', label: '帮助', key: 'h', read: 'desk.read' },
]

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  const agency = await loadOwnAgency(actor)
  const open = openReads(
    actor,
    [...items, ...footItems].map((item) => item.read),
  )
  const shown = (list: readonly Entry[]) => list.filter((item) => open.has(item.read)).map(withoutRead)
  return (
    <AppShell
      items={shown(items)}
      footItems={shown(footItems)}
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

function withoutRead({ read: _read, ...item }: Entry): NavItem {
  return item
}
