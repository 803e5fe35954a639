/** Words of the page 覆盖计算: the formula, the weights, the figures and the rows behind each. */
import type { CoverageFigureKey } from '#lib/domain/mapping/coverage-cells'

export const coverageFigureWords: Readonly<
  Record<CoverageFigureKey, { readonly label: string; readonly help: string }>
> = {
  confirmed: { label: '已确认', help: '双方已确认、且不待复核的对照。' },
  proposed: { label: '含待确认', help: '另加待对方确认的对照；不是已经达成的数。' },
  cosigned: { label: '已会签', help: '由双方已会签的联合标准替代的节点，单独计数。' },
  inherited: { label: '由上级类目', help: '自身没有已确认的对照、双方同意由上级类目覆盖的标准，单独计数。' },
  stale: { label: '仅待复核', help: '只有待复核对照的节点个数，不计入覆盖。' },
}

export const coverageScreenWords = {
  title: '覆盖计算',
  intro:
    '一方体系被另一方覆盖的程度，两个方向分别计算，按子体系列出。各列互不相加；每个数都可打开所依据的节点。',
  formulaTitle: '怎样计算',
  formula:
    '覆盖 = 各节点权重之和 ÷ 节点个数。一个节点的权重，取它与对方体系之间计入的对照中最大的一个；没有计入的对照时为 0。',
  formulaParts: [
    '关系由被覆盖的一方看向另一方，权重见下表。',
    '只计“已确认”且不待复核的对照；“含待确认”另加待对方确认的，单列一栏。草稿和本局审核中的不计。',
    '“合并覆盖”的一组，权重由对方同意时说明（完全 1，部分 ½），组内任何一条未确认、待复核、有异议或陈述已变，整组不计；“任一”按权重最大的一条计。',
    '其下标准不因类目对应而自动计入；双方同意“由上级类目覆盖”的单列一栏。',
    '已处置的缺口不算覆盖。',
  ],
  example: '按真实体系逐步手算的例子见源码中的 docs/coverage.md。',
  asOf: (at: string) => `截至 ${at}`,
  weight: '权重',
  relation: '关系',
  meaning: '含义（被覆盖的一方看向另一方）',
  caption: (own: string, by: string) => `${own}被${by}覆盖`,
  part: '范围',
  whole: '全部',
  nodes: '节点数',
  count: (count: number) => `${count} 个`,
  rowsTitle: (own: string, part: string, figure: string) => `${own} · ${part} · ${figure}`,
  rowsEmpty: '这个数没有依据的节点',
  rowsEmptyHint: '数值为 0：没有计入的对照。',
  node: '节点',
  why: '依据',
  bundle: '合并覆盖',
  joint: '联合标准',
  mapping: '对照',
  backToFigures: '收起明细',
  level: '层级',
  subsystem: '子体系',
} as const
