/** 提出处置 in a dialog: which disposition, why, who is in charge and until when. */
'use client'

import { Dialog } from '#components/ui/dialog'
import { CommandForm } from '#components/ui/form/command-form'
import { DateField } from '#components/ui/form/date-field'
import { RadioCards } from '#components/ui/form/radio-cards'
import { TextArea } from '#components/ui/form/text-area'
import { TextField } from '#components/ui/form/text-field'
import { dispositionKeys } from '#lib/domain/gap/disposition'
import { dispositionWords } from '#lib/i18n/gap'
import { gapScreenWords as words } from '#lib/i18n/gap-screen'
import { proposeDispositionInput } from '#lib/input/gap'

type DispositionFormProps = {
  nodeId: string
  lackingCatalogId: string
  title: string
  /** The version of the disposition that the page shows; null where there is none yet. */
  version: number | null
}

export function DispositionForm({ nodeId, lackingCatalogId, title, version }: DispositionFormProps) {
  return (
    <Dialog
      trigger={version === null ? words.propose : words.again}
      button={{ size: 'small', label: words.proposeTitle(title) }}
      title={words.proposeTitle(title)}
    >
      <CommandForm
        command="gap.propose"
        schema={proposeDispositionInput}
        fixed={{ nodeId, lackingCatalogId, version }}
        submit={words.submit}
        done={{ toast: words.submitted }}
        cancel
      >
        <RadioCards
          name="disposition"
          label={words.disposition}
          columns={2}
          options={dispositionKeys.map((value) => ({
            value,
            label: dispositionWords[value].label,
            hint: dispositionWords[value].help,
          }))}
        />
        <TextArea name="reason" label={words.why} hint={words.reasonHint} rows={3} limit={2000} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="ownerName" label={words.ownerName} hint={words.ownerHint} optional />
          <DateField name="dueDate" label={words.dueDate} hint={words.dueHint} optional />
        </div>
      </CommandForm>
    </Dialog>
  )
}
