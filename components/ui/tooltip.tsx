/** A short explanation on hover and on focus, for what the eye can already guess; never the only place of a fact. */
'use client'

import type { ComponentProps } from 'react'
import { Tooltip as AriaTooltip, Focusable, TooltipTrigger } from 'react-aria-components'

/** `children` is one element that can take focus: a Button, a link, a `<button>`. */
export function Tooltip({
  text,
  children,
}: {
  text: string
  children: ComponentProps<typeof Focusable>['children']
}) {
  return (
    <TooltipTrigger delay={500}>
      <Focusable>{children}</Focusable>
      <AriaTooltip
        offset={6}
        className="max-w-[320px] rounded-md bg-ink px-2.5 py-1.5 text-sm text-white print:hidden"
      >
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
