/** A short explanation on hover and on focus, for what the eye can already guess; never the only place of a fact. */
'use client'

import type { ReactNode } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'

/** `children` is one Button of the kit; for a plain word use `title`, or better a sentence beside it. */
export function Tooltip({ text, children }: { text: string; children: ReactNode }) {
  return (
    <TooltipTrigger delay={500}>
      {children}
      <AriaTooltip
        offset={6}
        className="max-w-[320px] rounded-md bg-ink px-2.5 py-1.5 text-sm text-white print:hidden"
      >
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
