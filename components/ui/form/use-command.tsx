/**
 * Running a command from a screen: one at a time, with what is pending, what went wrong, and what happens after it
 * went through (a toast, the page fresh from the server or another page). CommandForm and CommandButton stand on it;
 * a screen with keys of its own (the workbench) uses it directly.
 */
'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState, useTransition } from 'react'
import { toast } from 'sonner'
import { useDialogClose } from '#components/ui/dialog-close'
import type { CommandName } from '#lib/domain/access/operations'
import { type CommandProblem, type CommandReply, postCommand } from './post-command'

/** What happens after success. Without `to` the page is loaded afresh where it is; `to` may use `:id` for value.id. */
export type CommandDone = { toast?: string; to?: string }

export type CommandRun = {
  /** Resolves when the server has answered; null when the command was still running and this call was dropped. */
  run: (input: unknown) => Promise<CommandReply | null>
  pending: boolean
  problem: CommandProblem | null
  clearProblem: () => void
}

export function useCommand(name: CommandName, done: CommandDone = {}): CommandRun {
  const router = useRouter()
  const closeDialog = useDialogClose()
  const busy = useRef(false)
  const [posting, setPosting] = useState(false)
  const [problem, setProblem] = useState<CommandProblem | null>(null)
  const [refreshing, startRefresh] = useTransition()

  const run = async (input: unknown) => {
    if (busy.current) return null
    busy.current = true
    setPosting(true)
    setProblem(null)
    const reply = await postCommand(name, input)
    busy.current = false
    setPosting(false)
    if (!reply.ok) {
      setProblem(reply.problem)
      return reply
    }
    if (done.toast) toast.success(done.toast)
    closeDialog()
    startRefresh(() => {
      if (done.to) router.push(addressAfter(done.to, reply.value))
      router.refresh()
    })
    return reply
  }

  return { run, pending: posting || refreshing, problem, clearProblem: () => setProblem(null) }
}

/** `/gaps/:id` with `{ id: 'g1' }` → `/gaps/g1`. */
function addressAfter(to: string, value: unknown): string {
  const id = typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : ''
  return to.replace(':id', encodeURIComponent(id))
}
