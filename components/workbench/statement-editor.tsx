/** Saying something about the pair: relation, differences, why, on what evidence. It holds nothing itself: the draft is the workbench's. */
'use client'

import { useId } from 'react'
import { controlStyle } from '#components/ui/form/control-style'
import { Kbd } from '#components/ui/kbd'
import { statementLimits } from '#lib/domain/mapping/statement'
import type { Missing, StatementDraft } from '#lib/domain/workbench/draft'
import { missingWords, workbenchWords as words } from '#lib/i18n/workbench'
import { DifferenceEditor } from './difference-editor'
import { PhraseButtons } from './phrase-buttons'
import { RelationPicker } from './relation-picker'

export type StatementEditing = {
  readonly draft: StatementDraft
  readonly setDraft: (draft: StatementDraft) => void
  readonly addDifference: () => void
  readonly addTerms: (() => void) | null
  readonly insertPhrase: (phrase?: string) => void
  readonly phrases: readonly string[]
  /** Shown after somebody tried; empty before. */
  readonly missing: readonly Missing[]
}

type StatementEditorProps = {
  names: { readonly left: string; readonly right: string }
  editing: StatementEditing
  onGap: (() => void) | null
}

export function StatementEditor({ names, editing, onGap }: StatementEditorProps) {
  const { draft, setDraft, missing } = editing
  const id = useId()
  return (
    <div className="grid gap-2.5">
      <RelationPicker
        names={names}
        relation={draft.relation}
        unrelatedReason={draft.unrelatedReason}
        onRelation={(relation) => setDraft({ ...draft, relation })}
        onUnrelatedReason={(unrelatedReason) => setDraft({ ...draft, unrelatedReason })}
        onGap={onGap}
      />
      <DifferenceEditor
        draft={draft}
        names={names}
        onChange={(differences) => setDraft({ ...draft, differences })}
        onAdd={editing.addDifference}
        onAddTerms={editing.addTerms}
      />
      <div className="grid gap-1">
        <label htmlFor={`${id}-why`} className="flex justify-between text-xs text-ink-3">
          <span>
            {words.justification} <Kbd>I</Kbd>
          </span>
          <LimitHint text={draft.justification}>{words.justificationHint}</LimitHint>
        </label>
        <textarea
          id={`${id}-why`}
          data-field="justification"
          rows={2}
          maxLength={statementLimits.text}
          value={draft.justification}
          onChange={(event) => setDraft({ ...draft, justification: event.target.value })}
          className={`${controlStyle} field-sizing-content min-h-[54px] resize-y text-sm`}
        />
        <PhraseButtons text={draft.justification} phrases={editing.phrases} onPhrase={editing.insertPhrase} />
      </div>
      <div className="grid gap-1">
        <label htmlFor={`${id}-evidence`} className="flex justify-between text-xs text-ink-3">
          <span>{words.evidence}</span>
          <LimitHint text={draft.evidence}>{words.evidenceHint}</LimitHint>
        </label>
        <textarea
          id={`${id}-evidence`}
          rows={1}
          maxLength={statementLimits.text}
          value={draft.evidence}
          onChange={(event) => setDraft({ ...draft, evidence: event.target.value })}
          className={`${controlStyle} field-sizing-content resize-y text-sm`}
        />
      </div>
      {missing.length > 0 && (
        <p role="alert" className="rounded-md border border-gap-line bg-gap-tint px-2.5 py-1.5 text-sm">
          {words.missing}
          {missing.map((one) => missingWords[one]).join('；')}
        </p>
      )}
    </div>
  )
}

/** The hint beside a label, until the field takes no more: what was pasted beyond that is not in it. */
function LimitHint({ text, children }: { text: string; children: string }) {
  const full = text.length >= statementLimits.text
  return (
    <span aria-live="polite" className={full ? 'text-stop' : ''}>
      {full ? words.textFull(statementLimits.text) : children}
    </span>
  )
}
