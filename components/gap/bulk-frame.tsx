/** Several gaps of the list answered at once: which ones, the fields of the answer, and the ones that were refused. */
'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { type FieldPath, FormProvider, type UseFormReturn } from 'react-hook-form'
import { toast } from 'sonner'
import { Button } from '#components/ui/button'
import { useDialogClose } from '#components/ui/dialog-close'
import { CheckboxList } from '#components/ui/form/checkbox-list'
import { type CommandStep, useCommandBatch } from '#components/ui/form/use-command-batch'
import { Notice } from '#components/ui/notice'
import { gapScreenWords as words } from '#lib/i18n/gap-screen'

export type BulkGap = {
  readonly nodeId: string
  readonly lackingCatalogId: string
  readonly version: number | null
  readonly title: string
}

export type BulkValues = { chosen: string[] }

type BulkFrameProps<Values extends BulkValues> = {
  form: UseFormReturn<Values>
  /** Those that can be chosen now. */
  gaps: readonly BulkGap[]
  label: string
  /** One step for a gap: each is an ordinary command with its own verdict. Or what is wrong with the answer. */
  stepFor: (
    values: Values,
  ) =>
    | ((gap: Omit<BulkGap, 'title'>) => CommandStep)
    | { readonly field: FieldPath<Values>; readonly message: string }
  submit: string
  /** Before the list of gaps: what the list depends on. */
  first?: ReactNode
  children?: ReactNode
}

export function BulkFrame<Values extends BulkValues>(props: BulkFrameProps<Values>) {
  const { form, gaps, label, stepFor, submit, first, children } = props
  const router = useRouter()
  const close = useDialogClose()
  const { run, progress } = useCommandBatch()
  const [refused, setRefused] = useState<readonly string[]>([])
  const send = async (values: Values) => {
    const picked = gaps.filter(({ nodeId }) => values.chosen.includes(nodeId))
    if (picked.length === 0) return form.setError('chosen' as FieldPath<Values>, { message: words.bulkNone })
    const step = stepFor(values)
    if (typeof step !== 'function') return form.setError(step.field, { message: step.message })
    const replies = (await run(picked.map(({ title: _title, ...key }) => step(key)))) ?? []
    const problems = replies.flatMap((reply, index) =>
      reply.ok ? [] : [`${picked[index]?.title ?? ''}：${reply.problem.message}`],
    )
    const done = replies.length - problems.length
    if (done > 0) toast.success(words.bulkDone(done))
    setRefused(problems)
    router.refresh()
    if (problems.length === 0) close()
  }
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={form.handleSubmit(send)} className="grid gap-4">
        {refused.length > 0 && (
          <Notice tone="stop" live title={words.bulkRefused(refused.length)}>
            <ul className="list-disc pl-5">
              {refused.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Notice>
        )}
        {first}
        <CheckboxList
          name="chosen"
          label={label}
          options={gaps.map(({ nodeId, title }) => ({ value: nodeId, label: title }))}
        />
        {children}
        <div className="flex justify-end">
          <Button type="submit" variant="primary" pending={progress !== null}>
            {submit}
          </Button>
        </div>
      </form>
    </FormProvider>
  )
}
