/** A part of a page with its own heading. Section stands on the paper, Card on a white sheet with a hairline. */
import { type ReactNode, useId } from 'react'

type SectionProps = {
  title?: string | undefined
  /** A figure or a word after the title, in grey. */
  note?: ReactNode
  actions?: ReactNode
  children: ReactNode
  /** Colours the top edge: an agency's accent (sc, cq, a3 …) or `joint`. */
  accent?: string | undefined
}

export function Section({ title, note, actions, children }: SectionProps) {
  const id = useId()
  return (
    <section {...(title && { 'aria-labelledby': id })} className="grid min-w-0 gap-2">
      <Heading id={id} title={title} note={note} actions={actions} />
      {children}
    </section>
  )
}

/** `flush` lets a table or list reach the edges of the sheet. */
export function Card({
  title,
  note,
  actions,
  children,
  accent,
  flush = false,
}: SectionProps & { flush?: boolean }) {
  const id = useId()
  return (
    <section
      {...(title && { 'aria-labelledby': id })}
      data-accent={accent}
      className={`min-w-0 rounded-lg border border-line bg-surface ${accent ? 'border-t-3 border-t-accent' : ''} ${flush ? 'overflow-clip' : 'px-4 py-3.5'}`}
    >
      <div className={flush ? 'px-4 pt-3 empty:hidden' : 'mb-2 empty:hidden'}>
        <Heading id={id} title={title} note={note} actions={actions} />
      </div>
      {children}
    </section>
  )
}

function Heading({ id, title, note, actions }: Partial<SectionProps> & { id: string }) {
  if (!title && !actions) return null
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
      <h2 id={id} className="text-lg font-semibold">
        {title}
        {note && <span className="ml-2 text-sm font-normal text-ink-3">{note}</span>}
      </h2>
      {actions && <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div>}
    </div>
  )
}
