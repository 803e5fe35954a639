/** Which row of a long list the keys speak about: moves by one, keeps the row in view and focused. */
'use client'

import { useState } from 'react'

export type Cursor = {
  readonly current: string | null
  readonly next: () => void
  readonly previous: () => void
  /** On to the next of these after the current one, as after an answer. */
  readonly nextAmong: (ids: readonly string[]) => void
  readonly set: (id: string) => void
}

export function useCursor(ids: readonly string[]): Cursor {
  const [at, setAt] = useState<string | null>(null)
  const current = at !== null && ids.includes(at) ? at : (ids[0] ?? null)
  const go = (id: string | undefined) => {
    if (id === undefined) return
    setAt(id)
    document.getElementById(rowId(id))?.focus()
  }
  const step = (by: number) => {
    if (current !== null) go(ids[Math.min(ids.length - 1, Math.max(0, ids.indexOf(current) + by))])
  }
  return {
    current,
    // The first key finds the list where it starts: it goes to the first row, not past it.
    next: () => (at === null ? go(ids[0]) : step(1)),
    previous: () => step(-1),
    nextAmong: (wanted) => {
      const from = current === null ? -1 : ids.indexOf(current)
      go(ids.find((id, index) => index > from && wanted.includes(id)))
    },
    set: setAt,
  }
}

export function rowId(id: string): string {
  return `row-${id}`
}
