/** The words for what can be refused about catalogues: where, what, and what to do. */
import type { CatalogProblem } from '#lib/domain/catalog/problems'
import type { ProblemWords } from './problem-words'

export const catalogProblemWords: ProblemWords<CatalogProblem> = {
  NODE_UNKNOWN: ({ change }) => `第${change}项变更所指的节点不在本版次中，请刷新后重新选择`,
  NODE_DUPLICATE: ({ change }) => `第${change}项变更新增的节点已经存在，请刷新后重试`,
  TITLE_EMPTY: ({ change }) => `第${change}项变更的名称为空，请填写名称`,
  CODE_DUPLICATE: ({ code, first, second }) => `代码“${code}”同时用于“${first}”和“${second}”，请修改其中一个`,
  CODE_UNFIT: ({ code, title, scheme }) => `“${title}”的代码“${code}”不符合${scheme}的格式，请核对代码`,
  PARENT_MISSING: ({ change, title }) =>
    `第${change}项变更：“${title}”的上级节点不存在或已删除，请另选上级节点`,
  PARENT_KIND_UNFIT: ({ change, title, kind, parentKind }) =>
    `第${change}项变更：${kind}“${title}”不能放在${parentKind}下，请另选上级节点`,
  TREE_CIRCLE: ({ change, title }) => `第${change}项变更：“${title}”不能移到自己的下级，请另选上级节点`,
  CHILDREN_REMAIN: ({ change, title, count }) =>
    `第${change}项变更：“${title}”下还有${count}个节点，请先移走或删除下级节点`,
  RECORD_UNFIT: ({ change, title, kind }) =>
    `第${change}项变更：${kind}“${title}”不能登记标准信息，只有标准位置可以`,
  STANDARD_NUMBERS_CLASH: ({ numbers }) => `编号“${numbers}”在平台上分属不同的标准，请核对编号后分别登记`,
  TWIN_NUMBER_UNFIT: ({ number, regions }) =>
    `“${number}”不是参与地区（区划代码${regions}）的推荐性地方标准编号，请按“DB××/T 顺序号—年份”填写`,
  TWIN_NUMBER_COUNT: ({ region, count }) =>
    `区划代码${region}应有且只有一个编号，现有${count}个，请补全或删除多余编号`,
  TWIN_NUMBERS_DIFFER: ({ first, other }) =>
    `“${first}”与“${other}”的顺序号或年份不同，联合标准各侧编号须同号同年，请核对`,
  RULES_BLOCK: ({ count, first, title }) =>
    `有${count}处违反校验规则（“${title}”：${first}），请修改后再提交`,
  IMPORT_BLOCKED: ({ count, row }) => `导入文件有${count}处错误，首处在第${row}行，请改正文件后重新导入`,
  IMPORT_UNRESOLVED: ({ count, row }) => `还有${count}行需要人工确定对应节点，首处在第${row}行，请逐行选择`,
  BASE_SUPERSEDED: ({ title, effective }) =>
    `变更单“${title}”编制后，“${effective}”已经生效，请退回并更新到现行版次后再提交`,
}
