/**
 * Who waits for whom: every thing that somebody has to bring on, with the agency (or the joint body) that it waits for.
 * The desk asks the same items for one person, the progress page counts them, so the two cannot disagree.
 */
import { allows, allowsSome } from '#lib/domain/access/policy'
import type { Actor } from '#lib/domain/access/roles'
import { isStale, otherAgencyId } from '#lib/domain/mapping/mapping'
import { endHashes } from '#lib/domain/mapping/placed-node'
import { accordAwaits } from './accord-awaits'
import { changeSetWork, gapWork, mappingWork, packageWork, sideOf, workTable } from './awaited'
import type { DatedGap, FigureList, ProgressBasis, WaitingFigure, WaitingWhat } from './figures'

/** One thing that waits. `id`: of the mapping, 约定, joint standard or change set; of a gap as `gapKey` writes it. */
export type WaitingItem = {
  readonly list: FigureList
  readonly id: string
  /** Whom it waits for; null is the joint body. */
  readonly agencyId: string | null
  readonly what: WaitingWhat
  readonly since: Date
  /** The agencies whose thing it is; null among them: the joint body's too. */
  readonly partyIds: readonly (string | null)[]
  /** The only persons who can do it, where there are such. */
  readonly accountIds: readonly string[] | null
  /** Who wrote or submitted it: nobody does 本局审核 of the own work. */
  readonly authorIds: readonly string[]
  /** The open 批次 in which a mapping stands and waits. */
  readonly packageId?: string
}

/** How the URL names whom something waits for. */
export function waitingName(agencyId: string | null): string {
  return agencyId ?? 'joint-body'
}

/** A gap has no id of its own: the node and the catalogue that lacks it. */
export function gapKey(nodeId: string, lackingCatalogId: string): string {
  return `${nodeId}@${lackingCatalogId}`
}

/** The figures, the oldest first. */
export function waitingFigures(items: readonly WaitingItem[]): readonly WaitingFigure[] {
  const groups = new Map<string, WaitingFigure>()
  for (const { list, agencyId, what, since } of items) {
    const key = `${waitingName(agencyId)} ${what}`
    const group = groups.get(key)
    groups.set(key, {
      agencyId,
      what,
      count: (group?.count ?? 0) + 1,
      oldest: group !== undefined && group.oldest < since ? group.oldest : since,
      filter: { list, query: { waiting: waitingName(agencyId), what } },
    })
  }
  return [...groups.values()].sort((a, b) => a.oldest.getTime() - b.oldest.getTime())
}

/** What waits for this person: the policy lets one of the roles do it, and no rule keeps the person from it. */
export function waitingFor(
  actor: Pick<Actor, 'accountId' | 'agencyId' | 'roles'>,
  items: readonly WaitingItem[],
): readonly WaitingItem[] {
  return items.filter((item) => {
    if (item.agencyId !== null && item.agencyId !== actor.agencyId) return false
    if (!allows(actor, workTable[item.what].operation, sideOf(item.what))) return false
    if (item.accountIds !== null && !item.accountIds.includes(actor.accountId)) return false
    return !isOwnReview(item, actor.accountId)
  })
}

/** Worklists that arise by themselves: nobody was sent them, so they are not counted among what waits for a person. */
export function isSent({ what }: WaitingItem): boolean {
  return !unsent.includes(what)
}

const unsent: readonly WaitingWhat[] = [
  'gap-propose',
  'mapping-recheck',
  'bundle-recheck',
  'inheritance-recheck',
  'redundancy-recheck',
]

/** What a person is shown one by one: a mapping in a 批次 waits as that 批次, not once more by itself. */
export function onePerPackage(items: readonly WaitingItem[]): readonly WaitingItem[] {
  return items.filter((item) => item.packageId === undefined)
}

/** 本局审核 and the like: work that its author must leave to a colleague. */
function isOwnReview(item: WaitingItem, accountId: string): boolean {
  return reviews.includes(item.what) && item.authorIds.includes(accountId)
}

const reviews: readonly WaitingWhat[] = [
  'mapping-review',
  'package-review',
  'bundle-approve',
  'inheritance-approve',
  'redundancy-approve',
  'gap-approve',
  'change-set-approve',
]

/**
 * What this person waits for: things of the own agency (for 秘书处: of the joint body) that another agency or the joint
 * body must bring on, and the own work that lies with a colleague. People who bring on nothing wait for nothing.
 */
export function waitedOnBy(
  actor: Pick<Actor, 'accountId' | 'agencyId' | 'roles'>,
  items: readonly WaitingItem[],
): readonly WaitingItem[] {
  const works = Object.values(workTable).some(({ operation }) => allowsSome(actor, operation))
  if (!works) return []
  const mine = new Set(waitingFor(actor, items))
  return items.filter((item) => {
    if (mine.has(item) || !item.partyIds.includes(actor.agencyId)) return false
    return item.agencyId !== actor.agencyId || item.authorIds.includes(actor.accountId)
  })
}

/** Everything that waits for somebody. */
export function waitingItems(basis: ProgressBasis, gaps: readonly DatedGap[]): readonly WaitingItem[] {
  return [
    ...packageItems(basis),
    ...releaseItems(basis),
    ...mappingItems(basis),
    ...accordItems(basis),
    ...changeSetItems(basis),
    ...gapItems(basis, gaps),
    ...jointItems(basis),
  ]
}

