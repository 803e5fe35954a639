/** Words of the mapping screens: relations, states, moves and difference records, for every key of the domain's tables. */
import type { Relation } from '#lib/domain/mapping/relations'
import type { DifferenceKind, DifferenceTreatment, UnrelatedReason } from '#lib/domain/mapping/statement'
import type { MappingMove, MappingState } from '#lib/domain/mapping/workflow'

export const relationWords: Readonly<Record<Relation, { readonly label: string; readonly help: string }>> = {
  equal: { label: '等同', help: '两者范围、要求完全一致，可直接互认。' },
  equivalent: { label: '实质等效', help: '表述或编排不同，但范围和要求实质相同，可互认并登记差异。' },
  broader: { label: '包含', help: '前者的范围大于后者，后者的内容都在前者之内。' },
  narrower: { label: '被包含', help: '前者的范围小于后者，前者的内容都在后者之内。' },
  overlap: { label: '交叉', help: '两者有共同部分，又各有对方没有的内容。' },
  related: { label: '相关', help: '两者内容不重合，但使用时需要相互参照。' },
  unrelated: { label: '已判无关', help: '经双方判定两者没有对应关系，不等于缺口。' },
}

/** The direction in plain words: `relationSentence('broader', '四川', '重庆')` is “四川 的范围大于 重庆”. */
export function relationSentence(relation: Relation, nameA: string, nameB: string): string {
  return relationSentences[relation](nameA, nameB)
}

const relationSentences: Readonly<Record<Relation, (nameA: string, nameB: string) => string>> = {
  equal: (a, b) => `${a} 与 ${b} 等同`,
  equivalent: (a, b) => `${a} 与 ${b} 实质等效`,
  broader: (a, b) => `${a} 的范围大于 ${b}`,
  narrower: (a, b) => `${a} 的范围小于 ${b}`,
  overlap: (a, b) => `${a} 与 ${b} 范围交叉`,
  related: (a, b) => `${a} 与 ${b} 相关`,
  unrelated: (a, b) => `${a} 与 ${b} 已判无关`,
}

export const mappingStateWords: Readonly<Record<MappingState, string>> = {
  draft: '草稿',
  'agency-review': '待本局审核',
  pending: '待对方确认',
  returned: '退回修改',
  rejected: '不同意',
  withdrawn: '已撤回',
  confirmed: '已确认',
  disputed: '有异议',
  retired: '已废止',
}

export const mappingMoveWords: Readonly<Record<MappingMove, string>> = {
  revise: '修改',
  reaffirm: '再次确认',
  submit: '提交本局审核',
  forward: '审核通过，送对方确认',
  recall: '收回',
  'send-back': '退回经办人',
  confirm: '确认',
  return: '退回修改',
  reject: '不同意',
  withdraw: '撤回',
  dispute: '提出异议',
  adjudicate: '登记联席裁定',
  retire: '废止',
}

export const differenceKindWords: Readonly<Record<DifferenceKind, string>> = {
  scope: '适用范围',
  indicator: '指标与限值',
  procedure: '程序',
  term: '术语',
  other: '其他',
}

export const differenceTreatmentWords: Readonly<Record<DifferenceTreatment, string>> = {
  unify: '可统一',
  flex: '可弹性',
  keep: '须保留',
}

export const unrelatedReasonWords: Readonly<
  Record<UnrelatedReason, { readonly label: string; readonly help: string }>
> = {
  scope: { label: '范围', help: '名称相近，但规范的对象或适用范围不同。' },
  level: { label: '层级', help: '一方是总括性的，另一方是具体的，层级不可比。' },
  incompatible: { label: '不相容', help: '要求相互冲突，不能视为对应。' },
  partial: { label: '部分重叠', help: '仅有个别内容重叠，不足以构成交叉关系。' },
}

export const mappingWords = {
  stale: '待复核',
  hard: '难协商',
  unfinished: '未填完',
  sameStandard: '同一标准',
  suggestion: '推荐',
  noCounterpart: '可能无对应',
} as const

const partWords: Readonly<Record<string, string>> = {
  justification: '理由',
  evidence: '证据',
  value: '差异中一方的内容',
  unit: '差异中的单位',
}

/** Which text of a statement is too long, and how long it may be. */
export function statementTooLong(what: string | number, limit: string | number): string {
  return what === 'differences' ? `差异超过 ${limit} 条。` : `“${partWords[what] ?? what}”超过 ${limit} 字。`
}
