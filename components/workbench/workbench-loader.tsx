/** The workbench from its first moment: whose systems face each other is there at once, the board as soon as it is read. */
'use client'

import { useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { AgencyName } from '#components/ui/agency'
import { Button } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import { Skeleton } from '#components/ui/skeleton'
import { sides } from '#lib/domain/workbench/board'
import { workbenchWords as words } from '#lib/i18n/workbench'
import { startAt } from './board-start'
import type { Owners, Worker } from './owners'
import { type BoardLoad, useBoard } from './use-board'
import { Workbench } from './workbench'
import { benchColumns, benchHeight } from './workbench-frame'

type WorkbenchLoaderProps = { owners: Owners; worker: Worker }

export function WorkbenchLoader({ owners, worker }: WorkbenchLoaderProps) {
  // Whoever comes back gets the page as it was first asked for; where he was when he left, the address says.
  const address = useSearchParams()
  const [start] = useState(() => startAt(Object.fromEntries(address), owners))
  const load = useBoard(start.owners)
  if (load.kind !== 'ready') return <Waiting owners={start.owners} load={load} />
  const { board, readings } = load
  return <Workbench start={{ ...start, board, readings }} worker={worker} view={start.view} />
}

type Unready = Exclude<BoardLoad, { kind: 'ready' }>

/** The frame of the board without its lines, so that nothing moves when they come. */
function Waiting({ owners, load }: { owners: Owners; load: Unready }) {
  const loading = load.kind === 'loading'
  return (
    <div className={benchHeight} aria-busy={loading}>
      <div className="flex min-h-[41px] items-center border-b border-line px-4">
        <h1 className="text-base font-bold md:max-[1400px]:sr-only">
          {words.between(owners.left.agency.shortName, owners.right.agency.shortName)}
        </h1>
      </div>
      <div className="min-h-[27px] border-b border-line bg-paper max-md:hidden" />
      <div className={benchColumns}>
        {sides.map((side) => (
          <div
            key={side}
            data-accent={owners[side].agency.accent}
            className={`border-line bg-surface max-md:hidden ${side === 'left' ? 'border-r md:order-1' : 'border-l md:order-3'}`}
          >
            <p className="h-[84px] border-b-2 border-accent px-3 pt-3 font-semibold">
              <AgencyName agency={owners[side].agency} />
            </p>
            <div aria-hidden className="px-3 pt-3">
              {loading && <Skeleton lines={12} />}
            </div>
          </div>
        ))}
        <div className="p-4 md:order-2 md:px-9">
          {load.kind === 'failed' ? (
            <Failed load={load} />
          ) : (
            <p role="status" className="py-8 text-center text-ink-3">
              {words.boardLoading}
            </p>
          )}
        </div>
      </div>
    </div>
  )
}

/** An edition that has come into effect meanwhile asks for another page; anything else may go better the next time. */
function Failed({ load: { problem, retry } }: { load: Extract<Unready, { kind: 'failed' }> }) {
  const outdated = problem.code === 'NOT_FOUND'
  return (
    <Notice
      tone="stop"
      live
      title={outdated ? words.boardOutdated : words.boardFailed}
      actions={
        <Button size="small" onPress={outdated ? () => window.location.reload() : retry}>
          {outdated ? words.reload : words.retry}
        </Button>
      }
    >
      {outdated ? words.boardOutdatedHint : problem.code === 'NETWORK' ? words.boardOffline : problem.message}
    </Notice>
  )
}
