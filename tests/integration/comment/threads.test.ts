/** 与我有关的留言 over all pairs: the query and the rule, what the other house may not see, filters and pages. */
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#lib/db/client'
import { listCommentsOfPair, listUnseenMentions } from '#lib/db/comment'
import { pageThreads } from '#lib/db/comment-list'
import { readerFor } from '#lib/domain/access/reader'
import { threadStanding } from '#lib/domain/comment/concern'
import { listMyThreads, type ThreadFilter } from '#lib/queries/comment-list'
import { commentScope, loadThread } from '#lib/queries/comments'
import { loadNavCounts } from '#lib/queries/nav-counts'
import { setUpTestDatabase } from '#tests/support/postgres'
import { actorOf } from '../../../prisma/seed/actors'
import { succeed } from '../mapping/walk'
import { addPerson, buildWorld, nodeOf, type World } from '../mapping/world'

setUpTestDatabase()
let world: World
const now = new Date()
const people = [
  ...['sc', 'cq'].flatMap((agency) =>
    ['editor', 'editor-2', 'reviewer', 'seat-1'].map((key) => `${agency}-${key}`),
  ),
  ...['secretary', 'auditor', 'sc-overseer'],
]

const pairOf = (title: string) => ({
  firstNodeId: nodeOf(world, 'sc', title),
  secondNodeId: nodeOf(world, 'cq', title),
})

async function says(who: string, title: string, audience: 'agency' | 'both', body: string, ...to: string[]) {
  const mentions = await Promise.all(to.map(async (username) => (await actorOf(username)).accountId))
  return succeed(who, 'comment.post', { ...pairOf(title), audience, body, mentions })
}

async function listOf(
  username: string,
  filter: ThreadFilter = {},
  page: { number: number; size: number } | null = null,
) {
  const reader = readerFor(await actorOf(username), 'comment.read')
  if (!reader.ok) throw new Error(`${username} may not read comments`)
  return listMyThreads(reader.value, filter, page, now)
}

const titlesOf = async (username: string, filter: ThreadFilter = {}) =>
  (await listOf(username, filter)).lines.map(({ ends }) => ends[0].title)

beforeAll(async () => {
  world = await buildWorld()
  await addPerson('sc-overseer', 'sc', ['auditor'])
  await says('sc-editor', '术语', 'both', '术语口径甲', 'cq-editor', 'sc-reviewer')
  await says('cq-editor', '术语', 'both', '已核')
  await says('cq-editor', '用房', 'both', '用房面积', 'sc-editor')
  await says('cq-reviewer', '用房', 'agency', '内部不外传', 'cq-editor')
  await says('sc-editor', '用车', 'agency', '本单位口径', 'sc-editor-2')
  const slip = await says('sc-editor', '接待', 'both', '写错了', 'cq-editor')
  await succeed('sc-editor', 'comment.withdraw', { commentId: slip.id })
}, 60_000)

it('the query finds the threads that the rule names, and stands each as the rule does', async () => {
  const pairs = await database().comment.groupBy({ by: ['nodeAId', 'nodeBId'] })
  expect(pairs).toHaveLength(4)
  let found = 0
  for (const username of people) {
    const actor = await actorOf(username)
    const scope = commentScope(actor)
    for (const places of [[], ['sc-reviewer'], ['cq-editor', 'sc-editor']]) {
      const standsFor = await Promise.all(places.map(async (place) => (await actorOf(place)).accountId))
      const accountIds = [...new Set([actor.accountId, ...standsFor])]
      const unseen = await listUnseenMentions(accountIds, scope)
      const unseenIds = new Set(unseen.map(({ comment }) => comment.id))
      const ruled = await Promise.all(
        pairs.map(async ({ nodeAId, nodeBId }) => {
          const thread = await listCommentsOfPair(nodeAId, nodeBId, scope)
          const standing = threadStanding(thread, accountIds, unseenIds)
          return standing === null ? [] : [{ ...standing, nodeAId, nodeBId }]
        }),
      )
      const { threads } = await pageThreads(accountIds, scope, {}, null)
      const sorted = <Row extends { readonly nodeAId: string; readonly asIds: readonly string[] }>(
        rows: readonly Row[],
      ) =>
        rows
          .map((row) => ({ ...row, asIds: [...row.asIds].sort() }))
          .sort((one, other) => one.nodeAId.localeCompare(other.nodeAId))
      expect(sorted(threads), username).toEqual(sorted(ruled.flat()))
      found += threads.length
    }
  }
  expect(found).toBeGreaterThan(10)
})

