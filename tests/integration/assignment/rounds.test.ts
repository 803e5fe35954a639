/** Sharing work out on a real database: what can be given, progress read off the facts, handing on, leaving and being away. */
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#lib/db/client'
import type { ReadName } from '#lib/domain/access/operations'
import { type Reader, readerFor } from '#lib/domain/access/reader'
import { beijingDay } from '#lib/domain/gap/due-date'
import type { Json } from '#lib/domain/shared/event'
import { loadAssignedIds } from '#lib/queries/assigned-ids'
import {
  listAssignedTo,
  listOrphanedTasks,
  listRoundSummaries,
  loadRoundOffer,
  loadRoundView,
} from '#lib/queries/assignments'
import { loadCatalogPair } from '#lib/queries/catalog-pair'
import { listWaitingMentions } from '#lib/queries/comments'
import { loadMappingTable } from '#lib/queries/mapping-table'
import { loadBoard } from '#lib/queries/workbench'
import { setUpTestDatabase } from '#tests/support/postgres'
import { actorOf, installer, perform } from '../../../prisma/seed/actors'
import { attempt, equalPair, proposeAndForward, succeed } from '../mapping/walk'
import { buildWorld, nodeOf, type World } from '../mapping/world'

setUpTestDatabase()
let world: World
const now = new Date()
const today = beijingDay(now)

beforeAll(async () => {
  world = await buildWorld()
}, 60_000)

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
const titlesFor = async (username: string) =>
  (await listAssignedTo({ actor: await actorOf(username) }, now)).tasks.map(({ nodes }) => nodes[0]?.title)

/** Titles of the nodes that the workbench marks as given to the person. */
async function markedIn(between: { a: string; b: string }, username: string) {
  const reader = await read(username, 'mapping.read')
  const pair = await loadCatalogPair(reader, between)
  if (!pair) throw new Error('no pair')
  const { left } = await loadBoard(reader, pair, now)
  return left.rows.filter((_, index) => left.marks[index]?.assigned).map(({ title }) => title)
}

/** The same in the 对照表: the own node of each row, or the other one. */
async function givenRows(between: { a: string; b: string }, username: string) {
  const reader = await read(username, 'mapping.read')
  const pair = await loadCatalogPair(reader, between)
  if (!pair) throw new Error('no pair')
  const { rows } = await loadMappingTable(reader, pair, { assigned: true })
  return rows.map(({ nodeA, nodeB }) => nodeA?.title ?? nodeB?.title)
}

async function offered(username: string) {
  const offer = await loadRoundOffer(await read(username, 'assignment.read'), {
    kind: 'map',
    level: 'category',
  })
  return offer?.items.map(({ node }) => node.title) ?? []
}

async function roundInput(titles: readonly string[], people: readonly string[]) {
  return {
    ...{ kind: 'map', method: 'even', otherCatalogId: world.catalogs['cq'] ?? '' },
    itemIds: titles.map((title) => nodeOf(world, 'sc', title)),
    accountIds: await Promise.all(people.map(idOf)),
  }
}

