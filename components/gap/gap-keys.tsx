/** Keys of the worklist: j and k go to the next and the previous gap; Enter then opens what is focused. */
'use client'

import { useKeys } from '#components/shell/keys'
import { gapScreenWords as words } from '#lib/i18n/gap-screen'

export function GapKeys() {
  const go = (step: 1 | -1) => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-gap-row] button, [data-gap-row] a')]
    const here = rows.indexOf(document.activeElement as HTMLElement)
    const next = here < 0 ? (step === 1 ? 0 : rows.length - 1) : here + step
    rows[next]?.focus()
  }
  useKeys([
    { keys: 'j', label: words.nextGap, run: () => go(1) },
    { keys: 'k', label: words.previousGap, run: () => go(-1) },
  ])
  return null
}
