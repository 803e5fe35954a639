/**
 * Who waits for whom: for each agency (or the joint body) and each sort of work, how many things wait for it and since
 * when the oldest does. The desk reads the same items for one agency.
 */
import type { GapState } from '#lib/domain/gap/workflow'
import { isStale, type Mapping, otherAgencyId } from '#lib/domain/mapping/mapping'
import { endHashes } from '#lib/domain/mapping/placed-node'
import type { DatedGap, FigureList, ProgressBasis, WaitingFigure, WaitingWhat } from './figures'

/** One thing that waits. `id`: of the mapping or joint standard; of a gap as `gapKey` writes it. */
export type WaitingItem = {
  readonly list: FigureList
  readonly id: string
  /** Whom it waits for; null is the joint body. */
  readonly agencyId: string | null
  readonly what: WaitingWhat
  readonly since: Date
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
export function waitingFigures(basis: ProgressBasis, gaps: readonly DatedGap[]): readonly WaitingFigure[] {
  const groups = new Map<string, WaitingFigure>()
  for (const { list, agencyId, what, since } of waitingItems(basis, gaps)) {
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

/** Everything that waits for somebody. */
export function waitingItems(basis: ProgressBasis, gaps: readonly DatedGap[]): readonly WaitingItem[] {
  return [...mappingItems(basis), ...gapItems(basis, gaps), ...jointItems(basis)]
}

function mappingItems({ mappings, hashes }: ProgressBasis): readonly WaitingItem[] {
  return mappings.flatMap((mapping) => {
    const work = mappingWork(mapping, isStale(mapping, endHashes(mapping, hashes)))
    return work === null ? [] : [{ list: 'mappings', id: mapping.id, since: mapping.stateSince, ...work }]
  })
}

function mappingWork(mapping: Mapping, stale: boolean): Pick<WaitingItem, 'agencyId' | 'what'> | null {
  switch (mapping.state) {
    case 'draft':
      return { agencyId: mapping.proposerAgencyId, what: 'mapping-submit' }
    case 'agency-review':
      return { agencyId: mapping.proposerAgencyId, what: 'mapping-review' }
    case 'pending':
      return { agencyId: otherAgencyId(mapping), what: 'mapping-confirm' }
    case 'returned':
      return { agencyId: mapping.proposerAgencyId, what: 'mapping-revise' }
    case 'disputed':
      return { agencyId: null, what: 'mapping-adjudicate' }
    case 'confirmed':
      // 待复核 waits for the proposing agency, which alone can make the new statement.
      return stale ? { agencyId: mapping.proposerAgencyId, what: 'mapping-recheck' } : null
    case 'rejected':
    case 'withdrawn':
    case 'retired':
      return null
  }
}

function gapItems({ catalogs }: ProgressBasis, gaps: readonly DatedGap[]): readonly WaitingItem[] {
  const agencyOf = new Map(catalogs.map((catalog) => [catalog.catalogId, catalog.agencyId]))
  return gaps.flatMap(({ gap, catalogId, since }): readonly WaitingItem[] => {
    const what = gapWork(gap.disposition?.state ?? null)
    if (what === null) return []
    const agencyId = agencyOf.get(what === 'gap-agree' ? catalogId : gap.lackingCatalogId) ?? null
    return [{ list: 'gaps', id: gapKey(gap.node.nodeId, gap.lackingCatalogId), agencyId, what, since }]
  })
}

function gapWork(state: GapState | null): WaitingWhat | null {
  switch (state) {
    case null:
    case 'withdrawn':
      return 'gap-propose'
    case 'agency-review':
      return 'gap-approve'
    case 'awaiting-other':
      return 'gap-agree'
    case 'returned':
      return 'gap-revise'
    case 'decided':
      return null
  }
}

function jointItems({ joint }: ProgressBasis): readonly WaitingItem[] {
  return joint.flatMap(({ id, awaits }) =>
    awaits.map(
      ({ agencyId, what, since }): WaitingItem => ({
        list: 'joint',
        id,
        agencyId,
        what: `joint:${what}`,
        since,
      }),
    ),
  )
}
