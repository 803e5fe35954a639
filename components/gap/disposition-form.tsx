/** 提出处置 in a dialog: which disposition, why, who is in charge and until when. */
'use client'

import { Dialog } from '#components/ui/dialog'
import { CommandForm } from '#components/ui/form/command-form'
import { dispositionKeys } from '#lib/domain/gap/disposition'
import { dispositionWords } from '#lib/i18n/gap'
import { gapScreenWords as words } from '#lib/i18n/gap-screen'
import { proposeDispositionInput } from '#lib/input/gap'
import { DispositionFields } from './disposition-fields'

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
        <DispositionFields keys={dispositionKeys} optionWords={dispositionWords} words={words} />
      </CommandForm>
    </Dialog>
  )
}
