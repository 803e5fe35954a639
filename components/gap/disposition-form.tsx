/** 提出处置 in a dialog: which disposition, why, who is in charge and until when. */
'use client'

import { FormDialog } from '#components/ui/form/form-dialog'
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
    <FormDialog
      trigger={version === null ? words.propose : words.again}
      label={words.proposeTitle(title)}
      title={words.proposeTitle(title)}
      command="gap.propose"
      schema={proposeDispositionInput}
      fixed={{ nodeId, lackingCatalogId, version }}
      submit={words.submit}
      done={{ toast: words.submitted }}
    >
      <DispositionFields keys={dispositionKeys} optionWords={dispositionWords} words={words} />
    </FormDialog>
  )
}
