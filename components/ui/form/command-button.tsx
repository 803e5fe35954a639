/**
 * One command behind one button. With `confirm` it asks first (and for the reason); without, a refusal shows as a
 * message that stays until it is closed, because a button in a table row has no room of its own.
 */
'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { toast } from 'sonner'
import { Button, type ButtonProps } from '#components/ui/button'
import { ConfirmDialog, type ConfirmWords } from '#components/ui/confirm-dialog'
import type { CommandName } from '#lib/domain/access/operations'
import { shellWords } from '#lib/i18n/shell'
import type { CommandProblem } from './post-command'
import { type CommandDone, useCommand } from './use-command'

type CommandButtonProps = Omit<ButtonProps, 'onPress' | 'type' | 'pending' | 'name' | 'value' | 'form'> & {
  command: CommandName
  /** The command's input, with the version that the page showed. */
  input: Readonly<Record<string, unknown>>
  children: ReactNode
  confirm?: ConfirmWords
  /** Name of the input that takes the reason. */
  reasonField?: string
  done?: CommandDone
  /** Called when the command went through. */
  onDone?: (() => void) | undefined
  /** What the command does is under way already, perhaps by somebody else: shown like one of one's own. */
  underWay?: boolean
  /** A refusal means that the page is out of date, so that it is read afresh. */
  freshWhenRefused?: boolean
}

export function CommandButton(props: CommandButtonProps) {
  const {
    command,
    input,
    confirm,
    reasonField = 'reason',
    done,
    onDone,
    underWay,
    freshWhenRefused,
    ...button
  } = props
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const { run, pending, problem, clearProblem } = useCommand(command, done)

  const runNow = async () => {
    const reply = await run(input)
    if (reply?.ok) onDone?.()
    if (reply?.ok === false) refused(reply.problem)
  }
  const refused = (one: CommandProblem) => {
    showProblem(one)
    if (freshWhenRefused) router.refresh()
  }
  const runConfirmed = async (reason: string) => {
    const reply = await run(reason === '' ? input : { ...input, [reasonField]: reason })
    if (!reply?.ok) return
    setAsking(false)
    onDone?.()
  }
  const ask = () => {
    clearProblem()
    setAsking(true)
  }

  return (
    <>
      <Button {...button} pending={underWay || (pending && !asking)} onPress={confirm ? ask : runNow} />
      {confirm && (
        <ConfirmDialog
          {...confirm}
          open={asking}
          onClose={() => setAsking(false)}
          onConfirm={runConfirmed}
          pending={pending}
          problem={problem}
        />
      )}
    </>
  )
}

function showProblem(problem: CommandProblem): void {
  toast.error(problem.code === 'STALE' ? shellWords.problem.stale : problem.message, {
    description: problem.code === 'STALE' ? problem.message : undefined,
    duration: Number.POSITIVE_INFINITY,
    closeButton: true,
  })
}
