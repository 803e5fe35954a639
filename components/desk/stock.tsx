/** Worklists that nobody is waiting for by name, and what this person opens most: for when the queue is empty. */
import { hrefWith } from '#components/ui/href'
import { ButtonLink } from '#components/ui/link'
import { deskWords } from '#lib/i18n/desk'
import type { DeskStock } from '#lib/queries/desk'

export function Stock({ catalogId, gaps, suggestions }: DeskStock) {
  const lines = [
    {
      count: suggestions,
      text: deskWords.stockSuggestions(suggestions),
      href: '/mappings?tab=suggestions',
      act: deskWords.openSuggestions,
    },
    {
      count: gaps,
      text: deskWords.stockGaps(gaps),
      href: hrefWith('/gaps', { lacking: catalogId, status: 'open' }),
      act: deskWords.openGaps,
    },
  ].filter(({ count }) => count > 0)
  if (lines.length === 0) return null
  return (
    <ul>
      {lines.map(({ text, href, act }) => (
        <li key={href} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1.5">
          <span>{text}</span>
          <ButtonLink href={href} size="small">
            {act}
          </ButtonLink>
        </li>
      ))}
    </ul>
  )
}
