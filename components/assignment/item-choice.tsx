/** The items of a round to choose from, under their 子体系, with one press for all or none. */
'use client'

import { useFormContext } from 'react-hook-form'
import { Button } from '#components/ui/button'
import { FieldError, FieldHint, useField } from '#components/ui/form/field-frame'
import { assignmentWords as words } from '#lib/i18n/assignment'

export type ItemOption = {
  readonly id: string
  readonly branch: string
  readonly branchTitle: string
  readonly code: string | null
  readonly title: string
  /** The other end, where there is one. */
  readonly otherTitle: string | null
}

export function ItemChoice({ name, items }: { name: string; items: readonly ItemOption[] }) {
  const wiring = useField({ name, hint: words.itemsHint })
  const { setValue } = useFormContext()
  const { id: _id, 'aria-required': _required, ...control } = wiring.control
  const choose = (chosen: readonly string[]) => setValue(name, [...chosen], { shouldDirty: true })
  const branches = [...new Map(items.map(({ branch, branchTitle }) => [branch, branchTitle])).entries()]
  return (
    <fieldset className="grid min-w-0 gap-1" aria-describedby={control['aria-describedby']}>
      <legend className="mb-1 font-medium">{words.items(items.length)}</legend>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <FieldHint wiring={wiring}>{words.itemsHint}</FieldHint>
        <span className="flex gap-2">
          <Button size="small" variant="quiet" onPress={() => choose(items.map(({ id }) => id))}>
            {words.all}
          </Button>
          <Button size="small" variant="quiet" onPress={() => choose([])}>
            {words.none}
          </Button>
        </span>
      </div>
      <div className="grid max-h-[46vh] gap-2 overflow-y-auto rounded-md border border-line-2 px-3 py-2">
        {branches.map(([branch, title]) => (
          <div key={branch} className="grid gap-1">
            <p className="text-sm text-ink-3">{title}</p>
            <div className="grid gap-x-5 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
              {items
                .filter((item) => item.branch === branch)
                .map((item) => (
                  <label key={item.id} className="flex min-w-0 items-start gap-1.5">
                    <input
                      {...control}
                      type="checkbox"
                      value={item.id}
                      className="mt-[3px] size-4 shrink-0 accent-joint"
                    />
                    <span className="min-w-0">
                      {item.code && <span className="mr-1 font-mono text-sm text-ink-2">{item.code}</span>}
                      {item.title}
                      {item.otherTitle !== null && <span className="text-ink-3"> — {item.otherTitle}</span>}
                    </span>
                  </label>
                ))}
            </div>
          </div>
        ))}
      </div>
      <FieldError wiring={wiring} />
    </fieldset>
  )
}