describe('what concerns a person', () => {
  it('stands in the order of the last word, with whose turn it is and the own end first', async () => {
    const { lines, total, counts } = await listOf('sc-editor')
    expect(lines.map(({ ends, standing }) => [ends[0].agency?.id, ends[0].title, standing.turn])).toEqual([
      ['sc', '用车', 'said'],
      ['sc', '用房', 'asked'],
      ['sc', '术语', 'replied'],
    ])
    expect([total, counts]).toEqual([3, { all: 3, asked: 1, replied: 1, said: 1 }])
    expect((await listOf('cq-editor')).lines.map(({ ends }) => ends[0].agency?.id)).toEqual(['cq', 'cq'])
  })

  it('holds nothing of the other house, in no line and no count', async () => {
    const { lines, counts } = await listOf('sc-editor')
    expect(JSON.stringify(lines)).not.toContain('内部不外传')
    expect(lines.find(({ ends }) => ends[0].title === '用房')?.standing.count).toBe(1)
    expect(await titlesOf('sc-editor', { text: '内部不外传' })).toEqual([])
    expect(await titlesOf('cq-editor', { text: '内部不外传' })).toEqual(['用房'])
    expect(await titlesOf('cq-editor', { text: '本单位口径' })).toEqual([])
    expect(counts.all).toBe(3)
    expect((await listOf('sc-overseer')).counts.all).toBe(0)
  })

  it('is narrowed by words, by why, by whose turn and by what is unread', async () => {
    expect(await titlesOf('sc-editor', { text: '用房' })).toEqual(['用房'])
    expect(await titlesOf('sc-editor', { text: '渝·经办人（示例）' })).toEqual(['用房', '术语'])
    expect(await titlesOf('sc-editor', { concern: 'named' })).toEqual(['用房'])
    expect(await titlesOf('sc-editor', { concern: 'wrote' })).toEqual(['用车', '术语'])
    expect(await titlesOf('sc-editor', { turn: 'replied' })).toEqual(['术语'])
    expect(await titlesOf('sc-reviewer', { unread: true })).toEqual(['术语'])
    expect(await titlesOf('cq-editor', { turn: 'asked', concern: 'wrote' })).toEqual(['用房'])
  })

  it('is cut into pages, each line once', async () => {
    const pages = await Promise.all([1, 2, 3].map((number) => listOf('sc-editor', {}, { number, size: 2 })))
    expect(pages.map(({ lines }) => lines.length)).toEqual([2, 1, 0])
    expect(pages.map(({ total }) => total)).toEqual([3, 3, 3])
    const titles = pages.flatMap(({ lines }) => lines.map(({ ends }) => ends[0].title))
    expect(titles).toEqual(['用车', '用房', '术语'])
  })

  it('leads to the thread, to the workbench, and to what is said about the pair', async () => {
    const mapping = await succeed('sc-editor', 'mapping.propose', {
      ...pairOf('术语'),
      relation: 'equal',
      justification: '名称一致',
    })
    const lineOf = async (username: string) =>
      (await listOf(username)).lines.find(({ ends }) => ends[0].title === '术语')
    const line = await lineOf('sc-editor')
    expect(line?.mapping).toEqual(expect.objectContaining({ id: mapping.id, state: 'draft' }))
    expect(line?.href).toMatch(/^\/mappings\/comments\/pair\?nodeA=.+&nodeB=.+#comment-/)
    expect(line?.workbench).toContain(`node=${nodeOf(world, 'sc', '术语')}`)
    // A draft of the other house is not there.
    expect((await lineOf('cq-editor'))?.mapping).toBeNull()
  })
})

it('a thread that is opened is read, and waits for an answer all the same', async () => {
  const reader = readerFor(await actorOf('sc-reviewer'), 'mapping.read')
  if (!reader.ok) throw new Error('may not read')
  const before = await loadNavCounts(await actorOf('sc-reviewer'))
  const { firstNodeId, secondNodeId } = pairOf('术语')
  await loadThread(reader.value, firstNodeId, secondNodeId, now)
  expect(await titlesOf('sc-reviewer', { unread: true })).toEqual([])
  expect(await titlesOf('sc-reviewer', { turn: 'asked' })).toEqual(['术语'])
  const after = await loadNavCounts(await actorOf('sc-reviewer'))
  expect([before['/mappings'], after['/mappings'] ?? 0]).toEqual([1, 0])
})
