/**
 * The board on its way into the browser: both trees, which the browser may have kept from the last time, and how things
 * stand between them, all three at once. Until they are there the page shows whose systems face each other.
 */
'use client'

import { useEffect, useState } from 'react'
import { type CommandProblem, fetchReply } from '#components/ui/form/post-command'
import type { Board } from '#lib/domain/workbench/board'
import type { Readings } from '#lib/domain/workbench/pinyin'
import { readBoard, type WireRows, type WireStanding } from '#lib/domain/workbench/wire'
import { boardAddresses, type Owners } from './owners'

export type BoardLoad =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: CommandProblem; readonly retry: () => void }
  | { readonly kind: 'ready'; readonly board: Board; readonly readings: Readings }

export function useBoard(owners: Owners): BoardLoad {
  const [load, setLoad] = useState<BoardLoad>({ kind: 'loading' })
  const [attempt, setAttempt] = useState(0)
  const [leftTree, rightTree, standing] = boardAddresses(owners)
  useEffect(() => {
    let gone = false
    const retry = () => {
      setLoad({ kind: 'loading' })
      setAttempt(attempt + 1)
    }
    void Promise.all([leftTree, rightTree, standing].map(fetchReply)).then((replies) => {
      if (gone) return
      const refused = replies.find((reply) => !reply.ok)
      if (refused?.ok === false) return setLoad({ kind: 'failed', problem: refused.problem, retry })
      const [a, b, stand] = replies.map((reply) => (reply.ok ? reply.value : null)) as Parts
      const readings = { ...a.readings, ...b.readings }
      return setLoad({ kind: 'ready', board: readBoard(a, b, stand), readings })
    })
    return () => {
      gone = true
    }
  }, [leftTree, rightTree, standing, attempt])
  return load
}

type Parts = [left: WireRows, right: WireRows, standing: WireStanding]
