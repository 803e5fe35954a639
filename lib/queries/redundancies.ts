/** 冗余 between two catalogues in both directions: the groups, what is decided about each, and what the reader may do. */
import type { CatalogSummary } from '#lib/db/catalog'
import { allows } from '#lib/domain/access/policy'
import type { Reader } from '#lib/domain/access/reader'
import type { NodeKind } from '#lib/domain/catalog/node'
import { deriveRedundancies, type Redundancy, redundancyWorkflow } from '#lib/domain/gap/redundancy'
import { type AccordMove, availableAccordMoves } from '#lib/domain/mapping/accord'
import { type CatalogPair, loadPairBasis } from './catalog-pair'
import { whoseCatalog } from './change-sets'

export type RedundancyRow = {
  readonly group: Redundancy
  /** The catalogue with the several nodes, and the one with the target. */
  readonly owning: CatalogSummary
  readonly other: CatalogSummary
  readonly moves: readonly Exclude<AccordMove, 'agree'>[]
  /** Whether the reader may look at the change sets that carry out 合并: they are their own bureau's. */
  readonly opensChangeSets: boolean
  /** Whether the members are grouped as a bundle of the target. */
  readonly bundled: boolean
}

export type RedundancyFilter = {
  readonly owning?: string
  readonly status?: string
  /** Only the group of this target. */
  readonly node?: string
  readonly text?: string
}

export type RedundancyList = {
  readonly rows: readonly RedundancyRow[]
  readonly all: readonly RedundancyRow[]
}

export async function listRedundancies(
  { actor }: Reader<'gap.read'>,
  pair: CatalogPair,
  filter: RedundancyFilter,
  kind: NodeKind = 'category',
): Promise<RedundancyList> {
  const basis = await loadPairBasis({ actor }, pair, kind)
  const known = { ...basis, dispositions: basis.redundancies }
  const rowsOf = (owning: CatalogSummary, other: CatalogSummary, groups: readonly Redundancy[]) =>
    groups.map((group): RedundancyRow => {
      const own = actor.agencyId === owning.agency.id
      const { disposition } = group
      const fresh = disposition === null || disposition.state === 'withdrawn'
      const mayPropose = own && allows(actor, 'redundancy.propose', 'own') && group.status !== 'proposed'
      const moves = fresh
        ? mayPropose
          ? (['restate'] as const)
          : []
        : availableAccordMoves(redundancyWorkflow, disposition, actor)
      const members = new Set(group.members.map(({ mappingId }) => mappingId))
      const bundled = basis.bundles.some(
        ({ nodeId, memberIds }) =>
          nodeId === group.target.nodeId && memberIds.some((mappingId) => members.has(mappingId)),
      )
      const opensChangeSets = allows(actor, 'change-set.read', whoseCatalog(owning, actor))
      return { group, owning, other, moves, opensChangeSets, bundled }
    })
  const all = [
    ...rowsOf(pair.a, pair.b, deriveRedundancies(basis.nodesA, basis.nodesB, known)),
    ...rowsOf(pair.b, pair.a, deriveRedundancies(basis.nodesB, basis.nodesA, known)),
  ]
  return { all, rows: all.filter((row) => isAsked(row, filter)) }
}

function isAsked({ group, owning }: RedundancyRow, filter: RedundancyFilter): boolean {
  const { target, members, disposition } = group
  const nodes = [target, ...members.map(({ node }) => node)]
  const words = [
    ...nodes.flatMap(({ title, officialCode, platformCode }) => [title, officialCode ?? '', platformCode]),
    disposition?.reason ?? '',
    disposition?.ownerName ?? '',
  ]
  const text = filter.text?.trim().toLowerCase() ?? ''
  return (
    (filter.owning === undefined || owning.id === filter.owning) &&
    (filter.status === undefined || group.status === filter.status) &&
    (filter.node === undefined || target.nodeId === filter.node) &&
    (text === '' || words.join('\n').toLowerCase().includes(text))
  )
}
