/**
 * The pair under work, in the middle: both nodes, why they are suggested, what is said or being said, and the buttons
 * that go through the queue. The pane itself takes the focus after every step, so that the keys never lose their place.
 */
'use client'

import type { Ref } from 'react'
import { Button } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { Notice } from '#components/ui/notice'
import { relationTable } from '#lib/domain/mapping/relations'
import { facing } from '#lib/domain/workbench/board'
import { workbenchWords as words } from '#lib/i18n/workbench'
import { GapEditor } from './gap-editor'
import { MappingStanding } from './mapping-standing'
import { NodeLinks } from './node-links'
import { NodeSuggestions } from './node-suggestions'
import type { Worker } from './owners'
import { PairComments } from './pair-comments'
import { PairHeads } from './pair-heads'
import { QueueLine } from './queue-line'
import { StatementEditor } from './statement-editor'
import { SuggestionReasons } from './suggestion-reasons'
import type { GapWork } from './use-gap-work'
import { keptDraft, type PairWork, standing } from './use-pair-work'
import type { Workbench } from './use-workbench'

type PairPaneProps = {
  bench: Workbench
  work: PairWork
  gap: GapWork
  worker: Worker
  paneRef: Ref<HTMLElement>
  onFocusPane: () => void
}

export function PairPane({ bench, work, gap, worker, paneRef, onFocusPane }: PairPaneProps) {
  return (
    <section
      ref={paneRef}
      tabIndex={-1}
      aria-label={words.pane.pair}
      // For whoever drives the screen by program: when the pair is there, and when nothing is under way.
      data-pair={bench.key}
      data-ready={work.detail !== null}
      data-busy={bench.deeds.busy.size}
      onKeyDown={(event) => {
        // Escape leaves a field: the letters are keys again.
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) {
          event.preventDefault()
          onFocusPane()
        }
      }}
      className="relative flex max-h-full min-h-0 flex-col rounded-lg border border-line bg-surface outline-none focus-visible:border-joint-2 max-md:border-x-0"
    >
      <QueueLine bench={bench} />
      <div className="grid min-h-0 flex-1 content-start gap-3 overflow-y-auto px-4 py-3">
        <PairContent bench={bench} work={work} gap={gap} worker={worker} />
      </div>
      <PairButtons bench={bench} work={work} gap={gap} />
    </section>
  )
}

type ContentProps = Pick<PairPaneProps, 'bench' | 'work' | 'gap' | 'worker'>

function PairContent({ bench, work, gap, worker }: ContentProps) {
  const { session, owners } = bench
  const { detail, load, mode, problem } = work
  if (session.current.left === null && session.current.right === null)
    return bench.queue.length === 0 ? (
      <EmptyState title={words.queueEmpty}>{words.queueEmptyHint}</EmptyState>
    ) : (
      <EmptyState title={words.queueLeft(bench.queue.length)}>{words.pickPair}</EmptyState>
    )
  if (load.kind === 'failed')
    return (
      <Notice
        tone="stop"
        title={words.loadFailed}
        actions={
          <Button size="small" onPress={work.retry}>
            {words.retry}
          </Button>
        }
      />
    )
  if (detail === null) return <p className="py-8 text-center text-ink-3">{words.loading}</p>

  const names = { left: owners.left.agency.shortName, right: owners.right.agency.shortName }
  const both = detail.left !== null && detail.right !== null
  const relation = detail.mapping?.said.relation ?? work.editing.draft.relation
  return (
    <>
      <PairHeads
        owners={owners}
        left={detail.left}
        right={detail.right}
        same={detail.same}
        sign={relation === null ? '?' : relationTable[relation].sign}
      />
      {problem && (
        <Notice
          tone={problem.problem.code === 'STALE' ? 'warn' : 'stop'}
          live
          title={problem.problem.code === 'STALE' ? words.staleTitle : problem.problem.message}
        >
          {problem.problem.code === 'STALE' && words.staleBody(problem.before, standing(detail.mapping))}
        </Notice>
      )}
      {work.suggestion && mode === 'pair' && !detail.mapping && (
        <SuggestionReasons suggestion={work.suggestion} />
      )}
      {mode === 'gap' ? (
        <GapEditor gap={gap} />
      ) : detail.mapping && !work.revising ? (
        <MappingStanding mapping={detail.mapping} names={names} work={work} kept={keptDraft(work)} />
      ) : both && work.mayPropose ? (
        <StatementEditor names={names} editing={work.editing} onGap={() => work.setMode('gap')} />
      ) : (
        <p className="text-sm text-ink-2" data-alone={aloneOf(bench, worker)}>
          {both ? words.mayNotPropose : words.pickOther}
        </p>
      )}
      {(['left', 'right'] as const).map((side) => (
        <NodeLinks
          key={side}
          bench={bench}
          side={side}
          worker={worker}
          onGrouped={(nodeIds) => void bench.run({ label: words.group, steps: [], nodeIds })}
        />
      ))}
      <NodeSuggestions bench={bench} work={work} worker={worker} />
      {detail.left && detail.right && detail.comments && (
        <PairComments
          key={bench.key}
          leftId={detail.left.nodeId}
          rightId={detail.right.nodeId}
          known={detail.comments}
          onChanged={work.outdate}
        />
      )}
    </>
  )
}

