/** 缺口 by status and age, one table for each pair of catalogues and direction. */
import { EmptyState } from '#components/ui/empty-state'
import type { GapFigure } from '#lib/domain/progress/figures'
import { gapStatusWords } from '#lib/i18n/gap'
import { progressWords as words } from '#lib/i18n/progress'
import { AgeTable } from './age-table'

/** `nameOf` gives the short name of the agency of a catalogue. */
export function GapTables({
  figures,
  nameOf,
}: {
  figures: readonly GapFigure[]
  nameOf: (catalogId: string) => string
}) {
  if (figures.length === 0) return <EmptyState title={words.emptyGaps} />
  const pairs = new Map(figures.map((figure) => [`${figure.catalogId} ${figure.lackingCatalogId}`, figure]))
  return (
    <div className="grid items-start gap-3 lg:grid-cols-2">
      {[...pairs].map(([key, { catalogId, lackingCatalogId }]) => (
        <AgeTable
          key={key}
          caption={words.gapsCaption(nameOf(catalogId), nameOf(lackingCatalogId))}
          captionShown
          figures={figures
            .filter((one) => one.catalogId === catalogId && one.lackingCatalogId === lackingCatalogId)
            .map((one) => ({ ...one, key: one.status, label: gapStatusWords[one.status] }))}
        />
      ))}
    </div>
  )
}
