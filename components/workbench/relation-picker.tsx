/**
 * The seven relations with their keys, what each means, and the direction said in words. Nothing is chosen beforehand,
 * whatever was chosen for the pair before. With 已判无关 it asks why.
 */
'use client'

import { Kbd } from '#components/ui/kbd'
import { type Relation, relationKeys, relationTable } from '#lib/domain/mapping/relations'
import { type UnrelatedReason, unrelatedReasons } from '#lib/domain/mapping/statement'
import { relationSentence, relationWords, unrelatedReasonWords } from '#lib/i18n/mapping'
import { workbenchWords as words } from '#lib/i18n/workbench'

type RelationPickerProps = {
  names: { readonly left: string; readonly right: string }
  relation: Relation | null
  unrelatedReason: UnrelatedReason | null
  onRelation: (relation: Relation) => void
  onUnrelatedReason: (reason: UnrelatedReason) => void
  /** Opens the gap form in place of the relations. */
  onGap: (() => void) | null
}

/** The letters that choose a reason while 已判无关 is chosen: the row under the figures. */
export const unrelatedLetters: Readonly<Record<UnrelatedReason, string>> = {
  scope: 'q',
  level: 'w',
  incompatible: 'e',
  partial: 'r',
}

export function RelationPicker(props: RelationPickerProps) {
  const { names, relation, unrelatedReason } = props
  return (
    <fieldset className="grid min-w-0 gap-1.5">
      <legend className="flex w-full justify-between gap-3 text-xs text-ink-3">
        <span>{words.relationOf(names.left, names.right)}</span>
        <span>{words.relationRule}</span>
      </legend>
      <div className="grid grid-cols-4 gap-1.5 max-sm:grid-cols-2">
        {relationKeys.map((key, index) => (
          <Choice
            key={key}
            name="workbench-relation"
            sign={relationTable[key].sign}
            colour={`var(${relationTable[key].colorToken})`}
            label={relationWords[key].label}
            title={relationWords[key].help}
            kbd={String(index + 1)}
            checked={relation === key}
            onChoose={() => props.onRelation(key)}
          />
        ))}
        {props.onGap && (
          <button
            type="button"
            onClick={props.onGap}
            title={words.gapHere}
            className="flex min-h-[34px] items-center gap-1.5 rounded-md border border-dashed border-gap-line bg-surface px-2 text-sm text-gap hover:bg-gap-tint"
          >
            <span aria-hidden className="w-4 text-center text-lg">
              ∅
            </span>
            {words.gapMode}
            <span className="ml-auto">
              <Kbd>8</Kbd>
            </span>
          </button>
        )}
      </div>
      <p aria-live="polite" className="min-h-[22px] text-sm">
        {relation === null ? (
          <span className="text-ink-3">{words.relationNone}</span>
        ) : (
          <>
            <b className="font-semibold">{relationSentence(relation, names.left, names.right)}。</b>
            <span className="text-ink-2">{relationWords[relation].help}</span>
          </>
        )}
      </p>
      {relation === 'unrelated' && (
        <div role="radiogroup" aria-label={words.unrelatedWhy} className="grid gap-1.5">
          <span className="text-xs text-ink-3">{words.unrelatedWhy}</span>
          <div className="grid grid-cols-4 gap-1.5 max-sm:grid-cols-2">
            {unrelatedReasons.map((key) => (
              <Choice
                key={key}
                name="workbench-unrelated-reason"
                label={unrelatedReasonWords[key].label}
                title={unrelatedReasonWords[key].help}
                kbd={unrelatedLetters[key].toUpperCase()}
                checked={unrelatedReason === key}
                onChoose={() => props.onUnrelatedReason(key)}
              />
            ))}
          </div>
        </div>
      )}
    </fieldset>
  )
}

type ChoiceProps = {
  name: string
  label: string
  title: string
  kbd: string
  checked: boolean
  onChoose: () => void
  sign?: string
  colour?: string
}

function Choice({ name, label, title, kbd, checked, onChoose, sign, colour }: ChoiceProps) {
  return (
    <label
      title={title}
      className={`flex min-h-[34px] min-w-0 items-center gap-1.5 rounded-md border px-2 text-sm has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-joint ${checked ? 'border-joint bg-joint-tint font-semibold text-joint' : 'border-line-2 bg-surface hover:border-field'}`}
    >
      <input
        type="radio"
        name={name}
        checked={checked}
        onChange={onChoose}
        className="absolute size-px opacity-0"
      />
      {sign && (
        <span aria-hidden style={{ color: colour }} className="w-4 shrink-0 text-center text-lg">
          {sign}
        </span>
      )}
      <span className="truncate">{label}</span>
      <span className="ml-auto">
        <Kbd>{kbd}</Kbd>
      </span>
    </label>
  )
}
