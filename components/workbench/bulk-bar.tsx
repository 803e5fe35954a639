/** What is chosen in the trees, and one action for all of it: each thing gets its own verdict, and the whole can be undone. */
'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button'
import { ConfirmDialog } from '#components/ui/confirm-dialog'
import { DialogWindow } from '#components/ui/dialog'
import { DialogCancel } from '#components/ui/dialog-close'
import { hrefWith } from '#components/ui/href'
import { ButtonLink } from '#components/ui/link'
import { sides } from '#lib/domain/workbench/board'
import {
  type BulkAction,
  type BulkStep,
  bulkActions,
  bulkAsks,
  bulkSteps,
  packableMappings,
} from '#lib/domain/workbench/selection'
import { bulkWords, workbenchWords as words } from '#lib/i18n/workbench'
import { BulkResult } from './bulk-result'
import {
  DispositionFields,
  type DispositionSaid,
  emptyDisposition,
  isDispositionComplete,
} from './disposition-fields'
import type { Owners, Worker } from './owners'
import { verdictsOf } from './use-deeds'
import type { Workbench } from './use-workbench'

type BulkBarProps = { bench: Workbench; worker: Worker }

export function BulkBar({ bench, worker }: BulkBarProps) {
  const { session, deeds, owners } = bench
  const [asking, setAsking] = useState<BulkAction | null>(null)
  const { chosen, board } = session
  const stepsOf = (action: BulkAction, said: Readonly<Record<string, unknown>> = {}) =>
    bulkSteps(action, chosen, { board, actor: worker, owners }, said)
  const some = chosen.left.size + chosen.right.size > 0
  const packable = packableMappings(chosen, board, worker)
  const offered = some ? bulkActions.filter((action) => stepsOf(action).length > 0) : []

  const act = async (action: BulkAction, said: Readonly<Record<string, unknown>> = {}) => {
    setAsking(null)
    await performBulk(bench, bulkWords[action].label, stepsOf(action, said))
  }

  return (
    <>
      {(some || deeds.progress) && (
        <div
          role="toolbar"
          aria-label={words.chosen}
          className="flex flex-wrap items-center gap-1.5 border-b border-gap-line bg-gap-tint px-4 py-1.5 print:hidden"
        >
          <span role="status" className="text-sm font-semibold">
            {words.chosenCount(chosen.left.size, chosen.right.size)}
          </span>
          {packable.length > 0 && <AssembleLink mappingIds={packable} owners={owners} worker={worker} />}
          {offered.length + packable.length === 0 && some && (
            <span className="text-sm text-ink-2">{words.bulkNone}</span>
          )}
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
      {bench.outcome && (
        <BulkResult
          outcome={bench.outcome}
          onClose={() => bench.showOutcome(null)}
          onUndo={() => void bench.undo()}
        />
      )}
    </>
  )
}

/** An address can't be as long as one likes. */
const carriedMost = 100

type AssembleLinkProps = { mappingIds: readonly string[]; owners: Owners; worker: Worker }

function AssembleLink({ mappingIds, owners, worker }: AssembleLinkProps) {
  const receiver = sides.map((side) => owners[side].agencyId).find((id) => id !== worker.agencyId)
  const carried = mappingIds.slice(0, carriedMost)
  return (
    <ButtonLink
      size="small"
      href={hrefWith('/mappings/packages/new', { to: receiver, ids: carried.join(',') })}
      title={carried.length < mappingIds.length ? words.assembleMost(carriedMost) : undefined}
    >
      {words.assemble(carried.length)}
    </ButtonLink>
  )
}

/** Runs the steps and shows what became of each; the bar's drafts go the same way. */
export async function performBulk(
  bench: Workbench,
  label: string,
  chosen: readonly BulkStep[],
): Promise<void> {
  const { board } = bench.session
  const rowsOf = (step: BulkStep) =>
    sides.flatMap((side) => {
      const index = step[side]
      return index === null || index < 0 ? [] : (board[side].rows[index] ?? [])
    })
  const nodeIds = chosen.flatMap((step) => rowsOf(step).map(({ id }) => id))
  const steps = chosen.map((step) => {
    const about = rowsOf(step).map(({ title }) => title)
    return { command: step.command, input: step.input, about: about.join(' — ') }
  })
  const work = { label: words.bulkApply(label, steps.length), steps, nodeIds: [...new Set(nodeIds)] }
  const { replies } = await bench.run(work)
  const failed = replies.filter((reply) => !reply.ok).length
  bench.announce(`${label}：${words.bulkDone(replies.length - failed, failed)}`)
  bench.showOutcome({ label, verdicts: verdictsOf(steps, replies), total: steps.length, taken: 'done' })
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
