/** 差异登记 in the form: rows to add and to take away, each with both sides' values and what shall become of it. */
'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useFieldArray, useWatch } from 'react-hook-form'
import { Button } from '#components/ui/button'
import { SelectField } from '#components/ui/form/select-field'
import { TextArea } from '#components/ui/form/text-area'
import { TextField } from '#components/ui/form/text-field'
import { Icon } from '#components/ui/icon'
import { isRelation, relationTable } from '#lib/domain/mapping/relations'
import { differenceKinds, differenceTreatments } from '#lib/domain/mapping/statement'
import { differenceKindWords, differenceTreatmentWords } from '#lib/i18n/mapping'
import { mappingScreenWords as words } from '#lib/i18n/mapping-screen'

/** `left` and `right` are the short names of the two agencies. */
export function DifferenceFields({ left, right }: { left: string; right: string }) {
  const { fields, append, remove } = useFieldArray({ name: 'differences' })
  const relation: unknown = useWatch({ name: 'relation' })
  const needed =
    typeof relation === 'string' && isRelation(relation) && relationTable[relation].differencesRequired
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-medium">{words.differences}</legend>
      <p className="text-sm text-ink-3">{words.differencesHint}</p>
      {needed && fields.length === 0 && (
        <p role="status" className="text-sm text-gap">
          {words.differencesNeeded}
        </p>
      )}
      {fields.map((field, index) => (
        <Row key={field.id} index={index} left={left} right={right} onRemove={() => remove(index)} />
      ))}
      <div>
        <Button icon={<Icon of={Plus} />} onPress={() => append({})}>
          {words.addDifference}
        </Button>
      </div>
    </fieldset>
  )
}

type RowProps = { index: number; left: string; right: string; onRemove: () => void }

function Row({ index, left, right, onRemove }: RowProps) {
  const name = (field: string) => `differences.${index}.${field}`
  const ordinal = index + 1
  return (
    <fieldset
      aria-label={words.differenceOf(ordinal)}
      className="grid gap-3 rounded-md border border-line bg-paper px-3 py-2.5"
    >
      <div className="flex items-center justify-between">
        <span className="text-sm font-semibold">{words.differenceOf(ordinal)}</span>
        <Button variant="quiet" size="small" label={words.removeDifference(ordinal)} onPress={onRemove}>
          <Icon of={Trash2} />
        </Button>
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          name={name('kind')}
          label={words.differenceKind}
          options={differenceKinds.map((value) => ({ value, label: differenceKindWords[value] }))}
        />
        <SelectField
          name={name('treatment')}
          label={words.treatment}
          options={differenceTreatments.map((value) => ({
            value,
            label: differenceTreatmentWords[value],
          }))}
        />
        <TextArea name={name('valueA')} label={words.valueOf(left)} rows={2} />
        <TextArea name={name('valueB')} label={words.valueOf(right)} rows={2} />
        <TextField name={name('unitA')} label={words.unitOf(left)} optional />
        <TextField name={name('unitB')} label={words.unitOf(right)} optional />
      </div>
    </fieldset>
  )
}
