/**
 * Asks once more before something that others will see or that can't be taken back, with the reason where one is
 * wanted. It stays open, with what was typed, until the work went through.
 */
'use client'

import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { shellWords } from '#lib/i18n/shell'
import { Button } from './button'
import { DialogWindow } from './dialog'
import { DialogCancel } from './dialog-close'
import { controlStyle } from './form/control-style'
import type { CommandProblem } from './form/post-command'
import { ProblemNotice } from './problem-notice'

export type ConfirmWords = {
  title: string
  /** What will happen, who will see it, whether it can be undone. */
  body?: ReactNode
  /** Words of the button that does it; a verb, never “是”. */
  submit?: string
  reason?: 'required' | 'optional'
  reasonLabel?: string
  /** What was written when it was refused the last time. */
  reasonAtFirst?: string
  /** Marks what can't be undone. */
  danger?: boolean
}

type ConfirmDialogProps = ConfirmWords & {
  open: boolean
  onClose: () => void
  /** `reason` is trimmed; empty when none was asked for. */
  onConfirm: (reason: string) => void
  pending?: boolean
  problem?: CommandProblem | null
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <DialogWindow title={props.title} open={props.open} onClose={props.onClose} width="narrow">
      <ConfirmBody {...props} />
    </DialogWindow>
  )
}

function ConfirmBody(props: ConfirmDialogProps) {
  const { reason: wanted, danger = false, pending = false, problem = null } = props
  const id = useId()
  const [reason, setReason] = useState(props.reasonAtFirst ?? '')
  const [missing, setMissing] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  // By keyboard the question is answered where it stands: the reason first, else the button, unless it can't be undone.
  useEffect(() => field.current?.focus(), [])
  const confirm = () => {
    const lacks = wanted === 'required' && reason.trim() === ''
    setMissing(lacks)
    if (!lacks) props.onConfirm(reason.trim())
  }
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        confirm()
      }}
    >
      <ProblemNotice problem={problem} />
      {props.body && <div>{props.body}</div>}
      {wanted && (
        <div className="grid gap-1">
          <label htmlFor={id} className="font-medium">
            {props.reasonLabel ?? shellWords.form.reason}
            {wanted === 'optional' && (
              <span className="font-normal text-ink-3">{shellWords.form.optional}</span>
            )}
          </label>
          <textarea
            ref={field}
            id={id}
            rows={3}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            aria-required={wanted === 'required'}
            aria-invalid={missing}
            aria-describedby={missing ? `${id}error` : undefined}
            className={controlStyle}
          />
          {missing && (
            <p id={`${id}error`} role="alert" className="text-sm text-stop">
              {shellWords.form.reasonMissing}
            </p>
          )}
        </div>
      )}
      <div className="flex justify-end gap-2">
        <DialogCancel />
        <Button
          type="submit"
          variant={danger ? 'danger' : 'primary'}
          pending={pending}
          autoFocus={!wanted && !danger}
        >
          {props.submit ?? shellWords.action.confirm}
        </Button>
      </div>
    </form>
  )
}
