/** The fields of a 处置, of a gap and of a redundancy alike: which, why, who sees to it and until when. */
'use client'

import { DateField } from '#components/ui/form/date-field'
import { RadioCards } from '#components/ui/form/radio-cards'
import { TextArea } from '#components/ui/form/text-area'
import { TextField } from '#components/ui/form/text-field'

type DispositionFieldsProps<Key extends string> = {
  keys: readonly Key[]
  optionWords: Readonly<Record<Key, { readonly label: string; readonly help: string }>>
  words: {
    readonly disposition: string
    readonly why: string
    readonly reasonHint: string
    readonly ownerName: string
    readonly ownerHint: string
    readonly dueDate: string
    readonly dueHint: string
  }
}

export function DispositionFields<Key extends string>({
  keys,
  optionWords,
  words,
}: DispositionFieldsProps<Key>) {
  return (
    <>
      <RadioCards
        name="disposition"
        label={words.disposition}
        columns={2}
        options={keys.map((value) => ({
          value,
          label: optionWords[value].label,
          hint: optionWords[value].help,
        }))}
      />
      <TextArea name="reason" label={words.why} hint={words.reasonHint} rows={3} limit={2000} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="ownerName" label={words.ownerName} hint={words.ownerHint} optional />
        <DateField name="dueDate" label={words.dueDate} hint={words.dueHint} optional />
      </div>
    </>
  )
}
