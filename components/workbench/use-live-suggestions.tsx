/**
 * Suggestions on demand: a node that stands alone and has none stored is asked about as soon as somebody stays with it.
 * The answer is kept until a command touches the node.
 */
'use client'

import { useEffect, useState } from 'react'
import { hrefWith } from '#components/ui/href'
import type { Side } from '#lib/domain/workbench/board'
import type { LiveOffer } from '#lib/queries/workbench-live'
import type { SuggestionDetail } from '#lib/queries/workbench-pair'
import { readJson } from './use-deeds'

type LiveLoad = 'loading' | 'failed' | LiveOffer

export type LiveSuggestions = {
  /** Of the node that is asked about now; null where none is. */
  readonly load: LiveLoad | null
  /** Everything that is known of the nodes. */
  readonly of: (nodeIds: readonly (string | null)[]) => readonly SuggestionDetail[]
  readonly forget: (nodeIds: readonly string[]) => void
}

type Asked = { readonly node: string; readonly side: Side }

/** Whoever goes through a queue quickly asks nothing. */
const staysMs = 150

/** `a` is the catalogue on the left: swapped sides ask anew. */
export function useLiveSuggestions(
  { a, b }: { readonly a: string; readonly b: string },
  asked: Asked | null,
): LiveSuggestions {
  const [loads, setLoads] = useState<Readonly<Record<string, LiveLoad>>>({})
  const key = asked && `${a} ${asked.node}`
  const address = asked && hrefWith('/api/workbench/live', { a, b, ...asked })
  const known = key === null ? undefined : loads[key]
  const unknown = known === undefined
  useEffect(() => {
    if (key === null || address === null || !unknown) return
    const put = (load: LiveLoad) => setLoads((before) => ({ ...before, [key]: load }))
    const later = setTimeout(() => {
      put('loading')
      void readJson<LiveOffer>(address).then((offer) => put(offer ?? 'failed'))
    }, staysMs)
    return () => clearTimeout(later)
  }, [key, address, unknown])
  return {
    load: known ?? (key === null ? null : 'loading'),
    of: (nodeIds) =>
      nodeIds.flatMap((id) => {
        const load = loads[`${a} ${id ?? ''}`]
        return load === undefined || typeof load === 'string' ? [] : load.suggestions
      }),
    forget: (nodeIds) =>
      setLoads((before) =>
        Object.fromEntries(
          Object.entries(before).filter(([one]) => !nodeIds.some((id) => one.endsWith(` ${id}`))),
        ),
      ),
  }
}