describe('a round of undecided nodes', () => {
  let roundId = ''

  it('offers what nobody has decided, and not what somebody has begun', async () => {
    await succeed('sc-editor', 'mapping.propose', equalPair(world, '术语'))
    expect(await offered('sc-reviewer')).toEqual(['用房', '用车', '接待', '节能', '资产'])
    // 重庆 does not know of the draft, so for its people 术语 is undecided.
    expect(await offered('cq-reviewer')).toHaveLength(6)
  })

  it('is shared out by a reviewer, among people of the agency with the role', async () => {
    const input = await roundInput(['用房', '用车', '接待', '节能'], ['sc-editor', 'sc-editor-2'])
    expect(await codeOf('sc-editor', 'assignment.create', input)).toBe('NOT_ALLOWED')
    const foreign = { ...input, accountIds: [await idOf('cq-editor')] }
    expect(await codeOf('sc-reviewer', 'assignment.create', foreign)).toBe('ASSIGNEE_UNFIT')
    const signatory = { ...input, accountIds: [await idOf('sc-signatory')] }
    expect(await codeOf('sc-reviewer', 'assignment.create', signatory)).toBe('ASSIGNEE_UNFIT')
    roundId = (await succeed('sc-reviewer', 'assignment.create', input)).id
    expect(await titlesFor('sc-editor')).toEqual(['用房', '用车'])
    expect(await titlesFor('sc-editor-2')).toEqual(['接待', '节能'])
    expect(await offered('sc-reviewer')).toEqual(['资产'])
  })

  it('gives nothing out twice, also when two rounds are founded at the same moment', async () => {
    const again = await roundInput(['用房'], ['sc-editor-2'])
    expect(await codeOf('sc-reviewer', 'assignment.create', again)).toBe('ASSIGNMENT_ITEMS_GONE')
    const input = await roundInput(['资产'], ['sc-editor-2'])
    const both = await Promise.all(
      ['sc-reviewer', 'sc-reviewer-2'].map((who) => codeOf(who, 'assignment.create', input)),
    )
    expect(both.sort()).toEqual(['ASSIGNMENT_ITEMS_GONE', 'ok'])
  })

  it('is nobody else’s business', async () => {
    expect(await loadRoundView(await read('cq-reviewer', 'assignment.read'), roundId, now)).toBeNull()
    const { all } = await listRoundSummaries(await read('cq-reviewer', 'assignment.read'), {}, now)
    expect(all).toBe(0)
    const close = { roundId, version: 1, reason: '别家的' }
    expect(await codeOf('cq-reviewer', 'assignment.close', close)).toBe('NOT_ALLOWED')
    expect(await loadRoundView(await read('auditor', 'assignment.read'), roundId, now)).not.toBeNull()
  })

  it('knows by itself how far it is: proposing begins a task, confirmation ends it', async () => {
    await succeed('sc-editor', 'mapping.propose', equalPair(world, '用房'))
    const begun = await loadRoundView(await read('sc-reviewer', 'assignment.read'), roundId, now)
    const editor = await idOf('sc-editor')
    expect(begun?.byPerson.find(({ accountId }) => accountId === editor)?.progress).toEqual({
      open: 1,
      begun: 1,
      done: 0,
    })
    const sent = await proposeAndForward(world, '用车')
    await succeed('cq-reviewer', 'mapping.confirm', { mappingId: sent.id, version: sent.version })
    expect(await titlesFor('sc-editor')).toEqual(['用房'])
  })

  it('single tasks are handed on, with a reason in the log', async () => {
    const { tasks } = await listAssignedTo({ actor: await actorOf('sc-editor-2') }, now)
    const task = tasks.find(({ nodes }) => nodes[0]?.title === '接待')
    const input = {
      taskIds: [task?.taskId ?? ''],
      toAccountIds: [await idOf('sc-editor')],
      reason: '熟悉接待业务',
    }
    expect(await codeOf('cq-reviewer', 'assignment.reassign', input)).toBe('NOT_FOUND')
    await succeed('sc-reviewer', 'assignment.reassign', input)
    expect(await codeOf('sc-reviewer', 'assignment.reassign', input)).toBe('NO_CHANGE')
    expect(await titlesFor('sc-editor')).toEqual(['用房', '接待'])
  })
})

describe('somebody leaves', () => {
  it('open tasks of a disabled account stand as 须改派 until they are handed on, and are never lost', async () => {
    const leaver = await idOf('sc-editor-2')
    await perform(installer, 'account.disable', { accountId: leaver })
    const orphans = async () =>
      (await listOrphanedTasks(await read('sc-reviewer', 'assignment.read'), now)).map(
        ({ nodes }) => nodes[0]?.title,
      )
    expect((await orphans()).sort()).toEqual(['节能', '资产'])
    const input = { fromAccountId: leaver, toAccountIds: [await idOf('sc-editor')], reason: '离岗' }
    await succeed('sc-reviewer', 'assignment.hand-over', input)
    expect(await orphans()).toEqual([])
    expect((await titlesFor('sc-editor')).sort()).toEqual(['接待', '用房', '节能', '资产'])
    await perform(installer, 'account.enable', { accountId: leaver })
  })
})

