/** What is chosen in the trees, and one action for all of it: each thing gets its own verdict, and the whole can be undone. */
'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button'
import { ConfirmDialog } from '#components/ui/confirm-dialog'
import { DialogWindow } from '#components/ui/dialog'
import { DialogCancel } from '#components/ui/dialog-close'
import type { CommandReply } from '#components/ui/form/post-command'
import { Notice } from '#components/ui/notice'
import { sides } from '#lib/domain/workbench/board'
import {
  type BulkAction,
  type BulkStep,
  bulkActions,
  bulkAsks,
  bulkSteps,
} from '#lib/domain/workbench/selection'
import { bulkWords, workbenchWords as words } from '#lib/i18n/workbench'
import {
  DispositionFields,
  type DispositionSaid,
  emptyDisposition,
  isDispositionComplete,
} from './disposition-fields'
import type { Worker } from './owners'
import type { Workbench } from './use-workbench'

type BulkBarProps = { bench: Workbench; worker: Worker }

type Verdict = { readonly step: BulkStep; readonly reply: CommandReply }
type Result = { readonly label: string; readonly verdicts: readonly Verdict[]; readonly total: number }

export function BulkBar({ bench, worker }: BulkBarProps) {
  const { session, deeds, owners } = bench
  const [asking, setAsking] = useState<BulkAction | null>(null)
  const [result, setResult] = useState<Result | null>(null)
  const { chosen, board } = session
  const stepsOf = (action: BulkAction, said: Readonly<Record<string, unknown>> = {}) =>
    bulkSteps(action, chosen, { board, actor: worker, owners }, said)
  const some = chosen.left.size + chosen.right.size > 0
  const offered = some ? bulkActions.filter((action) => stepsOf(action).length > 0) : []

  const act = async (action: BulkAction, said: Readonly<Record<string, unknown>> = {}) => {
    setAsking(null)
    setResult(await performBulk(bench, bulkWords[action].label, stepsOf(action, said)))
  }

  return (
    <>
      {some && (
        <div
          role="toolbar"
          aria-label={words.chosen}
          className="flex flex-wrap items-center gap-1.5 border-b border-gap-line bg-gap-tint px-4 py-1.5 print:hidden"
        >
          <span role="status" className="text-sm font-semibold">
            {words.chosenCount(chosen.left.size, chosen.right.size)}
          </span>
          {offered.length === 0 && <span className="text-sm text-ink-2">{words.bulkNone}</span>}
          {offered.map((action) => (
            <Button key={action} size="small" onPress={() => setAsking(action)}>
              {words.bulkApply(bulkWords[action].label, stepsOf(action).length)}
            </Button>
          ))}
          {deeds.progress && (
            <>
              <span className="text-sm">{words.progress(deeds.progress.done, deeds.progress.total)}</span>
              <Button size="small" onPress={deeds.stop}>
                {words.stopBatch}
              </Button>
            </>
          )}
          <span className="ml-auto">
            <Button size="small" variant="quiet" onPress={() => bench.step({ kind: 'choose-none' })}>
              {words.chooseNone}
            </Button>
          </span>
        </div>
      )}
      {asking && bulkAsks[asking] !== 'disposition' && (
        <ConfirmDialog
          open
          title={bulkWords[asking].title}
          body={bulkWords[asking].body}
          submit={words.bulkApply(bulkWords[asking].label, stepsOf(asking).length)}
          onClose={() => setAsking(null)}
          onConfirm={(reason) => void act(asking, reason === '' ? {} : { reason })}
          {...(bulkAsks[asking] === 'reason' && { reason: 'required' as const })}
        />
      )}
      {asking && bulkAsks[asking] === 'disposition' && (
        <DisposeMany
          count={stepsOf(asking).length}
          onClose={() => setAsking(null)}
          onConfirm={(said) => void act(asking, said)}
        />
      )}
      {result && <ResultWindow bench={bench} result={result} onClose={() => setResult(null)} />}
    </>
  )
}

