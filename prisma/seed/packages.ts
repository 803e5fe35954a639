/**
 * The demo's 批次: 示例 mappings of single standards that Sichuan has sent to Chongqing together and that wait for an
 * answer, all made through the commands. No sentence here is a bureau's real opinion.
 */
import type { Relation } from '#lib/domain/mapping/relations'
import type { Json } from '#lib/domain/shared/event'
import { actorOf, idOf, perform } from './actors'
import { dayAhead, daysAgo } from './calendar'
import { nodeFinder } from './nodes'
import type { Step } from './timeline'

type Line = {
  readonly from: string
  readonly to: string
  readonly relation: Relation
  readonly justification: string
  readonly difference?: { readonly kind: string; readonly valueA: string; readonly valueB: string }
}

const same = '（示例）双方明细表列入的是同一份文件，编号、名称一致。'

const lines: readonly Line[] = [
  {
    from: '公共机构办公区节能运行管理规范',
    to: '公共机构办公区节能运行管理规范',
    relation: 'equal',
    justification: same,
  },
  {
    from: '公共机构节水管理规范',
    to: '公共机构节水管理规范',
    relation: 'equal',
    justification: same,
  },
  {
    from: '节约型机关评价导则',
    to: '节约型机关评价导则',
    relation: 'equal',
    justification: same,
  },
  {
    from: '机关食堂反食品浪费工作指南',
    to: '机关食堂反食品浪费工作指南',
    relation: 'equal',
    justification: same,
  },
  {
    from: '公务接待用餐服务规范(示例)',
    to: '公务接待用餐保障规范(示例)',
    relation: 'overlap',
    justification: '（示例）用餐标准和报告程序相同；川方另规定服务人员，渝方另规定食材保障。',
    difference: {
      kind: 'scope',
      valueA: '用餐服务、服务人员（示例）',
      valueB: '用餐服务、食材保障（示例）',
    },
  },
  {
    from: '会议服务保障工作规范(示例)',
    to: '礼堂会议服务规范(示例)',
    relation: 'broader',
    justification: '（示例）川方规定各类会议，渝方只规定在礼堂召开的会议。',
    difference: { kind: 'scope', valueA: '各类会议（示例）', valueB: '礼堂会议（示例）' },
  },
  {
    from: '公务用车平台调度服务规范(示例)',
    to: '公务用车信息化平台管理规范',
    relation: 'overlap',
    justification: '（示例）调度部分对应，渝方另含平台建设和数据要求。',
    difference: {
      kind: 'indicator',
      valueA: '派车响应 10 分钟（示例）',
      valueB: '派车响应 15 分钟（示例）',
    },
  },
  {
    from: '办公用房调剂使用工作规范(示例)',
    to: '办公用房权属登记工作规范(示例)',
    relation: 'related',
    justification: '（示例）调剂以权属登记为前提，使用时相互参照。',
    difference: { kind: 'procedure', valueA: '申请、审核、调剂（示例）', valueB: '登记、变更、注销（示例）' },
  },
]

/** The steps of the demo's package, in no particular order. */
export async function packageSteps(): Promise<readonly Step[]> {
  const findNode = await nodeFinder('position')
  const mappingIds: string[] = []
  let held = { id: '', version: 0 }
  const proposals = lines.map((line, index): Step => {
    const input = {
      firstNodeId: findNode('sc', line.from),
      secondNodeId: findNode('cq', line.to),
      relation: line.relation,
      justification: line.justification,
      differences: line.difference ? [{ ...line.difference, treatment: 'flex' }] : [],
      demo: true,
    }
    return {
      at: daysAgo(13, 9, 10 + index),
      play: async (at) => {
        mappingIds.push(idOf(await perform(await actorOf('sc-editor'), 'mapping.propose', input, at)))
      },
    }
  })
  const step = (at: Date, play: (at: Date) => Promise<Json>): Step => ({
    at,
    play: async (when) => {
      held = (await play(when)) as typeof held
    },
  })
  const moved = () => ({ packageId: held.id, version: held.version })
  return [
    ...proposals,
    step(daysAgo(12, 10, 5), async (at) =>
      perform(
        await actorOf('sc-editor'),
        'package.assemble',
        {
          toAgencyId: 'cq',
          title: '首批单项标准对照（示例）',
          note: '（示例）现将我方与贵方在节能、后勤、用车、接待方面的八项标准对照一并送请确认。\n前四项双方列入的是同一份文件；后四项请重点核对差异登记，如有不同意见请逐条写明。',
          dueDate: dayAhead(6),
          mappingIds,
          demo: true,
        },
        at,
      ),
    ),
    step(daysAgo(12, 10, 20), async (at) =>
      perform(await actorOf('sc-editor'), 'package.submit', moved(), at),
    ),
    step(daysAgo(9, 15, 30), async (at) =>
      perform(await actorOf('sc-reviewer'), 'package.forward', { ...moved(), items: lines.length }, at),
    ),
  ]
}
