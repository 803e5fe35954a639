/** 待复核 between two catalogues: every live mapping whose nodes have changed since, with what changed at each end. */
import type { StoredSnapshot } from '#lib/db/catalog'
import { listMappingsBetween } from '#lib/db/mapping'
import { listSnapshotsOfHashes } from '#lib/db/node-place'
import { nodeTitles } from '#lib/db/node-title'
import type { Reader } from '#lib/domain/access/reader'
import { type SnapshotChange, snapshotChanges } from '#lib/domain/catalog/snapshot-change'
import { availableMoves } from '#lib/domain/mapping/available-moves'
import { isLive, type MappingMove } from '#lib/domain/mapping/workflow'
import { type CatalogPair, mappingScope } from './catalog-pair'
import type { MappingSide } from './mapping-side'
import { type MappingCase, toCases } from './mappings'

/** What became of an end since the statement. `gone`: it is in no effective edition any more. */
export type EndChange = {
  readonly kind: 'same' | 'changed' | 'gone'
  readonly changes: readonly SnapshotChange[]
  /** The title then, for an end that is gone. */
  readonly formerTitle: string | null
}

export type StaleCase = MappingCase & {
  readonly leftChange: EndChange
  readonly rightChange: EndChange
  readonly moves: readonly MappingMove[]
}

/** In the order of the left nodes' 平台内码, left being the agency that comes first. */
export async function listStaleCases(
  reader: Reader<'mapping.read'>,
  pair: CatalogPair,
): Promise<readonly StaleCase[]> {
  const mappings = await listMappingsBetween(pair.a.id, pair.b.id, mappingScope(reader.actor))
  const cases = (await toCases(mappings.filter(({ state }) => isLive(state)))).filter(({ stale }) => stale)
  const former = await listSnapshotsOfHashes(cases.flatMap(spokenAbout))
  const parents = [
    ...former.values(),
    ...cases.flatMap(({ left, right }) => [left.snapshot, right.snapshot]),
  ].flatMap((snapshot) => snapshot?.parentNodeId ?? [])
  const titles = await nodeTitles([...new Set(parents)])
  const read = (snapshot: StoredSnapshot) => ({
    ...snapshot,
    parentTitle: titles.get(snapshot.parentNodeId ?? '')?.title ?? '',
  })
  const changeOf = (side: MappingSide, hash: string): EndChange => {
    const was = former.get(`${side.nodeId} ${hash}`)
    const now = side.snapshot
    if (now === null) return { kind: 'gone', changes: [], formerTitle: was?.title ?? null }
    if (now.contentHash === hash || was === undefined) return { kind: 'same', changes: [], formerTitle: null }
    return { kind: 'changed', changes: snapshotChanges(read(was), read(now)), formerTitle: null }
  }
  return cases
    .map((item) => {
      const [left, right] = spokenAbout(item)
      return {
        ...item,
        leftChange: changeOf(item.left, left.hash),
        rightChange: changeOf(item.right, right.hash),
        moves: availableMoves(item.mapping, reader.actor, true),
      }
    })
    .sort((one, other) => codeOf(one).localeCompare(codeOf(other), 'en'))
}

/** The contents of the two ends that the statement was made on, left first. */
function spokenAbout({ mapping, left, right }: MappingCase) {
  const { hashA, hashB } = mapping.statement
  const straight = left.nodeId === mapping.nodeAId
  return [
    { nodeId: left.nodeId, hash: straight ? hashA : hashB },
    { nodeId: right.nodeId, hash: straight ? hashB : hashA },
  ] as const
}

function codeOf({ left }: MappingCase): string {
  return left.snapshot?.platformCode ?? ''
}
