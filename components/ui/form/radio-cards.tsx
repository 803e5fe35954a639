/** One of a few, all in view, each with room for a sign and a sentence. Nothing is chosen beforehand unless told. */
'use client'

import type { ReactNode } from 'react'
import { FieldError, FieldHint, type FieldProps, OptionalMark, useField } from './field-frame'

export type RadioCard = {
  readonly value: string
  readonly label: string
  readonly sign?: string
  readonly hint?: ReactNode
  readonly disabled?: boolean
}

type RadioCardsProps = FieldProps & {
  options: readonly RadioCard[]
  /** Columns on a wide window; one below 600 px. */
  columns?: 1 | 2 | 3 | 4
}

const columnStyles = { 1: '', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-3', 4: 'sm:grid-cols-4' } as const

export function RadioCards(props: RadioCardsProps) {
  const wiring = useField(props)
  const { id: _id, 'aria-required': _required, ...control } = wiring.control
  return (
    <fieldset className="grid min-w-0 gap-1" aria-describedby={control['aria-describedby']}>
      <legend className="mb-1 font-medium">
        {props.label}
        <OptionalMark show={props.optional ?? false} />
      </legend>
      <FieldHint wiring={wiring}>{props.hint}</FieldHint>
      <div className={`grid gap-1.5 ${columnStyles[props.columns ?? 1]}`}>
        {props.options.map((option) => (
          <label
            key={option.value}
            className="flex items-start gap-2 rounded-md border border-line-2 bg-surface px-2.5 py-1.5 hover:border-field has-checked:border-joint has-checked:bg-joint-tint has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-joint has-disabled:opacity-55"
          >
            <input
              {...control}
              type="radio"
              value={option.value}
              disabled={option.disabled ?? false}
              className="mt-[3px] size-4 shrink-0 accent-joint outline-none"
            />
            <span className="min-w-0">
              <span className="font-medium">
                {option.sign && (
                  <span aria-hidden className="mr-1.5">
                    {option.sign}
                  </span>
                )}
                {option.label}
              </span>
              {option.hint && <span className="block text-sm text-ink-2">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError wiring={wiring} />
    </fieldset>
  )
}
