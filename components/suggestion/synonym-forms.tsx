/** Adding and changing a group of synonyms. */
'use client'

import { Dialog } from '#components/ui/dialog'
import { CommandForm } from '#components/ui/form/command-form'
import { TextArea } from '#components/ui/form/text-area'
import { TextField } from '#components/ui/form/text-field'
import { synonymScreenWords as words } from '#lib/i18n/suggestion-screen'
import { addSynonymsInput, reviseSynonymsInput } from '#lib/input/suggestion'

const fields = (
  <>
    <TextArea name="words" label={words.words} hint={words.wordsHint} rows={2} />
    <TextField name="evidence" label={words.evidence} hint={words.evidenceHint} />
  </>
)

export function AddSynonyms({ version }: { version: number }) {
  return (
    <Dialog title={words.add} trigger={words.add} button={{ variant: 'primary' }}>
      <CommandForm
        command="synonyms.add"
        schema={addSynonymsInput}
        fixed={{ version }}
        submit={words.save}
        done={{ toast: words.saved }}
        cancel
      >
        {fields}
      </CommandForm>
    </Dialog>
  )
}

type ReviseProps = { version: number; groupId: string; text: string; evidence: string }

export function ReviseSynonyms({ version, groupId, text, evidence }: ReviseProps) {
  return (
    <Dialog
      title={words.revise}
      trigger={words.revise}
      button={{ size: 'small', label: `${words.revise}：${text}` }}
    >
      <CommandForm
        command="synonyms.revise"
        schema={reviseSynonymsInput}
        defaultValues={{ words: text, evidence }}
        fixed={{ version, groupId }}
        submit={words.save}
        done={{ toast: words.saved }}
        cancel
      >
        {fields}
      </CommandForm>
    </Dialog>
  )
}
