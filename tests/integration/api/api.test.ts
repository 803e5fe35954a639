/** The read API as a program meets it: real tokens, real rows, every answer held against its own description. */
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#lib/db/client'
import { handleApi } from '#lib/web/api/api-route'
import { endpoints } from '#lib/web/api/endpoints'
import { openApi } from '#lib/web/api/openapi'
import { setUpTestDatabase } from '#tests/support/postgres'
import { actorOf, idOf, perform } from '../../../prisma/seed/actors'
import { buildWorld, nodeOf, type World } from '../mapping/world'

setUpTestDatabase()

let world: World
let secret = ''
let tokenId = ''
let pendingId = ''
let draftId = ''

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** GET below /api/v1 with the token, or with other headers. */
async function get(path: string, headers: Record<string, string> = { authorization: `Bearer ${secret}` }) {
  const url = new URL(`http://localhost/api/v1${path}`)
  const segments = url.pathname.split('/').slice(3).filter(Boolean).map(decodeURIComponent)
  const response = await handleApi(new Request(url, { headers }), segments)
  const text = await response.text()
  return { response, body: text === '' ? null : JSON.parse(text) }
}

beforeAll(async () => {
  world = await buildWorld()
  const issued = await perform(await actorOf('sysadmin'), 'api-token.issue', {
    purpose: '每日同步',
    expiresOn: inDays(30),
  })
  tokenId = idOf(issued)
  secret = String((issued as { secret?: unknown }).secret)
  const editor = await actorOf('sc-editor')
  const say = async (title: string, relation: string) =>
    idOf(
      await perform(editor, 'mapping.propose', {
        firstNodeId: nodeOf(world, 'sc', title),
        secondNodeId: nodeOf(world, 'cq', title),
        relation,
        justification: '范围一致（示例）',
        differences: [
          { kind: 'indicator', valueA: '5', unitA: '年', valueB: '3', unitB: '年', treatment: 'flex' },
        ],
        submit: true,
      }),
    )
  pendingId = await say('用车', 'broader')
  draftId = await say('用房', 'equal')
  await perform(await actorOf('sc-reviewer'), 'mapping.forward', { mappingId: pendingId, version: 2 })
})

describe('a token', () => {
  it('is asked of everybody, and a wrong one is as good as none', async () => {
    for (const headers of [
      {},
      { authorization: 'Bearer ' },
      { authorization: `Basic ${secret}` },
      { authorization: `Bearer ${secret.slice(0, -1)}x` },
      { authorization: `Bearer tongbiao_${'a'.repeat(43)}` },
    ]) {
      const { response, body } = await get('/catalogs', headers as Record<string, string>)
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toContain('Bearer')
      expect(body).toMatchObject({ code: 'API_TOKEN_UNKNOWN', status: 401 })
    }
  })

  it('is kept as its hash only, and the log says who issued it without the secret', async () => {
    const stored = await database().apiToken.findUniqueOrThrow({ where: { id: tokenId } })
    const entry = await database().auditEntry.findFirstOrThrow({ where: { subjectId: tokenId } })
    expect(JSON.stringify([stored, entry.after])).not.toContain(secret.slice(20))
    expect(entry).toMatchObject({ event: 'api-token.issued', actorName: '系统管理员（示例）' })
    expect(stored.lastUsedAt === null || stored.lastUsedAt instanceof Date).toBe(true)
  })

  it('is refused from its revocation on', async () => {
    const admin = await actorOf('sysadmin')
    const other = await perform(admin, 'api-token.issue', { purpose: '一次性', expiresOn: inDays(1) })
    const headers = { authorization: `Bearer ${String((other as { secret?: unknown }).secret)}` }
    expect((await get('/catalogs', headers)).response.status).toBe(200)
    await perform(admin, 'api-token.revoke', { tokenId: idOf(other), version: 1 })
    const { response, body } = await get('/catalogs', headers)
    expect([response.status, body.code]).toEqual([401, 'API_TOKEN_ENDED'])
  })
})

