/** Putting a thing on the list off to a day, with a reason; and taking it up again before. */
'use client'

import { Dialog } from '#components/ui/dialog'
import { CommandButton } from '#components/ui/form/command-button'
import { CommandForm } from '#components/ui/form/command-form'
import { DateField } from '#components/ui/form/date-field'
import { TextArea } from '#components/ui/form/text-area'
import type { DeferrableList } from '#lib/domain/progress/deferral'
import { meetingWords as words } from '#lib/i18n/meeting'
import { deferItemInput } from '#lib/input/meeting'

type DeferButtonProps = { list: DeferrableList; itemId: string; label: string }

export function DeferButton({ list, itemId, label }: DeferButtonProps) {
  return (
    <Dialog
      trigger={words.defer}
      button={{ size: 'small', label: `${words.defer}：${label}` }}
      title={words.deferTitle}
    >
      <CommandForm
        command="meeting.defer"
        schema={deferItemInput}
        fixed={{ list, itemId }}
        submit={words.defer}
        done={{ toast: words.deferDone }}
        cancel
      >
        <p>{label}</p>
        <p className="text-ink-2">{words.deferBody}</p>
        <DateField name="until" label={words.until} />
        <TextArea name="reason" label={words.reason} rows={3} />
      </CommandForm>
    </Dialog>
  )
}

export function ResumeButton({ deferralId, label }: { deferralId: string; label: string }) {
  return (
    <CommandButton
      command="meeting.resume"
      input={{ deferralId }}
      size="small"
      label={`${words.resume}：${label}`}
      done={{ toast: words.resumed }}
    >
      {words.resume}
    </CommandButton>
  )
}
