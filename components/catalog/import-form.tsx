/** 形成变更单 from a dry run that is ready: the settings that were seen are the settings that are sent. */
'use client'

import { CommandForm } from '#components/ui/form/command-form'
import { TextField } from '#components/ui/form/text-field'
import { changeSetScreenWords } from '#lib/i18n/change-set-screen'
import { importWords as words } from '#lib/i18n/import-screen'
import { type ImportSettings, importChangeSetInput } from '#lib/input/import'

type ImportFormProps = { stagingId: string; fileName: string; settings: ImportSettings }

export function ImportForm({ stagingId, fileName, settings }: ImportFormProps) {
  return (
    <CommandForm
      command="change-set.import"
      schema={importChangeSetInput}
      fixed={{ stagingId, settings }}
      defaultValues={{ title: words.defaultTitle(fileName).slice(0, 80) }}
      submit={words.create}
      done={{ toast: words.created, to: '/catalogs/change-sets/:id' }}
    >
      <TextField name="title" label={changeSetScreenWords.name} />
    </CommandForm>
  )
}
