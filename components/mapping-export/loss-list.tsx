/** What the chosen format cannot carry, said before anything is downloaded. */
import { Notice } from '#components/ui/notice'
import { exportWords as words } from '#lib/i18n/mapping-export'

export function LossList({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return <Notice tone="ok" title={words.lossesNone} />
  return (
    <Notice tone="warn" title={words.losses}>
      <ul className="list-disc pl-5">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  )
}
