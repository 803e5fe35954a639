/** Nothing here: what that means, and what to do about it. */
import type { ReactNode } from 'react'

type EmptyStateProps = {
  /** What the emptiness means: 没有待您审核的对照. */
  title: string
  /** What to do, or that nothing is to be done. */
  children?: ReactNode
  actions?: ReactNode
}

export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-2 rounded-lg border border-dashed border-line-2 px-6 py-10 text-center">
      <p className="font-semibold">{title}</p>
      {children && <div className="max-w-[40em] text-ink-2">{children}</div>}
      {actions && <div className="mt-1 flex flex-wrap justify-center gap-2 print:hidden">{actions}</div>}
    </div>
  )
}
