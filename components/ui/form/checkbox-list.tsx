/** Several of a list, all in view; the form holds the values that are chosen, as a list. */
'use client'

import type { ReactNode } from 'react'
import { FieldError, FieldHint, type FieldProps, OptionalMark, useField } from './field-frame'

export type CheckboxOption = {
  readonly value: string
  readonly label: ReactNode
  /** Chosen for good: shown, and cannot be taken away. */
  readonly fixed?: boolean
}

export function CheckboxList(props: FieldProps & { options: readonly CheckboxOption[] }) {
  const wiring = useField(props)
  const { id: _id, 'aria-required': _required, ...control } = wiring.control
  return (
    <fieldset className="grid min-w-0 gap-1" aria-describedby={control['aria-describedby']}>
      <legend className="mb-1 font-medium">
        {props.label}
        <OptionalMark show={props.optional ?? false} />
      </legend>
      <FieldHint wiring={wiring}>{props.hint}</FieldHint>
      <div className="flex flex-wrap gap-x-5 gap-y-1.5">
        {props.options.map((option) => (
          <label key={option.value} className="inline-flex items-center gap-1.5">
            <input
              {...control}
              type="checkbox"
              value={option.value}
              {...(option.fixed && {
                'aria-disabled': true,
                onClick: (event: { preventDefault: () => void }) => event.preventDefault(),
              })}
              className="size-4 shrink-0 accent-joint"
            />
            {option.label}
          </label>
        ))}
      </div>
      <FieldError wiring={wiring} />
    </fieldset>
  )
}
