/** Several lines of text, with the count of characters where there is a limit. */
'use client'

import { useWatch } from 'react-hook-form'
import { shellWords } from '#lib/i18n/shell'
import { controlStyle } from './control-style'
import { FieldFrame, type FieldProps, useField } from './field-frame'

type TextAreaProps = FieldProps & {
  rows?: number | undefined
  placeholder?: string | undefined
  /** Shows `12 / 500 字`; the schema is what refuses. */
  limit?: number | undefined
}

export function TextArea(props: TextAreaProps) {
  const wiring = useField(props)
  return (
    <FieldFrame
      field={props}
      wiring={wiring}
      aside={props.limit !== undefined && <Count name={props.name} limit={props.limit} />}
    >
      <textarea
        {...wiring.control}
        rows={props.rows ?? 4}
        placeholder={props.placeholder}
        className={`${controlStyle} field-sizing-content resize-y`}
        style={{ minHeight: `${(props.rows ?? 4) * 22 + 10}px` }}
      />
    </FieldFrame>
  )
}

function Count({ name, limit }: { name: string; limit: number }) {
  const value: unknown = useWatch({ name })
  const length = typeof value === 'string' ? [...value].length : 0
  return (
    <span className={`ml-auto text-sm whitespace-nowrap ${length > limit ? 'text-stop' : 'text-ink-3'}`}>
      {shellWords.form.count(length, limit)}
    </span>
  )
}
