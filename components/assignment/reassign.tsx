/** Handing tasks on: one of them, or everything that a person has not done yet. */
'use client'

import { Dialog } from '#components/ui/dialog'
import { CheckboxList } from '#components/ui/form/checkbox-list'
import { CommandForm } from '#components/ui/form/command-form'
import { TextArea } from '#components/ui/form/text-area'
import { assignmentWords as words } from '#lib/i18n/assignment'
import { handOverInput, reassignInput } from '#lib/input/assignment'

/** People whom the round's work can be given to. */
export type Taker = { readonly accountId: string; readonly displayName: string }

type ReassignProps = { taskId: string; title: string; takers: readonly Taker[] }

export function ReassignTask({ taskId, title, takers }: ReassignProps) {
  return (
    <Dialog
      trigger={words.reassign}
      button={{ size: 'small', variant: 'quiet', label: `${words.reassign}：${title}` }}
      title={words.reassignTitle}
      width="narrow"
    >
      <CommandForm
        command="assignment.reassign"
        schema={reassignInput}
        fixed={{ taskIds: [taskId] }}
        defaultValues={{ toAccountIds: [] }}
        submit={words.reassign}
        done={{ toast: words.reassigned }}
        cancel
      >
        <p className="font-medium">{title}</p>
        <Takers takers={takers} />
        <TextArea name="reason" label={words.reason} rows={2} />
      </CommandForm>
    </Dialog>
  )
}

type HandOverProps = { from: Taker; takers: readonly Taker[]; urgent?: boolean }

export function HandOver({ from, takers, urgent = false }: HandOverProps) {
  return (
    <Dialog
      trigger={words.handOver}
      button={{
        size: 'small',
        variant: urgent ? 'primary' : 'quiet',
        label: words.handOverTitle(from.displayName),
      }}
      title={words.handOverTitle(from.displayName)}
      width="narrow"
    >
      <CommandForm
        command="assignment.hand-over"
        schema={handOverInput}
        fixed={{ fromAccountId: from.accountId }}
        defaultValues={{ toAccountIds: [] }}
        submit={words.handOver}
        done={{ toast: words.reassigned }}
        cancel
      >
        <p className="text-ink-2">{words.handOverHint}</p>
        <Takers takers={takers} />
        <TextArea name="reason" label={words.reason} rows={2} />
      </CommandForm>
    </Dialog>
  )
}

function Takers({ takers }: { takers: readonly Taker[] }) {
  return (
    <CheckboxList
      name="toAccountIds"
      label={words.to}
      options={takers.map(({ accountId, displayName }) => ({ value: accountId, label: displayName }))}
    />
  )
}
