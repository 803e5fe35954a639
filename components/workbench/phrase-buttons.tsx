/** Phrases from what stands on the screen, to be put into a reason; the next one that the key puts in is marked with it. */
'use client'

import { Button } from '#components/ui/button'
import { workbenchWords as words } from '#lib/i18n/workbench'

type PhraseButtonsProps = {
  text: string
  phrases: readonly string[]
  onPhrase: (phrase: string) => void
}

export function PhraseButtons({ text, phrases, onPhrase }: PhraseButtonsProps) {
  const next = phrases.find((phrase) => !text.includes(phrase))
  if (phrases.length === 0) return null
  return (
    <fieldset aria-label={words.phrases} title={words.phrasesHint} className="flex min-w-0 flex-wrap gap-1">
      {phrases.map((phrase) => (
        <Button
          key={phrase}
          size="small"
          variant="quiet"
          onPress={() => onPhrase(phrase)}
          // Not disabled once it stands in the text: a disabled button would lose the focus.
          {...(phrase === next && { kbd: 'F' })}
        >
          {text.includes(phrase) && <span aria-hidden>✓</span>}
          <span className="max-w-[24em] truncate text-xs" title={phrase}>
            {phrase}
          </span>
        </Button>
      ))}
    </fieldset>
  )
}
