/** A calendar date with the browser's own picker; the form holds `2026-01-31`. */
'use client'

import { controlStyle } from './control-style'
import { FieldFrame, type FieldProps, useField } from './field-frame'

export function DateField(props: FieldProps & { min?: string | undefined; max?: string | undefined }) {
  const wiring = useField(props)
  return (
    <FieldFrame field={props} wiring={wiring}>
      <input
        {...wiring.control}
        type="date"
        min={props.min}
        max={props.max}
        className={`${controlStyle} max-w-[200px]`}
      />
    </FieldFrame>
  )
}
