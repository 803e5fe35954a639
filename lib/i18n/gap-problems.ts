/** What a person reads when a rule about gaps refuses: where, what, and what to do. */
import { type DispositionKey, dispositionTable } from '#lib/domain/gap/disposition'
import type { GapProblem } from '#lib/domain/gap/problems'
import { type GapMove, gapWorkflow } from '#lib/domain/gap/workflow'
import { dispositionWords, gapMoveWords } from '#lib/i18n/gap'
import type { ProblemWords } from '#lib/i18n/problem-words'

export const gapProblemWords: ProblemWords<GapProblem> = {
  GAP_COVERED: () => '该节点已有确认的对照，不再是缺口，无需处置。请刷新页面查看对照。',
  GAP_LACKING_ONLY: ({ move }) => `“${moveWord(move)}”由缺少该标准的一方办理。`,
  GAP_OWNER_ONLY: ({ move }) => `“${moveWord(move)}”由拥有该标准的一方办理。`,
  GAP_OWNER_NAME_REQUIRED: ({ disposition }) =>
    `“责任人”未填写。处置方式为“${dispositionWord(disposition)}”时须指定责任人。`,
  GAP_DUE_DATE_REQUIRED: ({ disposition }) =>
    `“完成期限”未填写。处置方式为“${dispositionWord(disposition)}”时须填写期限。`,
  GAP_DUE_DATE_PAST: ({ dueDate, today }) =>
    `“完成期限”${dueDate} 早于今天（${today}）。请填写今天或以后的日期。`,
  GAP_DUE_DATE_INVALID: ({ dueDate }) =>
    `“完成期限”${dueDate} 不是有效日期。请按“年-月-日”填写，如 2027-06-30。`,
}

function moveWord(move: string): string {
  return isGapMove(move) ? gapMoveWords[move] : move
}

function isGapMove(move: string): move is GapMove {
  return Object.hasOwn(gapWorkflow.moves, move)
}

function dispositionWord(disposition: string): string {
  return isDisposition(disposition) ? dispositionWords[disposition].label : disposition
}

function isDisposition(text: string): text is DispositionKey {
  return Object.hasOwn(dispositionTable, text)
}
