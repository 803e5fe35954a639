/** One move of a workflow behind a small button that asks first, as the workflow's table says: with a reason or without. */
'use client'

import type { CommandName } from '#lib/domain/access/operations'
import type { Move } from '#lib/domain/shared/workflow'
import { CommandButton } from './command-button'

type MoveButtonProps = {
  move: Pick<Move<string>, 'operation' | 'reason'>
  input: Readonly<Record<string, unknown>>
  label: string
  question: { readonly title: string; readonly body: string; readonly done: string }
  /** It brings the thing on, or ends what cannot be had back. */
  weight?: 'forward' | 'danger'
}

export function MoveButton({ move: { operation, reason }, input, label, question, weight }: MoveButtonProps) {
  const { title, body, done } = question
  return (
    <CommandButton
      command={operation as CommandName}
      input={input}
      size="small"
      variant={weight === 'forward' ? 'primary' : 'plain'}
      done={{ toast: done }}
      confirm={{
        title,
        body,
        submit: label,
        danger: weight === 'danger',
        ...(reason !== 'none' && { reason }),
      }}
    >
      {label}
    </CommandButton>
  )
}
