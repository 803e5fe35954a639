/**
 * The main navigation: a column on a wide window, a menu that opens under the header on a narrow one. It also binds
 * the `g …` keys of its entries.
 */
'use client'

import { Menu, X } from 'lucide-react'
import NextLink from 'next/link'
import { usePathname, useRouter } from 'next/navigation'
import { useState } from 'react'
import { Icon } from '#components/ui/icon'
import { LinkPending } from '#components/ui/link-pending'
import { formatNumber } from '#lib/i18n/format'
import { shellWords } from '#lib/i18n/shell'
import { useKeys } from './keys'
import type { NavItem } from './nav-item'

type NavProps = { tagline: string; items: readonly NavItem[]; footItems: readonly NavItem[] }

export function Nav({ tagline, items, footItems }: NavProps) {
  const path = usePathname()
  const router = useRouter()
  const [openOn, setOpenOn] = useState<string | null>(null)
  // Open on the page where it was opened: following a link closes it without an effect.
  const open = openOn === path
  useKeys(
    [...items, ...footItems].flatMap(({ key, label, href }) =>
      key === undefined
        ? []
        : [
            {
              keys: `g ${key}`,
              label: shellWords.keys.goTo(label),
              group: shellWords.keys.go,
              run: () => router.push(href),
            },
          ],
    ),
  )
  const lists = `${open ? 'flex' : 'hidden'} flex-1 flex-col gap-0.5 md:flex`
  return (
    <nav
      aria-label={shellWords.nav.label}
      className="flex flex-col border-line bg-surface px-2.5 max-md:border-b md:sticky md:top-0 md:h-dvh md:overflow-y-auto md:border-r md:py-3.5 print:hidden"
    >
      <div className="flex items-center justify-between max-md:min-h-12">
        <NextLink href="/desk" className="px-2.5 leading-tight md:mb-3.5">
          <span className="text-[17px] font-bold tracking-[.12em]">{shellWords.product}</span>
          <span className="block text-[11px] text-ink-3 max-md:ml-2 max-md:inline">{tagline}</span>
        </NextLink>
        <button
          type="button"
          aria-expanded={open}
          aria-controls="main-nav"
          onClick={() => setOpenOn(open ? null : path)}
          className="inline-flex min-h-10 items-center gap-1.5 px-2.5 md:hidden"
        >
          <Icon of={open ? X : Menu} size={18} />
          {open ? shellWords.nav.close : shellWords.nav.open}
        </button>
      </div>
      <div id="main-nav" className={lists}>
        <NavList items={items} path={path} />
        <div className="mt-auto pt-4 max-md:pb-3">
          <NavList items={footItems} path={path} />
        </div>
      </div>
    </nav>
  )
}

function NavList({ items, path }: { items: readonly NavItem[]; path: string }) {
  return (
    <ul className="grid gap-0.5">
      {items.map((item) => {
        const current = path === item.href || path.startsWith(`${item.href}/`)
        return (
          <li key={item.href}>
            <NextLink
              href={item.href}
              {...(current && { 'aria-current': path === item.href ? ('page' as const) : true })}
              className={`flex min-h-[34px] items-center justify-between rounded-md px-2.5 max-md:min-h-11 ${current ? 'bg-joint-tint font-semibold text-joint' : 'text-ink-2 hover:bg-paper hover:text-ink'}`}
            >
              {item.label}
              {(item.count ?? 0) > 0 && (
                <span className="font-semibold text-gap">
                  <span aria-hidden>{formatNumber(item.count ?? 0)}</span>
                  <span className="sr-only">{shellWords.nav.waiting(item.count ?? 0)}</span>
                </span>
              )}
              <LinkPending />
            </NextLink>
          </li>
        )
      })}
    </ul>
  )
}
