/**
 * Views of one thing side by side, each with its own address: links that look like tabs. Where they have no room the row
 * scrolls; it fades out at its end, and the view that is shown is scrolled into it.
 */
'use client'

import NextLink from 'next/link'
import { formatNumber } from '#lib/i18n/format'
import { LinkPending } from './link-pending'

export type TabLink = { href: string; label: string; count?: number }

/** `current` is the href of the tab that is shown. */
export function TabLinks({
  label,
  tabs,
  current,
}: {
  label: string
  tabs: readonly TabLink[]
  current: string
}) {
  return (
    <nav
      aria-label={label}
      className="relative overflow-x-auto border-b border-line-2 phone:mask-r-from-[calc(100%-28px)] print:hidden"
    >
      <ul className="flex gap-1 phone:w-max phone:pr-7">
        {tabs.map((tab) => {
          const on = tab.href === current
          return (
            <li key={tab.href}>
              <NextLink
                href={tab.href}
                ref={on ? scrollIntoRow : undefined}
                {...(on && { 'aria-current': 'page' as const })}
                className={`flex min-h-[38px] items-center gap-1.5 border-b-2 px-3 whitespace-nowrap ${on ? 'border-joint font-semibold text-joint' : 'border-transparent text-ink-2 hover:border-line-2 hover:text-ink'}`}
              >
                {tab.label}
                {tab.count !== undefined && (
                  <span className="text-sm font-normal text-ink-3">{formatNumber(tab.count)}</span>
                )}
                <LinkPending />
              </NextLink>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

function scrollIntoRow(link: HTMLElement | null): void {
  const row = link?.closest('nav')
  if (link && row) row.scrollLeft = link.offsetLeft - (row.clientWidth - link.offsetWidth) / 2
}
