/** The words of a 批次 in a form: title, covering note, and until when an answer is asked for. */
'use client'

import { DateField } from '#components/ui/form/date-field'
import { TextArea } from '#components/ui/form/text-area'
import { TextField } from '#components/ui/form/text-field'
import { packageScreenWords as words } from '#lib/i18n/package-screen'

export function WordFields() {
  return (
    <>
      <TextField name="title" label={words.batchTitle} />
      <TextArea name="note" label={words.note} hint={words.noteHint} rows={5} limit={4000} />
      <DateField name="dueDate" label={words.dueDate} hint={words.dueDateHint} optional />
    </>
  )
}
