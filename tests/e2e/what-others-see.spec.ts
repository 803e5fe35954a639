/**
 * What a bureau keeps to itself, and where links lead: the whole of the app is walked along its own links, as people of
 * the other bureau and of the joint committee. What one bureau has drafted stands on no page and in no file, and no
 * link leads nowhere.
 */
import { type APIRequestContext, expect, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { signedIn } from './signed-in'

test.describe.configure({ timeout: 600_000 })

const secret = '密不外传'

/** Addresses of one form (ids, numbers and words taken out) are tried this often. */
const perForm = 2

test('what 重庆 has drafted is on no page and in no file of anybody else, and every link leads somewhere', async ({
  baseURL,
}) => {
  const editor = await signedIn(baseURL, 'cq-editor')
  await drafts(editor)
  const own = await walk(editor)
  expect(own.told.length, 'those who drafted it find it').toBeGreaterThan(5)
  expect(own.dead).toEqual([])
  for (const username of ['sc-editor', 'sc-reviewer', 'secretary']) {
    const { told, dead, seen } = await walk(await signedIn(baseURL, username))
    expect(seen, `${username} walks through the app`).toBeGreaterThan(100)
    expect(told, `${username} learns of a draft`).toEqual([])
    expect(dead, `${username} is led nowhere`).toEqual([])
  }
})

/** One of everything that an agency says before its 本局审核 has passed it. */
async function drafts(editor: APIRequestContext): Promise<void> {
  const { subject, objects, adopted } = await nodesFor(editor)
  const mappingIds: string[] = []
  for (const secondNodeId of objects) {
    const difference = { kind: 'other', valueA: secret, valueB: secret, treatment: 'keep' }
    const said = { relation: 'broader', justification: secret, evidence: secret, differences: [difference] }
    const made = await send(editor, 'mapping.propose', { firstNodeId: subject, secondNodeId, ...said })
    mappingIds.push(made.id)
  }
  await send(editor, 'bundle.create', { nodeId: subject, mode: 'combined', mappingIds, reason: secret })
  await send(editor, 'package.assemble', { toAgencyId: 'sc', title: secret, note: secret, mappingIds })
  const thread = { firstNodeId: subject, secondNodeId: objects[0], audience: 'agency', body: secret }
  await send(editor, 'comment.post', thread)
  const disposal = { disposition: 'keep', version: null, reason: secret, ownerName: secret }
  await send(editor, 'gap.propose', { ...adopted, ...disposal })
}

/** A 类目 of 重庆, two of 四川 that it has nothing to do with, and a gap of 重庆: found where an editor finds them. */
async function nodesFor(editor: APIRequestContext) {
  const chosen = async (name: 'nodeA' | 'nodeB', words: string) => {
    const search = name === 'nodeA' ? 'qa' : 'qb'
    const body = await (await editor.get(`/mappings/new?${search}=${encodeURIComponent(words)}`)).text()
    const found = links(body).flatMap((link) => new URL(link, 'http://x').searchParams.get(name) ?? [])
    expect(found.length, words).toBeGreaterThan(0)
    return found[0] ?? ''
  }
  // Named once in each catalogue; which of the two stands on the left is the page's business.
  const either = async (words: string) => chosen(await sideOf(editor, words), words)
  const [owned] = links(await (await editor.get('/gaps')).text()).flatMap(
    (link) => new URL(link, 'http://x').searchParams.get('lacking') ?? [],
  )
  return {
    subject: await either('质量控制'),
    objects: [await either('5S管理标准'), await either('人事管理标准')],
    adopted: { nodeId: await either('幼教服务标准'), lackingCatalogId: owned },
  }
}

async function sideOf(editor: APIRequestContext, words: string): Promise<'nodeA' | 'nodeB'> {
  const body = await (await editor.get(`/mappings/new?qa=${encodeURIComponent(words)}`)).text()
  return links(body).some((link) => new URL(link, 'http://x').searchParams.has('nodeA')) ? 'nodeA' : 'nodeB'
}

async function send(person: APIRequestContext, name: string, input: unknown): Promise<{ id: string }> {
  const answer = await person.post(`/api/commands/${name}`, { data: input })
  const body = (await answer.json()) as { value: { id: string } }
  expect(answer.status(), `${name}: ${JSON.stringify(body)}`).toBe(200)
  return body.value
}

type Walk = { readonly seen: number; readonly told: readonly string[]; readonly dead: readonly string[] }

/** Follows every link from the desk on, a few of each form. */
async function walk(person: APIRequestContext): Promise<Walk> {
  const queue = ['/desk']
  const asked = new Set(queue)
  const tried = new Map<string, number>()
  const told: string[] = []
  const dead: string[] = []
  let seen = 0
  for (const path of queue) {
    const form = formOf(path)
    const before = tried.get(form) ?? 0
    if (before >= perForm) continue
    tried.set(form, before + 1)
    const answer = await person.get(path)
    seen++
    if (answer.status() >= 400) dead.push(`${answer.status()} ${path}`)
    const type = answer.headers()['content-type'] ?? ''
    const text = wordsIn(type, await answer.body())
    if (text.includes(secret)) told.push(path)
    if (!type.includes('html')) continue
    for (const link of links(text)) {
      if (asked.has(link)) continue
      asked.add(link)
      queue.push(link)
    }
  }
  return { seen, told, dead }
}

/** Addresses of this app that a page links to. */
function links(html: string): readonly string[] {
  const found = [...html.matchAll(/href="(\/[^"/][^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  )
  return found.filter((href) => !/^\/(_next|favicon|icon)/.test(href)).map((href) => href.replace(/#.*$/, ''))
}

/** Two addresses have one form where they differ only in ids, numbers and the values of their parameters. */
function formOf(path: string): string {
  return path
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '#')
    .replaceAll(/=[^&]*/g, '=')
    .replaceAll(/\d+/g, '0')
}

/** What a page or a file says; of a workbook, all its parts. */
function wordsIn(type: string, body: Buffer): string {
  if (!/openxmlformats|zip/.test(type)) return body.toString('utf8')
  return Object.values(unzipSync(body))
    .map((part) => strFromU8(part))
    .join('\n')
}
