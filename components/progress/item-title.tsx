/** What a row of the desk, of a figure or of a search hit is about: one thing, or the two ends of a mapping with the sign between. */
import { AgencySeal } from '#components/ui/agency'
import { Tag } from '#components/ui/tag'
import { relationTable } from '#lib/domain/mapping/relations'
import { formatDate } from '#lib/i18n/format'
import { relationWords } from '#lib/i18n/mapping'
import { itemWords } from '#lib/i18n/progress'
import type { ItemEnd, ItemView } from '#lib/queries/item-view'

export function ItemTitle({ view }: { view: ItemView }) {
  const [left, right] = view.ends
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-0.5">
      {view.accord && <span className="text-sm text-ink-3">{itemWords.accord[view.accord]}</span>}
      {left && <End end={left} />}
      {view.relation && (
        <span title={relationWords[view.relation].label} className="font-semibold">
          <span aria-hidden>{relationTable[view.relation].sign}</span>
          <span className="sr-only">{relationWords[view.relation].label}</span>
        </span>
      )}
      {right && <End end={right} />}
      {view.open !== undefined && <span className="text-sm text-ink-3">{itemWords.open(view.open)}</span>}
      {view.due && <span className="text-sm text-ink-3">{itemWords.due(formatDate(view.due))}</span>}
      {view.hard && (
        <Tag tone="gap" sign="!">
          {itemWords.hard}
        </Tag>
      )}
      {view.demo && <Tag tone="dashed">{itemWords.demo}</Tag>}
    </span>
  )
}

function End({ end }: { end: ItemEnd }) {
  return (
    <span className="inline-flex items-baseline gap-1.5">
      {end.agency && (
        <span className="self-center leading-none">
          <AgencySeal agency={end.agency} size={18} />
        </span>
      )}
      {end.code && <span className="font-mono text-sm text-ink-2">{end.code}</span>}
      <span>{end.title}</span>
    </span>
  )
}

/** The same in plain words, for the label of a link and for a sheet. */
export function itemText(view: ItemView): string {
  const names = view.ends.map((end) => [end.agency?.seal, end.code, end.title].filter(Boolean).join(' '))
  return names.join(view.relation ? ` ${relationTable[view.relation].sign} ` : ' ')
}
