/** What the 示例 mappings of the demo say, who says it, and which moves follow on which day (counted back from today). */
import type { Role } from '#lib/domain/access/roles'
import type { Relation } from '#lib/domain/mapping/relations'
import type { MappingMove } from '#lib/domain/mapping/workflow'

type Step = {
  readonly move: Exclude<MappingMove, 'revise'> | 'flag-hard'
  /** `own`: the proposing agency. */
  readonly side: 'own' | 'other'
  readonly role: Role
  readonly day: number
  readonly input?: { readonly [key: string]: string | boolean }
}

export type DemoMapping = {
  readonly by: 'sc' | 'cq'
  /** 类目 of the proposing agency. */
  readonly from: string
  readonly to: string
  readonly relation: Relation
  readonly justification: string
  readonly evidence?: string
  readonly differences?: readonly {
    readonly kind: string
    readonly valueA: string
    readonly valueB: string
    readonly treatment: string
  }[]
  readonly day: number
  readonly steps: readonly Step[]
}

const submit = (day: number): Step => ({ move: 'submit', side: 'own', role: 'editor', day })
const forward = (day: number): Step => ({ move: 'forward', side: 'own', role: 'reviewer', day })
const confirm = (day: number): Step => ({ move: 'confirm', side: 'other', role: 'reviewer', day })

export const demoMappings: readonly DemoMapping[] = [
  {
    by: 'sc',
    from: '办公用房管理标准',
    to: '办公用房管理标准',
    relation: 'equal',
    justification: '（示例）名称完全一致，所列标准均以国家层面的办公用房管理要求为依据。',
    day: 52,
    steps: [submit(52), forward(50), confirm(46)],
  },
  {
    by: 'cq',
    from: '公务用车管理标准',
    to: '公务用车管理标准',
    relation: 'equal',
    justification: '（示例）名称完全一致，且双方已有一项川渝地区地方标准。',
    evidence: 'DB50/T 10004—2023、DB51/T 10004—2023',
    day: 48,
    steps: [submit(48), forward(47), confirm(43)],
  },
  {
    by: 'sc',
    from: '术语标准',
    to: '术语与缩略语标准',
    relation: 'narrower',
    justification: '（示例）渝方类目另含缩略语，川方类目只含术语。',
    differences: [
      { kind: 'scope', valueA: '术语（示例）', valueB: '术语、缩略语（示例）', treatment: 'unify' },
    ],
    day: 41,
    steps: [submit(41), forward(40), confirm(36)],
  },
  {
    by: 'cq',
    from: '内部运行管理标准',
    to: '办公管理标准',
    relation: 'broader',
    justification: '（示例）渝方该类目范围更宽，办公管理只是其中一部分。',
    differences: [
      {
        kind: 'scope',
        valueA: '内部运行各项管理（示例）',
        valueB: '办公管理（示例）',
        treatment: 'keep',
      },
    ],
    day: 38,
    steps: [submit(38), forward(37), confirm(30)],
  },
  {
    by: 'sc',
    from: '公共机构节能管理标准',
    to: '公共机构节能工作标准',
    relation: 'equivalent',
    justification: '（示例）两类目均以公共机构节能的国家标准为底，名称仅“管理”“工作”一词之差。',
    differences: [
      { kind: 'term', valueA: '节能管理（示例）', valueB: '节能工作（示例）', treatment: 'unify' },
    ],
    day: 19,
    steps: [submit(19), forward(17)],
  },
  {
    by: 'sc',
    from: '机关事务标准化指南',
    to: '标准化导则',
    relation: 'equivalent',
    justification: '（示例）同为标准化工作自身的规则，编排不同。',
    differences: [{ kind: 'term', valueA: '指南（示例）', valueB: '导则（示例）', treatment: 'unify' }],
    day: 12,
    steps: [submit(12), forward(11)],
  },
  {
    by: 'sc',
    from: '后勤服务标准',
    to: '后勤服务保障标准',
    relation: 'overlap',
    justification: '（示例）物业、食堂、会议服务两边都有，其余部分各不相同。',
    differences: [
      {
        kind: 'scope',
        valueA: '服务提供环节（示例）',
        valueB: '服务提供与保障环节（示例）',
        treatment: 'flex',
      },
      { kind: 'procedure', valueA: '按年度评价（示例）', valueB: '按季度评价（示例）', treatment: 'keep' },
    ],
    day: 5,
    steps: [submit(5), forward(4)],
  },
  {
    by: 'sc',
    from: '公务接待服务标准',
    to: '公务接待后勤保障标准',
    relation: 'equivalent',
    justification: '（示例）两类目均规范公务接待，要求大体一致。',
    differences: [
      { kind: 'scope', valueA: '接待服务（示例）', valueB: '接待的后勤保障（示例）', treatment: 'flex' },
    ],
    day: 27,
    steps: [
      submit(27),
      forward(26),
      {
        move: 'return',
        side: 'other',
        role: 'reviewer',
        day: 21,
        input: { reason: '（示例）渝方类目只含后勤保障环节，请重新判定是否为“包含”，并补充范围差异。' },
      },
    ],
  },
  {
    by: 'cq',
    from: '公共机构节能工作标准',
    to: '节约型机关建设规范',
    relation: 'overlap',
    justification: '（示例）节约型机关的要求横跨接待、经费、用房、用车、资产等多个类目，只有节能部分相交。',
    differences: [
      {
        kind: 'scope',
        valueA: '公共机构节能（示例）',
        valueB: '节约型机关各方面（示例）',
        treatment: 'keep',
      },
    ],
    day: 24,
    steps: [
      submit(24),
      forward(23),
      {
        move: 'flag-hard',
        side: 'other',
        role: 'reviewer',
        day: 15,
        input: { hard: true, reason: '（示例）涉及多个类目的归属，须先在联席会议上议定口径。' },
      },
    ],
  },
  {
    by: 'sc',
    from: '评价与改进标准',
    to: '评价与改进',
    relation: 'equivalent',
    justification: '（示例）名称相同，所在子体系不同，待核对评价对象后提交。',
    differences: [
      { kind: 'scope', valueA: '置于通用基础（示例）', valueB: '置于监督评价（示例）', treatment: 'flex' },
    ],
    day: 2,
    steps: [],
  },
  {
    by: 'sc',
    from: '5S管理标准',
    to: '内部运行管理标准',
    relation: 'narrower',
    justification: '（示例）5S管理属于内部运行管理的一部分。',
    differences: [
      { kind: 'scope', valueA: '现场管理（示例）', valueB: '内部运行各项管理（示例）', treatment: 'keep' },
    ],
    day: 3,
    steps: [submit(2)],
  },
  {
    by: 'cq',
    from: '内部运行管理标准',
    to: '财务管理标准',
    relation: 'broader',
    justification: '（示例）财务管理属于内部运行管理的一部分，渝方未单列。',
    differences: [
      { kind: 'scope', valueA: '内部运行各项管理（示例）', valueB: '财务管理（示例）', treatment: 'keep' },
    ],
    day: 4,
    steps: [submit(3)],
  },
]
