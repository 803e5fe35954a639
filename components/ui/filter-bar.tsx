/**
 * Search and filters of a list, as an ordinary GET form: what is chosen stands in the address, works without scripts
 * and can be passed on as a link. With scripts a choice applies at once and the page stays where it is.
 */
'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useId, useRef, useTransition } from 'react'
import { shellWords } from '#lib/i18n/shell'
import { Button } from './button'
import { controlStyle } from './form/control-style'
import { type Option, Options } from './form/select-field'
import { hrefWith, type SearchParams, singleParam } from './href'
import { TextLink } from './link'
import { PendingBar } from './link-pending'

export type FilterField =
  | { kind: 'search'; name: string; label: string; placeholder?: string }
  | { kind: 'select'; name: string; label: string; options: readonly Option[]; all?: string }
  | { kind: 'check'; name: string; label: string }
  | { kind: 'date'; name: string; label: string }

type FilterBarProps = {
  /** The list's own path: `/gaps`. */
  path: string
  fields: readonly FilterField[]
  /** The page's search parameters. `page` is dropped whenever a filter changes. */
  params: SearchParams
  /** Parameters that are no filters (view, sort) and stay. */
  keep?: readonly string[]
  total: number
  /** Measure word of the count: 项, 条, 个节点. */
  unit?: string
  /** Right end: export links, a view switch. */
  children?: ReactNode
}

export function FilterBar({
  path,
  fields,
  params,
  keep = [],
  total,
  unit = shellWords.filter.unit,
  children,
}: FilterBarProps) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [pending, startNavigation] = useTransition()
  const kept = Object.fromEntries(keep.map((name) => [name, params[name]]))
  const filtered = fields.some(({ name }) => Boolean(singleParam(params[name])))

  const apply = () => {
    if (!form.current) return
    const chosen = Object.fromEntries(
      [...new FormData(form.current)].map(([name, value]) => [name, String(value).trim()]),
    )
    startNavigation(() => router.push(hrefWith(path, chosen), { scroll: false }))
  }

  return (
    <search aria-label={shellWords.filter.label} className="print:hidden">
      {pending && <PendingBar />}
      <form
        ref={form}
        action={path}
        onSubmit={(event) => {
          event.preventDefault()
          apply()
        }}
        className="flex flex-wrap items-end gap-x-3 gap-y-2"
      >
        {Object.entries(kept).map(([name, value]) =>
          singleParam(value) ? (
            <input key={name} type="hidden" name={name} value={singleParam(value)} />
          ) : null,
        )}
        {fields.map((field) => (
          <FilterControl
            key={`${field.name}=${singleParam(params[field.name]) ?? ''}`}
            field={field}
            value={singleParam(params[field.name]) ?? ''}
            onChosen={apply}
          />
        ))}
        <Button type="submit">{shellWords.filter.submit}</Button>
        <p aria-live="polite" className="flex min-h-[34px] items-center gap-2 text-ink-2">
          {shellWords.filter.count(total, unit)}
          {filtered && (
            <>
              {shellWords.filter.filtered}
              <TextLink href={hrefWith(path, kept)}>{shellWords.filter.clear}</TextLink>
            </>
          )}
        </p>
        {children && <div className="ml-auto flex flex-wrap items-center gap-2">{children}</div>}
      </form>
    </search>
  )
}

type FilterControlProps = { field: FilterField; value: string; onChosen: () => void }

function FilterControl({ field, value, onChosen }: FilterControlProps) {
  const id = useId()
  if (field.kind === 'check') {
    return (
      <label className="flex min-h-[34px] items-center gap-1.5">
        <input
          type="checkbox"
          name={field.name}
          value="1"
          defaultChecked={value === '1'}
          onChange={onChosen}
          className="size-4 accent-joint"
        />
        {field.label}
      </label>
    )
  }
  return (
    <div className={`grid gap-0.5 ${field.kind === 'search' ? 'max-sm:w-full' : 'max-sm:w-[calc(50%-6px)]'}`}>
      <label htmlFor={id} className="text-xs text-ink-3">
        {field.label}
      </label>
      {field.kind === 'select' ? (
        <select
          id={id}
          name={field.name}
          defaultValue={value}
          onChange={onChosen}
          className={`${controlStyle} sm:max-w-[220px]`}
        >
          <option value="">{field.all ?? shellWords.filter.all}</option>
          <Options options={field.options} />
        </select>
      ) : (
        <input
          id={id}
          type={field.kind}
          name={field.name}
          defaultValue={value}
          placeholder={field.kind === 'search' ? field.placeholder : undefined}
          {...(field.kind === 'date' && { onChange: onChosen })}
          className={`${controlStyle} ${field.kind === 'search' ? 'sm:w-[260px]' : 'sm:w-[160px]'}`}
        />
      )}
    </div>
  )
}
