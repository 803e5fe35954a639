/** Yes or no; the form holds true or false. */
'use client'

import { FieldError, FieldHint, type FieldProps, useField } from './field-frame'

export function CheckboxField(props: Omit<FieldProps, 'optional'>) {
  const wiring = useField({ ...props, optional: true })
  return (
    <div className="grid gap-1">
      <div className="flex items-start gap-2">
        <input {...wiring.control} type="checkbox" className="mt-[3px] size-4 shrink-0 accent-joint" />
        <div>
          <label htmlFor={wiring.id}>{props.label}</label>
          <FieldHint wiring={wiring}>{props.hint}</FieldHint>
        </div>
      </div>
      <FieldError wiring={wiring} />
    </div>
  )
}
