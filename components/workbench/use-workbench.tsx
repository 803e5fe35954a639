/**
 * The workbench as one value: the session with everything derived from it, the commands, and going from one thing to
 * the next. Screens and keys both act through it, so that they can't do different things.
 */
'use client'

import { useEffect, useMemo, useReducer, useRef, useState } from 'react'
import type { Board, Side } from '#lib/domain/workbench/board'
import { changeOf } from '#lib/domain/workbench/fresh'
import { type DrawnLink, drawnLinks, standIns } from '#lib/domain/workbench/link-view'
import type { Readings } from '#lib/domain/workbench/pinyin'
import { isSettled, nextItem, placeOf, type QueueItem, queueOf } from '#lib/domain/workbench/queue'
import { type BoardFilter, type Matches, matchingRows } from '#lib/domain/workbench/row-filter'
import {
  beginSession,
  currentKey,
  openItem,
  type Session,
  type SessionStep,
  stepSession,
} from '#lib/domain/workbench/session'
import { branchCounts, type Level, shownRows } from '#lib/domain/workbench/tree-view'
import { workbenchWords as words } from '#lib/i18n/workbench'
import type { BulkOutcome } from './bulk-result'
import type { Owners } from './owners'
import type { TreeFacts } from './tree-facts'
import { type Deeds, useDeeds, type Work } from './use-deeds'

export type WorkbenchStart = {
  readonly board: Board
  readonly readings: Readings
  readonly owners: Owners
  readonly level: Level
  readonly filter: BoardFilter
  /** Node ids that the address names. */
  readonly left: string | null
  readonly right: string | null
}

export type Said = { readonly text: string; readonly tone: 'stop' | null; readonly turn: number }

export type Workbench = {
  readonly session: Session
  readonly step: (step: SessionStep) => void
  readonly owners: Owners
  readonly facts: Readonly<Record<Side, TreeFacts>>
  readonly links: readonly DrawnLink[]
  readonly matches: Matches
  readonly queue: readonly QueueItem[]
  /** The item under work, where it is one of the queue; its place from 0, else -1. */
  readonly place: number
  readonly key: string
  readonly said: Said
  readonly announce: (text: string, tone?: 'stop') => void
  readonly deeds: Deeds
  /** Runs work about a queue item, which leaves the queue at once and comes back when it is refused. */
  readonly run: (work: Work & { readonly key?: string }) => ReturnType<Deeds['run']>
  readonly go: (direction: 1 | -1, leaving?: string) => void
  readonly swap: () => void
  /** Takes back what was done last, and brings its pair under work again; of many things, shows what became of each. */
  readonly undo: () => Promise<void>
  /** What became of many things that were done or taken back at once, until it is closed. */
  readonly outcome: BulkOutcome | null
  readonly showOutcome: (outcome: BulkOutcome | null) => void
  readonly onTouched: (listener: (nodeIds: readonly string[]) => void) => void
}

export function useWorkbench(start: WorkbenchStart): Workbench {
  const [session, step] = useReducer(stepSession, start, firstSession)
  const [owners, setOwners] = useState(start.owners)
  const [said, setSaid] = useState<Said>({ text: '', tone: null, turn: 0 })
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null)
  const [underway, setUnderway] = useState<ReadonlySet<string>>(new Set())
  const touched = useRef<(nodeIds: readonly string[]) => void>(() => undefined)
  const board = useRef(session.board)
  useEffect(() => {
    board.current = session.board
  })

  const announce = (text: string, tone: 'stop' | null = null) =>
    setSaid((before) => ({ text, tone, turn: before.turn + 1 }))
  const deeds = useDeeds({
    catalogs: { left: owners.left.catalogId, right: owners.right.catalogId },
    onFresh: (fresh, nodeIds) => {
      step({ kind: 'change', change: changeOf(board.current, fresh) })
      touched.current(nodeIds)
    },
    announce,
  })

  const matches = useMemo(
    () => matchingRows(session.board, session.filter, session.level, start.readings),
    [session.board, session.filter, session.level, start.readings],
  )
  const left = useTreeFacts(session, 'left', matches.left)
  const right = useTreeFacts(session, 'right', matches.right)
  const links = useMemo(
    () => drawnLinks(session.board, left.lines, right.lines),
    [session.board, left.lines, right.lines],
  )
  const whole = useMemo(
    () => queueOf(session.board, session.level, matches),
    [session.board, session.level, matches],
  )
  const queue = whole.filter((item) => !underway.has(item.key))
  const key = currentKey(session)

  const go = (direction: 1 | -1, leaving?: string) => {
    const rest =
      leaving === undefined ? queue : queue.filter((item) => !isSettled(item, leaving, session.current))
    const skipped = direction === 1 ? session.skipped : new Set<string>()
    const next = nextItem(rest, { key, place: session.place }, skipped, direction)
    if (next === null) {
      step({ kind: 'open', left: null, right: null, place: 0 })
      return announce(words.queueEmpty)
    }
    const place = placeOf(rest, next.key)
    step(openItem(next, place))
    announce(itemWords(session, next, words.queuePlace(place + 1, rest.length)))
  }

  const run: Workbench['run'] = async ({ key: about, ...work }) => {
    if (about !== undefined) setUnderway((before) => new Set([...before, about]))
    try {
      return await deeds.run(work)
    } finally {
      if (about !== undefined) setUnderway((before) => new Set([...before].filter((one) => one !== about)))
    }
  }

  const undo = async () => {
    setOutcome(null)
    const undone = await deeds.undo()
    if (undone === null) return
    const { deed, verdicts } = undone
    const { label, inverse } = deed
    if (inverse.length > 1) setOutcome({ label, verdicts, total: inverse.length, taken: 'back' })
    if (deed.nodeIds.length > 2 || verdicts.some(({ reply }) => !reply.ok)) return
    const at = (side: Side) => {
      const index = board.current[side].rows.findIndex(({ id }) => deed.nodeIds.includes(id))
      return index < 0 ? null : index
    }
    step({ kind: 'open', left: at('left'), right: at('right'), place: session.place })
  }

  const swap = () => {
    if (deeds.busy.size > 0) return
    step({ kind: 'swap' })
    setOwners(({ left: a, right: b }) => ({ left: b, right: a }))
    announce(`${words.swap}：${words.between(owners.right.agency.shortName, owners.left.agency.shortName)}`)
  }

  return {
    session,
    step,
    owners,
    facts: { left, right },
    links,
    matches,
    queue,
    place: placeOf(queue, key),
    key,
    said,
    announce,
    deeds,
    run,
    go,
    swap,
    undo,
    outcome,
    showOutcome: setOutcome,
    onTouched: (listener) => {
      touched.current = listener
    },
  }
}

