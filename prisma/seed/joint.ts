/**
 * One 示例 joint standard in drafting: proposed from a confirmed mapping, entered by both agencies, with two drafts by the
 * drafters of both, all made through the commands and marked 演示.
 */
import { effectiveSnapshots } from '#lib/db/catalog'
import { loadJoint } from '#lib/db/joint'
import { listMappingsInStates } from '#lib/db/mapping'
import type { CommandName } from '#lib/domain/access/operations'
import type { Json } from '#lib/domain/shared/event'
import { actorOf, idOf, perform } from './actors'
import { daysAgo } from './calendar'
import { firstDraft, secondDraft } from './joint-text'
import type { Step } from './timeline'

const sourceTitle = '办公用房管理标准'

/** The steps from proposal to second draft. */
export function jointSteps(): readonly Step[] {
  let jointId = ''
  const seen = async () => ({ jointId, version: (await loadJoint(jointId))?.version ?? 0 })
  const step = (at: Date, person: string, name: CommandName, input: () => Promise<Json>): Step => ({
    at,
    play: async () => {
      const reply = await perform(await actorOf(person), name, await input(), at)
      if (name === 'joint.propose') jointId = idOf(reply)
    },
  })
  const nameOwn = (at: Date, person: string) =>
    step(at, person, 'joint.name-drafters', async () => ({
      ...(await seen()),
      accountIds: [(await actorOf(person)).accountId],
    }))
  const enter = (at: Date, person: string, projectNumber: string) =>
    step(at, person, 'joint.enter', async () => ({ jointId, projectNumber }))
  const save = (at: Date, person: string, note: string, clauses: Json) =>
    step(at, person, 'joint.save-draft', async () => ({ ...(await seen()), note, clauses }))
  return [
    step(daysAgo(28, 10, 15), 'sc-editor', 'joint.propose', proposal),
    enter(daysAgo(27, 9, 40), 'sc-reviewer', '示例立项（川）一'),
    enter(daysAgo(24, 15, 5), 'cq-reviewer', '示例立项（渝）一'),
    nameOwn(daysAgo(23, 9, 30), 'sc-editor'),
    nameOwn(daysAgo(22, 16, 20), 'cq-editor'),
    save(daysAgo(15, 11, 0), 'sc-editor', '（示例）初稿', firstDraft),
    save(daysAgo(6, 14, 45), 'cq-editor', '（示例）台账按统一格式登记，增加监督与评价', secondDraft),
  ]
}

async function proposal(): Promise<Json> {
  return {
    title: '机关办公用房日常使用管理规范（示例）',
    kind: 'regional',
    motive: '（示例）双方体系均设办公用房管理类目，对照已确认等同，具备统一条件。',
    path: '（示例）分别立项、共同起草、协同审查、联合发布。',
    purpose: '（示例）统一使用登记与调剂要求，便于两地互认。',
    participantAgencyIds: ['sc', 'cq'],
    mappingIds: await sourceMappingIds('sc'),
    demo: true,
  }
}

/** The confirmed demo mapping of the category that the standard is about, where the seed has made one. */
async function sourceMappingIds(agencyId: string): Promise<readonly string[]> {
  const confirmed = await listMappingsInStates(agencyId, ['confirmed'], { internalOf: null })
  const snapshots = await effectiveSnapshots(confirmed.flatMap(({ nodeAId, nodeBId }) => [nodeAId, nodeBId]))
  const found = confirmed.filter(({ nodeAId, nodeBId }) =>
    [nodeAId, nodeBId].every((id) => snapshots.get(id)?.title === sourceTitle),
  )
  return found.slice(0, 1).map((mapping) => mapping.id)
}
