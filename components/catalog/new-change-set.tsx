/** 新建变更单: a name, then editing by hand. */
'use client'

import { Dialog } from '#components/ui/dialog'
import { CommandForm } from '#components/ui/form/command-form'
import { TextField } from '#components/ui/form/text-field'
import { changeSetScreenWords as words } from '#lib/i18n/change-set-screen'
import { createChangeSetInput } from '#lib/input/change-set'

export function NewChangeSet({ catalogId }: { catalogId: string }) {
  return (
    <Dialog trigger={words.create} title={words.create}>
      <CommandForm
        command="change-set.create"
        schema={createChangeSetInput}
        fixed={{ catalogId }}
        submit={words.create}
        done={{ toast: words.created, to: '/catalogs/change-sets/:id' }}
        cancel
      >
        <TextField name="title" label={words.name} hint={words.nameHint} />
      </CommandForm>
    </Dialog>
  )
}