describe('an answer', () => {
  it('is what the description says, for every address', async () => {
    const [sc, cq] = [world.catalogs['sc'] ?? '', world.catalogs['cq'] ?? '']
    const standard = await database().standard.create({
      data: { id: 'standard-1', title: '公务用车管理规范', level: 'local', createdAt: new Date() },
    })
    await perform(await actorOf('cq-reviewer'), 'mapping.confirm', { mappingId: pendingId, version: 3 })
    const release = await perform(await actorOf('sc-editor'), 'release.prepare', {
      catalogAId: sc,
      catalogBId: cq,
      note: '阶段发布（示例）',
    })
    const ids: Readonly<Record<string, string>> = {
      '/catalogs/{id}': sc,
      '/catalogs/{id}/nodes': sc,
      '/nodes/{id}': nodeOf(world, 'sc', '用车'),
      '/standards/{id}': standard.id,
      '/mappings/{id}': pendingId,
      '/releases/{id}': idOf(release),
      '/releases/{id}/content': idOf(release),
    }
    for (const { path, result } of endpoints) {
      const query = path === '/gaps' ? `?of=${sc}&lacking=${cq}` : ''
      const { response, body } = await get(`${path.replace('{id}', ids[path] ?? '')}${query}`)
      expect(response.status, path).toBe(200)
      expect(result.safeParse(body).error, path).toBeUndefined()
    }
  })

  it('shows what has left its agency, turned to the side that was asked for, and no drafts', async () => {
    const [sc, cq] = [world.catalogs['sc'], world.catalogs['cq']]
    const fromSc = (await get(`/mappings?from=${sc}&to=${cq}`)).body.items
    const fromCq = (await get(`/mappings?from=${cq}`)).body.items
    expect(fromSc).toHaveLength(1)
    expect([fromSc[0].relation, fromCq[0].relation]).toEqual(['broader', 'narrower'])
    expect(fromSc[0].differences[0]).toMatchObject({ subjectValue: '5', objectValue: '3' })
    expect(fromCq[0].differences[0]).toMatchObject({ subjectValue: '3', objectValue: '5' })
    expect(JSON.stringify(fromSc)).not.toContain('经办人')
    expect((await get(`/mappings/${draftId}`)).response.status).toBe(404)
    expect((await get('/mappings?state=draft')).response.status).toBe(400)
  })

  it('comes in pages that leave nothing out and repeat nothing', async () => {
    const codes: string[] = []
    let next: string | null = `/api/v1/catalogs/${world.catalogs['sc']}/nodes?limit=2`
    while (next !== null) {
      const { response, body }: Awaited<ReturnType<typeof get>> = await get(next.replace('/api/v1', ''))
      codes.push(...body.items.map((node: { platformCode: string }) => node.platformCode))
      next = body.next
      if (next !== null) expect(response.headers.get('link')).toBe(`<${next}>; rel="next"`)
    }
    expect(codes).toHaveLength(7)
    expect(codes).toEqual([...new Set(codes)].sort())
  })

  it('goes on behind the last one seen, also when that one is a gap no more', async () => {
    const gaps = `/gaps?of=${world.catalogs['sc']}&lacking=${world.catalogs['cq']}&limit=2`
    const titlesOf = (items: readonly { node: { title: string } }[]) => items.map(({ node }) => node.title)
    const first = await get(gaps)
    expect(titlesOf(first.body.items)).toEqual(['术语', '用房'])
    const held = { mappingId: draftId, version: 2 }
    await perform(await actorOf('sc-reviewer'), 'mapping.forward', held)
    await perform(await actorOf('cq-reviewer'), 'mapping.confirm', { ...held, version: 3 })
    const second = await get(first.body.next.replace('/api/v1', ''))
    expect(titlesOf(second.body.items)).toEqual(['接待', '节能'])
  })

  it('does not begin again where a cursor is none of this list', async () => {
    const cursor = Buffer.from('PT99-9999', 'utf8').toString('base64url')
    for (const list of [
      `/gaps?of=${world.catalogs['sc']}&lacking=${world.catalogs['cq']}`,
      '/releases?limit=1',
    ]) {
      const { response, body } = await get(`${list}&cursor=${cursor}`)
      expect([list, response.status]).toEqual([list, 400])
      expect(body.detail).toContain('cursor')
    }
  })

  it('names no bundle that has not left its house', async () => {
    const editor = await actorOf('sc-editor')
    const other = {
      ...{
        firstNodeId: nodeOf(world, 'sc', '用车'),
        secondNodeId: nodeOf(world, 'cq', '资产'),
        relation: 'equal',
      },
      ...{ justification: '范围一致（示例）', submit: true },
    }
    const otherId = idOf(await perform(editor, 'mapping.propose', other))
    await perform(await actorOf('sc-reviewer'), 'mapping.forward', { mappingId: otherId, version: 2 })
    const bundleId = idOf(
      await perform(editor, 'bundle.create', {
        ...{
          nodeId: nodeOf(world, 'sc', '用车'),
          mode: 'any',
          mappingIds: [pendingId, otherId],
          reason: '内部',
        },
      }),
    )
    const seen = async () => (await get(`/mappings/${pendingId}`)).body.bundleId
    expect(await seen()).toBeNull()
    expect(
      (await get('/mappings')).body.items.map((one: { bundleId: unknown }) => one.bundleId),
    ).not.toContain(bundleId)
    await perform(await actorOf('sc-reviewer'), 'bundle.approve', { bundleId, version: 1 })
    expect(await seen()).toBe(bundleId)
  })

  it('is not sent again to who has it already', async () => {
    const first = await get('/catalogs')
    const etag = first.response.headers.get('etag') ?? ''
    const headers = { authorization: `Bearer ${secret}`, 'if-none-match': `"other", W/${etag}` }
    const again = await get('/catalogs', headers)
    expect([again.response.status, again.body]).toEqual([304, null])
    const other = await get('/mappings')
    expect(other.response.headers.get('etag')).not.toBe(etag)
  })

  it('names what is wrong with a question', async () => {
    for (const [path, status, said] of [
      ['/catalogs?nosuch=1', 400, 'nosuch'],
      ['/mappings?limit=0', 400, 'limit'],
      ['/mappings?limit=501', 400, 'limit'],
      ['/mappings?cursor=***', 400, 'cursor'],
      ['/standards?q=%00', 400, '字符'],
      ['/gaps', 400, 'of'],
      ['/gaps?of=none&lacking=none', 404, ''],
      ['/nodes/none', 404, ''],
      ['/none', 404, ''],
      ['/__proto__', 404, ''],
    ] as const) {
      const { response, body } = await get(path)
      expect([path, response.status]).toEqual([path, status])
      expect(response.headers.get('content-type')).toContain('application/problem+json')
      expect(body.detail).toContain(said)
    }
  })
})

it('describes itself without a token', async () => {
  const { response, body } = await get('/openapi.json', {})
  expect(response.status).toBe(200)
  expect(body).toEqual(JSON.parse(JSON.stringify(openApi())))
  expect(Object.keys(body.paths)).toEqual(endpoints.map(({ path }) => path))
  const operations = Object.values<{ get: { operationId: string } }>(body.paths)
  expect(new Set(operations.map((one) => one.get.operationId)).size).toBe(operations.length)
})
