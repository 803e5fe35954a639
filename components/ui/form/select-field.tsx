/** One of a list, with the browser's own list: quick by keyboard, right on a phone. For up to six, see RadioCards. */
'use client'

import { shellWords } from '#lib/i18n/shell'
import { controlStyle } from './control-style'
import { FieldFrame, type FieldProps, useField } from './field-frame'

export type Option = { readonly value: string; readonly label: string; readonly group?: string }

export function SelectField(props: FieldProps & { options: readonly Option[]; disabled?: boolean }) {
  const wiring = useField(props)
  return (
    <FieldFrame field={props} wiring={wiring}>
      <select {...wiring.control} disabled={props.disabled ?? false} className={controlStyle}>
        <option value="">{shellWords.form.choose}</option>
        <Options options={props.options} />
      </select>
    </FieldFrame>
  )
}

/** Options under their groups, in the order given. */
export function Options({ options }: { options: readonly Option[] }) {
  const groups = [...new Set(options.map(({ group }) => group))]
  return groups.map((group) => {
    const members = options
      .filter((option) => option.group === group)
      .map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))
    return group === undefined ? (
      members
    ) : (
      <optgroup key={group} label={group}>
        {members}
      </optgroup>
    )
  })
}
