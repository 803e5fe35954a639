/** 批量处置: one disposition for several gaps of the list at once; each is an ordinary proposal with its own verdict. */
'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { toast } from 'sonner'
import { Button } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'
import { useDialogClose } from '#components/ui/dialog-close'
import { CheckboxList } from '#components/ui/form/checkbox-list'
import { useCommandBatch } from '#components/ui/form/use-command-batch'
import { Notice } from '#components/ui/notice'
import { dispositionKeys } from '#lib/domain/gap/disposition'
import { dispositionWords } from '#lib/i18n/gap'
import { gapScreenWords as words } from '#lib/i18n/gap-screen'
import { DispositionFields } from './disposition-fields'

export type BulkGap = {
  readonly nodeId: string
  readonly lackingCatalogId: string
  readonly version: number | null
  readonly title: string
}

type Values = {
  chosen: string[]
  disposition: string
  reason: string
  ownerName: string
  dueDate: string
}

export function BulkDisposition({ gaps }: { gaps: readonly BulkGap[] }) {
  return (
    <Dialog trigger={words.bulk} title={words.bulkTitle} button={{ size: 'small' }}>
      <BulkForm gaps={gaps} />
    </Dialog>
  )
}

function BulkForm({ gaps }: { gaps: readonly BulkGap[] }) {
  const router = useRouter()
  const close = useDialogClose()
  const { run, progress } = useCommandBatch()
  const [refused, setRefused] = useState<readonly string[]>([])
  const form = useForm<Values>({
    defaultValues: { chosen: [], disposition: '', reason: '', ownerName: '', dueDate: '' },
  })
  const send = async ({ chosen, disposition, reason, ownerName, dueDate }: Values) => {
    const picked = gaps.filter(({ nodeId }) => chosen.includes(nodeId))
    if (picked.length === 0) return form.setError('chosen', { message: words.bulkNone })
    if (!disposition) return form.setError('disposition', { message: words.bulkNoDisposition })
    const steps = picked.map(({ title: _title, ...key }) => ({
      command: 'gap.propose' as const,
      input: { ...key, disposition, reason, ownerName, dueDate: dueDate || null },
    }))
    const replies = (await run(steps)) ?? []
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
        <CheckboxList
          name="chosen"
          label={words.bulkGaps}
          options={gaps.map(({ nodeId, title }) => ({ value: nodeId, label: title }))}
        />
        <DispositionFields keys={dispositionKeys} optionWords={dispositionWords} words={words} />
        <div className="flex justify-end">
          <Button type="submit" variant="primary" pending={progress !== null}>
            {words.submit}
          </Button>
        </div>
      </form>
    </FormProvider>
  )
}
