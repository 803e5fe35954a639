/** What became of each of many things that were done, or taken back, at once: the count, and those that were refused with why. */
'use client'

import { Button } from '#components/ui/button'
import { DialogWindow } from '#components/ui/dialog'
import { Notice } from '#components/ui/notice'
import { workbenchWords as words } from '#lib/i18n/workbench'
import type { Verdict } from './use-deeds'

export type BulkOutcome = {
  /** What was done; of an undo, what was taken back. */
  readonly label: string
  readonly verdicts: readonly Verdict[]
  /** More than verdicts where somebody stopped it. */
  readonly total: number
  readonly taken: 'done' | 'back'
}

type BulkResultProps = { outcome: BulkOutcome; onClose: () => void; onUndo: () => void }

export function BulkResult({ outcome, onClose, onUndo }: BulkResultProps) {
  const { label, verdicts, total, taken } = outcome
  const failed = verdicts.filter(({ reply }) => !reply.ok)
  const done = verdicts.length - failed.length
  const figures = taken === 'done' ? words.bulkDone : words.bulkTakenBack
  return (
    <DialogWindow open onClose={onClose} title={taken === 'done' ? words.bulkResult : words.undoResult}>
      <div className="grid gap-3">
        <Notice
          tone={failed.length === 0 ? 'ok' : 'warn'}
          live
          title={`${label}：${figures(done, failed.length)}`}
        >
          {verdicts.length < total && words.bulkNotReached(total - verdicts.length)}
        </Notice>
        {failed.length > 0 && (
          <>
            <h3 className="font-semibold">{taken === 'done' ? words.bulkFailures : words.undoFailures}</h3>
            <ul className="max-h-[50vh] overflow-y-auto">
              {failed.map(({ step, reply }) => (
                <li key={JSON.stringify(step.input)} className="border-b border-line py-1.5 text-sm">
                  <b className="font-medium">{step.about}</b>
                  <span className="block text-stop">{reply.ok ? '' : reply.problem.message}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        <div className="flex justify-end gap-2">
          {done > 0 && taken === 'done' && <Button onPress={onUndo}>{words.undo}</Button>}
          <Button variant="primary" onPress={onClose}>
            {words.close}
          </Button>
        </div>
      </div>
    </DialogWindow>
  )
}
