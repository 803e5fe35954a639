/** What the keys and the mouse do in a tree: move, open and close, select, choose many, put beside the facing node. */
'use client'

import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import type { Side } from '#lib/domain/workbench/board'
import type { Session, SessionStep } from '#lib/domain/workbench/session'
import type { TreeFacts } from './tree-facts'
import { lineHeight, type Viewports } from './viewports'

export type TreeKeys = {
  readonly press: (side: Side, event: KeyboardEvent) => void
  readonly click: (side: Side, event: MouseEvent) => void
}

type Known = {
  readonly session: Session
  readonly facts: Readonly<Record<Side, TreeFacts>>
  readonly step: (step: SessionStep) => void
  readonly viewports: Viewports
}

/** The same object for the whole life of the screen, so that lines need not be drawn anew. */
export function useTreeKeys(known: Known): TreeKeys {
  const latest = useRef(known)
  useEffect(() => {
    latest.current = known
  })
  const [keys] = useState<TreeKeys>(() => ({
    press: (side, event) => {
      if (event.nativeEvent.isComposing || event.altKey) return
      const done = pressed(latest.current, side, event)
      if (done) event.preventDefault()
    },
    click: (side, event) => clicked(latest.current, side, event),
  }))
  return keys
}

function pressed(known: Known, side: Side, event: KeyboardEvent): boolean {
  const { session, facts, step, viewports } = known
  const { shown, lines, branches } = facts[side]
  const cursor = session.cursor[side]
  const line = cursor === null ? -1 : (lines[cursor] ?? -1)
  const page = Math.max(1, Math.floor(viewports.get(side).height / lineHeight) - 1)
  const together = event.ctrlKey || event.metaKey

  const move = (to: number): boolean => {
    const target = shown[Math.max(0, Math.min(shown.length - 1, to))]
    if (!target) return true
    if (event.shiftKey && cursor !== null)
      step({ kind: 'choose', side, indexes: [cursor, target.index], on: true })
    step({ kind: 'cursor', side, index: target.index })
    return true
  }
  if (together) {
    if (event.key.toLowerCase() !== 'a') return false
    const matched = shown.filter(
      (one) => one.matched && session.board[side].rows[one.index]?.kind === session.level,
    )
    step({ kind: 'choose', side, indexes: matched.map(({ index }) => index), on: true })
    return true
  }
  switch (event.key) {
    case 'ArrowDown':
      return move(line + 1)
    case 'ArrowUp':
      return move(line < 0 ? 0 : line - 1)
    case 'PageDown':
      return move(line + page)
    case 'PageUp':
      return move(line - page)
    case 'Home':
      return move(0)
    case 'End':
      return move(shown.length - 1)
  }
  if (cursor === null || line < 0) return false
  switch (event.key) {
    case 'ArrowRight':
      if (!branches.has(cursor)) return true
      if (!session.folded[side].has(cursor)) return move(line + 1)
      step({ kind: 'fold', side, index: cursor, closed: false })
      return true
    case 'ArrowLeft':
      return goUp(known, side, cursor)
    case 'Enter':
      step({ kind: event.shiftKey ? 'pair-with' : 'select', side, index: cursor })
      return true
    case ' ':
      step({ kind: 'choose', side, indexes: [cursor], on: !session.chosen[side].has(cursor) })
      return true
    case 'p':
    case 'P':
      step({ kind: 'pair-with', side, index: cursor })
      return true
  }
  return false
}

/** Closes an open branch; on what is closed or has nothing below it, goes to the line above in the tree. */
function goUp({ session, facts, step }: Known, side: Side, cursor: number): boolean {
  if (facts[side].branches.has(cursor) && !session.folded[side].has(cursor)) {
    step({ kind: 'fold', side, index: cursor, closed: true })
    return true
  }
  const parent = session.board[side].rows[cursor]?.parent ?? -1
  if (parent >= 0) step({ kind: 'cursor', side, index: parent })
  return true
}

function clicked(known: Known, side: Side, event: MouseEvent): void {
  const target = event.target instanceof HTMLElement ? event.target : null
  const line = target?.closest<HTMLElement>('[data-index]')
  const index = Number(line?.dataset['index'])
  if (!line || Number.isNaN(index)) return
  const act = target?.closest<HTMLElement>('[data-act]')?.dataset['act']
  const step = stepOfClick(known, side, index, act, event)
  known.step({ kind: 'cursor', side, index })
  known.step(step)
}

function stepOfClick(
  { session, facts }: Known,
  side: Side,
  index: number,
  act: string | undefined,
  event: MouseEvent,
): SessionStep {
  if (act === 'fold') return { kind: 'fold', side, index, closed: !session.folded[side].has(index) }
  if (act === 'choose' || event.ctrlKey || event.metaKey)
    return { kind: 'choose', side, indexes: [index], on: !session.chosen[side].has(index) }
  if (event.shiftKey)
    return { kind: 'choose', side, indexes: between(facts[side], session.cursor[side], index), on: true }
  return { kind: event.altKey ? 'pair-with' : 'select', side, index }
}

/** The lines shown from one to another, both included. */
function between({ shown, lines }: TreeFacts, from: number | null, to: number): readonly number[] {
  const ends = [lines[from ?? to] ?? 0, lines[to] ?? 0]
  return shown.slice(Math.min(...ends), Math.max(...ends) + 1).map(({ index }) => index)
}
