/**
 * The frame of one screen inside the shell: where we are (breadcrumbs, shown in the header bar), what this is (title,
 * intro), what can be done (actions), then the content.
 */
import type { ReactNode } from 'react'
import { shellWords } from '#lib/i18n/shell'
import { TextLink } from './link'

export type Crumb = { label: string; href?: string }

type PageProps = {
  title: string
  /** One or two sentences: what this screen is for. */
  intro?: ReactNode
  /** Small facts beside the title: tags, agency, edition. */
  marks?: ReactNode
  /** Buttons and links, the primary one last. */
  actions?: ReactNode
  /** The way here, without the page itself. */
  breadcrumbs?: readonly Crumb[]
  /** `text` keeps lines readable for documents and forms; `wide` is for tables. */
  width?: 'wide' | 'text'
  children: ReactNode
}

export function Page({
  title,
  intro,
  marks,
  actions,
  breadcrumbs = [],
  width = 'wide',
  children,
}: PageProps) {
  return (
    <div
      className={`mx-auto w-full px-5 pt-5 pb-10 max-sm:px-4 print:p-0 ${width === 'text' ? 'max-w-[860px]' : 'max-w-[1680px]'}`}
    >
      <Breadcrumbs trail={[...breadcrumbs, { label: title }]} />
      <div className="mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          <h1 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xl font-bold">
            {title}
            {marks && <span className="inline-flex flex-wrap gap-2 text-sm font-normal">{marks}</span>}
          </h1>
          {intro && <div className="mt-1 max-w-[52em] text-ink-2">{intro}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div>}
      </div>
      <div className="grid gap-4">{children}</div>
    </div>
  )
}

/** Stands in the header bar (fixed there) on a wide window; above the title on a narrow one, where a trail of one only repeats it. */
export function Breadcrumbs({ trail }: { trail: readonly Crumb[] }) {
  return (
    <nav
      aria-label={shellWords.breadcrumbs}
      className={`text-ink-3 ${trail.length === 1 ? 'max-md:hidden' : ''} max-md:mb-2 max-md:px-0 max-md:text-sm md:fixed md:top-0 md:right-[460px] md:left-[var(--shell-nav)] md:z-30 md:flex md:h-[var(--shell-header)] md:items-center md:pl-5 print:hidden`}
    >
      <ol className="flex min-w-0 flex-wrap gap-x-2 md:flex-nowrap">
        {trail.map((crumb, index) => {
          const last = index === trail.length - 1
          return (
            <li
              key={`${crumb.label} ${crumb.href ?? ''}`}
              className={`flex min-w-0 gap-2 ${last ? '' : 'md:shrink-0'}`}
            >
              {index > 0 && <span aria-hidden>/</span>}
              {last || crumb.href === undefined ? (
                <span
                  className={`truncate ${last ? 'font-semibold text-ink' : ''}`}
                  {...(last && { 'aria-current': 'page' as const })}
                >
                  {crumb.label}
                </span>
              ) : (
                <TextLink href={crumb.href} subtle>
                  {crumb.label}
                </TextLink>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
