/** The thin moving bar at the top of the window while the link around it is being opened. Stands inside a next/link. */
'use client'

import { useLinkStatus } from 'next/link'
import { shellWords } from '#lib/i18n/shell'

export function LinkPending() {
  const { pending } = useLinkStatus()
  return pending ? <PendingBar /> : null
}

/** Waits 120 ms before it shows, so that quick pages don't flicker. */
export function PendingBar() {
  return (
    <span
      role="status"
      className="pointer-events-none fixed inset-x-0 top-0 z-50 h-[3px] animate-[appear_.1s_.12s_both] overflow-hidden bg-joint-tint print:hidden"
    >
      <span className="block h-full w-[30%] animate-pending bg-joint" />
      <span className="sr-only">{shellWords.action.navigating}</span>
    </span>
  )
}
