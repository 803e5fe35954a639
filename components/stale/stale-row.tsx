/** One 待复核 mapping: what it says, and each end as it was and as it is, with the characters marked that differ. */
'use client'

import type { Ref } from 'react'
import { DifferenceLines } from '#components/mapping/difference-lines'
import { MappingMarks, MappingStateTag } from '#components/mapping/mapping-state-tag'
import { MarkedTitle } from '#components/mapping/marked-title'
import { RelationTag } from '#components/mapping/relation-tag'
import { AgencyName } from '#components/ui/agency'
import { TextLink } from '#components/ui/link'
import { titleDifference } from '#lib/domain/mapping/title-difference'
import { snapshotFieldWord, staleWords as words } from '#lib/i18n/stale'
import type { MappingSide } from '#lib/queries/mapping-side'
import type { EndChange, StaleCase } from '#lib/queries/stale'

type StaleRowProps = {
  item: StaleCase
  current: boolean
  selected: boolean
  onSelect: (selected: boolean) => void
  onFocus: () => void
  rowRef: Ref<HTMLLIElement>
}

export function StaleRow({ item, current, selected, onSelect, onFocus, rowRef }: StaleRowProps) {
  const { mapping, left, right, said, leftChange, rightChange } = item
  const title = `${titleOf(left, leftChange)} — ${titleOf(right, rightChange)}`
  return (
    <li
      ref={rowRef}
      data-keep-together
      aria-current={current}
      onFocus={onFocus}
      className={`rounded-lg border bg-surface px-4 py-3 ${current ? 'border-joint shadow-[inset_3px_0_0_var(--color-joint)]' : 'border-line'}`}
    >
      <div className="flex flex-wrap items-center gap-2">
        <input
          type="checkbox"
          checked={selected}
          onChange={(event) => onSelect(event.target.checked)}
          aria-label={words.selectOne(title)}
          className="size-4 accent-joint print:hidden"
        />
        <RelationTag relation={said.relation} />
        <MappingStateTag state={mapping.state} />
        <MappingMarks stale={false} hard={mapping.hard} demo={mapping.demo} />
        <TextLink href={`/mappings/${mapping.id}`}>{title}</TextLink>
      </div>
      <div className="mt-2 grid gap-4 md:grid-cols-2">
        <End side={left} change={leftChange} />
        <End side={right} change={rightChange} />
      </div>
      <div className="mt-2 grid gap-1 border-t border-line pt-2 text-sm text-ink-2">
        <p>{said.justification}</p>
        <DifferenceLines
          differences={said.differences}
          left={left.catalog.agency}
          right={right.catalog.agency}
        />
      </div>
    </li>
  )
}

function titleOf(side: MappingSide, change: EndChange): string {
  return side.snapshot?.title ?? change.formerTitle ?? words.gone
}

function End({ side, change }: { side: MappingSide; change: EndChange }) {
  return (
    <div data-accent={side.catalog.agency.accent} className="min-w-0 border-t-3 border-accent pt-1.5">
      <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-3">
        <AgencyName agency={side.catalog.agency} short />
        {side.path.join(' › ')}
      </p>
      <p className="font-semibold">
        {side.snapshot?.officialCode && (
          <span className="mr-1.5 font-mono text-sm font-normal text-ink-2">
            {side.snapshot.officialCode}
          </span>
        )}
        {titleOf(side, change)}
      </p>
      {change.kind === 'same' && <p className="text-sm text-ink-3">{words.same}</p>}
      {change.kind === 'gone' && <p className="text-sm text-stop">{words.gone}</p>}
      {change.kind === 'changed' && <Changes change={change} />}
    </div>
  )
}

function Changes({ change }: { change: EndChange }) {
  return (
    <table className="mt-1 w-full table-fixed text-sm">
      <thead className="text-left text-ink-3">
        <tr>
          <th className="w-[6em] font-normal" aria-label={words.changedField} />
          <th className="font-normal">{words.said}</th>
          <th className="font-normal">{words.now}</th>
        </tr>
      </thead>
      <tbody>
        {change.changes.map(({ field, before, after }) => {
          const marks = titleDifference(before, after)
          return (
            <tr key={field} className="border-t border-line align-top">
              <th scope="row" className="py-1 pr-2 text-left font-normal text-ink-3">
                {snapshotFieldWord(field)}
              </th>
              <td className="py-1 pr-3 break-words">
                {before === '' ? words.none : <MarkedTitle parts={marks.left} />}
              </td>
              <td className="py-1 break-words">
                {after === '' ? words.none : <MarkedTitle parts={marks.right} />}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
