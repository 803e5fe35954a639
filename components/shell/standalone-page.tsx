/** A short message in the middle of the page, inside the shell or without it: not found, not allowed, broken. */
import type { ReactNode } from 'react'
import { shellWords } from '#lib/i18n/shell'

type StandalonePageProps = { title: string; body: string; note?: ReactNode; children: ReactNode }

export function StandalonePage({ title, body, note, children }: StandalonePageProps) {
  return (
    <div className="mx-auto grid min-h-[60vh] max-w-[560px] content-center gap-4 px-5 py-16">
      <p className="text-sm text-ink-3">{shellWords.product}</p>
      <h1 className="text-xl font-bold">{title}</h1>
      <p className="text-ink-2">{body}</p>
      {note}
      <div className="flex flex-wrap gap-2">{children}</div>
    </div>
  )
}
