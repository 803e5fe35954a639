/** A labelled select of the dry run's form; what is chosen is sent with the whole form. */
import { controlStyle } from '#components/ui/form/control-style'

type ChoiceProps = {
  name: string
  label: string
  value: string
  options: readonly { readonly value: string; readonly label: string }[]
}

export function Choice({ name, label, value, options }: ChoiceProps) {
  return (
    <label className="grid min-w-0 gap-0.5 max-sm:w-full">
      <span className="text-xs text-ink-3">{label}</span>
      <select key={value} name={name} defaultValue={value} className={`${controlStyle} sm:max-w-[420px]`}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
