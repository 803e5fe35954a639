/**
 * From what is stored between two catalogues to the marks, links and hints of the board. Made of the same rules as the
 * tables (`nodeStatus`, `openSuggestions`, `isStale`), grouped by node once, so that it stays linear in what there is.
 */
import type { GapDisposition } from '#lib/domain/gap/disposition'
import { nodeStatus } from '#lib/domain/gap/node-status'
import { type GapReport, reportStands } from '#lib/domain/gap/report'
import type { MappingBundle } from '#lib/domain/mapping/bundle'
import type { MappingFacts } from '#lib/domain/mapping/coverage'
import { isStale, type Mapping } from '#lib/domain/mapping/mapping'
import { type EffectiveHashes, endHashes } from '#lib/domain/mapping/placed-node'
import { relationSeenFrom } from '#lib/domain/mapping/relations'
import { type OpenFacts, openSuggestions, type Suggestion } from '#lib/domain/mapping/suggestion'
import { isLive } from '#lib/domain/mapping/workflow'
import {
  type BoardBundle,
  type BoardHint,
  type BoardLink,
  type BoardMark,
  openMark,
  type Side,
  sides,
} from './board'
import { isBetter } from './queue'

/** A mapping without its words. */
export type MappingHead = MappingFacts &
  Pick<Mapping, 'version' | 'hard' | 'proposerAgencyId' | 'createdById' | 'submittedById'> & {
    readonly authorId: string
    readonly unfinished: boolean
  }

/** A suggestion without its words. */
export type SuggestionHead = OpenFacts &
  Pick<Suggestion, 'id' | 'version'> & { readonly score: number | null }

/** Nodes still to be decided, mappings still to be answered. */
export type AssignedIds = {
  readonly nodeIds: ReadonlySet<string>
  readonly mappingIds: ReadonlySet<string>
}

/** What is known of some nodes: everything that touches one of them, and the effective contents of all ends. */
export type BoardFacts = {
  readonly mappings: readonly MappingHead[]
  readonly suggestions: readonly SuggestionHead[]
  readonly dispositions: readonly Pick<
    GapDisposition,
    'nodeId' | 'lackingCatalogId' | 'state' | 'version' | 'createdById'
  >[]
  readonly reports: readonly Pick<GapReport, 'id' | 'nodeId' | 'nodeHash' | 'takenBackAt' | 'reportedById'>[]
  readonly bundles: readonly Pick<MappingBundle, 'id' | 'mode' | 'nodeId'>[]
  /** What open rounds give to the viewer. */
  readonly assigned: AssignedIds
  readonly hashes: EffectiveHashes
}

export type Viewer = { readonly accountId: string; readonly agencyId: string | null }

/** Node id → row index of its side; a node that is missing is in no effective edition of the two catalogues. */
export type Places = Readonly<Record<Side, ReadonlyMap<string, number>>>

type ByNode<One> = ReadonlyMap<string, readonly One[]>

type Grouped = {
  readonly mappings: ByNode<MappingHead>
  readonly open: ByNode<SuggestionHead>
  readonly dispositions: ReadonlyMap<string, BoardFacts['dispositions'][number]>
  readonly reports: ReadonlyMap<string, BoardFacts['reports'][number]>
  /** Node ids: those given themselves, and both ends of a mapping that is. */
  readonly assigned: ReadonlySet<string>
}

/** Grouped once, then asked for each node: `markOf` and `hintsOf` take this. */
export function groupFacts(facts: BoardFacts): Grouped {
  const mappings = byNode(facts.mappings, ({ nodeAId, nodeBId }) => [nodeAId, nodeBId])
  const open = openSuggestions(facts.suggestions, facts.mappings, facts.hashes)
  return {
    mappings,
    open: byNode(open, ({ nodeAId, nodeBId }) => (nodeBId === null ? [nodeAId] : [nodeAId, nodeBId])),
    dispositions: new Map(facts.dispositions.map((one) => [one.nodeId, one])),
    reports: new Map(facts.reports.map((one) => [one.nodeId, one])),
    assigned: assignedNodes(facts),
  }
}

function assignedNodes({ assigned, mappings }: BoardFacts): ReadonlySet<string> {
  const ends = mappings
    .filter(({ id }) => assigned.mappingIds.has(id))
    .flatMap(({ nodeAId, nodeBId }) => [nodeAId, nodeBId])
  return new Set([...assigned.nodeIds, ...ends])
}

function byNode<One>(list: readonly One[], nodesOf: (one: One) => readonly string[]): ByNode<One> {
  const groups = new Map<string, One[]>()
  for (const one of list)
    for (const nodeId of nodesOf(one)) {
      const group = groups.get(nodeId)
      if (group) group.push(one)
      else groups.set(nodeId, [one])
    }
  return groups
}

