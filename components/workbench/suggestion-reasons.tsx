/**
 * Why the pair is suggested, in as few lines as the pane has: the strongest reasons with their bars, the whole account
 * on demand. Evidence for a person: it never sets a relation.
 */
'use client'

import { ReasonList } from '#components/suggestion/reason-list'
import { Tag } from '#components/ui/tag'
import { reasonSentence, suggestionOriginWords, suggestionWords } from '#lib/i18n/suggestion'
import { workbenchWords as words } from '#lib/i18n/workbench'
import type { SuggestionDetail } from '#lib/queries/workbench-pair'

const shownAtOnce = 3

export function SuggestionReasons({ suggestion }: { suggestion: SuggestionDetail }) {
  const { score, reasons, hint, reason, action, nodeBId } = suggestion
  const scored = score !== null && nodeBId !== null
  return (
    <section aria-label={words.why} className="grid gap-1 text-sm">
      <p className="flex flex-wrap justify-between gap-x-3 text-xs text-ink-3">
        <span>
          {words.why}
          {scored && `（${suggestionWords.points(score)}，${words.whyNote}）`}
        </span>
        <span>{suggestion.live ? words.live : suggestionOriginWords[suggestion.origin]}</span>
      </p>
      {scored ? (
        <>
          <ul className="grid gap-0.5">
            {reasons.slice(0, shownAtOnce).map((one) => (
              <li
                key={one.key}
                className="grid grid-cols-[minmax(0,1fr)_minmax(60px,30%)_44px] items-center gap-2"
              >
                <span className="truncate" title={reasonSentence(one)}>
                  {reasonSentence(one)}
                </span>
                <span aria-hidden className="h-1.5 rounded-sm bg-line">
                  <span
                    className="block h-1.5 rounded-sm bg-joint-2"
                    style={{ width: `${one.permille / 10}%` }}
                  />
                </span>
                <span className="text-right text-xs text-ink-2">{suggestionWords.points(one.permille)}</span>
              </li>
            ))}
          </ul>
          {reasons.length > shownAtOnce && (
            <details className="text-xs">
              <summary className="text-joint">{words.allReasons(reasons.length)}</summary>
              <ReasonList suggestion={suggestion} />
            </details>
          )}
        </>
      ) : nodeBId === null && score !== null ? (
        <ReasonList suggestion={suggestion} />
      ) : (
        <p className="text-ink-2">
          {hint && (
            <span className="mr-1.5">
              <Tag tone="dashed">{hint}</Tag>
            </span>
          )}
          {reason}
          {action && <span className="block text-xs text-ink-3">{action}</span>}
        </p>
      )}
    </section>
  )
}
