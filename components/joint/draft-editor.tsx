/**
 * 编写草案: the clauses of a draft as a form. Saving makes a new immutable draft and changes no earlier one; what was typed
 * stays when the server refuses, and leaving with unsaved text is asked about.
 */
'use client'

import { Plus } from 'lucide-react'
import { type FieldValues, FormProvider, useFieldArray, useForm } from 'react-hook-form'
import { toast } from 'sonner'
import { Button } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { commandResolver } from '#components/ui/form/resolver'
import { TextField } from '#components/ui/form/text-field'
import { useCommand } from '#components/ui/form/use-command'
import { Icon } from '#components/ui/icon'
import { ButtonLink } from '#components/ui/link'
import { ProblemNotice } from '#components/ui/problem-notice'
import type { Agency } from '#lib/domain/access/agency'
import type { ClauseInput } from '#lib/domain/joint/clauses'
import { saveDraftInput } from '#lib/input/joint'
import { ClauseFields } from './clause-fields'
import { useUnsavedGuard } from './unsaved-guard'

type DraftEditorProps = {
  seen: { readonly jointId: string; readonly version: number }
  agencies: readonly Agency[]
  clauses: readonly ClauseInput[]
  nextNumber: number
}

const noLatitude = { authority: '', extent: '', term: '' }
const blankClause = {
  number: '',
  element: 'core',
  heading: '',
  text: '',
  rigidity: 'untagged',
  latitude: noLatitude,
  provenance: [] as string[],
}

export function DraftEditor({ seen, agencies, clauses, nextNumber }: DraftEditorProps) {
  const { run, pending, problem, clearProblem } = useCommand('joint.save-draft', {
    toast: `已保存为第 ${nextNumber} 稿。`,
    to: '/joint/:id',
  })
  const form = useForm<FieldValues>({
    defaultValues: {
      note: '',
      clauses: clauses.map((clause) => ({
        ...clause,
        latitude: clause.latitude ?? noLatitude,
        provenance: [...clause.provenance],
      })),
    },
    resolver: commandResolver(saveDraftInput, seen, (name) => name !== ''),
  })
  const { fields, insert, move, remove } = useFieldArray({ control: form.control, name: 'clauses' })
  const { isDirty, errors, isSubmitSuccessful } = form.formState
  useUnsavedGuard(isDirty && !(isSubmitSuccessful && pending))

  const send = async (input: FieldValues) => {
    const reply = await run(input)
    if (reply?.ok) form.reset(form.getValues())
  }
  const takeOut = (index: number) => {
    const clause: unknown = form.getValues(`clauses.${index}`)
    remove(index)
    toast(`已删除第 ${index + 1} 个条款`, {
      action: { label: '恢复', onClick: () => insert(index, clause as FieldValues) },
    })
  }
  const addAfter = (index: number) =>
    insert(index + 1, structuredClone(blankClause), { focusName: `clauses.${index + 1}.number` })

  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={form.handleSubmit(send)} className="grid gap-4">
        {fields.length === 0 && <EmptyState title="还没有条款">请先增加一条，通常从“范围”开始。</EmptyState>}
        {fields.map((field, index) => (
          <ClauseFields
            key={field.id}
            index={index}
            count={fields.length}
            agencies={agencies}
            onMove={(to) => move(index, to)}
            onRemove={() => takeOut(index)}
            onInsert={() => addAfter(index)}
          />
        ))}
        <div>
          <Button icon={<Icon of={Plus} />} onPress={() => addAfter(fields.length - 1)}>
            增加条款
          </Button>
        </div>
        <div className="sticky bottom-[var(--shell-footer)] z-10 grid gap-2 border-t border-line-2 bg-paper py-3 max-md:bottom-0">
          <ProblemNotice problem={problem} onRefreshed={clearProblem} />
          <div className="flex flex-wrap items-end justify-end gap-3">
            <div className="min-w-0 flex-1 basis-60">
              <TextField name="note" label="本稿说明" placeholder="改了什么，为什么" optional />
            </div>
            <p role="status" className="text-sm text-ink-2">
              {Object.keys(errors).length > 0
                ? '有条款需要修改，填写的内容已保留。'
                : isDirty
                  ? '有未保存的修改'
                  : ''}
            </p>
            <ButtonLink href={`/joint/${seen.jointId}`}>取消</ButtonLink>
            <Button type="submit" variant="primary" pending={pending}>
              保存为第 {nextNumber} 稿
            </Button>
          </div>
        </div>
      </form>
    </FormProvider>
  )
}
