/**
 * The demo state of DESIGN §7: a few 示例 mappings in several states and two disposed gaps, all made through the
 * commands by the demo's own people and marked 演示. No sentence here is a bureau's real opinion.
 */
import { listCatalogs } from '#lib/db/catalog'
import type { CommandName } from '#lib/domain/access/operations'
import type { Json } from '#lib/domain/shared/event'
import { actorOf, perform } from './actors'
import { dayAhead, daysAgo } from './calendar'
import { type NodeFinder, nodeFinder } from './nodes'
import { type DemoMapping, demoMappings } from './proposal-texts'
import type { Step } from './timeline'

/** The steps of all demo mappings and dispositions, in no particular order. */
export async function proposalSteps(): Promise<readonly Step[]> {
  const findNode = await nodeFinder('category')
  const gapSteps = await dispositionSteps(findNode)
  return [...demoMappings.flatMap((one) => mappingSteps(one, findNode)), ...gapSteps]
}

/** Proposing and then the moves, one each on the days given. */
function mappingSteps(one: DemoMapping, findNode: NodeFinder): readonly Step[] {
  const { by, from, to } = one
  const other = by === 'sc' ? 'cq' : 'sc'
  let held = { id: '', version: 0 }
  const run = async (person: string, name: CommandName, input: Json, at: Date) => {
    held = (await perform(await actorOf(person), name, input, at)) as typeof held
  }
  const proposal: Json = {
    firstNodeId: findNode(by, from),
    secondNodeId: findNode(other, to),
    relation: one.relation,
    justification: one.justification,
    evidence: one.evidence ?? '',
    differences: one.differences ?? [],
    demo: true,
  }
  const propose: Step = {
    at: daysAgo(one.day, 9, 20),
    play: (at) => run(`${by}-editor`, 'mapping.propose', proposal, at),
  }
  const moves = one.steps.map((step, index): Step => {
    const person = `${step.side === 'own' ? by : other}-${step.role}`
    return {
      at: daysAgo(step.day, 10 + index, 35),
      play: (at) => {
        const input = { mappingId: held.id, version: held.version, ...(step.input ?? {}) }
        return run(person, `mapping.${step.move}`, input, at)
      },
    }
  })
  return [propose, ...moves]
}

async function dispositionSteps(findNode: NodeFinder): Promise<readonly Step[]> {
  const catalogs = await listCatalogs()
  const lackingCatalogId = catalogs.find(({ agency }) => agency.id === 'cq')?.id ?? ''
  const step = (at: Date, person: string, name: CommandName, input: Json): Step => ({
    at,
    play: async () => {
      await perform(await actorOf(person), name, input, at)
    },
  })
  const kept = { nodeId: findNode('sc', '医疗卫生服务标准'), lackingCatalogId }
  const joint = { nodeId: findNode('sc', '资产管理标准'), lackingCatalogId }
  return [
    step(daysAgo(33, 14), 'cq-editor', 'gap.propose', {
      ...kept,
      version: null,
      disposition: 'keep',
      reason: '（示例）本市不单设该类目，相关要求由其他部门的标准覆盖，拟保留差异。',
      demo: true,
    }),
    step(daysAgo(31, 15, 10), 'cq-reviewer', 'gap.approve', { ...kept, version: 1 }),
    step(daysAgo(16, 10), 'cq-editor', 'gap.propose', {
      ...joint,
      version: null,
      disposition: 'joint',
      reason: '（示例）本市职能含资产管理而体系中无此类目，建议双方联合制定。',
      ownerName: '渝·经办人（示例）',
      dueDate: dayAhead(220),
      demo: true,
    }),
    step(daysAgo(14, 16, 5), 'cq-reviewer', 'gap.approve', { ...joint, version: 1 }),
  ]
}
