/**
 * The columns of a 标准明细表: the nine of GB/T 13016/13017 practice (`data/templates.json`), and those that our template
 * adds, because the usual table has no place for the tree and for the 平台内码. `matchColumns` recognises the titles that
 * bureaus use; whatever it doesn't recognise a person matches by hand.
 */
import type { StandardRecord } from './record'

export type DetailField =
  | 'sequence'
  | 'subsystem'
  | 'category'
  | 'systemCode'
  | 'number'
  | 'title'
  | 'level'
  | 'issueDate'
  | 'effectiveDate'
  | 'adoption'
  | 'replaces'
  | 'proposer'
  | 'issuer'
  | 'evidence'
  | 'note'
  | 'platformCode'

export type DetailColumn = {
  readonly field: DetailField
  readonly header: string
  readonly synonyms: readonly string[]
  /** Whether our own table prints it. */
  readonly printed: boolean
  /** The field of the record that it fills; null where it speaks about the node. */
  readonly record: keyof StandardRecord | null
}

const column = (
  field: DetailField,
  header: string,
  record: keyof StandardRecord | null,
  synonyms: readonly string[],
  printed = true,
): DetailColumn => ({ field, header, synonyms, printed, record })

/** In the order in which our table prints them. */
export const detailColumns: readonly DetailColumn[] = [
  column('sequence', '序号', null, ['编号序', 'No', 'No.']),
  column('subsystem', '子体系', null, ['标准子体系', '子体系名称', '分体系', '所属子体系']),
  column('category', '类目', null, ['类目名称', '类别', '分类', '所属类目', '标准类目']),
  column('systemCode', '标准体系编号', null, [
    '体系编号',
    '体系编码',
    '标准体系表编号',
    '体系代码',
    '类目编号',
  ]),
  column('number', '标准编号', 'numberText', [
    '标准号',
    '标准代号',
    '标准代号和编号',
    '文号',
    '发文字号',
    '标准编号或文号',
  ]),
  column('title', '标准名称', null, ['名称', '标准中文名称', '文件名称', '标准题名']),
  column('level', '宜定级别', 'level', ['级别', '标准级别', '标准层级', '标准类型', '标准类别']),
  column('issueDate', '发布日期', 'issueDate', ['发布时间', '批准日期'], false),
  column('effectiveDate', '实施日期', 'effectiveDate', ['实施时间', '生效日期', '施行日期']),
  column('adoption', '国际国外标准号及采用关系', 'adoption', ['采用国际国外标准', '采标情况', '采用关系']),
  column('replaces', '被代替标准号或作废', 'replaces', ['被代替标准号', '代替标准', '代替标准号', '作废']),
  column('proposer', '提出单位', 'proposer', ['归口单位', '归口/责任部门', '责任部门', '起草单位'], false),
  column('issuer', '批准发布部门', 'issuer', ['发布部门', '发布机构', '批准部门'], false),
  column('evidence', '核对情况', 'evidence', ['来源核对', '核对状态']),
  column('note', '备注', 'note', ['说明', '附注']),
  column('platformCode', '平台内码', null, ['内码', '平台编码']),
]

/** The columns of our own table, in order. */
export const printedColumns = detailColumns.filter(({ printed }) => printed)

/** For each column of a file, from the left, the field that it fills; null where it is left out. */
export type ColumnMatching = readonly (DetailField | null)[]

/** Matches column titles: spaces, line breaks, brackets and stars don't matter; every field is taken once. */
export function matchColumns(headers: readonly string[]): ColumnMatching {
  const taken = new Set<DetailField>()
  return headers.map((header) => {
    const bare = bareHeader(header)
    const found = detailColumns.find(
      ({ field, header: own, synonyms }) =>
        !taken.has(field) && [own, ...synonyms].some((title) => bareHeader(title) === bare),
    )
    if (found) taken.add(found.field)
    return found?.field ?? null
  })
}

/** The place of a field's column from 0, or null. */
export function columnOf(matching: ColumnMatching, field: DetailField): number | null {
  const index = matching.indexOf(field)
  return index < 0 ? null : index
}

function bareHeader(header: string): string {
  return header.replace(/[\s*＊:：、，,/／（）()【】[\]]/g, '').toLowerCase()
}
