/** 双人盲审 on a real database: what is hidden from whom, who may answer, races, and the figures that come out of it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#lib/db/client'
import type { ReadName } from '#lib/domain/access/operations'
import { type Reader, readerFor } from '#lib/domain/access/reader'
import type { Json } from '#lib/domain/shared/event'
import { listHistory, listLog } from '#lib/queries/audit'
import { listBlindDisputes, loadAgreement, loadBlindView } from '#lib/queries/blind'
import { loadDesk } from '#lib/queries/desk'
import { loadMappingView } from '#lib/queries/mappings'
import { setUpTestDatabase } from '#tests/support/postgres'
import { actorOf } from '../../../prisma/seed/actors'
import { attempt, type Held, proposeAndForward, succeed } from '../mapping/walk'
import { addPerson, buildWorld, nodeOf, type World } from '../mapping/world'

setUpTestDatabase()
let world: World
const now = new Date()
const secret = '甲的判断理由暗语'
/** Title → the mapping and the blind item that holds it. */
const cases = new Map<string, { readonly mapping: Held; readonly itemId: string }>()
const titles = ['术语', '用房', '用车', '接待', '节能'] as const

async function read<Name extends ReadName>(username: string, name: Name): Promise<Reader<Name>> {
  const reader = readerFor(await actorOf(username), name)
  if (!reader.ok) throw new Error(`${username} may not ${name}`)
  return reader.value
}
const idOf = async (username: string) => (await actorOf(username)).accountId
const codeOf = async (username: string, name: Parameters<typeof attempt>[1], input: Json) => {
  const result = await attempt(username, name, input)
  return result.ok ? 'ok' : result.problem.code
}
const caseOf = (title: string) => {
  const found = cases.get(title)
  if (!found) throw new Error(title)
  return found
}
const judgement = (title: string, verdict = 'confirm', relation = 'equal', reason = '一致') => ({
  ...{ itemId: caseOf(title).itemId, verdict, relation, reason, firstNodeId: nodeOf(world, 'sc', title) },
})
const viewOf = async (username: string, title: string) => {
  const view = await loadBlindView(await read(username, 'assignment.read'), caseOf(title).itemId, now)
  if (!view) throw new Error('no view')
  return view
}
const stateOf = async (title: string) =>
  (await database().mapping.findUniqueOrThrow({ where: { id: caseOf(title).mapping.id } })).state

beforeAll(async () => {
  world = await buildWorld()
  await addPerson('cq-reviewer-3', 'cq', ['reviewer'])
  const sent = new Map<string, Held>()
  for (const title of titles) sent.set(title, await proposeAndForward(world, title))
  await succeed('cq-reviewer', 'assignment.create', {
    ...{ kind: 'confirm', method: 'even', blind: true, otherCatalogId: world.catalogs['sc'] ?? '' },
    itemIds: [...sent.values()].map(({ id }) => id),
    accountIds: [await idOf('cq-reviewer'), await idOf('cq-reviewer-2')],
  })
  for (const [title, mapping] of sent) {
    const item = await database().assignmentItem.findFirstOrThrow({ where: { mappingId: mapping.id } })
    cases.set(title, { mapping, itemId: item.id })
  }
}, 60_000)

