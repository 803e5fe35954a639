/** What the page 工作台 shows one person: what waits for him, what he waits for, and what has changed since his last visit. */
import { listAgencies } from '#lib/db/access'
import { listAuditEntries } from '#lib/db/audit-log'
import { listDeferrals } from '#lib/db/deferral'
import { listSuggestionsBetween } from '#lib/db/suggestion'
import { markVisit } from '#lib/db/visit'
import type { Agency } from '#lib/domain/access/agency'
import { logScope } from '#lib/domain/access/log-visibility'
import { allows, allowsSome } from '#lib/domain/access/policy'
import type { Reader } from '#lib/domain/access/reader'
import type { Actor } from '#lib/domain/access/roles'
import type { AuditEntry } from '#lib/domain/audit/entry'
import { openSuggestions } from '#lib/domain/mapping/suggestion'
import { type AgendaKind, agendaOf, splitAgenda } from '#lib/domain/progress/agenda'
import { datedGaps } from '#lib/domain/progress/dated-gaps'
import type { DatedGap, FigureList, WaitingWhat } from '#lib/domain/progress/figures'
import {
  gapKey,
  onePerPackage,
  type WaitingItem,
  waitedOnBy,
  waitingFor,
  waitingItems,
} from '#lib/domain/progress/waiting'
import { listWaitingMentions, type WaitingMention } from './comments'
import { type ItemView, itemView } from './item-view'
import { loadProgressBasis, type NamedBasis } from './progress-basis'

/** One sort of work that waits for the same agency; `agency` null is the joint body. */
export type DeskGroup = {
  readonly what: WaitingWhat
  readonly agency: Agency | null
  readonly items: readonly DeskItem[]
}

export type DeskItem = { readonly view: ItemView; readonly since: Date }

export type DeskView = {
  /** What waits for the reader: the group with the oldest item first, and in it the oldest item first. */
  readonly waiting: readonly DeskGroup[]
  readonly waitedOn: readonly DeskGroup[]
  /** Comments that name the reader and were not seen yet. */
  readonly mentions: readonly WaitingMention[]
  /** For those who prepare the 联席会议; null for everybody else. */
  readonly agenda:
    | readonly { readonly kind: AgendaKind; readonly view: ItemView; readonly since: Date }[]
    | null
  /** Worklists that nobody waits for by name: gaps without a disposition, open suggestions. Null: not the reader's work. */
  readonly stock: DeskStock | null
  /** Null for those who may not read the log. */
  readonly news: DeskNews | null
}

export type DeskStock = {
  /** The catalogue that lacks something: the reader's own. */
  readonly catalogId: string
  readonly gaps: number
  readonly suggestions: number
}

export type DeskNews = {
  /** The end of the visit before this one; null at the first visit. */
  readonly since: Date | null
  readonly rows: readonly {
    readonly entry: AuditEntry
    readonly agency: Agency | null
    /** The thing it is about; null where the reader has no list of such things. */
    readonly view: ItemView | null
  }[]
  readonly total: number
}

export async function loadDesk({ actor }: Reader<'desk.read'>, now: Date): Promise<DeskView> {
  // Administrators see nothing of the common work, so nothing of it is loaded for them.
  if (!allowsSome(actor, 'mapping.read')) {
    const news = await loadNews(actor, null, now)
    return { waiting: [], waitedOn: [], mentions: [], agenda: null, stock: null, news }
  }
  const named = await loadProgressBasis(actor, now)
  const gaps = datedGaps(named.basis)
  const items = waitingItems(named.basis, gaps)
  const mine = onePerPackage(waitingFor(actor, items))
  const isStock = (item: WaitingItem) => item.what === 'gap-propose'
  return {
    waiting: groupsOf(
      mine.filter((item) => !isStock(item)),
      named,
      actor,
    ),
    waitedOn: groupsOf(
      onePerPackage(waitedOnBy(actor, items)).filter((item) => !isStock(item)),
      named,
      actor,
    ),
    mentions: await listWaitingMentions({ actor }, now),
    agenda: allows(actor, 'ballot.open', 'platform') ? await agendaRows(items, gaps, named, actor) : null,
    stock: await loadStock(actor, named, mine.filter(isStock).length),
    news: await loadNews(actor, named, now),
  }
}

