/** The frame of the pages of 对照: which of its parts a person may open comes from the policy table. */
import { type ReactNode, Suspense } from 'react'
import { type MappingSection, MappingSections } from '#components/mapping/mapping-sections'
import type { Operation } from '#lib/domain/access/operations'
import { allowsSome } from '#lib/domain/access/policy'
import { mappingSectionWords } from '#lib/i18n/mapping-screen'
import { requireActor } from '#lib/web/gate'

/** In the order of the work; `needs` is any one of these rights. */
const sections: readonly (MappingSection & { readonly needs: readonly Operation[] })[] = [
  { href: '/mappings/workbench', label: mappingSectionWords.workbench, needs: ['mapping.read'] },
  { href: '/mappings', label: mappingSectionWords.table, needs: ['mapping.read'] },
  { href: '/suggestions', label: mappingSectionWords.suggestions, needs: ['mapping.read'] },
  {
    href: '/mappings/review',
    label: mappingSectionWords.review,
    needs: ['mapping.forward', 'mapping.confirm'],
  },
  {
    href: '/mappings/assignments',
    label: mappingSectionWords.assignments,
    needs: ['assignment.read'],
  },
  { href: '/mappings/agreement', label: mappingSectionWords.agreement, needs: ['assignment.read'] },
  { href: '/mappings/packages', label: mappingSectionWords.packages, needs: ['mapping.read'] },
  { href: '/mappings/stale', label: mappingSectionWords.stale, needs: ['mapping.read'] },
  { href: '/mappings/meeting', label: mappingSectionWords.meeting, needs: ['mapping.read'] },
  { href: '/mappings/comments', label: mappingSectionWords.comments, needs: ['comment.read'] },
  { href: '/mappings/releases', label: mappingSectionWords.releases, needs: ['release.read'] },
  { href: '/mappings/import', label: mappingSectionWords.import, needs: ['mapping.import'] },
  { href: '/mappings/export', label: mappingSectionWords.export, needs: ['mapping.read'] },
]

export async function MappingFrame({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  const open = sections.filter(({ needs }) => needs.some((operation) => allowsSome(actor, operation)))
  return (
    <>
      <Suspense>
        <MappingSections sections={open.map(({ href, label }) => ({ href, label }))} />
      </Suspense>
      {children}
    </>
  )
}