function firstSession({ board, level, filter, left, right }: WorkbenchStart): Session {
  const session = beginSession(board, level, filter)
  const at = (side: Side, id: string | null) =>
    id === null ? -1 : session.board[side].rows.findIndex((row) => row.id === id)
  const [l, r] = [at('left', left), at('right', right)]
  if (l >= 0 && r >= 0) return stepSession(session, { kind: 'open', left: l, right: r, place: 0 })
  if (l >= 0) return stepSession(session, { kind: 'select', side: 'left', index: l })
  if (r >= 0) return stepSession(session, { kind: 'select', side: 'right', index: r })
  return session
}

function useTreeFacts(session: Session, side: Side, matches: readonly boolean[] | null): TreeFacts {
  const { rows, marks } = session.board[side]
  const folded = session.folded[side]
  const kept = session.current[side]
  const fixed = useMemo(() => siblingFacts(rows), [rows])
  const counts = useMemo(() => branchCounts(rows, marks, session.level), [rows, marks, session.level])
  const total = rows.filter((row) => row.kind === session.level).length
  const closed = matches === null ? folded : noneFolded
  const shown = useMemo(() => shownRows(rows, closed, matches, kept), [rows, closed, matches, kept])
  const lines = useMemo(() => standIns(rows, shown, closed), [rows, shown, closed])
  const { links } = session.board
  const bundles = useMemo(
    () =>
      new Map(
        links.flatMap((link) =>
          link.bundle?.side === side ? [[link[side], link.bundle.mode] as const] : [],
        ),
      ),
    [links, side],
  )
  return useMemo(
    () => ({ shown, lines, counts, total, bundles, ...fixed }),
    [shown, lines, counts, total, bundles, fixed],
  )
}

/** A filtered tree shows every match: what was folded by hand waits until the filter is gone. */
const noneFolded: ReadonlySet<number> = new Set()

function siblingFacts(
  rows: Session['board']['left']['rows'],
): Pick<TreeFacts, 'siblings' | 'branches' | 'below'> {
  const totals = new Map<number, number>()
  const places = rows.map(({ parent }) => {
    const place = (totals.get(parent) ?? 0) + 1
    totals.set(parent, place)
    return place
  })
  return {
    siblings: rows.map(({ parent }, index) => ({
      place: places[index] ?? 1,
      total: totals.get(parent) ?? 1,
    })),
    branches: new Set(rows.flatMap(({ parent }) => (parent < 0 ? [] : [parent]))),
    below: branchCounts(rows, [], 'position').map(({ total }) => total),
  }
}

function itemWords({ board }: Session, item: QueueItem, place: string): string {
  const title = (side: Side) => {
    const index = item[side]
    return index === null ? null : (board[side].rows[index]?.title ?? null)
  }
  const [left, right] = [title('left'), title('right')]
  return left !== null && right !== null
    ? words.announceItem(place, left, right)
    : words.announceSingle(place, left ?? right ?? '')
}