describe('while an item is in an open blind round', () => {
  it('one reviewer alone does not answer it, by any of the three answers', async () => {
    const { id, version } = caseOf('术语').mapping
    for (const name of ['mapping.confirm', 'mapping.return', 'mapping.reject'] as const) {
      const input = { mappingId: id, version, reason: '单独答复' }
      expect(await codeOf('cq-reviewer', name, input), name).toBe('MAPPING_BLIND_ROUND')
    }
  })

  it('a reviewer who has no half of it, and the other agency, do not judge it', async () => {
    expect(await codeOf('cq-reviewer-3', 'blind.judge', judgement('术语'))).toBe('BLIND_NOT_YOURS')
    expect(await codeOf('sc-reviewer', 'blind.judge', judgement('术语'))).toBe('NOT_FOUND')
    expect(await codeOf('cq-editor', 'blind.judge', judgement('术语'))).toBe('NOT_ALLOWED')
  })

  it('nobody reads the first judgement before the second is given, but its author and, in the log, the overseers', async () => {
    await succeed('cq-reviewer', 'blind.judge', judgement('术语', 'return', 'overlap', secret))
    for (const username of ['cq-reviewer-2', 'cq-reviewer-3', 'cq-editor', 'auditor']) {
      const view = await viewOf(username, '术语')
      expect(view.halves.map(({ judged }) => judged)).toContain(true)
      expect(JSON.stringify(view), username).not.toContain(secret)
      expect(
        view.halves.every((half) => half.judgement === null),
        username,
      ).toBe(true)
    }
    const own = await viewOf('cq-reviewer', '术语')
    expect(own.halves.find(({ mine }) => mine)?.judgement?.reason).toBe(secret)
    expect(
      await loadBlindView(await read('sc-reviewer', 'assignment.read'), caseOf('术语').itemId, now),
    ).toBeNull()

    for (const username of ['cq-reviewer-2', 'cq-reviewer-3', 'cq-editor', 'sc-reviewer', 'secretary']) {
      const reader = await read(username, 'audit.read')
      const log = await listLog(reader, {}, { offset: 0, limit: 500 })
      const history = await listHistory(reader, `mapping:${caseOf('术语').mapping.id}`)
      const desk = await loadDesk(await read(username, 'desk.read'), now)
      const page = await loadMappingView(await read(username, 'mapping.read'), caseOf('术语').mapping.id)
      expect(JSON.stringify([log, history, desk, page]), username).not.toContain(secret)
      expect(
        log.entries.some(({ event }) => event === 'blind.judged'),
        username,
      ).toBe(false)
    }
    const overseen = await listLog(await read('auditor', 'audit.read'), {}, { offset: 0, limit: 500 })
    expect(JSON.stringify(overseen.entries)).toContain(secret)
  })

  it('nobody judges twice, and a judgement that was given is not handed on', async () => {
    expect(await codeOf('cq-reviewer', 'blind.judge', judgement('术语'))).toBe('BLIND_ALREADY_JUDGED')
    const task = await database().assignmentTask.findFirstOrThrow({
      where: { itemId: caseOf('术语').itemId, assigneeId: await idOf('cq-reviewer') },
    })
    const input = { taskIds: [task.id], toAccountIds: [await idOf('cq-reviewer-3')], reason: '改派' }
    expect(await codeOf('cq-reviewer', 'assignment.reassign', input)).toBe('BLIND_ALREADY_JUDGED')
  })

  it('a half is not handed to the person who has the other half', async () => {
    const task = await database().assignmentTask.findFirstOrThrow({
      where: { itemId: caseOf('用房').itemId, assigneeId: await idOf('cq-reviewer') },
    })
    const to = async (username: string) => ({
      ...{ taskIds: [task.id], toAccountIds: [await idOf(username)], reason: '改派' },
    })
    expect(await codeOf('cq-reviewer', 'assignment.reassign', await to('cq-reviewer-2'))).toBe(
      'BLIND_SAME_PERSON',
    )
  })
})

