/**
 * What is ready for the next 联席会议: what waits for the joint body, what was marked 难协商, what two agencies can't bring
 * on by themselves. One rule for the desk and for the list of the meeting. A thing leaves by being resolved, never by
 * time, and a hard one not even by being withdrawn: only when it is retired or somebody takes the mark away and says why.
 */

import { dayOf } from '#lib/domain/catalog/day'
import { type Deferral, isDeferred } from './deferral'
import type { DatedGap, FigureList, ProgressBasis } from './figures'
import { gapKey, type WaitingItem } from './waiting'

export const agendaKinds = [
  'hard',
  'disputed',
  'gap-joint',
  'package-overdue',
  'ballot-to-open',
  'ballot-open',
  'approval',
] as const
export type AgendaKind = (typeof agendaKinds)[number]

export type AgendaItem = {
  readonly kind: AgendaKind
  readonly list: FigureList
  readonly id: string
  readonly since: Date
}

type AgendaBasis = Pick<ProgressBasis, 'mappings' | 'veiled' | 'hardSince' | 'packages' | 'now'>

/** In the order of `agendaKinds`, within a kind the oldest first; each thing once, under the first kind that it has. */
export function agendaOf(
  basis: AgendaBasis,
  items: readonly WaitingItem[],
  gaps: readonly DatedGap[],
): readonly AgendaItem[] {
  const waiting = items.flatMap((item): readonly AgendaItem[] => {
    const kind = kindOf(item)
    return kind === null ? [] : [{ kind, list: item.list, id: item.id, since: item.since }]
  })
  // Something hard that has become an objection is the objection's: there the joint body has a decision to take.
  const disputed = new Set(waiting.filter(({ kind }) => kind === 'disputed').map(({ id }) => id))
  const all = [
    ...waiting,
    ...hardItems(basis).filter(({ id }) => !disputed.has(id)),
    ...jointGaps(gaps),
    ...overdue(basis),
  ]
  return [...new Map(all.map((item) => [`${item.list} ${item.id}`, item])).values()].sort(
    (a, b) =>
      agendaKinds.indexOf(a.kind) - agendaKinds.indexOf(b.kind) || a.since.getTime() - b.since.getTime(),
  )
}

/** What the meeting takes up now, and what was put off to a day that has not come. */
export function splitAgenda(
  agenda: readonly AgendaItem[],
  deferrals: readonly Deferral[],
  now: Date,
): {
  readonly ready: readonly AgendaItem[]
  readonly deferred: readonly (AgendaItem & { readonly deferral: Deferral })[]
} {
  const held = new Map(
    deferrals
      .filter((deferral) => isDeferred(deferral, now))
      .map((deferral) => [`${deferral.list} ${deferral.itemId}`, deferral]),
  )
  return {
    ready: agenda.filter(({ list, id }) => !held.has(`${list} ${id}`)),
    deferred: agenda.flatMap((item) => {
      const deferral = held.get(`${item.list} ${item.id}`)
      return deferral ? [{ ...item, deferral }] : []
    }),
  }
}

function hardItems({ mappings, veiled, hardSince }: AgendaBasis): readonly AgendaItem[] {
  const seen = mappings
    .filter((mapping) => mapping.hard && mapping.state !== 'retired')
    .map(({ id, stateSince }) => ({ id, since: hardSince.get(id) ?? stateSince }))
  const hidden = veiled.flatMap(({ id }) => {
    const since = hardSince.get(id)
    return since === undefined ? [] : [{ id, since }]
  })
  return [...seen, ...hidden].map((item) => ({ kind: 'hard', list: 'mappings', ...item }))
}

/** 联合制定 that the other side has not agreed to yet. */
function jointGaps(gaps: readonly DatedGap[]): readonly AgendaItem[] {
  return gaps.flatMap(({ gap: { disposition, node, lackingCatalogId }, since }) =>
    disposition?.disposition === 'joint' && disposition.state === 'awaiting-other'
      ? [
          {
            kind: 'gap-joint' as const,
            list: 'gaps' as const,
            id: gapKey(node.nodeId, lackingCatalogId),
            since,
          },
        ]
      : [],
  )
}

function overdue({ packages, now }: AgendaBasis): readonly AgendaItem[] {
  return packages.flatMap(({ id, state, dueDate, openMappingIds }) =>
    state === 'forwarded' &&
    openMappingIds.length > 0 &&
    dueDate !== null &&
    dueDate.toISOString().slice(0, 10) < dayOf(now)
      ? [{ kind: 'package-overdue' as const, list: 'packages' as const, id, since: dueDate }]
      : [],
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
