/**
 * The demo's 约定: 示例 bundles, 其下标准, 查无对应 and 冗余, each at another point of its way, all made through the commands.
 * They speak about single standards, so that the figures of the 类目 stay those of the demo's mappings. No sentence here
 * is a bureau's real opinion.
 */
import { listCatalogs } from '#lib/db/catalog'
import { listMappingsOfNodes } from '#lib/db/mapping'
import type { CommandName } from '#lib/domain/access/operations'
import type { Json } from '#lib/domain/shared/event'
import { actorOf, idOf, perform } from './actors'
import { dayAhead, daysAgo } from './calendar'
import { type NodeFinder, nodeFinder } from './nodes'
import type { Step } from './timeline'

type Agency = 'sc' | 'cq'

/** `from` is the proposing agency's; the values of the difference are its own and the other side's. */
type Pair = {
  readonly from: string
  readonly to: string
  readonly why: string
  readonly values: readonly [string, string]
}

const assessed = '标准实施监督检查与自我评价规范(示例)'

/** Several standards of Chongqing that together do what one of Sichuan does. */
const together: readonly Pair[] = [
  {
    from: assessed,
    to: '服务质量巡查工作规范(示例)',
    why: '（示例）监督检查部分对应；川方另含自我评价。',
    values: ['监督检查与自我评价（示例）', '服务质量巡查（示例）'],
  },
  {
    from: assessed,
    to: '外包服务质量控制规范(示例)',
    why: '（示例）对外包服务的检查部分对应，其余各不相同。',
    values: ['各项服务的检查（示例）', '外包服务的质量控制（示例）'],
  },
  {
    from: assessed,
    to: '服务满意度测评规范(示例)',
    why: '（示例）自我评价中的满意度部分对应。',
    values: ['自我评价（示例）', '服务满意度测评（示例）'],
  },
]

const patrolled = '办公用房巡查工作规范(示例)'

/** Two standards of Sichuan, each of which can stand for one of Chongqing. */
const alternatives: readonly Pair[] = [
  {
    from: patrolled,
    to: '办公区域5S管理规范(示例)',
    why: '（示例）日常巡查的内容对应；渝方只巡查办公用房。',
    values: ['办公用房的巡查（示例）', '办公区域的现场管理（示例）'],
  },
  {
    from: patrolled,
    to: '5S检查评分规范(示例)',
    why: '（示例）巡查后的评分对应；渝方不评分，只登记问题。',
    values: ['登记问题（示例）', '检查评分（示例）'],
  },
]

const supervised = '公共机构节能监督考核规范(示例)'

/** Two standards of Sichuan with one counterpart in Chongqing. */
const redundant: readonly Pair[] = [
  {
    from: '节约型机关创建自评细则(示例)',
    to: supervised,
    why: '（示例）考核指标部分对应。',
    values: ['节约型机关自评（示例）', '节能监督考核（示例）'],
  },
  {
    from: '公共机构能源资源消费统计工作规范(示例)',
    to: supervised,
    why: '（示例）数据报送部分对应。',
    values: ['消费统计（示例）', '节能监督考核（示例）'],
  },
]

/** The steps of the demo's 约定, in no particular order. */
export async function accordSteps(): Promise<readonly Step[]> {
  const positions = await nodeFinder('position')
  const categories = await nodeFinder('category')
  const catalogs = await listCatalogs()
  const catalogOf = (agencyId: Agency) => catalogs.find(({ agency }) => agency.id === agencyId)?.id ?? ''
  return [
    ...combinedSteps(positions),
    ...alternativeSteps(positions),
    ...redundancySteps(positions, catalogOf('sc')),
    ...inheritanceSteps(categories),
    step(daysAgo(8, 9, 40), 'sc-editor', 'gap.report', () => ({
      nodeId: categories('sc', '幼教服务标准'),
      lackingCatalogId: catalogOf('cq'),
      reason: '（示例）逐项看过贵方体系，没有与机关幼儿园有关的类目，请研究处置。',
      demo: true,
    })),
  ]
}

/** 合并覆盖: grouped by Sichuan, through its 本局审核, waiting for Chongqing to agree and to state the coverage. */
function combinedSteps(findNode: NodeFinder): readonly Step[] {
  const { steps, ids } = confirmedMappings('sc', together, findNode, 34)
  const grouped = bundle('sc', ids, {
    nodeId: findNode('sc', assessed),
    mode: 'combined',
    reason: '（示例）渝方的巡查、外包质量控制和满意度测评三项合起来，对应川方这一项规范。',
  })
  return [...steps, grouped.create(daysAgo(7, 15, 20)), grouped.approve(daysAgo(6, 10, 15))]
}

