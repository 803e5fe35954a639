/** 差异登记 while a statement is written: one line for each difference, both values side by side, units with limits. */
'use client'

import { Plus, Trash2 } from 'lucide-react'
import { Button } from '#components/ui/button'
import { controlStyle } from '#components/ui/form/control-style'
import { Icon } from '#components/ui/icon'
import { isRelation, relationTable } from '#lib/domain/mapping/relations'
import { differenceKinds, differenceTreatments, statementLimits } from '#lib/domain/mapping/statement'
import type { DraftDifference, StatementDraft } from '#lib/domain/workbench/draft'
import { differenceKindWords, differenceTreatmentWords } from '#lib/i18n/mapping'
import { workbenchWords as words } from '#lib/i18n/workbench'

type DifferenceEditorProps = {
  draft: StatementDraft
  names: { readonly left: string; readonly right: string }
  onChange: (differences: readonly DraftDifference[]) => void
  onAdd: () => void
  /** Null where the titles offer none. */
  onAddTerms: (() => void) | null
}

export function DifferenceEditor({ draft, names, onChange, onAdd, onAddTerms }: DifferenceEditorProps) {
  const { differences, relation } = draft
  const needed = relation !== null && isRelation(relation) && relationTable[relation].differencesRequired
  const change = (id: number, part: Partial<DraftDifference>) =>
    onChange(differences.map((row) => (row.id === id ? { ...row, ...part } : row)))
  return (
    <section aria-label={words.differences} className="grid gap-1.5">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <span className="text-xs text-ink-3">{words.differences}</span>
        {differences.length === 0 && needed && (
          <span className="text-xs text-gap">{words.differenceNeeded}</span>
        )}
        <span className="ml-auto flex gap-1">
          {onAddTerms && (
            <Button size="small" variant="quiet" kbd="T" onPress={onAddTerms}>
              {words.addTermDifference}
            </Button>
          )}
          <Button size="small" variant="quiet" kbd="D" icon={<Icon of={Plus} size={14} />} onPress={onAdd}>
            {words.addDifference}
          </Button>
        </span>
      </div>
      {differences.map((row, index) => (
        <Row
          key={row.id}
          row={row}
          ordinal={index + 1}
          names={names}
          onChange={(part) => change(row.id, part)}
          onRemove={() => onChange(differences.filter((one) => one.id !== row.id))}
        />
      ))}
    </section>
  )
}

type RowProps = {
  row: DraftDifference
  ordinal: number
  names: { readonly left: string; readonly right: string }
  onChange: (part: Partial<DraftDifference>) => void
  onRemove: () => void
}

function Row({ row, ordinal, names, onChange, onRemove }: RowProps) {
  const prefix = `${words.differences} ${ordinal} `
  return (
    <fieldset
      aria-label={`${words.differences} ${ordinal}`}
      data-difference={ordinal}
      className="grid grid-cols-[108px_minmax(0,1fr)_minmax(0,1fr)_84px_26px] items-start gap-1 max-sm:grid-cols-2"
    >
      <Choose
        label={`${prefix}${words.kind}`}
        value={row.kind}
        options={differenceKinds.map((value) => ({ value, label: differenceKindWords[value] }))}
        onChoose={(kind) => onChange({ kind })}
      />
      <Value
        label={`${prefix}${words.value(names.left)}`}
        name={names.left}
        value={row.valueA}
        unit={row.unitA}
        unitLabel={`${prefix}${words.unitOf(names.left)}`}
        withUnit={row.kind === 'indicator'}
        onValue={(valueA) => onChange({ valueA })}
        onUnit={(unitA) => onChange({ unitA })}
      />
      <Value
        label={`${prefix}${words.value(names.right)}`}
        name={names.right}
        value={row.valueB}
        unit={row.unitB}
        unitLabel={`${prefix}${words.unitOf(names.right)}`}
        withUnit={row.kind === 'indicator'}
        onValue={(valueB) => onChange({ valueB })}
        onUnit={(unitB) => onChange({ unitB })}
      />
      <Choose
        label={`${prefix}${words.treatment}`}
        value={row.treatment}
        options={differenceTreatments.map((value) => ({ value, label: differenceTreatmentWords[value] }))}
        onChoose={(treatment) => onChange({ treatment })}
      />
      <Button size="small" variant="quiet" label={words.removeDifference(ordinal)} onPress={onRemove}>
        <Icon of={Trash2} size={14} />
      </Button>
    </fieldset>
  )
}

type ChooseProps<Value extends string> = {
  label: string
  value: Value | null
  options: readonly { readonly value: Value; readonly label: string }[]
  onChoose: (value: Value) => void
}

function Choose<Value extends string>({ label, value, options, onChoose }: ChooseProps<Value>) {
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => {
        const chosen = options.find((one) => one.value === event.target.value)
        if (chosen) onChoose(chosen.value)
      }}
      className={`${controlStyle} px-1! text-sm`}
    >
      <option value="" disabled>
        {words.choose1}
      </option>
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  )
}

type ValueProps = {
  label: string
  name: string
  value: string
  unit: string
  unitLabel: string
  withUnit: boolean
  onValue: (text: string) => void
  onUnit: (text: string) => void
}

function Value({ label, name, value, unit, unitLabel, withUnit, onValue, onUnit }: ValueProps) {
  return (
    <div className="flex min-w-0 gap-1">
      <textarea
        aria-label={label}
        placeholder={name}
        rows={1}
        maxLength={statementLimits.value}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        className={`${controlStyle} field-sizing-content min-w-0 flex-1 resize-none px-2! text-sm`}
      />
      {(withUnit || unit !== '') && (
        <input
          aria-label={unitLabel}
          placeholder={words.unit}
          maxLength={statementLimits.unit}
          value={unit}
          onChange={(event) => onUnit(event.target.value)}
          className={`${controlStyle} w-14! shrink-0 px-1.5! text-sm`}
        />
      )}
    </div>
  )
}
