/**
 * The columns of the plain 对照表 as a table of data: how each is titled in our own file, which other titles mean it, and
 * which words of a title name its side. What a title leaves open is asked, never guessed.
 */

export const plainColumns = [
  { key: 'recordId', title: '对照编号', also: ['记录编号', 'record_id', '编号'], sided: false, width: 20 },
  {
    key: 'path',
    title: '子体系',
    also: ['上级', '上级节点', '所属体系', '路径', 'path', 'parent'],
    sided: true,
    width: 18,
  },
  { key: 'platformCode', title: '平台内码', also: ['内码', 'platform_code'], sided: true, width: 14 },
  {
    key: 'code',
    title: '编码',
    also: ['代码', '体系编号', '标准编号', '标准号', '类目代码', 'code', 'notation', 'id'],
    sided: true,
    width: 14,
  },
  {
    key: 'label',
    title: '名称',
    also: ['标题', '类目', '标准名称', '类目名称', '节点', '标准', 'title', 'label', 'name'],
    sided: true,
    width: 28,
  },
  {
    key: 'relation',
    title: '关系',
    also: ['对照关系', '对应关系', '对应情况', 'relation', 'relationship', 'predicate'],
    sided: false,
    width: 12,
  },
  {
    key: 'differences',
    title: '差异',
    also: ['差异登记', '差异说明', '主要差异', 'differences'],
    sided: false,
    width: 44,
  },
  {
    key: 'justification',
    title: '理由',
    also: ['依据', '判断理由', '对照理由', '说明', 'justification', 'reason'],
    sided: false,
    width: 32,
  },
  { key: 'evidence', title: '证据', also: ['佐证', '出处', 'evidence'], sided: false, width: 24 },
  { key: 'unrelatedReason', title: '无关方面', also: ['判为无关的方面'], sided: false, width: 12 },
  { key: 'gapDisposition', title: '缺口处置', also: ['处置', '处置方式'], sided: false, width: 12 },
  { key: 'gapReason', title: '处置理由', also: ['处置说明'], sided: false, width: 28 },
  { key: 'gapOwner', title: '责任人', also: ['负责人', 'owner'], sided: false, width: 12 },
  { key: 'gapDue', title: '完成期限', also: ['期限', '完成时间', 'due'], sided: false, width: 12 },
  { key: 'bundleId', title: '分组', also: ['组号', 'bundle'], sided: false, width: 12 },
  { key: 'bundleMode', title: '分组方式', also: [], sided: false, width: 12 },
  { key: 'bundleCoverage', title: '合并覆盖程度', also: [], sided: false, width: 12 },
  { key: 'state', title: '状态', also: ['办理状态', 'state', 'status'], sided: false, width: 14 },
  { key: 'marks', title: '标记', also: ['难协商'], sided: false, width: 12 },
  { key: 'authors', title: '提出人', also: ['经办人', 'author'], sided: false, width: 14 },
  { key: 'statedOn', title: '提出日期', also: ['日期', 'date'], sided: false, width: 12 },
  { key: 'reviewers', title: '确认人', also: ['审核人', 'reviewer'], sided: false, width: 14 },
  { key: 'reviewedOn', title: '确认日期', also: ['审核日期'], sided: false, width: 12 },
  { key: 'confidence', title: '置信度', also: ['confidence'], sided: false, width: 10 },
  { key: 'similarity', title: '相似度', also: ['similarity', 'score'], sided: false, width: 10 },
  { key: 'comment', title: '备注', also: ['comment', 'note', 'remarks'], sided: false, width: 28 },
] as const satisfies readonly {
  readonly key: string
  readonly title: string
  readonly also: readonly string[]
  readonly sided: boolean
  readonly width: number
}[]

export type PlainKey = (typeof plainColumns)[number]['key']

/** What a column is: a field, and for the fields of an end which end. */
export type PlainRole = { readonly key: PlainKey; readonly side: 'subject' | 'object' | null }

/** Words that name each side in a title, besides those that belong to no agency: 甲/乙, 左/右, source/target. */
export type SideWords = { readonly subject: readonly string[]; readonly object: readonly string[] }

const commonSideWords: SideWords = {
  subject: ['甲方', '甲', '左侧', '左', '源', '本方', 'subject', 'source', 'from'],
  object: ['乙方', '乙', '右侧', '右', '目标', '对方', 'object', 'target', 'to'],
}

/** `甲方名称`: how a role is called towards a person who has to choose. */
export function roleWord({ key, side }: PlainRole): string {
  const title = plainColumns.find((column) => column.key === key)?.title ?? key
  return `${side === null ? '' : side === 'subject' ? '甲方' : '乙方'}${title}`
}

export type ColumnMatch = {
  /** Place of the column, from 0, and its title. */
  readonly column: number
  readonly title: string
  /** What it is taken for; null where it is left to a person or to nobody. */
  readonly role: PlainRole | null
  /** Where the title may mean several things: these. */
  readonly choices: readonly PlainRole[]
}

/** A proposal for each column. A field that two titles claim, and an end's field without a side, are choices. */
export function matchColumns(header: readonly string[], sides: SideWords): readonly ColumnMatch[] {
  const matches = header.map((title, column) => ({ column, title, choices: rolesOf(title, sides) }))
  return matches.map(({ column, title, choices }) => {
    const [only] = choices
    const rivals = matches.filter((other) => other.choices.length === 1 && sameRole(other.choices[0], only))
    const sure = choices.length === 1 && rivals.length === 1
    return { column, title, role: sure && only !== undefined ? only : null, choices: sure ? [] : choices }
  })
}

function sameRole(left: PlainRole | undefined, right: PlainRole | undefined): boolean {
  return left !== undefined && right !== undefined && left.key === right.key && left.side === right.side
}

function rolesOf(title: string, sides: SideWords): readonly PlainRole[] {
  const text = title.toLowerCase().replace(/[\s_（）()*：:-]/g, '')
  if (text === '') return []
  const exact = plainColumns.filter((column) => !column.sided && titlesOf(column).includes(text))
  const [column] = exact
  if (column !== undefined) return [{ key: column.key, side: null }]
  const roles: PlainRole[] = []
  for (const side of ['subject', 'object'] as const) {
    const words = [...sides[side], ...commonSideWords[side]].map((word) => word.toLowerCase())
    for (const field of plainColumns.filter(({ sided }) => sided)) {
      const named = titlesOf(field).some((name) =>
        words.some((word) => text === word + name || text === `${word}的${name}` || text === name + word),
      )
      if (named) roles.push({ key: field.key, side })
    }
  }
  if (roles.length > 0) return roles
  const open = plainColumns.filter((field) => field.sided && titlesOf(field).includes(text))
  return open.flatMap(({ key }) => [
    { key, side: 'subject' as const },
    { key, side: 'object' as const },
  ])
}

const titlesOf = ({ title, also }: (typeof plainColumns)[number]): readonly string[] =>
  [title, ...also].map((name) => name.replaceAll('_', ''))
