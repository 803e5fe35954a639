/** What has just happened, in one line: seen by everybody, read out by screen readers, without a pile of messages. */
'use client'

import { Kbd } from '#components/ui/kbd'
import { workbenchWords as words } from '#lib/i18n/workbench'
import type { Said } from './use-workbench'

export function SaidLine({ said, undoable }: { said: Said; undoable: boolean }) {
  const quiet = said.text === ''
  return (
    <div
      className={`${quiet ? 'max-md:hidden' : ''} flex min-h-[26px] items-center gap-2 border-b border-line px-4 text-sm print:hidden ${said.tone === 'stop' ? 'bg-stop-tint text-stop' : 'bg-paper text-ink-2'}`}
    >
      <p
        role="status"
        aria-live={said.tone === 'stop' ? 'assertive' : 'polite'}
        className={quiet ? 'sr-only' : 'min-w-0 flex-1 truncate'}
      >
        <span key={said.turn}>{said.text}</span>
      </p>
      {quiet && (
        <p className="flex-none text-xs">
          <Kbd>J</Kbd> {words.startHint} <Kbd>?</Kbd> {words.keysHint}
        </p>
      )}
      {undoable && said.tone === null && (
        <span aria-hidden className="text-xs whitespace-nowrap">
          {words.undo} <Kbd>U</Kbd>
        </span>
      )}
    </div>
  )
}
