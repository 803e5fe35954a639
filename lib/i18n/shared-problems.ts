/** Words for the Problems that any concept may return. */
import type { SharedProblem } from '#lib/domain/shared/problem'
import { fieldName } from './field-names'
import type { ProblemWords } from './problem-words'

export const sharedProblemWords: ProblemWords<SharedProblem> = {
  NO_CHANGE: () => '内容没有变化，未作任何修改。',
  NOT_FOUND: (p) => `没有找到${p.what}：可能已被移除，或您无权查看。请返回列表重新选择。`,
  STALE: (p) =>
    `内容已被他人修改（您看到的是第 ${p.seen} 次修改，现为第 ${p.current} 次）。请刷新查看变化后再提交，您填写的内容仍保留在页面上。`,
  INVALID_INPUT: (p) =>
    p.field ? `“${fieldName(p.field)}”填写有误：${p.message}` : `填写有误：${p.message}`,
  MOVE_NOT_ALLOWED: () => '当前状态下不能进行这一步，可能他人已先处理。请刷新页面查看最新状态。',
  REASON_REQUIRED: () => '请填写理由后再提交。',
  SELF_REVIEW: () => '不能审核本人提交的内容，请由本局另一位审核人办理。',
}
