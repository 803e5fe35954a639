/** One question to the engine about a node as it stands now, with everything that was decided around it. */
import { loadAlignQuestion } from '#lib/db/align-question'
import type { Alternatives } from '#lib/domain/alignment/candidates'
import { alignDecisions } from '#lib/domain/mapping/align-context'
import { type SuggestionLevel, suggestionLevels } from '#lib/domain/mapping/suggestion'
import { lookUp } from './lookup'

export type LiveSuggestions = Alternatives & { readonly level: SuggestionLevel }

/**
 * Candidates for a node in another catalogue, best first, under its decisions as both sides may see them. Null where the
 * node stands in no effective edition, is a 子体系, or the catalogue is none. The first question waits for the index.
 */
export async function suggestNow(
  nodeId: string,
  catalogId: string,
  top: number,
): Promise<LiveSuggestions | null> {
  const question = await loadAlignQuestion(nodeId, catalogId)
  const level = suggestionLevels.find((one) => one === question?.level)
  if (!question || !level || question.catalogId === catalogId) return null
  const { item, placed, facts, tables } = question
  const targets = { editionId: question.targetEditionId, level, tables }
  const context = alignDecisions(placed, facts).contextOf(item)
  return { ...(await lookUp(targets, item, context, top)), level }
}
