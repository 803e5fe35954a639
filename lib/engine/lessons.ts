/**
 * What the judged pairs teach: the engine is asked again about each, with the base weights and the synonyms in force, and
 * its reasons are held against the verdict. So a pair teaches the same whoever suggested it, or nobody.
 */
import { judgementsMark, listJudgedEnds } from '#lib/db/align-decision'
import { loadAlignQuestion } from '#lib/db/align-question'
import { type JudgedPair, type Learned, learnWeights } from '#lib/domain/alignment/learn-weights'
import { baseWeights } from '#lib/domain/alignment/weights'
import { alignDecisions } from '#lib/domain/mapping/align-context'
import { suggestionLevels } from '#lib/domain/mapping/suggestion'
import { lookUp } from './lookup'

/** The latest judgements; older ones are forgotten, so that the tables follow the practice. */
const judgementsMost = 300
/** Deep enough to find a judged pair among the candidates, as far as the engine compares at all. */
const deep = 64

const shared = globalThis as {
  tongbiaoLessons?: { readonly mark: string; readonly learned: Promise<Learned> }
}

/** Asks the engine only when something has changed since it was last asked; hundreds of questions are a second's work. */
export async function learnFromJudgements(): Promise<Learned> {
  const mark = await judgementsMark()
  if (shared.tongbiaoLessons?.mark !== mark) {
    const learned = askAboutJudgements()
    shared.tongbiaoLessons = { mark, learned }
    learned.catch(() => delete shared.tongbiaoLessons)
  }
  return shared.tongbiaoLessons.learned
}

async function askAboutJudgements(): Promise<Learned> {
  const pairs: JudgedPair[] = []
  for (const { nodeAId, nodeBId, catalogBId, verdict } of await listJudgedEnds(judgementsMost)) {
    const question = await loadAlignQuestion(nodeAId, catalogBId)
    const level = suggestionLevels.find((one) => one === question?.level)
    if (!question || !level) continue
    const { item, placed, facts, tables, targetEditionId } = question
    const targets = { editionId: targetEditionId, level, tables: { synonyms: tables.synonyms, weights: 0 } }
    // The judged pair itself is not left out, or nothing could be learned from it.
    const context = { ...alignDecisions(placed, facts).contextOf(item), refused: [] }
    const { candidates } = await lookUp(targets, item, context, deep)
    const reasons = candidates.find(({ id }) => id === nodeBId)?.reasons
    if (reasons) pairs.push({ verdict, reasons })
  }
  return learnWeights(baseWeights, pairs)
}
