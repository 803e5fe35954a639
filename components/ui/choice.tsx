/** A select with its label in an ordinary GET form: what is chosen comes back in the address. */
import { controlStyle } from './form/control-style'
import { type Option, Options } from './form/select-field'

type ChoiceProps = { name: string; label: string; value: string; options: readonly Option[] }

export function Choice({ name, label, value, options }: ChoiceProps) {
  return (
    <label className="grid min-w-0 gap-0.5 max-sm:w-full">
      <span className="text-xs text-ink-3">{label}</span>
      <select key={value} name={name} defaultValue={value} className={`${controlStyle} sm:max-w-[380px]`}>
        <Options options={options} />
      </select>
    </label>
  )
}
