/**
 * Why a pair is offered: one line for each reason, with its share of the score as a bar and in points. The account adds
 * up to the score, and the last line says what a score is not (in a list of many the page says so). For a suggestion out of a file it shows the file's words.
 */
import type { Reason } from '#lib/domain/alignment/reason'
import type { Suggestion } from '#lib/domain/mapping/suggestion'
import {
  reasonSentence,
  reasonWords,
  suggestionOriginWords,
  suggestionWords as words,
} from '#lib/i18n/suggestion'

type ReasonListProps = {
  suggestion: Pick<Suggestion, 'nodeBId' | 'origin' | 'score' | 'reasons' | 'hint' | 'reason'>
  folded?: boolean
}

export function ReasonList({ suggestion, folded = false }: ReasonListProps) {
  const { score, reasons, nodeBId, origin, hint, reason } = suggestion
  if (score === null) {
    return (
      <p className="text-sm text-ink-2">
        <span className="text-ink-3">{suggestionOriginWords[origin]}：</span>
        {hint}
        {reason && `。${reason}`}
      </p>
    )
  }
  if (nodeBId === null) {
    return (
      <p className="text-sm text-ink-2">
        {words.noCounterpart}（{words.belief(score)}）。{words.noCounterpartWhy}
      </p>
    )
  }
  return (
    <section aria-label={words.reasons} className="grid gap-1.5 text-sm">
      <p className="flex items-baseline justify-between">
        <span className="text-ink-2">{words.score}</span>
        <span className="font-semibold tabular-nums">{words.points(score)}</span>
      </p>
      {folded ? <FoldedReasons reasons={reasons} /> : <Reasons reasons={reasons} />}
      {!folded && <p className="text-xs text-ink-3">{words.scoreNote}</p>}
    </section>
  )
}

/** In a list of many: the reason that weighs most, the others behind it. */
function FoldedReasons({ reasons }: { reasons: readonly Reason[] }) {
  const [first, ...others] = [...reasons].sort((one, other) => other.permille - one.permille)
  return (
    <>
      {first && <Reasons reasons={[first]} />}
      {others.length > 0 && (
        <details>
          <summary className="text-joint">{words.otherReasons(others.length)}</summary>
          <div className="pt-1.5">
            <Reasons reasons={others} />
          </div>
        </details>
      )}
    </>
  )
}

function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  return (
    <ul className="grid gap-1.5">
      {reasons.map((one) => (
        <li key={one.key} className="grid gap-0.5">
          <span className="flex items-baseline justify-between gap-3">
            <span>
              <span className="sr-only">{reasonWords[one.key]}：</span>
              {reasonSentence(one)}
            </span>
            <span className="shrink-0 text-ink-2 tabular-nums">{words.share(one.permille)}</span>
          </span>
          <span aria-hidden className="block h-1 rounded-sm bg-line">
            <span
              className={`block h-1 rounded-sm ${one.permille < 0 ? 'bg-gap' : 'bg-joint-2'}`}
              style={{ width: `${Math.abs(one.permille) / 10}%` }}
            />
          </span>
        </li>
      ))}
    </ul>
  )
}
