/**
 * What every form field has around its control, wired once: label, hint, error, and the aria that ties them together.
 * `useField` connects a control to the form around it (react-hook-form) by its name.
 */
'use client'

import { type ReactNode, useId } from 'react'
import { type UseFormRegisterReturn, useFormContext } from 'react-hook-form'
import { shellWords } from '#lib/i18n/shell'

export type FieldProps = {
  name: string
  label: string
  hint?: ReactNode
  /** Fields are required unless told; only the exceptions are marked on the screen. */
  optional?: boolean
}

export type FieldWiring = {
  id: string
  hintId: string
  errorId: string
  error: string | undefined
  /** Spread on the control. */
  control: UseFormRegisterReturn & {
    id: string
    'aria-invalid': boolean
    'aria-required': boolean
    'aria-describedby': string | undefined
  }
}

export function useField({ name, hint, optional }: Omit<FieldProps, 'label'>, asNumber = false): FieldWiring {
  const id = useId()
  const { register, getFieldState, formState } = useFormContext()
  const error = getFieldState(name, formState).error?.message
  const hintId = `${id}hint`
  const errorId = `${id}error`
  const described = [hint && hintId, error && errorId].filter(Boolean).join(' ')
  return {
    id,
    hintId,
    errorId,
    error,
    control: {
      ...register(name, asNumber ? { setValueAs: toNumber } : {}),
      id,
      'aria-invalid': error !== undefined,
      'aria-required': !optional,
      'aria-describedby': described || undefined,
    },
  }
}

/** An emptied number field holds nothing, not zero. */
function toNumber(value: unknown): number | undefined {
  return value === '' || value === null || value === undefined ? undefined : Number(value)
}

type FieldFrameProps = { field: FieldProps; wiring: FieldWiring; children: ReactNode; aside?: ReactNode }

export function FieldFrame({ field, wiring, children, aside }: FieldFrameProps) {
  return (
    <div className="grid min-w-0 content-start gap-1">
      <label htmlFor={wiring.id} className="font-medium">
        {field.label}
        <OptionalMark show={field.optional ?? false} />
      </label>
      <FieldHint wiring={wiring}>{field.hint}</FieldHint>
      {children}
      <div className="flex justify-between gap-4 empty:hidden">
        <FieldError wiring={wiring} />
        {aside}
      </div>
    </div>
  )
}

export function OptionalMark({ show }: { show: boolean }) {
  return show ? <span className="font-normal text-ink-3">{shellWords.form.optional}</span> : null
}

export function FieldHint({ wiring, children }: { wiring: FieldWiring; children: ReactNode }) {
  if (!children) return null
  return (
    <div id={wiring.hintId} className="text-sm text-ink-3">
      {children}
    </div>
  )
}

export function FieldError({ wiring }: { wiring: FieldWiring }) {
  if (wiring.error === undefined) return null
  return (
    <div id={wiring.errorId} className="text-sm text-stop">
      {wiring.error}
    </div>
  )
}
