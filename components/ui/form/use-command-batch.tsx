/**
 * Running many commands from a screen, in portions, so that progress shows and a person can stop in between. Every step
 * comes back with its own verdict; what was not reached when it stopped has none.
 */
'use client'

import { useRef, useState } from 'react'
import type { CommandName } from '#lib/domain/access/operations'
import { type CommandReply, postCommandBatch } from './post-command'

export type CommandStep = { readonly command: CommandName; readonly input: unknown }

export type CommandBatchRun = {
  /** One reply for each step that was reached, in order. Null when a batch was still running and this one was dropped. */
  run: (steps: readonly CommandStep[]) => Promise<readonly CommandReply[] | null>
  /** Null when nothing runs. */
  progress: { readonly done: number; readonly total: number } | null
  /** No further portion is sent; the one under way is finished. */
  stop: () => void
}

const portion = 20

export function useCommandBatch(): CommandBatchRun {
  const running = useRef(false)
  const stopped = useRef(false)
  const [progress, setProgress] = useState<CommandBatchRun['progress']>(null)

  const run = async (steps: readonly CommandStep[]) => {
    if (running.current) return null
    running.current = true
    stopped.current = false
    const replies: CommandReply[] = []
    try {
      while (replies.length < steps.length && !stopped.current) {
        setProgress({ done: replies.length, total: steps.length })
        const next = steps.slice(replies.length, replies.length + portion)
        replies.push(...(await postCommandBatch(next)))
      }
    } finally {
      running.current = false
      setProgress(null)
    }
    return replies
  }

  const stop = () => {
    stopped.current = true
  }
  return { run, progress, stop }
}
