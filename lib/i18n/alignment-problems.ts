/** What a person reads when a rule about the engine's tables and runs refuses. */
import type { AlignmentProblem } from '#lib/domain/alignment/problems'
import type { ProblemWords } from './problem-words'

export const alignmentProblemWords: ProblemWords<AlignmentProblem> = {
  SYNONYMS_TOO_FEW: () => '一组同义词至少要有两个不同的词。请补充后再保存。',
  SYNONYM_TOO_SHORT: ({ word }) => `“${word}”只有一个字，会在许多词中误认。请改用两个字以上的词。`,
  SYNONYM_TAKEN: ({ word, group }) =>
    `“${word}”已在另一组（${group}）中。同一个词不能分属两组；请改那一组，或先停用它。`,
  LESSONS_TOO_FEW: ({ pairs, least }) =>
    `已判定的对照只有 ${pairs} 对，少于 ${least} 对，不足以调整权重。请先多处理一些推荐。`,
  LESSONS_CHANGED: () => '页面打开后又有新的判定，学习所得的权重已不同。请刷新页面，看过新的权重再采用。',
  RUN_UNDER_WAY: () => '这两个体系在这一层级的比对正在进行，不能重复开始。请等它完成，或先取消。',
  RUN_ENDED: () => '这次比对已经结束，无需取消。',
}
