/** One suggestion on demand: what the engine offers for a node right now, whatever the last run has left. */
import { loadAlignQuestion } from '#lib/db/align-question'
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
  const question = await loadAlignQuestion(nodeId, catalogId)
  const level = suggestionLevels.find((one) => one === question?.level)
  if (!question || !level || question.catalogId === catalogId) return null
  const { item, placed, facts, tables } = question
  const targets = { editionId: question.targetEditionId, level, tables }
  const context = alignDecisions(placed, facts).contextOf(item)
  return { ...(await lookUp(targets, item, context, top)), targets }
}