/** For whoever has no key P: a node alone, and the one where one was last in the other tree. */
function PairWithButton({ bench: { session, step } }: { bench: Workbench }) {
  const { board, current, cursor } = session
  const side = current.left === null ? 'left' : 'right'
  const alone = current[facing(side)]
  const index = cursor[side]
  const row = index === null ? undefined : board[side].rows[index]
  if (alone === null || current[side] !== null || index === null) return null
  if (row === undefined || row.kind !== board[facing(side)].rows[alone]?.kind) return null
  return <Button onPress={() => step({ kind: 'pair-with', side, index })}>{words.pairWith(row.title)}</Button>
}

/** Whose the node is that stands without a counterpart. */
function aloneOf({ session: { current }, owners }: Workbench, worker: Worker): 'own' | 'other' | undefined {
  if (current.left !== null && current.right !== null) return undefined
  const owner = current.left === null ? owners.right : owners.left
  return owner.agencyId === worker.agencyId ? 'own' : 'other'
}

/** What can be done with the item under work, each with its key. */
function PairButtons({ bench, work, gap }: Pick<PairPaneProps, 'bench' | 'work' | 'gap'>) {
  const { detail, mode, revising, mayPropose, suggestion } = work
  if (detail === null) return null
  const both = detail.left !== null && detail.right !== null
  const writes = mayPropose && both && (detail.mapping === null || revising)
  const queued = bench.place >= 0
  return (
    <div className="flex flex-wrap items-center gap-1.5 border-t border-line px-4 py-2 empty:hidden">
      {mode === 'gap' ? (
        <>
          {(gap.target?.reports || (gap.target?.mine && gap.target.gap.moves.includes('propose'))) && (
            <Button variant="primary" kbd="↵" onPress={gap.submit}>
              {gap.target.reports ? words.gapReport : words.gapSubmit}
            </Button>
          )}
          <Button kbd="8" onPress={() => work.setMode('pair')}>
            {words.backToPair}
          </Button>
        </>
      ) : (
        <>
          {writes && (
            <Button variant="primary" kbd="↵" onPress={work.propose}>
              {revising ? words.revise : words.propose}
            </Button>
          )}
          {revising && <Button onPress={() => work.revise(false)}>{words.cancelEdit}</Button>}
          {mayPropose && <PairWithButton bench={bench} />}
          {!both && mayPropose && (
            <Button kbd="8" onPress={() => work.setMode('gap')}>
              {words.gapHere}
            </Button>
          )}
          {mayPropose && suggestion && suggestion.dismissedAt === null && !detail.mapping && (
            <Button kbd="O" onPress={() => work.dismiss()}>
              {words.dismiss}
            </Button>
          )}
        </>
      )}
      {queued && (
        <Button
          kbd="S"
          onPress={() => {
            bench.step({ kind: 'skip', key: bench.key })
            bench.go(1)
          }}
        >
          {words.skip}
        </Button>
      )}
    </div>
  )
}
