/** One line of a tree: fold, code, title, and what stands with it. Lines are dumb; the list around them takes the events. */
'use client'

import { memo } from 'react'
import type { BoardMark, BoardRow } from '#lib/domain/workbench/board'
import type { BranchCount } from '#lib/domain/workbench/tree-view'
import { bundleModeWords } from '#lib/i18n/bundle'
import { workbenchWords as words } from '#lib/i18n/workbench'
import { StatusMark } from './status-mark'
import { lineHeight } from './viewports'

export type TreeLineProps = {
  id: string
  row: BoardRow
  mark: BoardMark
  count: BranchCount
  index: number
  line: number
  /** Place among its siblings from 1, and how many there are. */
  place: number
  siblings: number
  branch: boolean
  folded: boolean
  matched: boolean
  current: boolean
  cursor: boolean
  chosen: boolean
  busy: boolean
  /** A node that can be mapped: its mark says something. */
  marked: boolean
  /** A branch of nodes of the level; else `below`, the number of standards under it, is all there is to say. */
  counted: boolean
  below: number
  bundle: 'combined' | 'any' | null
}

const bundleSigns = { combined: '⊎', any: '∨' } as const

export const TreeLine = memo(function TreeLine(props: TreeLineProps) {
  const { row, mark, count, branch, folded, current, chosen, marked, counted } = props
  const tone = current
    ? 'bg-joint-tint shadow-[inset_3px_0_var(--color-joint)]'
    : row.kind === 'subsystem'
      ? 'bg-paper font-semibold'
      : chosen
        ? 'bg-gap-tint'
        : 'hover:bg-paper'
  return (
    <div
      id={props.id}
      role="treeitem"
      tabIndex={-1}
      data-index={props.index}
      aria-level={row.depth + 1}
      aria-setsize={props.siblings}
      aria-posinset={props.place}
      aria-selected={chosen}
      {...(branch && { 'aria-expanded': !folded })}
      {...(current && { 'aria-current': 'true' })}
      style={{ top: props.line * lineHeight, height: lineHeight, paddingLeft: 6 + row.depth * 14 }}
      className={`group absolute inset-x-0 flex cursor-default items-center gap-1.5 border-b border-line/60 pr-2.5 ${tone} ${props.cursor ? 'group-focus/tree:outline-2 group-focus/tree:-outline-offset-2 group-focus/tree:outline-joint' : ''} ${props.matched ? '' : 'text-ink-3'}`}
    >
      <span
        data-act="choose"
        aria-hidden
        className={`grid size-4 shrink-0 place-items-center rounded-sm border text-[11px] leading-none ${chosen ? 'border-joint bg-joint text-white' : 'border-line-2 bg-surface text-transparent group-hover:border-field'}`}
      >
        ✓
      </span>
      <span
        data-act={branch ? 'fold' : undefined}
        aria-hidden
        className={`w-4 shrink-0 text-center text-xs text-ink-3 ${branch ? 'cursor-pointer hover:text-joint' : ''}`}
      >
        {branch ? (folded ? '▸' : '▾') : ''}
      </span>
      {row.code && <span className="shrink-0 font-mono text-xs font-normal text-ink-3">{row.code}</span>}
      <span className="min-w-0 flex-1 truncate" title={titleOf(row)}>
        {row.title}
      </span>
      {props.bundle && (
        <span
          role="img"
          aria-label={bundleModeWords[props.bundle].label}
          title={bundleModeWords[props.bundle].label}
          className="shrink-0 text-sm text-joint"
        >
          {bundleSigns[props.bundle]}
        </span>
      )}
      {branch && !counted && props.below > 0 && (
        <span className="shrink-0 text-xs font-normal text-ink-3" title={words.standards(props.below)}>
          {props.below}
        </span>
      )}
      {branch && counted && count.total > 0 && (
        <span
          className="shrink-0 text-xs font-normal text-ink-3"
          title={words.branchCount(count.undecided, count.total)}
        >
          <span className="sr-only">{words.branchCount(count.undecided, count.total)}</span>
          <span aria-hidden>
            <b className={count.undecided > 0 ? 'font-semibold text-gap' : 'font-normal'}>
              {count.undecided}
            </b>
            /{count.total}
          </span>
        </span>
      )}
      {marked &&
        (props.busy ? (
          <span className="shrink-0 text-xs text-ink-3">{words.working}</span>
        ) : (
          <span className="shrink-0 font-normal">
            <StatusMark mark={mark} short={row.kind === 'position'} />
          </span>
        ))}
    </div>
  )
})

function titleOf({ title, number, code, platformCode }: BoardRow): string {
  return [number, title, code, `${words.platformCode} ${platformCode}`].filter(Boolean).join(' · ')
}