const disposedStates: readonly GapDisposition['state'][] = ['agency-review', 'awaiting-other', 'decided']

export function markOf(nodeId: string, grouped: Grouped, hashes: EffectiveHashes, viewer: Viewer): BoardMark {
  const mappings = grouped.mappings.get(nodeId) ?? []
  const suggestions = grouped.open.get(nodeId) ?? []
  const disposition = grouped.dispositions.get(nodeId) ?? null
  const stored = grouped.reports.get(nodeId) ?? null
  const assigned = grouped.assigned.has(nodeId)
  if (mappings.length + suggestions.length === 0 && disposition === null && stored === null && !assigned)
    return openMark
  const report = reportStands(stored, hashes.get(nodeId)) ? stored : null
  const { key, relation } = nodeStatus(nodeId, { mappings, hashes, suggestions, disposition, report })
  return {
    status: key,
    relation,
    mine:
      disposition?.createdById === viewer.accountId ||
      report?.reportedById === viewer.accountId ||
      mappings.some((mapping) => isLive(mapping.state) && isMine(mapping, viewer)),
    assigned,
    disposed: report !== null || (disposition !== null && disposedStates.includes(disposition.state)),
    gapVersion: disposition?.version ?? null,
    candidates: suggestions.filter(({ nodeBId }) => nodeBId !== null).length,
  }
}

function isMine(mapping: MappingHead, { accountId }: Viewer): boolean {
  return [mapping.createdById, mapping.submittedById, mapping.authorId].includes(accountId)
}

/** The live mappings as links of the board; one whose nodes stand in no effective edition can't be drawn. */
export function linksOf(facts: BoardFacts, places: Places, viewer: Viewer): readonly BoardLink[] {
  const bundleOf = new Map(facts.bundles.map((bundle) => [bundle.id, bundle]))
  return facts.mappings.flatMap((mapping): BoardLink[] => {
    if (!isLive(mapping.state)) return []
    const ends = placed(places, mapping.nodeAId, mapping.nodeBId)
    if (ends === null) return []
    const { id, version, state, hard, unfinished, proposerAgencyId } = mapping
    const bundle = mapping.bundleId === null ? undefined : bundleOf.get(mapping.bundleId)
    return [
      {
        left: ends.left,
        right: ends.right,
        mappingId: id,
        version,
        state,
        relation: relationSeenFrom(mapping, ends.leftId),
        stale: isStale(mapping, endHashes(mapping, facts.hashes)),
        hard,
        unfinished,
        mine: isMine(mapping, viewer),
        own: proposerAgencyId === viewer.agencyId,
        bundle: bundle === undefined ? null : boardBundle(bundle, places),
      },
    ]
  })
}

function boardBundle({ id, mode, nodeId }: BoardFacts['bundles'][number], places: Places): BoardBundle {
  return { id, mode, side: places.left.has(nodeId) ? 'left' : 'right' }
}

function placed(places: Places, nodeAId: string, nodeBId: string) {
  const [leftId, rightId] = places.left.has(nodeAId) ? [nodeAId, nodeBId] : [nodeBId, nodeAId]
  const left = places.left.get(leftId)
  const right = places.right.get(rightId)
  return left === undefined || right === undefined ? null : { left, right, leftId }
}

/** The best open suggestion of a node that names a counterpart, else the one that says that there is none. */
export function hintOf(nodeId: string, side: Side, grouped: Grouped, places: Places): BoardHint | null {
  let best: SuggestionHead | null = null
  let lone: SuggestionHead | null = null
  for (const one of grouped.open.get(nodeId) ?? []) {
    if (one.nodeBId === null) lone ??= one
    else if ((best === null || isBetter(one, best)) && placed(places, one.nodeAId, one.nodeBId)) best = one
  }
  const ends = best?.nodeBId == null ? null : placed(places, best.nodeAId, best.nodeBId)
  if (best && ends) return boardHint(best, ends)
  return lone && boardHint(lone, { left: -1, right: -1, [side]: places[side].get(nodeId) ?? -1 })
}

function boardHint(
  { id, version, score }: SuggestionHead,
  { left, right }: Pick<BoardHint, 'left' | 'right'>,
): BoardHint {
  return { left, right, suggestionId: id, version, score }
}

/** Nodes that stand at one of the two sides, with where. */
export function placesOf(places: Places, nodeIds: readonly string[]) {
  return nodeIds.flatMap((nodeId) =>
    sides.flatMap((side) => {
      const index = places[side].get(nodeId)
      return index === undefined ? [] : [{ nodeId, side, index }]
    }),
  )
}