describe('somebody is away', () => {
  it('what waits for him shows at the delegate, whose acts say in whose place; and not before or after', async () => {
    const input = {
      fromAccountId: await idOf('sc-editor'),
      toAccountId: await idOf('sc-editor-2'),
      ...{ startsOn: today, endsOn: today, reason: '出差' },
    }
    const delegate = await actorOf('sc-editor-2')
    const between = { a: world.catalogs['sc'] ?? '', b: world.catalogs['cq'] ?? '' }
    expect(await titlesFor('sc-editor-2')).toEqual([])
    expect((await loadAssignedIds(delegate, between, now)).nodeIds.size).toBe(0)
    const { id, version } = await succeed('sc-editor', 'delegation.create', input)
    expect(await codeOf('sc-editor', 'delegation.create', input)).toBe('DELEGATION_OVERLAPS')
    const seen = await listAssignedTo({ actor: await actorOf('sc-editor-2') }, now)
    expect(seen.tasks.map(({ behalf }) => behalf)).toEqual(Array(4).fill('川·经办人（示例）'))
    expect((await loadAssignedIds(delegate, between, now)).nodeIds).toContain(nodeOf(world, 'sc', '节能'))
    expect(await markedIn(between, 'sc-editor-2'), 'the filter of the workbench').toContain('节能')
    expect(await markedIn(between, 'sc-reviewer')).toEqual([])
    const table = await givenRows(between, 'sc-editor-2')
    expect(table, 'the filter of the 对照表').toContain('节能')
    expect(table.length).toBeLessThanOrEqual(4)
    expect(await givenRows(between, 'sc-reviewer')).toEqual([])

    const drafted = await succeed('sc-editor-2', 'mapping.propose', equalPair(world, '节能'))
    const entry = await database().auditEntry.findFirstOrThrow({
      where: { subjectId: drafted.id, event: 'mapping.proposed' },
    })
    expect(entry.after).toMatchObject({ onBehalfOf: input.fromAccountId })
    expect(entry.about).toContain(`account:${input.fromAccountId}`)
    expect(entry.actorId).toBe(input.toAccountId)

    const own = await succeed('sc-editor-2', 'mapping.propose', equalPair(world, '术语', '资产'))
    const pack = await succeed('sc-editor-2', 'package.assemble', {
      ...{ toAgencyId: 'cq', title: '两条（示例）', note: '请审（示例）', mappingIds: [drafted.id, own.id] },
    })
    await succeed('sc-editor-2', 'package.submit', { packageId: pack.id, version: pack.version })
    const inPlaceOf = async ({ id: subjectId }: { readonly id: string }) => {
      const { after } = await database().auditEntry.findFirstOrThrow({
        where: { subjectId, event: 'mapping.submitted' },
      })
      return (after as { readonly onBehalfOf?: string }).onBehalfOf
    }
    expect(await inPlaceOf(drafted)).toBe(input.fromAccountId)
    expect(await inPlaceOf(own), 'given to nobody').toBeUndefined()

    await succeed('sc-reviewer', 'comment.post', {
      firstNodeId: nodeOf(world, 'sc', '接待'),
      secondNodeId: nodeOf(world, 'cq', '接待'),
      ...{ audience: 'agency', body: '请看', mentions: [input.fromAccountId] },
    })
    const mentions = await listWaitingMentions(await read('sc-editor-2', 'mapping.read'))
    expect(mentions.map(({ behalf }) => behalf)).toEqual(['川·经办人（示例）'])

    const tomorrow = new Date(now.getTime() + 86_400_000)
    expect((await listAssignedTo({ actor: await actorOf('sc-editor-2') }, tomorrow)).tasks).toEqual([])
    await succeed('sc-reviewer', 'delegation.end', { delegationId: id, version })
    expect(await titlesFor('sc-editor-2')).toEqual([])
    expect(await listWaitingMentions(await read('sc-editor-2', 'mapping.read'))).toEqual([])
  })
})

describe('a node of which 查无对应 was said', () => {
  it('is open again where 查无对应 was said of another content of the node', async () => {
    const [title] = await offered('cq-reviewer')
    const gap = { nodeId: nodeOf(world, 'cq', title ?? ''), lackingCatalogId: world.catalogs['sc'] ?? '' }
    await succeed('cq-editor', 'gap.report', { ...gap, reason: '没有（示例）' })
    expect(await offered('cq-reviewer')).not.toContain(title)
    await database().gapReport.updateMany({ where: { nodeId: gap.nodeId }, data: { nodeHash: 'another' } })
    expect(await offered('cq-reviewer')).toContain(title)
  })
})

describe('a round that is closed', () => {
  it('gives back what was not done', async () => {
    const reader = await read('sc-reviewer', 'assignment.read')
    const { rows } = await listRoundSummaries(reader, { state: 'open' }, now)
    for (const { round } of rows) {
      const close = { roundId: round.id, version: round.version, reason: '改为自行领取' }
      await succeed('sc-reviewer', 'assignment.close', close)
      expect(await codeOf('sc-reviewer', 'assignment.close', { ...close, version: round.version + 1 })).toBe(
        'ASSIGNMENT_CLOSED',
      )
    }
    expect(await titlesFor('sc-editor')).toEqual([])
    expect(await offered('sc-reviewer')).toEqual(['接待', '资产'])
  })
})