function groupsOf(items: readonly WaitingItem[], named: NamedBasis, actor: Actor): readonly DeskGroup[] {
  const oldestFirst = [...items].sort((a, b) => a.since.getTime() - b.since.getTime())
  const groups = new Map<string, DeskGroup & { readonly items: DeskItem[] }>()
  for (const { what, agencyId, since, list, id } of oldestFirst) {
    const view = itemView(named, { list, id }, actor.agencyId)
    if (!view) continue
    const key = `${what} ${agencyId ?? ''}`
    const agency = named.agencies.find((one) => one.id === agencyId) ?? null
    const group = groups.get(key) ?? { what, agency, items: [] }
    group.items.push({ view, since })
    groups.set(key, group)
  }
  return [...groups.values()]
}

async function agendaRows(
  items: readonly WaitingItem[],
  gaps: readonly DatedGap[],
  named: NamedBasis,
  actor: Actor,
) {
  const agenda = agendaOf(named.basis, items, gaps)
  const { ready } = splitAgenda(agenda, await listDeferrals(), named.basis.now)
  return ready.flatMap(({ kind, since, ...item }) => {
    const view = itemView(named, item, actor.agencyId)
    return view ? [{ kind, view, since }] : []
  })
}

/** Null for people who don't propose, and for those without a catalogue. */
async function loadStock(actor: Actor, named: NamedBasis, gaps: number): Promise<DeskStock | null> {
  const { basis, catalogs } = named
  const own = catalogs.find((catalog) => catalog.agency.id === actor.agencyId)
  if (!own || !allows(actor, 'mapping.propose', 'own')) return null
  const others = catalogs.filter((catalog) => catalog.id !== own.id)
  const found = await Promise.all(others.map((other) => listSuggestionsBetween(own.id, other.id, 'category')))
  const open = found.map((list) => openSuggestions(list, basis.mappings, basis.hashes).length)
  return { catalogId: own.id, gaps, suggestions: open.reduce((sum, count) => sum + count, 0) }
}

const newsMax = 12

/** Marks this visit, and lists what others did since the last one, within what the reader may see of the log. */
async function loadNews(actor: Actor, named: NamedBasis | null, now: Date): Promise<DeskNews | null> {
  if (!allowsSome(actor, 'audit.read')) return null
  const since = await markVisit(actor, now)
  const [{ entries, total }, agencies] = await Promise.all([
    listAuditEntries(
      logScope(actor),
      { after: since, notBy: actor.accountId, withoutPackaged: true },
      { offset: 0, limit: newsMax },
    ),
    listAgencies(),
  ])
  const rows = entries.map((entry) => ({
    entry,
    agency: agencies.find((agency) => agency.id === entry.agencyId) ?? null,
    view: named && subjectView(entry, named, actor.agencyId),
  }))
  return { since, rows, total }
}

/** The thing that an entry is about, where it is one that the lists know. */
function subjectView(entry: AuditEntry, named: NamedBasis, ownAgencyId: string | null): ItemView | null {
  for (const subject of [`${entry.subjectType}:${entry.subjectId}`, ...entry.about]) {
    const [type = '', id = ''] = subject.split(/:(.*)/s)
    const list = listsOfSubjects[type]
    const view =
      list && itemView(named, { list, id: list === 'gaps' ? gapKeyOf(named, id) : id }, ownAgencyId)
    if (view) return view
  }
  return null
}

const listsOfSubjects: Readonly<Record<string, FigureList>> = {
  mapping: 'mappings',
  package: 'packages',
  bundle: 'accords',
  inheritance: 'accords',
  redundancy: 'accords',
  gap: 'gaps',
  'gap-report': 'gaps',
  'joint-standard': 'joint',
  'change-set': 'change-sets',
}

/** The log names the disposition or the report; the lists name the gap. */
function gapKeyOf({ basis }: NamedBasis, id: string): string {
  const row = [...basis.dispositions, ...(basis.reports ?? [])].find((one) => one.id === id)
  return row ? gapKey(row.nodeId, row.lackingCatalogId) : ''
}
