/**
 * The lines of one tree, as many as are in view: ten thousand lines cost what forty cost. One element takes the focus
 * and the keys and names the active line (aria-activedescendant), so scrolling a line away never loses the focus.
 */
'use client'

import { type KeyboardEvent, type MouseEvent, memo, type Ref, useEffect, useRef } from 'react'
import type { BoardSide, Side } from '#lib/domain/workbench/board'
import type { Level } from '#lib/domain/workbench/tree-view'
import { workbenchWords as words } from '#lib/i18n/workbench'
import type { TreeFacts } from './tree-facts'
import { TreeLine } from './tree-line'
import type { TreeKeys } from './use-tree-keys'
import { lineHeight, spanOf, useViewport, type Viewports } from './viewports'

type TreeListProps = {
  side: Side
  label: string
  tree: BoardSide
  facts: TreeFacts
  level: Level
  folded: ReadonlySet<number>
  chosen: ReadonlySet<number>
  current: number | null
  cursor: number | null
  busy: ReadonlySet<string>
  viewports: Viewports
  keys: TreeKeys
  listRef: Ref<HTMLDivElement>
}

export const TreeList = memo(function TreeList(props: TreeListProps) {
  const { side, tree, facts, level, current, cursor, viewports, keys } = props
  const own = useRef<HTMLDivElement | null>(null)
  const viewport = useViewport(viewports, side)
  const { first, last } = spanOf(viewport)
  const cursorLine = cursor === null ? -1 : (facts.lines[cursor] ?? -1)
  const currentLine = current === null ? -1 : (facts.lines[current] ?? -1)

  useEffect(() => {
    const element = own.current
    if (!element) return
    const measure = () => viewports.set(side, { top: element.scrollTop, height: element.clientHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [side, viewports])

  useEffect(() => bringIntoView(own.current, currentLine), [currentLine])
  useEffect(() => bringIntoView(own.current, cursorLine), [cursorLine])

  const lines = facts.shown.slice(first, last)
  const active = cursorLine >= first && cursorLine < last ? lineId(side, cursor) : undefined
  return (
    <div
      ref={(element) => {
        own.current = element
        if (typeof props.listRef === 'function') props.listRef(element)
        else if (props.listRef) props.listRef.current = element
      }}
      role="tree"
      tabIndex={0}
      aria-label={props.label}
      aria-multiselectable
      aria-activedescendant={active}
      aria-description={words.treeHint}
      onScroll={({ currentTarget: { scrollTop, clientHeight } }) =>
        viewports.set(side, { top: scrollTop, height: clientHeight })
      }
      onKeyDown={(event: KeyboardEvent) => keys.press(side, event)}
      onClick={(event: MouseEvent) => keys.click(side, event)}
      className="group/tree relative min-h-0 flex-1 overflow-x-hidden overflow-y-auto bg-surface outline-none focus-visible:shadow-[inset_0_0_0_2px_var(--color-joint-2)]"
    >
      <div role="presentation" style={{ height: facts.shown.length * lineHeight }} className="relative">
        {lines.map(({ index, matched }, offset) => {
          const row = tree.rows[index]
          const mark = tree.marks[index]
          const count = facts.counts[index]
          const siblings = facts.siblings[index]
          if (!row || !mark || !count || !siblings) return null
          return (
            <TreeLine
              key={row.id}
              id={lineId(side, index)}
              row={row}
              mark={mark}
              count={count}
              index={index}
              line={first + offset}
              place={siblings.place}
              siblings={siblings.total}
              branch={facts.branches.has(index)}
              folded={props.folded.has(index)}
              matched={matched}
              current={index === current}
              cursor={index === cursor}
              chosen={props.chosen.has(index)}
              busy={props.busy.has(row.id)}
              marked={row.kind !== 'subsystem'}
              counted={row.kind !== level}
              below={facts.below[index] ?? 0}
              bundle={facts.bundles.get(index) ?? null}
            />
          )
        })}
      </div>
    </div>
  )
})

function lineId(side: Side, index: number | null): string {
  return `${side}-line-${index ?? ''}`
}

function bringIntoView(element: HTMLDivElement | null, line: number): void {
  if (!element || line < 0) return
  const top = line * lineHeight
  const { scrollTop, clientHeight } = element
  if (top >= scrollTop && top + lineHeight <= scrollTop + clientHeight) return
  element.scrollTop = Math.max(0, top - Math.floor(clientHeight / 3))
}
