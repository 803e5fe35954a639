/** A figure as a link to exactly the rows that it counts. */
import { hrefWith } from '#components/ui/href'
import { TextLink } from '#components/ui/link'
import type { FigureFilter } from '#lib/domain/progress/figures'
import { formatNumber } from '#lib/i18n/format'
import { progressWords as words } from '#lib/i18n/progress'

/** Where the rows of a figure are: `/progress/rows?list=mappings&state=pending`. */
export function figureHref({ list, query }: FigureFilter): string {
  return hrefWith('/progress/rows', { list, ...query })
}

/** `label` says what the number counts, for those who hear it alone. */
export function FigureLink({
  filter,
  label,
  children,
}: {
  filter: FigureFilter
  label: string
  children: number | string
}) {
  const text = typeof children === 'number' ? formatNumber(children) : children
  return (
    <TextLink href={figureHref(filter)} label={`${label}：${text}`}>
      {text}
    </TextLink>
  )
}

/** Nothing to count. */
export function NoFigure() {
  return <span className="text-ink-3">{words.none}</span>
}
