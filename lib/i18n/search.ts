/** Words of the page 查找. */
import type { SearchKind } from '#lib/queries/search'

export const searchKindWords: Readonly<Record<SearchKind, string>> = {
  standards: '标准',
  nodes: '体系节点',
  mappings: '对照',
  joint: '联合标准',
}

export const searchWords = {
  title: '查找',
  titleFor: (query: string) => `查找“${query}”`,
  intro: '查找现行版次中的标准、节点，以及您可查看的对照和联合标准。编号的空格、短横、斜线写法不限。',
  label: '查找内容',
  submit: '查找',
  total: (count: number) => `共找到 ${count.toLocaleString('zh-CN')} 项`,
  all: (count: number) => `全部 ${count.toLocaleString('zh-CN')} 项`,
  firstOnly: (shown: number, total: number) =>
    `共 ${total.toLocaleString('zh-CN')} 项，列出前 ${shown} 项，请补充查找内容以缩小范围。`,
  everything: '全部类别',
  startTitle: '输入要查找的内容',
  startHint: '例如：公务用车、DB51/T 2610、YX203、PT51-0012。多个词用空格分开，须同时出现。',
  noneTitle: (query: string) => `没有找到“${query}”`,
  noneHint: '请减少词数、改用更短的词，或核对编号。草稿和办理中的内部事项只有本单位能找到。',
  browse: '浏览体系',
  noNumber: '无编号',
  notPlaced: '现行版次未收录',
} as const
