/** The search of the header: an ordinary GET form to /search, so it works without scripts; Ctrl K puts the cursor in. */
'use client'

import { Search } from 'lucide-react'
import { usePathname, useSearchParams } from 'next/navigation'
import { useRef } from 'react'
import { Icon } from '#components/ui/icon'
import { Kbd } from '#components/ui/kbd'
import { shellWords } from '#lib/i18n/shell'
import { useKeys } from './keys'

export function SearchBox() {
  const input = useRef<HTMLInputElement>(null)
  const path = usePathname()
  const params = useSearchParams()
  const asked = path === '/search' ? (params.get('q') ?? '') : ''
  useKeys([
    {
      keys: 'Ctrl+k',
      label: shellWords.keys.focusSearch,
      group: shellWords.keys.general,
      run: () => {
        input.current?.focus()
        input.current?.select()
      },
    },
  ])
  return (
    <search className="w-full md:w-[300px]">
      <form action="/search" className="relative flex items-center">
        <span className="pointer-events-none absolute left-2.5 text-ink-3">
          <Icon of={Search} size={15} />
        </span>
        <input
          key={asked}
          ref={input}
          name="q"
          type="search"
          defaultValue={asked}
          aria-label={shellWords.search.label}
          aria-keyshortcuts="Control+K"
          placeholder={shellWords.search.placeholder}
          autoComplete="off"
          className="min-h-8 w-full rounded-md border border-line-2 bg-surface pr-16 pl-8 hover:border-field focus:border-joint"
        />
        <span aria-hidden className="pointer-events-none absolute right-2 max-md:hidden">
          <Kbd>Ctrl K</Kbd>
        </span>
      </form>
    </search>
  )
}
