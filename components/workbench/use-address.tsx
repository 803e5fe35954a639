/** The address says where one is, so that it can be kept, sent to a colleague, and come back to. */
'use client'

import { useEffect } from 'react'
import { hrefWith } from '#components/ui/href'
import type { Workbench } from './use-workbench'

export function useAddress(bench: Workbench, view: 'trees' | 'table'): void {
  const { session, owners } = bench
  const { board, current, filter, level } = session
  const idAt = (side: 'left' | 'right') => {
    const index = current[side]
    return index === null ? undefined : board[side].rows[index]?.id
  }
  const address = hrefWith('/mappings/workbench', {
    a: owners.left.catalogId,
    b: owners.right.catalogId,
    level: level === 'position' ? level : undefined,
    node: idAt('left'),
    other: idAt('right'),
    ql: filter.text.left,
    qr: filter.text.right,
    status: filter.status ?? undefined,
    relation: filter.relation ?? undefined,
    mine: filter.mine ? '1' : undefined,
    assigned: filter.assigned ? '1' : undefined,
    view: view === 'table' ? view : undefined,
  })
  useEffect(() => {
    // Typing changes it with every letter; browsers refuse too many changes in a row.
    const later = setTimeout(() => window.history.replaceState(null, '', address), 300)
    return () => clearTimeout(later)
  }, [address])
}
