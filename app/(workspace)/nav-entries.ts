/** The entries of the main navigation with the read that opens each: the frame and the empty desk offer the same ones. */
import type { NavItem } from '#components/shell/nav-item'
import type { ReadName } from '#lib/domain/access/operations'
import { allowsSome } from '#lib/domain/access/policy'
import type { Actor } from '#lib/domain/access/roles'

export type NavEntry = NavItem & { readonly read: ReadName }

export const mainEntries: readonly NavEntry[] = [
  { href: '/desk', label: '工作台', key: 'd', read: 'desk.read' },
  { href: '/catalogs', label: '体系', key: 'c', read: 'catalog.read' },
  { href: '/mappings', label: '对照', key: 'm', read: 'mapping.read' },
  { href: '/gaps', label: '缺口', key: 'g', read: 'gap.read' },
  { href: '/joint', label: '联合标准', key: 'j', read: 'joint.read' },
  { href: '/progress', label: '进展', key: 'p', read: 'progress.read' },
  { href: '/audit', label: '审计', key: 'a', read: 'audit.read' },
]

export const footEntries: readonly NavEntry[] = [
  { href: '/security', label: '安全事件', read: 'security.read' },
  { href: '/members', label: '人员与单位', key: 'u', read: 'members.read' },
  { href: '/permissions', label: '权限一览', read: 'policy.read' },
  { href: '/help', label: '帮助', key: 'h', read: 'desk.read' },
]

/** Those of the entries that the actor may open. */
export function openEntries(actor: Actor, entries: readonly NavEntry[]): readonly NavEntry[] {
  return entries.filter((entry) => allowsSome(actor, entry.read))
}
