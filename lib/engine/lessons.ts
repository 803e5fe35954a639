/**
 * What the judged pairs teach: the engine is asked again about each, with the base weights and the synonyms in force, and
 * its reasons are held against the verdict. So a pair teaches the same whoever suggested it, or nobody.
 */
import { listAlignDecisions, listJudgedEnds, listMappedSiblings } from '#lib/db/align-decision'
import { loadAlignItem } from '#lib/db/align-item'
import { tableNumbers } from '#lib/db/alignment-table'
import { type JudgedPair, type Learned, learnWeights } from '#lib/domain/alignment/learn-weights'
import { baseWeights } from '#lib/domain/alignment/weights'
import { alignDecisions } from '#lib/domain/mapping/align-context'
import { suggestionLevels } from '#lib/domain/mapping/suggestion'
import { lookUp } from './lookup'

/** The latest judgements; older ones are forgotten, so that the tables follow the practice. */
const judgementsMost = 300
/** Deep enough to find a judged pair among the candidates, as far as the engine compares at all. */
const deep = 64

export async function learnFromJudgements(): Promise<Learned> {
  const [judged, tables] = await Promise.all([listJudgedEnds(judgementsMost), tableNumbers()])
  const pairs: JudgedPair[] = []
  for (const { nodeAId, nodeBId, catalogBId, verdict } of judged) {
    const found = await loadAlignItem(nodeAId, catalogBId)
    const level = suggestionLevels.find((one) => one === found?.level)
    if (!found || !level) continue
    const targets = {
      editionId: found.targetEditionId,
      level,
      tables: { synonyms: tables.synonyms, weights: 0 },
    }
    const context = await nearby(found.item, { a: found.catalogId, b: catalogBId })
    const { candidates } = await lookUp(targets, found.item, context, deep)
    const reasons = candidates.find(({ id }) => id === nodeBId)?.reasons
    if (reasons) pairs.push({ verdict, reasons })
  }
  return learnWeights(baseWeights, pairs)
}

type Item = NonNullable<Awaited<ReturnType<typeof loadAlignItem>>>['item']

/** What was decided around the item; the pair itself is not left out, or nothing could be learned from it. */
async function nearby(item: Item, pair: { readonly a: string; readonly b: string }) {
  const siblings = item.parentId === null ? [] : await listMappedSiblings(item.parentId, pair)
  const near = [...(item.parentId === null ? [] : [item.parentId]), ...siblings]
  const mappings = near.length === 0 ? [] : await listAlignDecisions(pair, near)
  const placed = siblings.map((id) => ({ id, parentId: item.parentId }))
  const facts = { mappings, refusals: [], hashes: new Map<string, string>(), decidedGaps: new Set<string>() }
  return { ...alignDecisions([item, ...placed], facts).contextOf(item), refused: [] }
}
