/** What the page 进展 shows: the figures, and for each figure exactly the rows that it counts. */
import type { Reader } from '#lib/domain/access/reader'
import type { ChangeSetState } from '#lib/domain/catalog/change-set-workflow'
import type { GapStatus } from '#lib/domain/gap/gap'
import type { JointState } from '#lib/domain/joint/workflow'
import type { AccordState } from '#lib/domain/mapping/accord'
import type { PackageState } from '#lib/domain/mapping/package-workflow'
import type { HalfPoints } from '#lib/domain/mapping/relations'
import type { MappingState } from '#lib/domain/mapping/workflow'
import { coverageCells } from '#lib/domain/progress/coverage-lines'
import { datedGaps } from '#lib/domain/progress/dated-gaps'
import type { FigureFilter, Progress } from '#lib/domain/progress/figures'
import { progressOf } from '#lib/domain/progress/progress'
import { rowsOf } from '#lib/domain/progress/rows'
import { gapKey } from '#lib/domain/progress/waiting'
import type { ReleaseState } from '#lib/domain/release/workflow'
import { type ItemView, itemView } from './item-view'
import { loadProgressBasis, type NamedBasis } from './progress-basis'

export type ProgressView = Progress & Pick<NamedBasis, 'catalogs' | 'agencies'>

export async function loadProgress({ actor }: Reader<'progress.read'>, now: Date): Promise<ProgressView> {
  const named = await loadProgressBasis(actor, now)
  return { ...progressOf(named.basis), catalogs: named.catalogs, agencies: named.agencies }
}

/** Where a row stands, in the words of its own workflow. */
export type RowState =
  | { readonly list: 'mappings'; readonly state: MappingState }
  | { readonly list: 'gaps'; readonly status: Exclude<GapStatus, 'covered'> }
  | { readonly list: 'packages'; readonly state: PackageState }
  | { readonly list: 'releases'; readonly state: ReleaseState }
  | { readonly list: 'accords'; readonly state: AccordState }
  | { readonly list: 'joint'; readonly state: JointState }
  | { readonly list: 'change-sets'; readonly state: ChangeSetState }
  | {
      readonly list: 'nodes'
      /** What the 类目 adds to the coverage. */
      readonly halves: HalfPoints
      /** The mappings or joint standards that cover it. */
      readonly by: readonly ItemView[]
    }

/** `since` is null for a 类目, which has no age. */
export type FigureRow = { readonly view: ItemView; readonly state: RowState; readonly since: Date | null }

export type FigureRows = Pick<NamedBasis, 'catalogs' | 'agencies'> & { readonly rows: readonly FigureRow[] }

/** The rows behind a figure; an unknown filter has none. */
export async function listFigureRows(
  { actor }: Reader<'progress.read'>,
  filter: FigureFilter,
  now: Date,
): Promise<FigureRows> {
  const named = await loadProgressBasis(actor, now)
  const stateOf = statesOf(named, filter, actor.agencyId)
  const rows = rowsOf(filter, named.basis).flatMap((id) => {
    const view = itemView(named, { list: filter.list, id }, actor.agencyId)
    const found = stateOf(id)
    return view && found ? [{ view, ...found }] : []
  })
  return { rows, catalogs: named.catalogs, agencies: named.agencies }
}

type Found = Omit<FigureRow, 'view'>

function statesOf(
  named: NamedBasis,
  filter: FigureFilter,
  ownAgencyId: string | null,
): (id: string) => Found | undefined {
  switch (filter.list) {
    case 'mappings':
      return byId(named.mappings, ({ id, state, stateSince }) => [
        id,
        { state: { list: 'mappings', state }, since: stateSince },
      ])
    case 'packages':
      return byId(named.packages, ({ pack: { id, state, stateSince } }) => [
        id,
        { state: { list: 'packages', state }, since: stateSince },
      ])
    case 'releases':
      return byId(named.releases, ({ id, state, stateSince }) => [
        id,
        { state: { list: 'releases', state }, since: stateSince },
      ])
    case 'accords':
      return byId(
        [...named.bundles, ...named.inheritances, ...named.redundancies],
        ({ id, state, stateSince }) => [id, { state: { list: 'accords', state }, since: stateSince }],
      )
    case 'gaps':
      return byId(datedGaps(named.basis), ({ gap, since }) => [
        gapKey(gap.node.nodeId, gap.lackingCatalogId),
        { state: { list: 'gaps', status: gap.status }, since },
      ])
    case 'joint':
      return byId(named.joints, ({ id, state, stateSince }) => [
        id,
        { state: { list: 'joint', state }, since: stateSince },
      ])
    case 'change-sets':
      return byId(named.changeSets, ({ id, state, updatedAt }) => [
        id,
        { state: { list: 'change-sets', state }, since: updatedAt },
      ])
    case 'nodes': {
      const views = (list: 'mappings' | 'joint', ids: readonly string[]) =>
        ids.flatMap((id) => itemView(named, { list, id }, ownAgencyId) ?? [])
      return byId(coverageCells(filter.query, named.basis), ({ nodeId, halves, mappingIds, jointIds }) => [
        nodeId,
        {
          state: {
            list: 'nodes',
            halves,
            by: [...views('mappings', mappingIds), ...views('joint', jointIds)],
          },
          since: null,
        },
      ])
    }
  }
}

function byId<Row>(
  rows: readonly Row[],
  entry: (row: Row) => readonly [string, Found],
): (id: string) => Found | undefined {
  const found = new Map(rows.map(entry))
  return (id) => found.get(id)
}
