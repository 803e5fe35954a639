/**
 * The parts of 对照 as one row of links above its pages, the chosen pair of catalogues carried along. The workbench has
 * the whole window for itself and shows none.
 */
'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { hrefWith } from '#components/ui/href'
import { TabLinks } from '#components/ui/tab-links'
import { mappingScreenWords as words } from '#lib/i18n/mapping-screen'

export type MappingSection = { readonly href: string; readonly label: string }

export function MappingSections({ sections }: { sections: readonly MappingSection[] }) {
  const pathname = usePathname()
  const params = useSearchParams()
  if (pathname === '/mappings/workbench') return null
  const pair = { a: params.get('a') ?? undefined, b: params.get('b') ?? undefined }
  const within = sections.filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`))
  const current = within.sort((one, other) => other.href.length - one.href.length)[0]
  return (
    <div className="mx-auto w-full max-w-[1680px] px-5 pt-2 max-sm:px-4 print:hidden">
      <TabLinks
        label={words.sections}
        current={current ? hrefWith(current.href, pair) : ''}
        tabs={sections.map(({ href, label }) => ({ href: hrefWith(href, pair), label }))}
      />
    </div>
  )
}
