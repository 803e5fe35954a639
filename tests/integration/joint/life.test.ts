import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '#lib/db/client'
import { loadJoint } from '#lib/db/joint'
import type { JointKind } from '#lib/domain/joint/types'
import { setUpTestDatabase } from '#tests/support/postgres'
import {
  buildWorld,
  cosign,
  drafting,
  must,
  openBallot,
  type Project,
  passed,
  propose,
  refusal,
  save,
  vote,
  type World,
} from './joint-world'

setUpTestDatabase()
let world: World
beforeAll(async () => {
  world = await buildWorld(['sc', 'cq'])
})

const record = async (project: Project, agencyId: string, facts: object) =>
  must('joint.record', await project.seen({ agencyId, ...facts }), world.actor(`${agencyId}-editor`))

describe('the whole life of a joint standard', () => {
  test('川渝地区地方标准: from 立项 over 报批 to 发布 with twin numbers and two 备案号', async () => {
    const project = await passed(world, 'regional')
    expect(await project.state()).toBe('passed')
    await cosign(project, 'sc')
    expect(await project.state()).toBe('passed')
    await cosign(project, 'cq')
    expect(await project.state()).toBe('cosigned')
    await must('joint.request-approval', await project.seen(), world.actor('secretary'))
    const days = { issuedOn: '2026-12-01', effectiveOn: '2027-01-01' }
    await record(project, 'sc', { number: 'DB51/T 10999-2026', ...days })
    expect(await project.state()).toBe('approval')
    const odd = await project.seen({ agencyId: 'cq', number: 'DB50/T 10998—2026', ...days })
    expect(await refusal('joint.record', odd, world.actor('cq-editor'))).toBe('TWIN_NUMBERS_DIFFER')
    await record(project, 'cq', { number: 'DB50/T 10999—2026', ...days })
    expect(await project.state()).toBe('issued')
    await record(project, 'sc', { number: 'DB51/T 10999—2026', ...days, filingNumber: '99999-2026' })
    const row = await database().jointParticipant.findFirstOrThrow({
      where: { jointId: project.id, agencyId: 'sc' },
    })
    expect(row).toMatchObject({ number: 'DB51/T 10999—2026', filingNumber: '99999-2026' })
    expect(row.issuedOn?.toISOString().slice(0, 10)).toBe('2026-12-01')
  })

  test.each<JointKind>(['joint-issue', 'internal'])(
    '%s is published with the last co-signature',
    async (kind) => {
      const project = await passed(world, kind)
      await cosign(project, 'cq')
      await cosign(project, 'sc')
      expect(await project.state()).toBe('issued')
      const approval = await refusal('joint.request-approval', await project.seen(), world.actor('secretary'))
      expect(approval).toBe('APPROVAL_NOT_NEEDED')
    },
  )

  test('a failed ballot goes back to drafting once, and the second ends the project', async () => {
    const project = await drafting(world)
    await save(project, '第一稿（示例）。')
    await vote(project, await openBallot(project), () => 'disagree')
    expect(await project.state()).toBe('drafting')
    const again = await refusal('joint.submit', await project.seen(), world.actor('sc-editor'))
    expect(again).toBe('DRAFT_ALREADY_VOTED')
    await save(project, '第二稿（示例）。')
    await vote(project, await openBallot(project), () => 'abstain')
    expect(await project.state()).toBe('terminated')
  })

  test('one side that fails fails all', async () => {
    const project = await drafting(world)
    await save(project, '一方反对的文本（示例）。')
    const ballotId = await openBallot(project)
    const closed = await vote(project, ballotId, (agencyId) => (agencyId === 'cq' ? 'disagree' : 'agree'))
    expect(closed).toMatchObject({ passed: false, state: 'drafting' })
    const { result } = await database().ballot.findUniqueOrThrow({ where: { id: ballotId } })
    expect(result).toMatchObject({ decidedBy: { rule: 'P-07', agencyId: 'cq' } })
  })

  test('a vote may be changed until closing, and every change stands in the log', async () => {
    const project = await drafting(world)
    await save(project, '可以改票的文本（示例）。')
    const ballotId = await openBallot(project)
    const cast = (choice: string) =>
      must('ballot.vote', { jointId: project.id, ballotId, choice, reason: '改' }, world.actor('sc-seat-1'))
    await cast('disagree')
    await cast('agree')
    expect(await database().vote.count({ where: { ballotId } })).toBe(1)
    const events = await database().auditEntry.findMany({
      where: { subjectId: ballotId },
      orderBy: { seq: 'asc' },
    })
    expect(events.map((entry) => entry.event)).toEqual([
      'ballot.opened',
      'ballot.vote-cast',
      'ballot.vote-changed',
    ])
    await must('ballot.close', await project.seen({ ballotId }), world.actor('secretary'))
    const late = { jointId: project.id, ballotId, choice: 'abstain', reason: '' }
    expect(await refusal('ballot.vote', late, world.actor('sc-seat-1'))).toBe('BALLOT_CLOSED')
  })

  test('拒签 leads back to drafting with its reason, and the voted text does not come back unchanged', async () => {
    const project = await passed(world)
    await cosign(project, 'sc')
    const refuse = await project.seen({ agencyId: 'cq', reason: '附录与本市规定不符（示例）' })
    await must('joint.refuse', refuse, world.actor('cq-signatory'))
    const row = await database().jointStandard.findUniqueOrThrow({ where: { id: project.id } })
    expect(row).toMatchObject({ state: 'drafting', reason: '附录与本市规定不符（示例）' })
    expect(await database().cosignature.count({ where: { jointId: project.id } })).toBe(1)
    const again = await refusal('joint.submit', await project.seen(), world.actor('sc-editor'))
    expect(again).toBe('DRAFT_ALREADY_VOTED')
  })

  test('秘书处 returns, and the proposing agency withdraws, each with a reason', async () => {
    const project = await drafting(world)
    await save(project, '待退回的文本（示例）。')
    await must('joint.submit', await project.seen(), world.actor('sc-editor'))
    const secretary = world.actor('secretary')
    expect(await refusal('joint.return', await project.seen(), secretary)).toBe('REASON_REQUIRED')
    await must('joint.return', await project.seen({ reason: '缺规范性引用文件' }), secretary)
    expect(await project.state()).toBe('drafting')
    const withdraw = await project.seen({ reason: '并入其他项目' })
    expect(await refusal('joint.withdraw', withdraw, world.actor('cq-reviewer'))).toBe('NOT_PROPOSER_AGENCY')
    await must('joint.withdraw', withdraw, world.actor('sc-reviewer'))
    expect(await project.state()).toBe('withdrawn')
  })

  test('a proposal from a gap keeps its source and the node that it will replace', async () => {
    const catalogs = await database().catalog.findMany()
    const catalogOf = (agencyId: string) => catalogs.find((one) => one.agencyId === agencyId)?.id ?? ''
    const node = { id: 'gap-node', catalogId: catalogOf('sc'), platformCode: 'P-1', createdAt: new Date() }
    await database().node.create({ data: node })
    const gap = { nodeId: node.id, lackingCatalogId: catalogOf('cq') }
    const project = await propose(world, 'internal', { gaps: [gap] })
    const joint = await loadJoint(project.id)
    expect(joint?.nodeIds).toEqual([node.id])
    expect(joint?.sources).toMatchObject([{ gapNodeId: node.id, lackingCatalogId: gap.lackingCatalogId }])
    const about = await database().auditEntry.count({ where: { about: { has: `node:${node.id}` } } })
    expect(about).toBe(1)
  })
})
