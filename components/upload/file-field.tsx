/** A file to choose, with its label and hint. */
import { useId } from 'react'

type FileFieldProps = { name: string; label: string; hint?: string; accept: string }

export function FileField({ name, label, hint, accept }: FileFieldProps) {
  const id = useId()
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {hint && (
        <p id={`${id}hint`} className="text-sm text-ink-3">
          {hint}
        </p>
      )}
      <input
        id={id}
        name={name}
        type="file"
        accept={accept}
        {...(hint && { 'aria-describedby': `${id}hint` })}
        className="max-w-full rounded-md border border-field bg-surface p-1.5 file:mr-3 file:cursor-pointer file:rounded-md file:border file:border-line-2 file:bg-paper file:px-3 file:py-1"
      />
    </div>
  )
}
