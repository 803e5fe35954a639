/** Grey lines where content is on its way: the fallback of a Suspense below the gate. Says so once to screen readers. */
import { shellWords } from '#lib/i18n/shell'

const lineWidths = ['92%', '78%', '85%', '64%', '88%', '72%']

export function Skeleton({ lines = 6 }: { lines?: number }) {
  return (
    <div role="status" className="grid gap-3">
      <span className="sr-only">{shellWords.loading}</span>
      {Array.from({ length: lines }, (_, line) => `line ${line}`).map((key, line) => (
        <span
          key={key}
          className="block h-4 animate-pulse rounded-sm bg-line"
          style={{ width: lineWidths[line % lineWidths.length] }}
        />
      ))}
    </div>
  )
}
