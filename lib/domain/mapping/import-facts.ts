/** What the rules of an import have to know of the pairs between two catalogues, from the rows that the platform holds. */
import { type PairFacts, pairKey, type SuggestionFacts } from './import-case'
import { type Mapping, visibleTo } from './mapping'
import { type EffectiveHashes, endHashes } from './placed-node'
import { relationSeenFrom, relationTable } from './relations'
import { isLive } from './workflow'

/** A row of an earlier import of the same agency. */
export type EarlierRow = {
  readonly mappingId: string
  readonly contentHash: string
  readonly recordId: string | null
}

/** `mappings`: all live and all refused ones between the two catalogues, whoever may see them. */
export function pairFacts(
  mappings: readonly Mapping[],
  earlier: readonly EarlierRow[],
  hashes: EffectiveHashes,
  viewer: { readonly agencyId: string | null },
): PairFacts & Pick<SuggestionFacts, 'covered' | 'mapped'> {
  const live = mappings.filter(({ state }) => isLive(state))
  const liveById = new Map(live.map((mapping) => [mapping.id, mapping]))
  const importedHashes = new Map<string, Set<string>>()
  const pairsOfRecord = new Map<string, Set<string>>()
  for (const { mappingId, contentHash, recordId } of earlier) {
    put(importedHashes, mappingId, contentHash)
    const mapping = liveById.get(mappingId)
    if (recordId !== null && mapping) put(pairsOfRecord, recordId, keyOf(mapping))
  }
  const seen = live.filter((mapping) => visibleTo(mapping, viewer))
  return {
    live: new Map(live.map((mapping) => [keyOf(mapping), mapping])),
    refused: new Set(
      mappings.filter((mapping) => isRefusedAsOfNow(mapping, hashes)).map((mapping) => keyOf(mapping)),
    ),
    importedHashes,
    pairsOfRecord,
    mapped: new Set(seen.map(keyOf)),
    covered: new Set(seen.flatMap(coveredBy)),
  }
}

function keyOf({ nodeAId, nodeBId }: Pick<Mapping, 'nodeAId' | 'nodeBId'>): string {
  return pairKey(nodeAId, nodeBId)
}

function put(groups: Map<string, Set<string>>, key: string, value: string): void {
  const group = groups.get(key)
  if (group) group.add(value)
  else groups.set(key, new Set([value]))
}

function isRefusedAsOfNow(mapping: Mapping, hashes: EffectiveHashes): boolean {
  const { hashA, hashB } = endHashes(mapping, hashes)
  return (
    mapping.state === 'rejected' && mapping.statement.hashA === hashA && mapping.statement.hashB === hashB
  )
}

function coveredBy(mapping: Mapping): readonly string[] {
  return [mapping.nodeAId, mapping.nodeBId].filter(
    (nodeId) => relationTable[relationSeenFrom(mapping, nodeId)].halves > 0,
  )
}
