/** A gap in place of a relation: the agency that lacks something says what it does about it; nobody says it for another. */
'use client'

import { useId } from 'react'
import { controlStyle } from '#components/ui/form/control-style'
import { Kbd } from '#components/ui/kbd'
import { Notice } from '#components/ui/notice'
import { dispositionWords, gapStateWords } from '#lib/i18n/gap'
import { workbenchWords as words } from '#lib/i18n/workbench'
import { DispositionFields } from './disposition-fields'
import { PhraseButtons } from './phrase-buttons'
import type { GapTarget, GapWork } from './use-gap-work'

export function GapEditor({ gap }: { gap: GapWork }) {
  const { targets, target } = gap
  return (
    <section aria-label={words.gapMode} className="grid gap-2.5">
      {targets.length > 1 && (
        <div role="radiogroup" aria-label={words.gapTarget} className="grid gap-1.5 sm:grid-cols-2">
          {targets.map((one) => (
            <label
              key={one.side}
              className={`flex items-start gap-2 rounded-md border px-2.5 py-1.5 text-sm ${one === target ? 'border-joint bg-joint-tint' : 'border-line-2'}`}
            >
              <input
                type="radio"
                name="workbench-gap-target"
                checked={one === target}
                onChange={() => gap.choose(one.side)}
                className="mt-1 accent-joint"
              />
              <span>
                {words.gapOf(one.node.title, one.lackingName)}
                <span className="block text-xs text-ink-3">{words.gapWho(one.lackingName)}</span>
              </span>
            </label>
          ))}
        </div>
      )}
      {targets.length === 1 && target && (
        <p className="font-medium">{words.gapOf(target.node.title, target.lackingName)}</p>
      )}
      {target === null ? <p className="text-ink-3">{words.gapNone}</p> : <Target gap={gap} target={target} />}
    </section>
  )
}

function Target({ gap, target }: { gap: GapWork; target: GapTarget }) {
  const { disposition, state, reason, moves, reported } = target.gap
  return (
    <>
      {disposition !== null && state !== null && (
        <Notice
          tone="info"
          title={words.gapStanding(dispositionWords[disposition].label, gapStateWords[state])}
        >
          {reason}
        </Notice>
      )}
      {reported !== null && (
        <Notice tone="info" title={words.gapReportStands}>
          {reported}
        </Notice>
      )}
      {target.reports ? (
        <ReportFields gap={gap} />
      ) : !target.mine ? (
        <p className="text-sm text-ink-2">{words.gapNotYours(target.lackingName)}</p>
      ) : (
        moves.includes('propose') && (
          <DispositionFields
            said={gap.draft}
            onChange={gap.setDraft}
            tried={gap.tried}
            phrases={gap.phrases}
            onPhrase={gap.insertPhrase}
            keys
          />
        )
      )}
    </>
  )
}

/** 查无对应 of an own node: only the reason is the person's to write, what is done about it the other side's. */
function ReportFields({ gap }: { gap: GapWork }) {
  const { draft, setDraft, tried } = gap
  const id = useId()
  return (
    <div className="grid gap-1">
      <p className="text-sm text-ink-2">{words.gapReportHint}</p>
      <label htmlFor={id} className="text-xs text-ink-3">
        {words.gapReason} <Kbd>I</Kbd>
      </label>
      <textarea
        id={id}
        data-field="justification"
        rows={2}
        maxLength={2000}
        value={draft.reason}
        onChange={(event) => setDraft({ ...draft, reason: event.target.value })}
        className={`${controlStyle} field-sizing-content min-h-[54px] resize-y text-sm`}
      />
      <PhraseButtons text={draft.reason} phrases={gap.phrases} onPhrase={gap.insertPhrase} />
      {tried && draft.reason.trim() === '' && (
        <p role="alert" className="rounded-md border border-gap-line bg-gap-tint px-2.5 py-1.5 text-sm">
          {words.gapReasonMissing}
        </p>
      )}
    </div>
  )
}
