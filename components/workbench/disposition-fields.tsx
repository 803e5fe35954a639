/** What is done about a gap: which disposition, why, who is in charge, until when. For one gap and for many. */
'use client'

import { useId } from 'react'
import { controlStyle } from '#components/ui/form/control-style'
import { Kbd } from '#components/ui/kbd'
import { type DispositionKey, dispositionKeys, dispositionTable } from '#lib/domain/gap/disposition'
import { dispositionWords } from '#lib/i18n/gap'
import { workbenchWords as words } from '#lib/i18n/workbench'
import { PhraseButtons } from './phrase-buttons'

export type DispositionSaid = {
  readonly disposition: DispositionKey | null
  readonly reason: string
  readonly ownerName: string
  readonly dueDate: string
}

export const emptyDisposition: DispositionSaid = {
  disposition: null,
  reason: '',
  ownerName: '',
  dueDate: '',
}

export function isDispositionComplete({ disposition, reason, ownerName, dueDate }: DispositionSaid): boolean {
  if (disposition === null || reason.trim() === '') return false
  return !dispositionTable[disposition].scheduled || (ownerName.trim() !== '' && dueDate !== '')
}

type DispositionFieldsProps = {
  said: DispositionSaid
  onChange: (said: DispositionSaid) => void
  /** Somebody tried although something is missing. */
  tried: boolean
  phrases: readonly string[]
  onPhrase?: (phrase: string) => void
  /** Whether the keys of the workbench work here; in a dialog they don't. */
  keys: boolean
}

export function DispositionFields(props: DispositionFieldsProps) {
  const { said, onChange, tried, phrases, onPhrase, keys } = props
  const id = useId()
  const scheduled = said.disposition !== null && dispositionTable[said.disposition].scheduled
  return (
    <>
      <div role="radiogroup" aria-label={words.gapDisposition} className="grid gap-1">
        <span className="text-xs text-ink-3">{words.gapDisposition}</span>
        <div className="grid grid-cols-5 gap-1.5 max-sm:grid-cols-2">
          {dispositionKeys.map((key, index) => (
            <label
              key={key}
              title={dispositionWords[key].help}
              className={`flex min-h-[34px] items-center gap-1 rounded-md border px-2 text-sm has-focus-visible:outline-2 has-focus-visible:outline-joint ${said.disposition === key ? 'border-gap bg-gap-tint font-semibold text-gap' : 'border-line-2 bg-surface hover:border-field'}`}
            >
              <input
                type="radio"
                name={`${id}-disposition`}
                checked={said.disposition === key}
                onChange={() => onChange({ ...said, disposition: key })}
                className="absolute size-px opacity-0"
              />
              <span className="whitespace-nowrap">{dispositionWords[key].label}</span>
              {keys && (
                <span className="ml-auto">
                  <Kbd>{String(index + 1)}</Kbd>
                </span>
              )}
            </label>
          ))}
        </div>
        {said.disposition && <p className="text-sm text-ink-2">{dispositionWords[said.disposition].help}</p>}
      </div>
      <div className="grid gap-1">
        <label htmlFor={`${id}-reason`} className="text-xs text-ink-3">
          {words.gapReason} {keys && <Kbd>I</Kbd>}
        </label>
        <textarea
          id={`${id}-reason`}
          data-field={keys ? 'justification' : undefined}
          rows={2}
          maxLength={2000}
          value={said.reason}
          onChange={(event) => onChange({ ...said, reason: event.target.value })}
          className={`${controlStyle} field-sizing-content min-h-[54px] resize-y text-sm`}
        />
        {onPhrase && <PhraseButtons text={said.reason} phrases={phrases} onPhrase={onPhrase} />}
      </div>
      {scheduled && (
        <div className="grid grid-cols-2 gap-2">
          <label className="grid gap-1 text-xs text-ink-3">
            {words.gapOwner}
            <input
              maxLength={40}
              value={said.ownerName}
              onChange={(event) => onChange({ ...said, ownerName: event.target.value })}
              className={`${controlStyle} text-sm text-ink`}
            />
          </label>
          <label className="grid gap-1 text-xs text-ink-3">
            {words.gapDue}
            <input
              type="date"
              value={said.dueDate}
              onChange={(event) => onChange({ ...said, dueDate: event.target.value })}
              className={`${controlStyle} text-sm text-ink`}
            />
          </label>
        </div>
      )}
      {tried && (
        <p role="alert" className="rounded-md border border-gap-line bg-gap-tint px-2.5 py-1.5 text-sm">
          {words.gapMissing}
        </p>
      )}
    </>
  )
}
