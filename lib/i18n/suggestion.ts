/** Words of suggestions: why the engine offers a pair, in sentences that a person can check against the two nodes. */
import type { Reason, ReasonKey } from '#lib/domain/alignment/reason'
import type { SuggestionLevel, SuggestionOrigin } from '#lib/domain/mapping/suggestion'
import type { RunState } from '#lib/domain/mapping/suggestion-run'

export const suggestionOriginWords: Readonly<Record<SuggestionOrigin, string>> = {
  crosswalk: '名称比对表',
  engine: '比对引擎',
  import: '导入的文件',
}

export const suggestionLevelWords: Readonly<Record<SuggestionLevel, string>> = {
  category: '类目',
  position: '标准',
}

export const runStateWords: Readonly<Record<RunState, string>> = {
  queued: '排队中',
  running: '进行中',
  done: '已完成',
  cancelled: '已取消',
  failed: '失败',
  interrupted: '中断',
}

/** Short names of the reasons, for bars and tables. */
export const reasonWords: Readonly<Record<ReasonKey, string>> = {
  'same-title': '名称相同',
  'shared-characters': '共有字词',
  qualifier: '括注相符',
  synonyms: '同义词',
  'near-meaning': '近义',
  'parent-path': '上级相似',
  'official-code': '官方代码',
  'same-number': '同一标准编号',
  'twin-number': '同一联合标准',
  'cited-standards': '同引标准',
  description: '说明相似',
  'confirmed-parent': '上级已对应',
  'mapped-siblings': '同级已对应',
  'sibling-candidates': '同级首选同处',
  'closer-elsewhere': '另有更近者',
}

const sentences: Readonly<Record<ReasonKey, (shared: string) => string>> = {
  'same-title': (shared) => `除地区名、括注和字形外，名称相同${tail(shared)}`,
  'shared-characters': (shared) => `名称共有${shared || '部分字词'}`,
  qualifier: (shared) => `一方括注的内容与另一方相符${tail(shared)}`,
  synonyms: (shared) => `按同义词表，用词同义${tail(shared)}`,
  'near-meaning': (shared) => `名称在通用汉语中近义${tail(shared)}`,
  'parent-path': (shared) => `上级名称共有${shared || '部分字词'}`,
  'official-code': (shared) => `官方代码相同${tail(shared)}`,
  'same-number': (shared) => `标准编号相同${tail(shared)}`,
  'twin-number': (shared) => `是同一项联合标准的两个编号${tail(shared)}`,
  'cited-standards': (shared) => `引用了相同的标准${tail(shared)}`,
  description: (shared) => `说明文字共有${shared || '部分内容'}`,
  'confirmed-parent': (shared) => `上级节点已确认对应${tail(shared)}`,
  'mapped-siblings': (shared) => `同级节点已与对方同一上级下的节点对应${tail(shared)}`,
  'sibling-candidates': (shared) => `本次比对中，同级节点的首选多在对方同一上级之下${tail(shared)}`,
  'closer-elsewhere': (shared) => `本次比对中，对方这一节点与另一节点更近，故扣分${tail(shared)}`,
}

/** Why, in one sentence with what both sides have in common: 名称共有“公务用车”“管理”. */
export function reasonSentence(reason: Pick<Reason, 'key' | 'shared'>): string {
  // Two branches may have nodes of one name: it is said once.
  return sentences[reason.key]([...new Set(reason.shared)].map((part) => `“${part}”`).join(''))
}

function tail(shared: string): string {
  return shared === '' ? '' : `：${shared}`
}

/** A share or a score in points: 712 permille are 71.2 分. */
export function points(permille: number): string {
  return (permille / 10).toFixed(1)
}

export const suggestionWords = {
  reasons: '推荐理由',
  score: '相似分',
  points: (permille: number) => `${points(permille)} 分`,
  share: (permille: number) => `${permille < 0 ? '−' : '+'}${points(Math.abs(permille))} 分`,
  otherReasons: (count: number) => `其余 ${count} 项理由`,
  scoreNote: '分值只供参考，关系须由人判定。',
  noCounterpart: '可能无对应',
  noCounterpartWhy: '没有找到足够相近的节点。是否为缺口，须由人判定。',
  belief: (permille: number) => `把握 ${points(permille)}%`,
} as const
