/** The pair under work with all about it: loaded when somebody comes to it, the next one in the queue ahead of time. */
'use client'

import { useEffect, useRef, useState } from 'react'
import type { PairDetail } from '#lib/queries/workbench-pair'
import { readJson } from './use-deeds'

export type PairAsked = {
  readonly a: string
  readonly b: string
  readonly left: string | null
  readonly right: string | null
}

export type PairLoad =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly detail: PairDetail }

export type PairDetails = {
  readonly load: PairLoad
  /** Forgets what was loaded about the nodes; the pair under work is loaded anew. */
  readonly forget: (nodeIds: readonly string[]) => void
  /** The same, but what is on the screen stays: it is only asked for anew when somebody comes back to it. */
  readonly outdate: (nodeIds: readonly string[]) => void
  readonly retry: () => void
  readonly prefetch: (asked: PairAsked) => void
}

export function usePairDetail(asked: PairAsked): PairDetails {
  const cache = useRef(new Map<string, Promise<PairDetail | null>>())
  const wanted = useRef<string | null>(null)
  const [load, setLoad] = useState<PairLoad>({ kind: 'none' })
  const address = addressOf(asked)

  useEffect(() => {
    wanted.current = address
    show(cache.current, wanted, setLoad)
  }, [address])

  const outdate = (nodeIds: readonly string[]) => {
    for (const key of [...cache.current.keys()])
      if (nodeIds.some((nodeId) => key.includes(nodeId))) cache.current.delete(key)
  }
  const forget = (nodeIds: readonly string[]) => {
    outdate(nodeIds)
    show(cache.current, wanted, setLoad)
  }
  const retry = () => {
    if (wanted.current !== null) cache.current.delete(wanted.current)
    show(cache.current, wanted, setLoad)
  }
  const prefetch = (next: PairAsked) => {
    const ahead = addressOf(next)
    if (ahead !== null) void fetched(cache.current, ahead)
  }
  return { load, forget, outdate, retry, prefetch }
}

/** What is shown stays until the next pair is there, unless that takes noticeably long. */
function show(
  cache: Map<string, Promise<PairDetail | null>>,
  wanted: { readonly current: string | null },
  setLoad: (load: PairLoad) => void,
): void {
  const address = wanted.current
  if (address === null) {
    setLoad({ kind: 'none' })
    return
  }
  const answer = fetched(cache, address)
  // An answer is only passed over for a newer one.
  const isWanted = () => wanted.current === address && (cache.get(address) ?? answer) === answer
  const slow = setTimeout(() => isWanted() && setLoad({ kind: 'loading' }), 150)
  void answer.then((detail) => {
    clearTimeout(slow)
    if (detail === null && wanted.current === address) setLoad({ kind: 'failed' })
    else if (detail !== null && isWanted()) setLoad({ kind: 'ready', detail })
  })
}

function addressOf({ a, b, left, right }: PairAsked): string | null {
  if (left === null && right === null) return null
  const query = new URLSearchParams({
    a,
    b,
    ...(left !== null && { left }),
    ...(right !== null && { right }),
  })
  return `/api/workbench/pair?${query}`
}

function fetched(
  cache: Map<string, Promise<PairDetail | null>>,
  address: string,
): Promise<PairDetail | null> {
  const before = cache.get(address)
  if (before) return before
  const answer = readJson<PairDetail>(address)
  cache.set(address, answer)
  void answer.then((detail) => {
    if (detail === null) cache.delete(address)
  })
  return answer
}
