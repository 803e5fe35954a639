/**
 * The demo state of DESIGN §7: a few 示例 mappings in several states and two disposed gaps, all made through the
 * commands by the demo's own people and marked 演示. No sentence here is a bureau's real opinion.
 */
import { listCatalogs, listSnapshots } from '#lib/db/catalog'
import type { CommandName } from '#lib/domain/access/operations'
import type { Json } from '#lib/domain/shared/event'
import { actorOf, perform } from './actors'
import { dayAhead, daysAgo } from './calendar'
import { type DemoMapping, demoMappings } from './proposal-texts'

export async function seedProposals(): Promise<void> {
  const findNode = await nodeFinder()
  for (const one of demoMappings) await playMapping(one, findNode)
  await seedGaps(findNode)
}

type NodeFinder = (agencyId: string, title: string) => string

async function nodeFinder(): Promise<NodeFinder> {
  const ids = new Map<string, string>()
  for (const { agency, edition } of await listCatalogs()) {
    const rows = await listSnapshots(edition.id, { kinds: ['category'] })
    for (const { title, nodeId } of rows) ids.set(`${agency.id} ${title}`, nodeId)
  }
  return (agencyId, title) => {
    const id = ids.get(`${agencyId} ${title}`)
    if (id === undefined) throw new Error(`no 类目 ${title} of ${agencyId}`)
    return id
  }
}

/** Proposes and then makes the moves, one each on the days given. */
async function playMapping(one: DemoMapping, findNode: NodeFinder): Promise<void> {
  const { by, from, to } = one
  const other = by === 'sc' ? 'cq' : 'sc'
  const proposed = await perform(
    await actorOf(`${by}-editor`),
    'mapping.propose',
    {
      firstNodeId: findNode(by, from),
      secondNodeId: findNode(other, to),
      relation: one.relation,
      justification: one.justification,
      evidence: one.evidence ?? '',
      differences: one.differences ?? [],
      demo: true,
    },
    daysAgo(one.day, 9, 20),
  )
  let held = proposed as { readonly id: string; readonly version: number }
  for (const [index, step] of one.steps.entries()) {
    const actor = await actorOf(`${step.side === 'own' ? by : other}-${step.role}`)
    const input: Json = { mappingId: held.id, version: held.version, ...(step.input ?? {}) }
    const name: CommandName = `mapping.${step.move}`
    held = (await perform(actor, name, input, daysAgo(step.day, 10 + index, 35))) as typeof held
  }
}

async function seedGaps(findNode: NodeFinder): Promise<void> {
  const catalogs = await listCatalogs()
  const lackingCatalogId = catalogs.find(({ agency }) => agency.id === 'cq')?.id ?? ''
  const editor = await actorOf('cq-editor')
  const reviewer = await actorOf('cq-reviewer')
  const kept = { nodeId: findNode('sc', '医疗卫生服务标准'), lackingCatalogId }
  await perform(
    editor,
    'gap.propose',
    {
      ...kept,
      version: null,
      disposition: 'keep',
      reason: '（示例）本市不单设该类目，相关要求由其他部门的标准覆盖，拟保留差异。',
      demo: true,
    },
    daysAgo(33, 14),
  )
  await perform(reviewer, 'gap.approve', { ...kept, version: 1 }, daysAgo(31, 15, 10))
  const joint = { nodeId: findNode('sc', '资产管理标准'), lackingCatalogId }
  await perform(
    editor,
    'gap.propose',
    {
      ...joint,
      version: null,
      disposition: 'joint',
      reason: '（示例）本市职能含资产管理而体系中无此类目，建议双方联合制定。',
      ownerName: '渝·经办人（示例）',
      dueDate: dayAhead(220),
      demo: true,
    },
    daysAgo(16, 10),
  )
  await perform(reviewer, 'gap.approve', { ...joint, version: 1 }, daysAgo(14, 16, 5))
}