describe('when both have judged', () => {
  it('alike, the second command answers the mapping, and the log shows both facts', async () => {
    await succeed('cq-reviewer', 'blind.judge', judgement('用房'))
    expect(await stateOf('用房')).toBe('pending')
    await succeed('cq-reviewer-2', 'blind.judge', judgement('用房'))
    expect(await stateOf('用房')).toBe('confirmed')
    const entries = await database().auditEntry.findMany({
      where: {
        OR: [
          { subjectId: caseOf('用房').mapping.id },
          { about: { has: `mapping:${caseOf('用房').mapping.id}` } },
        ],
      },
      orderBy: { seq: 'asc' },
    })
    expect(entries.slice(-4).map(({ event }) => event)).toEqual([
      'blind.judged',
      'blind.judged',
      'blind.agreed',
      'mapping.confirmed',
    ])
  })

  it('at the same moment, both count and the mapping is answered once', async () => {
    const results = await Promise.all(
      ['cq-reviewer', 'cq-reviewer-2'].map((who) => codeOf(who, 'blind.judge', judgement('用车'))),
    )
    expect(results).toEqual(['ok', 'ok'])
    expect(await stateOf('用车')).toBe('confirmed')
    expect(await database().judgement.count({ where: { task: { itemId: caseOf('用车').itemId } } })).toBe(2)
  })

  it('differently, both lie open to the agency, and a third reviewer decides with a reason', async () => {
    await succeed('cq-reviewer-2', 'blind.judge', judgement('术语'))
    expect(await stateOf('术语')).toBe('pending')
    const open = await viewOf('cq-reviewer-3', '术语')
    expect(open.stage).toBe('differs')
    expect(open.halves.map((half) => half.judgement?.verdict).sort()).toEqual(['confirm', 'return'])
    const disputes = await listBlindDisputes(await read('cq-reviewer-3', 'assignment.read'))
    expect(disputes.map(({ itemId }) => itemId)).toEqual([caseOf('术语').itemId])
    const settle = { itemId: caseOf('术语').itemId, verdict: 'return', reason: '合议：范围须写明' }
    expect(await codeOf('sc-reviewer', 'blind.settle', settle)).toBe('NOT_FOUND')
    await succeed('cq-reviewer-3', 'blind.settle', settle)
    expect(await stateOf('术语')).toBe('returned')
    expect(await codeOf('cq-reviewer-3', 'blind.settle', settle)).toBe('BLIND_OVER')
  })

  it('what comes back with a new statement is answered in the ordinary way', async () => {
    const { mapping } = caseOf('术语')
    const current = await database().mapping.findUniqueOrThrow({ where: { id: mapping.id } })
    const revised = await succeed('sc-editor', 'mapping.revise', {
      ...{ mappingId: mapping.id, version: current.version, firstNodeId: nodeOf(world, 'sc', '术语') },
      ...{ relation: 'equal', justification: '已写明范围', submit: true },
    })
    const sent = await succeed('sc-reviewer', 'mapping.forward', {
      mappingId: mapping.id,
      version: revised.version,
    })
    const confirm = { mappingId: mapping.id, version: sent.version }
    expect(await codeOf('cq-reviewer', 'mapping.confirm', confirm)).toBe('ok')
  })

  it('κ comes out of the judgements as they were given, not of what became of them', async () => {
    for (const who of ['cq-reviewer', 'cq-reviewer-2']) {
      const verdict =
        who === 'cq-reviewer' ? judgement('接待') : judgement('接待', 'reject', 'related', '不同')
      await succeed(who, 'blind.judge', verdict)
      await succeed(who, 'blind.judge', judgement('节能', 'return', 'overlap', '须改'))
    }
    const found = await loadAgreement(await read('cq-reviewer', 'assignment.read'), {})
    expect(found).toMatchObject({ judged: 5, all: 5 })
    const [pair] = found.pairs
    // 术语 return/confirm, 用房 and 用车 confirm/confirm, 接待 confirm/reject, 节能 return/return.
    expect(pair?.verdicts).toMatchObject({ n: 5, observed: 0.6 })
    // Marginals of the two: confirm 3, return 2 and confirm 3, return 1, reject 1: p_e = (9 + 2) / 25 = .44.
    expect(pair?.verdicts.expected).toBeCloseTo(0.44, 12)
    expect(pair?.verdicts.kappa.kind === 'value' && pair.verdicts.kappa.value).toBeCloseTo(0.16 / 0.56, 12)
    const elsewhere = await loadAgreement(await read('sc-reviewer', 'assignment.read'), {})
    expect(elsewhere.all).toBe(0)
    expect((await loadAgreement(await read('auditor', 'assignment.read'), {})).judged).toBe(5)
  })
})

describe('the proposer takes it back meanwhile', () => {
  it('and the item is over', async () => {
    const sent = await proposeAndForward(world, '资产')
    await succeed('cq-reviewer', 'assignment.create', {
      ...{ kind: 'confirm', method: 'random', seed: '1', blind: true },
      ...{ otherCatalogId: world.catalogs['sc'] ?? '', itemIds: [sent.id] },
      accountIds: [await idOf('cq-reviewer'), await idOf('cq-reviewer-2')],
    })
    const item = await database().assignmentItem.findFirstOrThrow({ where: { mappingId: sent.id } })
    cases.set('资产', { mapping: sent, itemId: item.id })
    const withdraw = { mappingId: sent.id, version: sent.version, reason: '重拟' }
    await succeed('sc-editor', 'mapping.withdraw', withdraw)
    expect(await codeOf('cq-reviewer', 'blind.judge', judgement('资产'))).toBe('BLIND_OVER')
  })
})

it('a judgement is never changed, and one account never gives both, by the database', async () => {
  await expect(database().judgement.updateMany({ data: { reason: 'x' } })).rejects.toThrow()
})
