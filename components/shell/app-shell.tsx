/**
 * The frame around every signed-in screen: navigation left, header (the page puts its breadcrumbs there), the page,
 * and a thin footer that says what the data are and how to find the keys. Printed, only the page remains.
 */
import type { ReactNode } from 'react'
import { shellWords } from '#lib/i18n/shell'
import { KeysProvider } from './keys'
import { KeysHint } from './keys-hint'
import type { Me } from './me'
import { MeMenu } from './me-menu'
import { Nav } from './nav'
import type { NavItem } from './nav-item'
import { SearchBox } from './search-box'

type AppShellProps = {
  /** Under the product's name: 川渝机关事务标准协同. */
  tagline?: string | undefined
  items: readonly NavItem[]
  /** At the bottom of the navigation: members, permissions, help. */
  footItems: readonly NavItem[]
  me: Me
  /** Whether the reader may search at all; without, the header has no box. */
  search?: boolean
  /** Says 演示数据 in the footer. */
  demo: boolean
  /** The state of the audit log, for the footer. */
  auditLine?: ReactNode
  children: ReactNode
}

export function AppShell(props: AppShellProps) {
  return (
    <KeysProvider>
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-md bg-joint px-4 py-2 text-white focus:translate-y-0 print:hidden"
      >
        {shellWords.skip}
      </a>
      <div className="min-h-dvh md:grid md:grid-cols-[var(--shell-nav)_minmax(0,1fr)] print:block">
        <Nav tagline={props.tagline ?? shellWords.tagline} items={props.items} footItems={props.footItems} />
        <div className="flex min-h-dvh min-w-0 flex-col print:block print:min-h-0">
          <header className="sticky top-0 z-20 flex min-h-[var(--shell-header)] items-center justify-end gap-4 border-b border-line bg-surface px-5 max-sm:px-4 print:hidden">
            {props.search !== false && <SearchBox />}
            <MeMenu me={props.me} />
          </header>
          <main id="main" tabIndex={-1} className="min-w-0 flex-1 outline-none">
            {props.children}
          </main>
          <footer className="sticky bottom-0 z-10 flex min-h-[var(--shell-footer)] flex-wrap items-center gap-x-5 border-t border-line bg-surface px-5 text-xs text-ink-3 max-md:static max-sm:px-4 print:hidden">
            {props.auditLine}
            {props.demo && <span>{shellWords.demo}</span>}
            <span className="ml-auto max-md:hidden">
              <KeysHint />
            </span>
          </footer>
        </div>
      </div>
    </KeysProvider>
  )
}
