/** Comments on a pair: who reads which, in the thread, on the desk, in the log, by search and in the exported table. */
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#lib/db/client'
import { listCommentsOfPair } from '#lib/db/comment'
import type { ReadName } from '#lib/domain/access/operations'
import { type Reader, readerFor } from '#lib/domain/access/reader'
import { mayReadComment } from '#lib/domain/comment/comment'
import { listHistory, listLog } from '#lib/queries/audit'
import { commentScope, listWaitingMentions, loadThread } from '#lib/queries/comments'
import { loadDesk } from '#lib/queries/desk'
import { loadNavCounts } from '#lib/queries/nav-counts'
import { search } from '#lib/queries/search'
import { setUpTestDatabase } from '#tests/support/postgres'
import { actorOf } from '../../../prisma/seed/actors'
import { attempt, succeed } from '../mapping/walk'
import { addPerson, buildWorld, nodeOf, type World } from '../mapping/world'

setUpTestDatabase()
let world: World
let pair: { readonly firstNodeId: string; readonly secondNodeId: string }
const secret = '内部口径甲乙丙'
const open = '双方口径丁戊己'
const now = new Date()
const limits = { standards: 20, nodes: 20, mappings: 20, joint: 20 }

const everybody = [
  ...['sc', 'cq'].flatMap((agency) =>
    ['editor', 'reviewer', 'reviewer-2', 'signatory', 'seat-1'].map((key) => `${agency}-${key}`),
  ),
  ...['secretary', 'auditor'],
]

async function read<Name extends ReadName>(username: string, name: Name): Promise<Reader<Name>> {
  const reader = readerFor(await actorOf(username), name)
  if (!reader.ok) throw new Error(`${username} may not ${name}`)
  return reader.value
}

async function idsOf(...usernames: readonly string[]): Promise<readonly string[]> {
  return Promise.all(usernames.map(async (username) => (await actorOf(username)).accountId))
}

async function threadOf(username: string) {
  const reader = await read(username, 'mapping.read')
  const thread = await loadThread(reader, pair.firstNodeId, pair.secondNodeId, now)
  if (!thread) throw new Error('no thread')
  return thread
}

const bodies = async (username: string) => (await threadOf(username)).comments.map(({ body }) => body)

beforeAll(async () => {
  world = await buildWorld()
  pair = { firstNodeId: nodeOf(world, 'sc', '术语'), secondNodeId: nodeOf(world, 'cq', '术语') }
  await addPerson('sc-overseer', 'sc', ['auditor'])
  await succeed('sc-editor', 'comment.post', { ...pair, audience: 'agency', body: secret })
  // From the other end: the same pair, whichever way round.
  await succeed('cq-editor', 'comment.post', {
    firstNodeId: pair.secondNodeId,
    secondNodeId: pair.firstNodeId,
    audience: 'both',
    body: open,
    mentions: [...(await idsOf('sc-reviewer', 'cq-seat-2'))],
  })
}, 60_000)

describe('a comment for the own agency', () => {
  it('is in the thread of its agency only; one for both in that of everybody who follows the pair', async () => {
    for (const username of everybody) {
      expect(await bodies(username), username).toEqual(username.startsWith('sc-') ? [secret, open] : [open])
    }
  })

  it('is not shown to an auditor on the staff of the agency either', async () => {
    expect(await bodies('sc-overseer')).toEqual([open])
  })

  it('is in no entry of the log that the other agency can read, and its words are in none at all', async () => {
    const page = { offset: 0, limit: 500 }
    const seenBy = async (username: string) =>
      (await listLog(await read(username, 'audit.read'), {}, page)).entries
    const internal = async (username: string) =>
      (await seenBy(username)).filter(({ event }) => event === 'comment.posted').length
    expect(await internal('sc-signatory')).toBe(1)
    expect(await internal('auditor')).toBe(1)
    for (const username of ['cq-editor', 'cq-reviewer', 'secretary']) {
      expect(await internal(username), username).toBe(0)
      const history = await listHistory(await read(username, 'audit.read'), `node:${pair.firstNodeId}`)
      expect(
        history.some(({ event }) => event === 'comment.posted'),
        username,
      ).toBe(false)
    }
    const shared = (await seenBy('sc-reviewer')).filter(({ event }) => event === 'comment.shared')
    expect(shared).toHaveLength(1)
    expect(JSON.stringify(await seenBy('auditor'))).not.toMatch(new RegExp(`${secret}|${open}`))
  })

  it('is found by no search and stands on no desk of the other agency', async () => {
    for (const username of ['cq-editor', 'cq-reviewer']) {
      const hits = await search(await read(username, 'search.read'), secret, limits)
      expect(JSON.stringify(hits), username).not.toContain('甲乙丙"')
      const desk = await loadDesk(await read(username, 'desk.read'), now)
      expect(JSON.stringify({ ...desk, news: null }), username).not.toContain(secret)
      const events = desk.news?.rows.map(({ entry }) => entry.event) ?? []
      expect(events, username).not.toContain('comment.posted')
    }
  })

  it('names nobody of the other agency', async () => {
    const input = { ...pair, audience: 'agency', body: '@对方', mentions: [...(await idsOf('cq-reviewer'))] }
    const refused = await attempt('sc-editor', 'comment.post', input)
    expect(refused.ok || refused.problem.code).toBe('COMMENT_MENTION_BLIND')
    const { people } = await threadOf('sc-editor')
    const mine = people.filter(({ sees }) => sees.includes('agency'))
    expect(new Set(mine.map(({ agencyId }) => agencyId))).toEqual(new Set(['sc']))
  })
})

