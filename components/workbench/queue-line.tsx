/** Where one is in the queue, and the way through it. */
'use client'

import { Button } from '#components/ui/button'
import { workbenchWords as words } from '#lib/i18n/workbench'
import type { Workbench } from './use-workbench'

export function QueueLine({ bench }: { bench: Workbench }) {
  const { queue, place, session } = bench
  const skipped = queue.filter(({ key }) => session.skipped.has(key)).length
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-1.5 text-sm">
      <h2 className="font-semibold">{words.queue}</h2>
      <span className="text-ink-2" data-queue-left={queue.length}>
        {place >= 0 ? words.queuePlace(place + 1, queue.length) : words.queueLeft(queue.length)}
      </span>
      {skipped > 0 && <span className="text-ink-3">{words.queueSkipped(skipped)}</span>}
      <span className="ml-auto flex gap-1">
        <Button
          size="small"
          variant="quiet"
          kbd="K"
          onPress={() => bench.go(-1)}
          disabled={queue.length === 0}
        >
          {words.previous}
        </Button>
        <Button
          size="small"
          variant="quiet"
          kbd="J"
          onPress={() => bench.go(1)}
          disabled={queue.length === 0}
        >
          {words.next}
        </Button>
      </span>
    </div>
  )
}
