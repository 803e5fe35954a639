import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '#lib/db/client'
import { setUpTestDatabase } from '#tests/support/postgres'
import {
  attempt,
  buildWorld,
  clause,
  cosign,
  currentHash,
  drafterOf,
  drafting,
  must,
  openBallot,
  passed,
  propose,
  refusal,
  save,
  signing,
  vote,
  type World,
} from './joint-world'

setUpTestDatabase()
let world: World
beforeAll(async () => {
  world = await buildWorld(['sc', 'cq', 'gz'])
})

const two = () => ({ ...world, agencyIds: ['sc', 'cq'] as const })

describe('signing out of order', () => {
  test('before the vote is COSIGN_BEFORE_VOTE, and nothing is written', async () => {
    const project = await drafting(two())
    await save(project, '未表决（示例）。')
    const signatory = world.actor('sc-signatory')
    expect(await refusal('joint.cosign', await signing(project, 'sc'), signatory)).toBe('COSIGN_BEFORE_VOTE')
    await openBallot(project)
    expect(await refusal('joint.cosign', await signing(project, 'sc'), signatory)).toBe('COSIGN_BEFORE_VOTE')
    expect(await database().cosignature.count({ where: { jointId: project.id } })).toBe(0)
  })

  test('after an edit is HASH_MISMATCH', async () => {
    const project = await passed(two())
    const seen = await signing(project, 'cq')
    await must(
      'joint.refuse',
      await project.seen({ agencyId: 'sc', reason: '须修改（示例）' }),
      world.actor('sc-signatory'),
    )
    await save(project, '改过的文本（示例）。')
    const signatory = world.actor('cq-signatory')
    expect(await refusal('joint.cosign', seen, signatory)).toBe('HASH_MISMATCH')
    expect(await refusal('joint.cosign', await signing(project, 'cq'), signatory)).toBe('HASH_MISMATCH')
  })

  test('another text than the voted one is HASH_MISMATCH', async () => {
    const project = await passed(two())
    const other = { ...(await signing(project, 'sc')), contentHash: 'f'.repeat(64) }
    expect(await refusal('joint.cosign', other, world.actor('sc-signatory'))).toBe('HASH_MISMATCH')
  })

  test('twice, or refused after signing, is ALREADY_COSIGNED', async () => {
    const project = await passed(two())
    await cosign(project, 'sc')
    const signatory = world.actor('sc-signatory')
    expect(await refusal('joint.cosign', await signing(project, 'sc'), signatory)).toBe('ALREADY_COSIGNED')
    const refuse = await project.seen({ agencyId: 'sc', reason: '反悔' })
    expect(await refusal('joint.refuse', refuse, signatory)).toBe('ALREADY_COSIGNED')
  })

  test('for the other agency is NOT_YOUR_AGENCY, and by an outsider NOT_ALLOWED', async () => {
    const project = await passed(two())
    const forOther = await signing(project, 'cq')
    expect(await refusal('joint.cosign', forOther, world.actor('sc-signatory'))).toBe('NOT_YOUR_AGENCY')
    const outsider = await signing(project, 'gz')
    expect(await refusal('joint.cosign', outsider, world.actor('gz-signatory'))).toBe('NOT_ALLOWED')
    expect(await refusal('joint.cosign', forOther, world.actor('cq-editor'))).toBe('NOT_ALLOWED')
  })

  test('with a wrong password is REAUTHENTICATION_FAILED', async () => {
    const project = await passed(two())
    const wrong = { ...(await signing(project, 'sc')), password: 'Cuo-wu-de-mima-1' }
    expect(await refusal('joint.cosign', wrong, world.actor('sc-signatory'))).toBe('REAUTHENTICATION_FAILED')
    expect(await project.state()).toBe('passed')
  })
})