describe('the rule and the query', () => {
  it('let the same people read the same comments', async () => {
    const { nodeAId, nodeBId } = await database().comment.findFirstOrThrow()
    const whole = { houseId: 'sc', partyId: null, everyShared: true }
    const all = await listCommentsOfPair(nodeAId, nodeBId, whole)
    expect(all).toHaveLength(2)
    for (const username of [...everybody, 'sc-overseer']) {
      const actor = await actorOf(username)
      const listed = await listCommentsOfPair(nodeAId, nodeBId, commentScope(actor))
      const ruled = all.filter((comment) => mayReadComment(comment, actor))
      expect(
        listed.map(({ id }) => id),
        username,
      ).toEqual(ruled.map(({ id }) => id))
    }
  })

  it('keep a third agency out of what two others say to each other', async () => {
    const comment = { agencyAId: 'sc', agencyBId: 'cq', audience: 'both', agencyId: 'sc' } as const
    expect(mayReadComment(comment, { agencyId: 'a3', roles: ['editor', 'reviewer'] })).toBe(false)
    expect(commentScope({ agencyId: 'a3', roles: ['editor'] })).toEqual({
      houseId: 'a3',
      partyId: 'a3',
      everyShared: false,
    })
  })
})

describe('a mention', () => {
  const waiting = async (username: string) =>
    (await listWaitingMentions(await read(username, 'mapping.read'))).map(({ body }) => body)

  it('waits on the desk of the person until the thread is opened, and is marked there once', async () => {
    const counted = async () => (await loadNavCounts(await actorOf('cq-seat-2')))['/desk']
    const before = (await counted()) ?? 0
    expect(await waiting('cq-seat-2')).toEqual([open])
    expect(await waiting('cq-seat-3')).toEqual([])
    const first = await threadOf('cq-seat-2')
    expect(first.comments.map(({ fresh }) => fresh)).toEqual([true])
    expect(await waiting('cq-seat-2')).toEqual([])
    // The navigation counted it with what else waits on the desk.
    expect(await counted()).toBe(before - 1)
    expect((await threadOf('cq-seat-2')).comments.map(({ fresh }) => fresh)).toEqual([false])
  })
})

describe('taking a comment back', () => {
  it('leaves a mark without the words, ends its mentions, and is for the author alone', async () => {
    const [reviewer = ''] = await idsOf('sc-reviewer')
    const posted = await succeed('sc-editor', 'comment.post', {
      ...pair,
      audience: 'both',
      body: '@川·审核人（示例） 说错了',
      mentions: [reviewer],
    })
    const other = await attempt('sc-editor-2', 'comment.withdraw', { commentId: posted.id })
    expect(other.ok || other.problem.code).toBe('COMMENT_NOT_AUTHOR')
    await succeed('sc-editor', 'comment.withdraw', { commentId: posted.id })
    const again = await attempt('sc-editor', 'comment.withdraw', { commentId: posted.id })
    expect(again.ok || again.problem.code).toBe('NO_CHANGE')
    const last = (await threadOf('sc-reviewer')).comments.at(-1)
    expect(last?.body).toBeNull()
    const mentions = await listWaitingMentions(await read('sc-reviewer', 'mapping.read'))
    expect(mentions.map(({ commentId }) => commentId)).not.toContain(posted.id)
  })

  it('goes through once when it is done twice at the same moment', async () => {
    const posted = await succeed('cq-editor', 'comment.post', { ...pair, audience: 'both', body: '同时' })
    const results = await Promise.all(
      [1, 2, 3].map(() => attempt('cq-editor', 'comment.withdraw', { commentId: posted.id })),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    for (const result of results) if (!result.ok) expect(result.problem.code).toBe('NO_CHANGE')
  })

  it('is not for those who may not see the comment: it does not exist for them', async () => {
    const { id } = await database().comment.findFirstOrThrow({ where: { audience: 'agency' } })
    const refused = await attempt('cq-editor', 'comment.withdraw', { commentId: id })
    expect(refused.ok || refused.problem.code).toBe('NOT_FOUND')
  })
})

describe('the secretariat', () => {
  it('speaks about a pair to both agencies, and to one of them not', async () => {
    const inside = await attempt('secretary', 'comment.post', { ...pair, audience: 'agency', body: '一' })
    expect(inside.ok || inside.problem.code).toBe('COMMENT_NEEDS_AGENCY')
    await succeed('secretary', 'comment.post', { ...pair, audience: 'both', body: '请两地核对' })
    expect(await bodies('sc-editor')).toContain('请两地核对')
  })
})

it('a comment and its withdrawal are never changed, by the app not even asked', async () => {
  await expect(database().comment.updateMany({ data: { body: 'x' } })).rejects.toThrow()
  await expect(database().commentWithdrawal.deleteMany()).rejects.toThrow()
})
