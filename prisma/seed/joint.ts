/**
 * One 示例 joint standard in drafting: proposed from a confirmed mapping, entered by both agencies, with two drafts by the
 * drafters of both, all made through the commands and marked 演示.
 */
import { effectiveSnapshots } from '#lib/db/catalog'
import { loadJoint } from '#lib/db/joint'
import { listMappingsInStates } from '#lib/db/mapping'
import { actorOf, idOf, perform } from './actors'
import { daysAgo } from './calendar'
import { firstDraft, secondDraft } from './joint-text'

const sourceTitle = '办公用房管理标准'

export async function seedJoint(): Promise<void> {
  const editor = await actorOf('sc-editor')
  const otherEditor = await actorOf('cq-editor')
  const proposed = await perform(
    editor,
    'joint.propose',
    {
      title: '机关办公用房日常使用管理规范（示例）',
      kind: 'regional',
      motive: '（示例）双方体系均设办公用房管理类目，对照已确认等同，具备统一条件。',
      path: '（示例）分别立项、共同起草、协同审查、联合发布。',
      purpose: '（示例）统一使用登记与调剂要求，便于两地互认。',
      participantAgencyIds: ['sc', 'cq'],
      mappingIds: await sourceMappingIds('sc'),
      demo: true,
    },
    daysAgo(28, 10, 15),
  )
  const jointId = idOf(proposed)
  const enter = { jointId, projectNumber: '示例立项（川）一' }
  await perform(await actorOf('sc-reviewer'), 'joint.enter', enter, daysAgo(27, 9, 40))
  const otherEnter = { jointId, projectNumber: '示例立项（渝）一' }
  await perform(await actorOf('cq-reviewer'), 'joint.enter', otherEnter, daysAgo(24, 15, 5))

  const seen = async () => ({ jointId, version: (await loadJoint(jointId))?.version ?? 0 })
  const named = { ...(await seen()), accountIds: [editor.accountId] }
  await perform(editor, 'joint.name-drafters', named, daysAgo(23, 9, 30))
  const otherNamed = { ...(await seen()), accountIds: [otherEditor.accountId] }
  await perform(otherEditor, 'joint.name-drafters', otherNamed, daysAgo(22, 16, 20))
  const first = { ...(await seen()), note: '（示例）初稿', clauses: firstDraft }
  await perform(editor, 'joint.save-draft', first, daysAgo(15, 11, 0))
  const second = {
    ...(await seen()),
    note: '（示例）台账按统一格式登记，增加监督与评价',
    clauses: secondDraft,
  }
  await perform(otherEditor, 'joint.save-draft', second, daysAgo(6, 14, 45))
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