/** 任一: grouped by Chongqing and agreed to by Sichuan. */
function alternativeSteps(findNode: NodeFinder): readonly Step[] {
  const { steps, ids } = confirmedMappings('cq', alternatives, findNode, 33)
  const grouped = bundle('cq', ids, {
    nodeId: findNode('cq', patrolled),
    mode: 'any',
    reason: '（示例）川方两项各自都含日常巡查，任取一项即可作为对应。',
  })
  return [
    ...steps,
    grouped.create(daysAgo(24, 9, 45)),
    grouped.approve(daysAgo(23, 16, 5)),
    grouped.agree(daysAgo(21, 11, 20)),
  ]
}

function bundle(
  by: Agency,
  mappingIds: readonly string[],
  said: { readonly nodeId: string; readonly mode: string; readonly reason: string },
) {
  let bundleId = ''
  const moved = (version: number) => () => ({ bundleId, version })
  return {
    create: (at: Date) =>
      step(
        at,
        `${by}-editor`,
        'bundle.create',
        () => ({ ...said, mappingIds: [...mappingIds], demo: true }),
        (reply) => {
          bundleId = idOf(reply)
        },
      ),
    approve: (at: Date) => step(at, `${by}-reviewer`, 'bundle.approve', moved(1)),
    agree: (at: Date) =>
      step(at, `${by === 'sc' ? 'cq' : 'sc'}-reviewer`, 'bundle.agree', () => ({
        ...moved(2)(),
        coverage: null,
      })),
  }
}

/** 合并 proposed by Sichuan, waiting for its 本局审核. */
function redundancySteps(findNode: NodeFinder, catalogId: string): readonly Step[] {
  return [
    ...confirmedMappings('sc', redundant, findNode, 32).steps,
    step(daysAgo(3, 11, 5), 'sc-editor', 'redundancy.propose', () => ({
      targetNodeId: findNode('cq', supervised),
      catalogId,
      version: null,
      disposition: 'merge',
      reason: '（示例）两项都规定节能数据的报送和评分，渝方合为一项监督考核规范，建议并为一项。',
      ownerName: '川·经办人（示例）',
      dueDate: dayAhead(150),
      demo: true,
    })),
  ]
}

/** Agreed by both sides about a mapping of 类目 that has long been confirmed. */
function inheritanceSteps(findNode: NodeFinder): readonly Step[] {
  const title = '公务用车管理标准'
  const nodeId = findNode('sc', title)
  const about = async (
    version: number | null,
    rest: { readonly [key: string]: Json } = {},
  ): Promise<Json> => {
    const found = await listMappingsOfNodes([nodeId], { internalOf: null })
    const other = findNode('cq', title)
    const mapping = found.find(({ nodeAId, nodeBId }) => nodeAId === other || nodeBId === other)
    if (!mapping) throw new Error(`no mapping of ${title}`)
    return { mappingId: mapping.id, nodeId, version, ...rest }
  }
  const said = {
    extent: 'part',
    reason: '（示例）车辆管理办法和社会化保障两边都有；单车核算、平台调度须逐项对照。',
    demo: true,
  }
  return [
    step(daysAgo(29, 9, 30), 'sc-editor', 'inheritance.propose', () => about(null, said)),
    step(daysAgo(28, 14, 10), 'sc-reviewer', 'inheritance.approve', () => about(1)),
    step(daysAgo(25, 10, 50), 'cq-reviewer', 'inheritance.agree', () => about(2)),
  ]
}

/** Proposed by one agency and confirmed by the other; `ids` is filled as the steps are played. */
function confirmedMappings(by: Agency, pairs: readonly Pair[], findNode: NodeFinder, day: number) {
  const other = by === 'sc' ? 'cq' : 'sc'
  const ids: string[] = []
  const steps = pairs.flatMap(({ from, to, why, values: [valueA, valueB] }, index): readonly Step[] => {
    let held = { id: '', version: 0 }
    const move = (at: Date, person: string, name: CommandName, input: () => Json) =>
      step(at, person, name, input, (reply) => {
        held = reply as typeof held
      })
    const moved = () => ({ mappingId: held.id, version: held.version })
    const proposal = () => ({
      firstNodeId: findNode(by, from),
      secondNodeId: findNode(other, to),
      relation: 'overlap',
      justification: why,
      differences: [{ kind: 'scope', valueA, valueB, treatment: 'flex' }],
      demo: true,
    })
    return [
      move(daysAgo(day, 9, 10 + index), `${by}-editor`, 'mapping.propose', proposal),
      move(daysAgo(day, 9, 30 + index), `${by}-editor`, 'mapping.submit', moved),
      move(daysAgo(day - 2, 15, 10 + index), `${by}-reviewer`, 'mapping.forward', moved),
      step(daysAgo(day - 6, 10, 10 + index), `${other}-reviewer`, 'mapping.confirm', moved, (reply) => {
        ids.push(idOf(reply))
      }),
    ]
  })
  return { steps, ids }
}

function step(
  at: Date,
  person: string,
  name: CommandName,
  input: () => Json | Promise<Json>,
  done: (reply: Json) => void = () => {},
): Step {
  return {
    at,
    play: async () => done(await perform(await actorOf(person), name, await input(), at)),
  }
}
