/**
 * What somebody is writing, kept in this tab of the browser, too: a reload, a page in between, a session that ran out
 * and a new sign-in lose nothing of it. The place names the person, and the tab forgets it when it is closed.
 */
'use client'

import { useEffect, useState } from 'react'
import type { ZodType } from 'zod'
import { readKept } from '#lib/input/workbench-drafts'
import type { Owners, Worker } from './owners'

type Place = {
  readonly what: 'statements' | 'dispositions'
  readonly worker: Worker
  readonly owners: Owners
}

/** The same for both ways round that a pair of catalogues can be looked at. */
function placeOf({ what, worker, owners }: Place): string {
  const catalogs = [owners.left.catalogId, owners.right.catalogId].sort()
  return ['tongbiao', what, worker.accountId, ...catalogs].join('.')
}

export function useKept<Value>(
  where: Place,
  schema: ZodType<Value>,
  empty: Value,
): [Value, (change: (before: Value) => Value) => void] {
  const place = placeOf(where)
  const [value, setValue] = useState(() => readKept(storedAt(place), schema, empty))
  useEffect(() => store(place, JSON.stringify(value)), [place, value])
  return [value, setValue]
}

function storedAt(place: string): string | null {
  try {
    return sessionStorage.getItem(place)
  } catch {
    return null
  }
}

/** A browser that keeps nothing, or has no room left, still has the text on the screen. */
function store(place: string, text: string): void {
  try {
    sessionStorage.setItem(place, text)
  } catch {
    return
  }
}
