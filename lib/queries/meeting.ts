/** 联席会议议题清单: what the meeting takes up, each with its age, whose turn it is, the last reason, and what may be done. */
import { listDeferrals } from '#lib/db/deferral'
import type { Agency } from '#lib/domain/access/agency'
import { allows } from '#lib/domain/access/policy'
import type { Reader } from '#lib/domain/access/reader'
import { availableMoves } from '#lib/domain/mapping/available-moves'
import { isStale, whoseMapping } from '#lib/domain/mapping/mapping'
import { endHashes } from '#lib/domain/mapping/placed-node'
import type { MappingMove, MappingState } from '#lib/domain/mapping/workflow'
import { type AgendaItem, type AgendaKind, agendaOf, splitAgenda } from '#lib/domain/progress/agenda'
import { datedGaps } from '#lib/domain/progress/dated-gaps'
import type { Deferral } from '#lib/domain/progress/deferral'
import type { WaitingWhat } from '#lib/domain/progress/figures'
import { gapKey, waitingItems, waitingName } from '#lib/domain/progress/waiting'
import { type ItemView, itemView } from './item-view'
import { loadProgressBasis, type NamedBasis } from './progress-basis'

export type MeetingRow = {
  readonly kind: AgendaKind
  readonly view: ItemView
  readonly since: Date
  /** Whose turn it is; `agency` null is the joint body. Null: in nobody's hands. */
  readonly turn: { readonly agency: Agency | null; readonly what: WaitingWhat } | null
  /** Of a mapping that the reader may see: where it stands and what he may do about it here. */
  readonly mapping: {
    readonly id: string
    readonly version: number
    readonly state: MappingState
    readonly hard: boolean
    readonly moves: readonly MappingMove[]
    readonly mayClear: boolean
  } | null
  readonly deferral: Deferral | null
  /** Why it stands as it stands: of a gap, why its disposition was proposed. */
  readonly reason: string | null
}

export type MeetingFilter = {
  readonly kind?: string | undefined
  /** `joint-body`, or the id of an agency. */
  readonly turn?: string | undefined
  readonly text?: string | undefined
}

export type Meeting = {
  readonly ready: readonly MeetingRow[]
  readonly deferred: readonly MeetingRow[]
  /** Before any filter. */
  readonly total: number
  readonly agencies: readonly Agency[]
  readonly mayDefer: boolean
}

export async function loadMeeting(
  { actor }: Reader<'mapping.read'>,
  filter: MeetingFilter,
  now: Date,
): Promise<Meeting> {
  const named = await loadProgressBasis(actor, now)
  const gaps = datedGaps(named.basis)
  const items = waitingItems(named.basis, gaps)
  const agenda = agendaOf(named.basis, items, gaps)
  const { ready, deferred } = splitAgenda(agenda, await listDeferrals(), now)
  const turns = new Map(items.map((item) => [`${item.list} ${item.id}`, item]))
  const row = (item: AgendaItem & { readonly deferral?: Deferral }): readonly MeetingRow[] => {
    const view = itemView(named, item, actor.agencyId)
    if (!view) return []
    const waits = turns.get(`${item.list} ${item.id}`)
    const agency = named.agencies.find(({ id }) => id === waits?.agencyId) ?? null
    return [
      {
        kind: item.kind,
        view,
        since: item.since,
        turn: waits ? { agency, what: waits.what } : null,
        mapping: mappingOf(named, item, actor),
        deferral: item.deferral ?? null,
        reason: view.reason ?? gapReason(named, item),
      },
    ]
  }
  const fits = (one: MeetingRow) => fitsFilter(one, filter)
  return {
    ready: ready.flatMap(row).filter(fits),
    deferred: deferred.flatMap(row).filter(fits),
    total: ready.length,
    agencies: named.agencies,
    mayDefer: allows(actor, 'meeting.defer', 'platform'),
  }
}

function gapReason({ dispositions }: NamedBasis, { list, id }: AgendaItem): string | null {
  if (list !== 'gaps') return null
  return dispositions.find((one) => gapKey(one.nodeId, one.lackingCatalogId) === id)?.reason ?? null
}

function mappingOf(
  { mappings, basis }: NamedBasis,
  { list, id }: AgendaItem,
  actor: Reader<'mapping.read'>['actor'],
): MeetingRow['mapping'] {
  const mapping = list === 'mappings' ? mappings.find((one) => one.id === id) : undefined
  if (!mapping) return null
  const stale = isStale(mapping, endHashes(mapping, basis.hashes))
  return {
    id,
    version: mapping.version,
    state: mapping.state,
    hard: mapping.hard,
    moves: availableMoves(mapping, actor, stale),
    mayClear: mapping.hard && allows(actor, 'mapping.flag-hard', whoseMapping(mapping, actor)),
  }
}

function fitsFilter({ kind, turn, view, reason }: MeetingRow, filter: MeetingFilter): boolean {
  const text = filter.text?.trim().toLowerCase() ?? ''
  const words = [...view.ends.flatMap(({ code, title }) => [code, title]), reason]
  return (
    (filter.kind === undefined || kind === filter.kind) &&
    (filter.turn === undefined || (turn !== null && waitingName(turn.agency?.id ?? null) === filter.turn)) &&
    words.join(' ').toLowerCase().includes(text)
  )
}
