/** The words for what can be refused, found or asked about catalogues: where, what, and what to do. */
import type { UnresolvedReason } from '#lib/domain/catalog/import-match'
import type { ImportFinding, ImportFindingCode } from '#lib/domain/catalog/import-row'
import type { CatalogProblem } from '#lib/domain/catalog/problems'
import { getRule } from '#lib/domain/catalog/rules'
import type { ProblemWords } from './problem-words'

export const catalogProblemWords: ProblemWords<CatalogProblem> = {
  NODE_UNKNOWN: ({ change }) => `第${change}项变更所指的节点不在本版次中，请刷新后重新选择。`,
  NODE_DUPLICATE: ({ change }) => `第${change}项变更新增的节点已经存在，请刷新后重试。`,
  TITLE_EMPTY: ({ change }) => `第${change}项变更的名称为空，请填写名称。`,
  CODE_DUPLICATE: ({ code, first, second }) =>
    `代码“${code}”同时用于“${first}”和“${second}”，请修改其中一个。`,
  CODE_UNFIT: ({ code, title, scheme }) => `“${title}”的代码“${code}”不符合${scheme}的格式，请核对代码。`,
  PARENT_MISSING: ({ change, title }) =>
    `第${change}项变更：“${title}”的上级节点不存在或已移除，请另选上级节点。`,
  PARENT_KIND_UNFIT: ({ change, title, kind, parentKind }) =>
    `第${change}项变更：${kind}“${title}”不能放在${parentKind}下，请另选上级节点。`,
  TREE_CIRCLE: ({ change, title }) => `第${change}项变更：“${title}”不能移到自己的下级，请另选上级节点。`,
  CHILDREN_REMAIN: ({ change, title, count }) =>
    `第${change}项变更：“${title}”下还有${count}个节点，请先移动或移除下级节点。`,
  RECORD_UNFIT: ({ change, title, kind }) =>
    `第${change}项变更：${kind}“${title}”不能登记标准信息，只有标准位置可以。`,
  STANDARD_NUMBERS_CLASH: ({ numbers }) => `编号“${numbers}”在平台上分属不同的标准，请核对编号后分别登记。`,
  TWIN_NUMBER_UNFIT: ({ number, regions }) =>
    `“${number}”不是参与地区（区划代码${regions}）的推荐性地方标准编号，请按“DB××/T 顺序号—年份”填写。`,
  TWIN_NUMBER_COUNT: ({ region, count }) =>
    `区划代码${region}应有且只有一个编号，现有${count}个，请补全或删除多余编号。`,
  TWIN_NUMBERS_DIFFER: ({ first, other }) =>
    `“${first}”与“${other}”的顺序号或年份不同，联合标准各侧编号须同号同年，请核对。`,
  RULES_BLOCK: ({ count, first, title }) =>
    `有${count}处违反校验规则（“${title}”：${first}），请修改后再提交。`,
  IMPORT_BLOCKED: ({ count, row }) => `导入文件有${count}处错误，首处在第${row}行，请改正文件后重新导入。`,
  IMPORT_UNRESOLVED: ({ count, row }) => `还有${count}行需要人工确定对应节点，首处在第${row}行，请逐行选择。`,
  BASE_SUPERSEDED: ({ title, effective }) =>
    `变更单“${title}”编制后，“${effective}”已经生效，请退回并更新到现行版次后再提交。`,
}

/** What a finding of an import says; row and column are shown beside it. Rules speak with their own message. */
const importFindingWords: Readonly<Record<ImportFindingCode, (params: ImportFinding['params']) => string>> = {
  TITLE_MISSING: () => '标准名称为空，请填写名称，或将本行标为不导入',
  LEVEL_UNKNOWN: ({ value }) => `宜定级别“${value}”无法识别，此格未导入，请改为国家标准、行业标准等`,
  DATE_UNREADABLE: ({ value }) => `日期“${value}”无法识别，此格未导入，请按 2020-10-01 的形式填写`,
  EVIDENCE_UNKNOWN: ({ value }) => `核对情况“${value}”无法识别，此格未导入，请填来源已核、未核对或示例`,
  ROW_DUPLICATE: ({ first }) => `与第${first}行是同一标准位置，请删除其中一行`,
  CODE_TWICE: ({ first }) => `标准体系编号与第${first}行相同，请核对编号`,
  NUMBERS_CLASH: ({ numbers }) => `编号“${numbers}”在平台上分属不同的标准，请核对编号后分行填写`,
}

export function importFindingMessage(finding: ImportFinding): string {
  const { code, params } = finding
  return typeof code === 'string' ? importFindingWords[code](params) : getRule(code.rule).message
}

/** Why a row waits for a person's answer, and what to choose. */
export const unresolvedReasonWords: Readonly<Record<UnresolvedReason, string>> = {
  PLATFORM_CODE_UNKNOWN: '平台内码不属于本体系，请选择对应节点，或作为新增',
  NODE_AMBIGUOUS: '有多个节点与本行相符，请选择其中一个',
  TITLE_ELSEWHERE: '同名标准位于其他类目，请确定是移动、对应，还是新增',
  BRANCH_UNKNOWN: '子体系或类目不存在，请选择所属类目，或允许新建',
  BRANCH_AMBIGUOUS: '所属类目不唯一，请选择所属类目',
  PARENT_UNSTATED: '本行未写明所属类目，请选择所属类目',
}
