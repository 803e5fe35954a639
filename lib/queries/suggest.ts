/** One suggestion on demand: what the engine offers for a node right now, whatever the last run has left. */
import { listAlignDecisions, listAlignRefusals, listMappedSiblings } from '#lib/db/align-decision'
import { loadAlignItem } from '#lib/db/align-item'
import { tableNumbers } from '#lib/db/alignment-table'
import { effectiveHashes } from '#lib/db/board'
import type { Reader } from '#lib/domain/access/reader'
import type { Alternatives } from '#lib/domain/alignment/candidates'
import { alignDecisions } from '#lib/domain/mapping/align-context'
import { suggestionLevels } from '#lib/domain/mapping/suggestion'
import { lookUp, type Targets } from '#lib/engine/lookup'

export type LiveSuggestions = Alternatives & { readonly targets: Targets }

/**
 * Candidates for a node in another catalogue, best first, under its decisions as both sides may see them. Null where the
 * node stands in no effective edition, is a 子体系, or the catalogue is none. The first question waits for the index.
 */
export async function suggestFor(
  _reader: Reader<'mapping.read'>,
  nodeId: string,
  catalogId: string,
  top = 5,
): Promise<LiveSuggestions | null> {
  const [found, tables] = await Promise.all([loadAlignItem(nodeId, catalogId), tableNumbers()])
  const level = suggestionLevels.find((one) => one === found?.level)
  if (!found || !level || found.catalogId === catalogId) return null
  const targets = { editionId: found.targetEditionId, level, tables }
  const context = await contextOf(found.item, { a: found.catalogId, b: catalogId })
  return { ...(await lookUp(targets, found.item, context, top)), targets }
}

type Item = NonNullable<Awaited<ReturnType<typeof loadAlignItem>>>['item']

async function contextOf(item: Item, pair: { readonly a: string; readonly b: string }) {
  const siblings = item.parentId === null ? [] : await listMappedSiblings(item.parentId, pair)
  const near = [item.id, ...(item.parentId === null ? [] : [item.parentId]), ...siblings]
  const [mappings, refusals] = await Promise.all([
    listAlignDecisions(pair, near),
    listAlignRefusals(pair, [item.id]),
  ])
  const ends = [...mappings, ...refusals].flatMap(({ nodeAId, nodeBId }) => [nodeAId, nodeBId ?? nodeAId])
  const hashes = ends.length === 0 ? new Map<string, string>() : await effectiveHashes(ends)
  const placed = siblings.map((id) => ({ id, parentId: item.parentId }))
  const facts = { mappings, refusals, hashes, decidedGaps: new Set<string>() }
  return alignDecisions([item, ...placed], facts).contextOf(item)
}