describe('who may not', () => {
  test('a drafter does not vote, even one who holds a seat', async () => {
    const project = await drafting(two())
    const seat = world.actor('sc-seat-1')
    const ids = [drafterOf(project).accountId, seat.accountId]
    await must('joint.name-drafters', await project.seen({ accountIds: ids }), drafterOf(project))
    await save(project, '席位成员参与起草（示例）。')
    const ballotId = await openBallot(project)
    const input = { jointId: project.id, ballotId, choice: 'agree', reason: '' }
    expect(await refusal('ballot.vote', input, seat)).toBe('NOT_AN_ELECTOR')
    expect(await database().ballotElector.count({ where: { ballotId } })).toBe(5)
    expect(await vote(project, ballotId)).toMatchObject({ passed: true })
  })

  test('whoever is not a named drafter saves nothing', async () => {
    const project = await drafting(two())
    const input = await project.seen({ clauses: [clause('他人代写（示例）。')] })
    expect(await refusal('joint.save-draft', input, world.actor('cq-editor'))).toBe('NOT_A_DRAFTER')
    expect(await refusal('joint.save-draft', input, world.actor('gz-editor'))).toBe('NOT_ALLOWED')
  })

  test('the auditor changes nothing', async () => {
    const project = await passed(two())
    const auditor = world.actor('auditor')
    const seen = await project.seen({ reason: '无权（示例）', agencyId: 'sc', accountIds: [] })
    const names = ['joint.name-drafters', 'joint.submit', 'joint.return', 'joint.withdraw'] as const
    for (const name of names) expect(await refusal(name, seen, auditor)).toBe('NOT_ALLOWED')
    expect(await refusal('joint.refuse', seen, auditor)).toBe('NOT_ALLOWED')
    expect(await refusal('joint.cosign', await signing(project, 'sc'), auditor)).toBe('NOT_ALLOWED')
  })

  test('a proposal with an unknown agency or source is NOT_FOUND, without the own agency NOT_ALLOWED', async () => {
    const base = { title: '示例', kind: 'internal', motive: '甲', path: '乙', purpose: '丙' }
    const editor = world.actor('sc-editor')
    const propose = (more: object) => refusal('joint.propose', { ...base, ...more }, editor)
    expect(await propose({ participantAgencyIds: ['sc', 'nobody'] })).toBe('NOT_FOUND')
    expect(await propose({ participantAgencyIds: ['sc', 'cq'], mappingIds: ['none'] })).toBe('NOT_FOUND')
    expect(await propose({ participantAgencyIds: ['cq', 'gz'] })).toBe('NOT_ALLOWED')
    expect(await propose({ participantAgencyIds: ['sc'] })).toBe('PARTICIPANTS_TOO_FEW')
  })
})

describe('races', () => {
  test('of two saves against the same version one wins and the other is STALE', async () => {
    const project = await drafting(two())
    const seen = await project.seen()
    const send = (text: string) =>
      attempt('joint.save-draft', { ...seen, clauses: [clause(text)] }, drafterOf(project))
    const codes = (await Promise.all([send('甲（示例）'), send('乙（示例）')])).map((answer) => answer.code)
    expect(codes.sort()).toEqual(['OK', 'STALE'])
    expect(await database().draft.count({ where: { jointId: project.id } })).toBe(1)
  })

  test('of two entries of the same agency one wins, and two agencies may enter at once', async () => {
    const project = await propose(two())
    const enter = (agencyId: string) => {
      const input = { jointId: project.id, projectNumber: `示例-${agencyId}` }
      return refusal('joint.enter', input, world.actor(`${agencyId}-reviewer`))
    }
    const codes = await Promise.all([enter('sc'), enter('sc'), enter('cq')])
    expect([...codes].sort()).toEqual(['ALREADY_ENTERED', 'OK', 'OK'])
    expect(await project.state()).toBe('drafting')
  })

  test('200 concurrent co-signs give exactly one signature an agency, and every loser a named Problem', async () => {
    const project = await passed(two())
    const inputs = { sc: await signing(project, 'sc'), cq: await signing(project, 'cq') }
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => {
        const agencyId = index % 2 === 0 ? 'sc' : 'cq'
        return attempt('joint.cosign', inputs[agencyId], world.actor(`${agencyId}-signatory`))
      }),
    )
    const codes = new Map<string, number>()
    for (const { code } of answers) codes.set(code, (codes.get(code) ?? 0) + 1)
    expect(Object.fromEntries(codes)).toEqual({ OK: 2, ALREADY_COSIGNED: 198 })
    const rows = await database().cosignature.findMany({ where: { jointId: project.id } })
    expect(rows.map((row) => row.agencyId).sort()).toEqual(['cq', 'sc'])
    expect(rows.every((row) => row.auditSeq !== null)).toBe(true)
    const hash = await currentHash(project)
    expect(rows.every((row) => row.contentHash === hash)).toBe(true)
    expect(await project.state()).toBe('cosigned')
  }, 120_000)
})

describe('a third agency, added as data', () => {
  test('takes part in ballot and co-signature, and its missing signature keeps the project waiting', async () => {
    const project = await passed(world, 'joint-issue')
    await cosign(project, 'gz')
    await cosign(project, 'sc')
    expect(await project.state()).toBe('passed')
    await cosign(project, 'cq')
    expect(await project.state()).toBe('issued')
  })

  test('passes or fails the ballot as a side of its own', async () => {
    const project = await drafting(world)
    await save(project, '三方文本（示例）。')
    const ballotId = await openBallot(project)
    const closed = await vote(project, ballotId, (agencyId) => (agencyId === 'gz' ? 'disagree' : 'agree'))
    expect(closed).toMatchObject({ passed: false })
  })
})
