/**
 * From what is stored between two catalogues to the marks and links of the board. Made of the same rules as the tables
 * (`nodeStatus`, `openSuggestions`, `isStale`), grouped by node once, so that it stays linear in what there is.
 */
import type { GapDisposition } from '#lib/domain/gap/disposition'
import { nodeStatus } from '#lib/domain/gap/node-status'
import { reportStands } from '#lib/domain/gap/report'
import { isStale } from '#lib/domain/mapping/mapping'
import { endHashes } from '#lib/domain/mapping/placed-node'
import { relationSeenFrom } from '#lib/domain/mapping/relations'
import { isLive } from '#lib/domain/mapping/workflow'
import { type BoardBundle, type BoardLink, type BoardMark, openMark, type Side } from './board'
import type { BoardFacts, MappingHead, Places } from './board-facts'
import { atLine, countOffers, type Grouped, lineAt } from './by-line'

export type Viewer = { readonly accountId: string; readonly agencyId: string | null }

const disposedStates: readonly GapDisposition['state'][] = ['agency-review', 'awaiting-other', 'decided']

/** The mark of the node that stands at `index` of the side. */
export function markOf(
  nodeId: string,
  side: Side,
  index: number,
  grouped: Grouped,
  viewer: Viewer,
): BoardMark {
  const line = lineAt(side, index, grouped)
  const mappings = atLine(grouped.mappings, line, grouped.facts.mappings)
  const disposition = grouped.dispositions.get(nodeId) ?? null
  const report = grouped.reports.get(nodeId) ?? null
  const assigned = grouped.assigned.has(nodeId)
  const mark = () => knownMark(nodeId, { mappings, line, disposition, report, assigned }, grouped, viewer)
  if (mappings.length > 0 || disposition !== null || report !== null || assigned) return mark()
  const { pairs, lone } = countOffers(line, grouped)
  if (pairs + lone === 0) return openMark
  const kind = lone > 0 ? -1 - pairs : pairs
  const alike = grouped.alike.get(kind) ?? mark()
  grouped.alike.set(kind, alike)
  return alike
}

function knownMark(
  nodeId: string,
  known: {
    readonly line: number
    readonly mappings: readonly MappingHead[]
    readonly disposition: BoardFacts['dispositions'][number] | null
    readonly report: BoardFacts['reports'][number] | null
    readonly assigned: boolean
  },
  grouped: Grouped,
  viewer: Viewer,
): BoardMark {
  const { hashes } = grouped.facts
  const { mappings, disposition, assigned } = known
  const report = reportStands(known.report, hashes.get(nodeId)) ? known.report : null
  const suggestions = atLine(grouped.offers, known.line, grouped.open)
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
    candidates: countOffers(known.line, grouped).pairs,
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
