/** One line of text (or a number, a password): the plainest field of a form. */
'use client'

import { controlStyle } from './control-style'
import { FieldFrame, type FieldProps, useField } from './field-frame'

type TextFieldProps = FieldProps & {
  /** `number` gives the form a number, or nothing when emptied. */
  type?: 'text' | 'number' | 'password' | 'email' | 'url' | 'search'
  placeholder?: string | undefined
  /** `username`, `current-password`, `one-time-code` …; off unless told. */
  autoComplete?: string | undefined
  disabled?: boolean | undefined
  /** For codes and numbers. */
  mono?: boolean | undefined
}

export function TextField(props: TextFieldProps) {
  const { type = 'text', placeholder, autoComplete = 'off', disabled, mono } = props
  const wiring = useField(props, type === 'number')
  return (
    <FieldFrame field={props} wiring={wiring}>
      <input
        {...wiring.control}
        type={type}
        placeholder={placeholder}
        autoComplete={autoComplete}
        disabled={disabled ?? false}
        className={`${controlStyle} ${mono ? 'font-mono' : ''}`}
      />
    </FieldFrame>
  )
}
