/** Pages of a long list as links; nothing where one page holds it all. `page` counts from 1. */
import { shellWords } from '#lib/i18n/shell'
import { hrefWith, type SearchParams } from './href'
import { ButtonLink } from './link'

type PaginationProps = { path: string; params: SearchParams; page: number; pageSize: number; total: number }

export function Pagination({ path, params, page, pageSize, total }: PaginationProps) {
  const pages = Math.max(1, Math.ceil(total / pageSize))
  if (pages === 1) return null
  const to = (target: number) => hrefWith(path, params, { page: target === 1 ? undefined : String(target) })
  return (
    <nav
      aria-label={shellWords.pages.label}
      className="flex flex-wrap items-center justify-end gap-3 print:hidden"
    >
      <span className="text-ink-2">{shellWords.pages.position(page, pages)}</span>
      {page > 1 && <ButtonLink href={to(page - 1)}>{shellWords.pages.previous}</ButtonLink>}
      {page < pages && <ButtonLink href={to(page + 1)}>{shellWords.pages.next}</ButtonLink>}
    </nav>
  )
}