/** Runs the steps and gives back each verdict; the bar's drafts go the same way. */
export async function performBulk(
  bench: Workbench,
  name: string,
  steps: readonly BulkStep[],
): Promise<Result> {
  const { board } = bench.session
  const nodeIds = steps.flatMap((step) =>
    sides.flatMap((side) => {
      const index = step[side]
      return index === null || index < 0 ? [] : (board[side].rows[index]?.id ?? [])
    }),
  )
  const label = words.bulkApply(name, steps.length)
  const commands = steps.map(({ command, input }) => ({ command, input }))
  const { replies } = await bench.run({ label, steps: commands, nodeIds: [...new Set(nodeIds)] })
  const failed = replies.filter((reply) => !reply.ok).length
  bench.announce(`${name}：${words.bulkDone(replies.length - failed, failed)}`)
  const verdicts = steps.flatMap((step, index) => {
    const reply = replies[index]
    return reply ? [{ step, reply }] : []
  })
  return { label: name, verdicts, total: steps.length }
}

type DisposeManyProps = {
  count: number
  onClose: () => void
  onConfirm: (said: Readonly<Record<string, unknown>>) => void
}

function DisposeMany({ count, onClose, onConfirm }: DisposeManyProps) {
  const [said, setSaid] = useState<DispositionSaid>(emptyDisposition)
  const [tried, setTried] = useState(false)
  const confirm = () => {
    if (!isDispositionComplete(said)) return setTried(true)
    const { disposition, reason, ownerName, dueDate } = said
    return onConfirm({ disposition, reason, ownerName, dueDate: dueDate === '' ? null : dueDate })
  }
  return (
    <DialogWindow open onClose={onClose} title={bulkWords.dispose.title}>
      <div className="grid gap-3">
        <p className="text-ink-2">{bulkWords.dispose.body}</p>
        <DispositionFields said={said} onChange={setSaid} tried={tried} phrases={[]} keys={false} />
        <div className="flex justify-end gap-2">
          <DialogCancel />
          <Button variant="primary" onPress={confirm}>
            {words.bulkApply(bulkWords.dispose.label, count)}
          </Button>
        </div>
      </div>
    </DialogWindow>
  )
}

function ResultWindow({ bench, result, onClose }: { bench: Workbench; result: Result; onClose: () => void }) {
  const failed = result.verdicts.filter(({ reply }) => !reply.ok)
  const done = result.verdicts.length - failed.length
  const title = (side: 'left' | 'right', index: number | null) =>
    index === null ? null : (bench.session.board[side].rows[index]?.title ?? null)
  return (
    <DialogWindow open onClose={onClose} title={words.bulkResult}>
      <div className="grid gap-3">
        <Notice
          tone={failed.length === 0 ? 'ok' : 'warn'}
          title={`${result.label}：${words.bulkDone(done, failed.length)}`}
        >
          {result.verdicts.length < result.total &&
            words.bulkNotReached(result.total - result.verdicts.length)}
        </Notice>
        {failed.length > 0 && (
          <>
            <h3 className="font-semibold">{words.bulkFailures}</h3>
            <ul className="max-h-[50vh] overflow-y-auto">
              {failed.map(({ step, reply }) => (
                <li key={JSON.stringify(step.input)} className="border-b border-line py-1.5 text-sm">
                  <b className="font-medium">
                    {[title('left', step.left), title('right', step.right)].filter(Boolean).join(' — ')}
                  </b>
                  <span className="block text-stop">{reply.ok ? '' : reply.problem.message}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        <div className="flex justify-end gap-2">
          {done > 0 && (
            <Button
              onPress={() => {
                onClose()
                void bench.undo()
              }}
            >
              {words.undo}
            </Button>
          )}
          <Button variant="primary" onPress={onClose}>
            {words.close}
          </Button>
        </div>
      </div>
    </DialogWindow>
  )
}
