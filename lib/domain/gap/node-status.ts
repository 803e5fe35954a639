/**
 * The one mark that a node of a tree carries towards another catalogue, so that a person sees at a glance what is left
 * to do. What asks for work comes before what is settled; a decided gap counts as decided, not as covered.
 */
import type { MappingFacts } from '#lib/domain/mapping/coverage'
import { isStale } from '#lib/domain/mapping/mapping'
import { endHashes, type HashLookup } from '#lib/domain/mapping/placed-node'
import { type Relation, relationSeenFrom, relationTable } from '#lib/domain/mapping/relations'
import type { Suggestion } from '#lib/domain/mapping/suggestion'
import type { GapDisposition } from './disposition'
import { gapStatus } from './gap'
import type { GapReport } from './report'

/** In order of precedence. `drafting`: drafts and what waits for 本局审核, which only their own agency sees. */
export const nodeStatuses = [
  'stale',
  'returned',
  'pending',
  'drafting',
  'confirmed',
  'gap-decided',
  'gap',
  'suggested',
  'open',
] as const
export type NodeStatusKey = (typeof nodeStatuses)[number]

/** `relation` only with `confirmed`: the strongest one, seen from the node. */
export type NodeStatus = { readonly key: NodeStatusKey; readonly relation: Relation | null }

/**
 * The mark of one node. Give only what the viewer may see and what concerns this node and the other catalogue:
 * `mappings` between the two, `suggestions` that are open, the gap's disposition or null.
 */
export function nodeStatus(
  nodeId: string,
  known: {
    readonly mappings: readonly MappingFacts[]
    readonly hashes: HashLookup
    readonly suggestions: readonly Pick<Suggestion, 'nodeBId'>[]
    readonly disposition: Pick<GapDisposition, 'state'> | null
    /** 查无对应 that stands. */
    readonly report?: Pick<GapReport, 'id'> | null
  },
): NodeStatus {
  const { mappings, hashes, suggestions, disposition, report = null } = known
  const isIn = (...states: readonly string[]) => mappings.some((mapping) => states.includes(mapping.state))
  const confirmed = mappings.filter((mapping) => mapping.state === 'confirmed')
  if (confirmed.some((mapping) => isStale(mapping, endHashes(mapping, hashes)))) return mark('stale')
  if (isIn('returned')) return mark('returned')
  if (isIn('pending', 'disputed')) return mark('pending')
  if (isIn('draft', 'agency-review')) return mark('drafting')
  const strongest = confirmed
    .map((mapping) => relationSeenFrom(mapping, nodeId))
    .filter((relation) => relationTable[relation].halves > 0)
    .sort((a, b) => relationTable[b].halves - relationTable[a].halves)[0]
  if (strongest !== undefined) return { key: 'confirmed', relation: strongest }
  const status = gapStatus(false, disposition)
  if (status === 'decided') return mark('gap-decided')
  if (report !== null) return mark('gap')
  if (suggestions.some((suggestion) => suggestion.nodeBId !== null)) return mark('suggested')
  // Somebody has looked and found nothing: a statement of weight 0, a disposition under way, or a hint that there is none.
  if (confirmed.length > 0 || disposition !== null || suggestions.length > 0) return mark('gap')
  return mark('open')
}

function mark(key: Exclude<NodeStatusKey, 'confirmed'>): NodeStatus {
  return { key, relation: null }
}
