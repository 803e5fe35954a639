/**
 * The Chinese words that stand in the cells of the plain 对照表, as part of the file format: the first word is written,
 * all are read. A test holds the first ones equal to the words of the screens.
 */
import type { DispositionKey } from '#lib/domain/gap/disposition'
import type { GapStatus } from '#lib/domain/gap/gap'
import { type Relation, relationTable } from '#lib/domain/mapping/relations'
import type { DifferenceKind, DifferenceTreatment, UnrelatedReason } from '#lib/domain/mapping/statement'
import type { MappingState } from '#lib/domain/mapping/workflow'

type Words<Key extends string> = Readonly<Record<Key, readonly [string, ...string[]]>>

export const relationCells: Words<Relation> = {
  equal: ['等同', '一致', '相同', '完全一致', 'equal', 'exact'],
  equivalent: ['实质等效', '等效', '实质相同', 'equivalent', 'close'],
  broader: ['包含', '大于', 'broader', 'superset of'],
  narrower: ['被包含', '小于', 'narrower', 'subset of'],
  overlap: ['交叉', '部分重叠', '部分交叉', 'overlap', 'intersects with'],
  related: ['相关', 'related'],
  unrelated: ['已判无关', '无关', 'unrelated', 'not related to'],
}

/** What says that one side has nothing; `∅ 缺口` is what we write. */
export const gapCells: readonly string[] = [
  '缺口',
  '无对应',
  '无',
  '没有对应',
  '无对应标准',
  '一方独有',
  'none',
  'gap',
]

export const differenceKindCells: Words<DifferenceKind> = {
  scope: ['适用范围', '范围'],
  indicator: ['指标与限值', '指标'],
  procedure: ['程序'],
  term: ['术语'],
  other: ['其他'],
}

export const treatmentCells: Words<DifferenceTreatment> = {
  unify: ['可统一'],
  flex: ['可弹性'],
  keep: ['须保留'],
}

export const unrelatedReasonCells: Words<UnrelatedReason> = {
  scope: ['范围'],
  level: ['层级'],
  incompatible: ['不相容'],
  partial: ['部分重叠'],
}

export const dispositionCells: Words<DispositionKey> = {
  adopt: ['采纳对方'],
  joint: ['联合制定'],
  keep: ['保留差异'],
  'not-applicable': ['不适用'],
  defer: ['暂缓'],
}

export const stateCells: Words<MappingState | `gap-${GapStatus}`> = {
  draft: ['草稿'],
  'agency-review': ['待本局审核'],
  pending: ['待对方确认'],
  returned: ['退回修改'],
  rejected: ['不同意'],
  withdrawn: ['已撤回'],
  confirmed: ['已确认'],
  disputed: ['有异议'],
  retired: ['已废止'],
  'gap-covered': ['已有对应'],
  'gap-open': ['缺口'],
  'gap-proposed': ['处置办理中'],
  'gap-decided': ['缺口已处置'],
  'gap-inherited': ['由上级类目覆盖（已确认）'],
}

export const bundleModeCells: Words<'combined' | 'any'> = {
  combined: ['合并覆盖'],
  any: ['任一'],
}

export const bundleCoverageCells: Words<'full' | 'partial'> = {
  full: ['全部'],
  partial: ['部分'],
}

/** The word that is written for a key. */
export function cellOf<Key extends string>(words: Words<Key>, key: Key): string {
  return words[key][0]
}

/** The key that a cell means; signs in front and blanks are overlooked. Null where no word fits. */
export function keyOfCell<Key extends string>(words: Words<Key>, cell: string): Key | null {
  const text = cell
    .replace(/^[＝≈⊃⊂∩～≠∅=\s]+/u, '')
    .trim()
    .toLowerCase()
  const found = (Object.keys(words) as Key[]).find((key) => words[key].some((word) => word === text))
  return found ?? null
}

export const relationCell = (relation: Relation): string =>
  `${relationTable[relation].sign} ${cellOf(relationCells, relation)}`

export const isGapCell = (cell: string): boolean =>
  gapCells.includes(
    cell
      .replace(/^[∅\s]+/u, '')
      .trim()
      .toLowerCase(),
  ) || cell.trim() === '∅'
