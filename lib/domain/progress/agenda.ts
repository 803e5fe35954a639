/** What is ready for the next 联席会议: what waits for the joint body, the open ballots, and what was marked 难协商. */
import { isLive } from '#lib/domain/mapping/workflow'
import type { FigureList, ProgressBasis } from './figures'
import type { WaitingItem } from './waiting'

export const agendaKinds = ['hard', 'disputed', 'ballot-to-open', 'ballot-open', 'approval'] as const
export type AgendaKind = (typeof agendaKinds)[number]

export type AgendaItem = {
  readonly kind: AgendaKind
  readonly list: FigureList
  readonly id: string
  readonly since: Date
}

/** In the order of `agendaKinds`, within a kind the oldest first; each thing once. */
export function agendaOf(
  { mappings }: Pick<ProgressBasis, 'mappings'>,
  items: readonly WaitingItem[],
): readonly AgendaItem[] {
  const waiting = items.flatMap((item): readonly AgendaItem[] => {
    const kind = kindOf(item)
    return kind === null ? [] : [{ kind, list: item.list, id: item.id, since: item.since }]
  })
  const known = new Set(waiting.map((item) => item.id))
  const hard = mappings
    .filter((mapping) => mapping.hard && isLive(mapping.state) && !known.has(mapping.id))
    .map(({ id, stateSince }): AgendaItem => ({ kind: 'hard', list: 'mappings', id, since: stateSince }))
  const all = [...new Map([...hard, ...waiting].map((item) => [item.id, item])).values()]
  return all.sort(
    (a, b) =>
      agendaKinds.indexOf(a.kind) - agendaKinds.indexOf(b.kind) || a.since.getTime() - b.since.getTime(),
  )
}

function kindOf({ what }: WaitingItem): AgendaKind | null {
  switch (what) {
    case 'mapping-adjudicate':
      return 'disputed'
    case 'joint:open-ballot':
      return 'ballot-to-open'
    case 'joint:vote':
    case 'joint:close-ballot':
      return 'ballot-open'
    case 'joint:request-approval':
      return 'approval'
    default:
      return null
  }
}