function packageItems({ packages }: ProgressBasis): readonly WaitingItem[] {
  return packages.flatMap((pack) => {
    const what = packageWork[pack.state]
    if (what === null || (pack.state === 'forwarded' && pack.openMappingIds.length === 0)) return []
    const sides = { own: pack.fromAgencyId, other: pack.toAgencyId }
    return [
      {
        list: 'packages' as const,
        id: pack.id,
        agencyId: sideAgency(what, sides),
        what,
        since: pack.stateSince,
        partyIds: [pack.fromAgencyId, pack.toAgencyId],
        accountIds: null,
        authorIds: pack.authorIds,
      },
    ]
  })
}

/** A release waits for each agency that has not signed it. */
function releaseItems({ releases }: ProgressBasis): readonly WaitingItem[] {
  return releases.flatMap(({ id, agencyAId, agencyBId, signedBy, stateSince }) =>
    [agencyAId, agencyBId]
      .filter((agencyId) => !signedBy.includes(agencyId))
      .map((agencyId) => ({
        list: 'releases' as const,
        id,
        agencyId,
        what: 'release-sign' as const,
        since: stateSince,
        partyIds: [agencyAId, agencyBId],
        accountIds: null,
        authorIds: [],
      })),
  )
}

function mappingItems({ mappings, packages, hashes }: ProgressBasis): readonly WaitingItem[] {
  const packageOf = new Map(
    packages.flatMap(({ id, openMappingIds }) => openMappingIds.map((mappingId) => [mappingId, id] as const)),
  )
  return mappings.flatMap((mapping) => {
    // 待复核 waits for the proposing agency, which alone can make the new statement.
    const recheck = mapping.state === 'confirmed' && isStale(mapping, endHashes(mapping, hashes))
    const what = recheck ? 'mapping-recheck' : mappingWork[mapping.state]
    if (what === null) return []
    const sides = { own: mapping.proposerAgencyId, other: otherAgencyId(mapping) }
    const packageId = packageOf.get(mapping.id)
    return [
      {
        ...(packageId !== undefined && { packageId }),
        list: 'mappings' as const,
        id: mapping.id,
        agencyId: sideAgency(what, sides),
        what,
        since: mapping.stateSince,
        partyIds: [mapping.agencyAId, mapping.agencyBId],
        accountIds: null,
        authorIds: [mapping.statement.authorId, ...(mapping.submittedById ? [mapping.submittedById] : [])],
      },
    ]
  })
}

function accordItems(basis: ProgressBasis): readonly WaitingItem[] {
  return accordAwaits(basis).map(({ accord, what, since }) => {
    const { id, proposerAgencyId: own, otherAgencyId: other, createdById } = accord
    return {
      list: 'accords',
      id,
      agencyId: sideAgency(what, { own, other }),
      what,
      since,
      // What an agency does with its own nodes the other side learns, and does not wait for.
      partyIds: what === 'redundancy-recheck' ? [own] : [own, other],
      accountIds: null,
      authorIds: [createdById],
    }
  })
}

function changeSetItems({ changeSets }: ProgressBasis): readonly WaitingItem[] {
  return changeSets.flatMap((row): readonly WaitingItem[] => {
    const returned = row.state === 'draft' && row.reason !== null
    const what = returned ? 'change-set-revise' : changeSetWork[row.state]
    if (what === null) return []
    const { id, agencyId, since, createdById, submittedById } = row
    return [
      {
        list: 'change-sets',
        id,
        agencyId,
        what,
        since,
        partyIds: [agencyId],
        accountIds: null,
        authorIds: [createdById, ...(submittedById ? [submittedById] : [])],
      },
    ]
  })
}

function gapItems({ catalogs }: ProgressBasis, gaps: readonly DatedGap[]): readonly WaitingItem[] {
  const agencyOf = new Map(catalogs.map((catalog) => [catalog.catalogId, catalog.agencyId]))
  return gaps.flatMap(({ gap, catalogId, since }): readonly WaitingItem[] => {
    const { disposition, node, lackingCatalogId } = gap
    const first = disposition === null ? 'gap-propose' : gapWork[disposition.state]
    // Somebody of the other side has said that there is nothing: the gap was sent, so to speak.
    const what = first === 'gap-propose' && gap.report !== null ? 'gap-answer' : first
    const own = agencyOf.get(lackingCatalogId)
    const other = agencyOf.get(catalogId)
    if (what === null || own === undefined || other === undefined) return []
    return [
      {
        list: 'gaps',
        id: gapKey(node.nodeId, lackingCatalogId),
        agencyId: sideAgency(what, { own, other }),
        what,
        since,
        partyIds: [own, other],
        accountIds: null,
        authorIds: disposition === null ? [] : [disposition.createdById],
      },
    ]
  })
}

function jointItems({ joint }: ProgressBasis): readonly WaitingItem[] {
  return joint.flatMap(({ id, participantIds, awaits }) =>
    awaits.map(
      ({ agencyId, what, since, accountIds }): WaitingItem => ({
        list: 'joint',
        id,
        agencyId,
        what: `joint:${what}`,
        since,
        partyIds: [...participantIds, null],
        accountIds,
        authorIds: [],
      }),
    ),
  )
}

/** The agency on the side that the policy names for the work; null for the joint body. */
function sideAgency(
  what: WaitingWhat,
  sides: { readonly own: string; readonly other: string },
): string | null {
  const side = sideOf(what)
  return side === 'own' || side === 'other' ? sides[side] : null
}
