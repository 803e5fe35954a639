/** One row of a 批次 under review: its checkbox, what it says, and its answers; the one that the keys mean is marked. */
'use client'

import { Button } from '#components/ui/button'
import { answerQuestions, packageScreenWords as words } from '#lib/i18n/package-screen'
import type { Answer, ReviewItem } from './review-item'
import { rowId } from './use-cursor'

type ReviewRowProps = {
  item: ReviewItem
  current: boolean
  selected: boolean
  problem: string | null
  busy: boolean
  onToggle: () => void
  onEnter: () => void
  onAnswer: (answer: Answer) => void
}

export function ReviewRow(props: ReviewRowProps) {
  const { item, current, selected, problem, busy } = props
  const answerable = item.answers.length > 0
  return (
    <li
      id={rowId(item.itemId)}
      tabIndex={-1}
      {...(current && { 'aria-current': true })}
      onFocus={props.onEnter}
      data-keep-together
      className={`scroll-mt-32 rounded-lg border bg-surface px-3 py-2.5 outline-none ${current ? 'border-joint shadow-[inset_3px_0_var(--color-joint)]' : 'border-line'} ${selected ? 'bg-joint-tint' : ''} print:border-0 print:border-b print:border-line print:shadow-none`}
    >
      <div className="flex gap-3">
        <span className="flex w-7 shrink-0 flex-col items-center gap-1 pt-1 text-sm text-ink-3">
          {item.ordinal}
          {answerable && (
            <input
              type="checkbox"
              checked={selected}
              onChange={props.onToggle}
              aria-label={`${words.select(item.ordinal)}：${item.label}`}
              className="size-4 accent-joint print:hidden"
            />
          )}
        </span>
        {item.body}
      </div>
      {problem && (
        <p
          role="alert"
          className="mt-2 rounded border border-stop-line bg-stop-tint px-2 py-1 text-sm text-stop"
        >
          {problem}
        </p>
      )}
      {answerable && (
        <div className="mt-1 flex flex-wrap justify-end gap-2 print:hidden">
          {item.answers.map((answer) => (
            <Button
              key={answer}
              size="small"
              variant={answer === 'confirm' ? 'primary' : 'plain'}
              disabled={busy}
              label={`${answerQuestions[answer].word}：${item.ordinal} ${item.label}`}
              {...(current && { kbd: answerQuestions[answer].key })}
              onPress={() => props.onAnswer(answer)}
            >
              {answerQuestions[answer].word}
            </Button>
          ))}
        </div>
      )}
    </li>
  )
}
