/** What the board is made of: what is stored between two catalogues, without its words, and where their nodes stand. */
import type { GapDisposition } from '#lib/domain/gap/disposition'
import type { GapReport } from '#lib/domain/gap/report'
import type { MappingBundle } from '#lib/domain/mapping/bundle'
import type { MappingFacts } from '#lib/domain/mapping/coverage'
import type { Mapping } from '#lib/domain/mapping/mapping'
import type { HashLookup } from '#lib/domain/mapping/placed-node'
import type { OpenFacts, Suggestion } from '#lib/domain/mapping/suggestion'
import { type Side, sides } from './board'

/** A mapping without its words. */
export type MappingHead = MappingFacts &
  Pick<Mapping, 'version' | 'hard' | 'proposerAgencyId' | 'createdById' | 'submittedById'> & {
    readonly authorId: string
    readonly unfinished: boolean
  }

/** A suggestion without its words. */
export type SuggestionHead = OpenFacts & Pick<Suggestion, 'id' | 'version' | 'score' | 'createdAt'>

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
  readonly hashes: HashLookup
}

/** Node id → row index of its side; a node that is missing is in no effective edition of the two catalogues. */
export type Places = Readonly<Record<Side, ReadonlyMap<string, number>>>

/** Nodes that stand at one of the two sides, with where. */
export function placesOf(places: Places, nodeIds: readonly string[]) {
  return nodeIds.flatMap((nodeId) =>
    sides.flatMap((side) => {
      const index = places[side].get(nodeId)
      return index === undefined ? [] : [{ nodeId, side, index }]
    }),
  )
}
