/**
 * The policy table over real HTTP: every demo account against every command, every page and every file route that
 * stands in the file system. What a route asks for is read from its own source, so a new one is tried unnamed.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { type APIRequestContext, type APIResponse, expect, test } from '@playwright/test'
import { commandNames, type Operation } from '#lib/domain/access/operations'
import { allowsSome } from '#lib/domain/access/policy'
import { type Role, roles } from '#lib/domain/access/roles'
import { anonymous, signedIn } from './signed-in'

test.describe.configure({ timeout: 240_000 })

/** What a route asks the policy for, and whether it may find nothing to show. */
type Route = { readonly path: string; readonly asks: readonly Operation[]; readonly mayMiss: boolean }

/** Routes below `folder` whose file is called `file`, as addresses; an id in them is one that nothing has. */
function routesIn(folder: string, file: string): Route[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path === file || path.endsWith(`/${file}`))
    .map((path) => {
      const source = readFileSync(`${folder}/${path}`, 'utf8')
      const read = [...source.matchAll(/(?:gate\(|(?:handleExport|exportPair)\(\s*\w+,)\s*'([a-z.-]+)'/g)]
      const write = [...source.matchAll(/!allows\(reader\.actor, '([a-z.-]+)'[^\n]*forbidden\(\)/g)]
      const address = path.replace(/\/?(page\.tsx|route\.ts)$/, '').replace(/\(\w+\)\//g, '')
      return {
        path: `/${address.replace(/\[[^\]]+\]/g, '999999')}`,
        asks: [...read, ...write].map(([, name]) => name as Operation),
        mayMiss: address.includes('[') || source.includes('notFound()'),
      }
    })
}

const pages = routesIn('app/(workspace)', 'page.tsx')
const exportsOfFiles = routesIn('app/api/exports', 'route.ts').map((route) => ({
  ...route,
  path: `/api/exports${route.path}`,
}))

const personal = ['editor', 'editor-2', 'reviewer', 'reviewer-2', 'signatory', 'seat-1', 'seat-2', 'seat-3']
const accounts = [
  ...['sc', 'cq'].flatMap((agency) => personal.map((person) => `${agency}-${person}`)),
  ...['secretary', 'auditor', 'sysadmin', 'secadmin', 'auditadmin'],
]

function roleOf(username: string): Role {
  const role = roles.find((one) => username.includes(one))
  if (!role) throw new Error(`no role in ${username}`)
  return role
}

/** No answer may show what the program is made of. */
async function bodyOf(answer: APIResponse): Promise<string> {
  const body = await answer.text()
  expect(body, answer.url()).not.toMatch(/prisma|node_modules|\bat \w+ \(|violates|relation "|ECONNREFUSED/i)
  return body
}

function opensFor(role: Role, { asks }: Route): boolean {
  return asks.every((operation) => allowsSome({ roles: [role] }, operation))
}

async function expectRead(person: APIRequestContext, route: Route, role: Role): Promise<void> {
  const answer = await person.get(route.path, { maxRedirects: 0 })
  await bodyOf(answer)
  const expected = opensFor(role, route) ? (route.mayMiss ? [200, 404] : [200]) : [403]
  expect(expected, `${role} GET ${route.path} gives ${answer.status()}`).toContain(answer.status())
}

test('the file system shows pages and file routes', () => {
  expect(pages.length).toBeGreaterThan(8)
  expect(exportsOfFiles.length).toBeGreaterThan(2)
})

for (const username of accounts) {
  test(`${username} may do exactly what the policy gives to the role`, async ({ baseURL }) => {
    const role = roleOf(username)
    const person = await signedIn(baseURL, username)
    for (const name of commandNames) {
      const answer = await person.post(`/api/commands/${name}`, { data: {} })
      const body = await bodyOf(answer)
      // Nothing is asked for, so whoever may run the command is told what is missing.
      const expected = allowsSome({ roles: [role] }, name) ? [400, 404] : [403, 404]
      expect(expected, `${username} POST ${name} gives ${answer.status()}`).toContain(answer.status())
      if (answer.status() === 403) expect(body).toContain('NOT_ALLOWED')
    }
    const upload = await person.post('/api/imports?catalog=none', { data: 'x' })
    expect(upload.status()).toBe(allowsSome({ roles: [role] }, 'change-set.import') ? 404 : 403)
    for (const route of [...pages, ...exportsOfFiles]) await expectRead(person, route, role)
    await person.dispose()
  })
}

test('without a session pages lead to the sign-in page, and the API answers 401', async ({ baseURL }) => {
  const nobody = await anonymous(baseURL)
  for (const { path } of pages) {
    const answer = await nobody.get(path, { maxRedirects: 0 })
    expect([303, 307, 308], path).toContain(answer.status())
    expect(new URL(answer.headers()['location'] ?? '', baseURL).href).toBe(new URL('/sign-in', baseURL).href)
  }
  for (const { path } of exportsOfFiles) expect((await nobody.get(path)).status(), path).toBe(401)
  expect((await nobody.post('/api/imports?catalog=none', { data: 'x' })).status()).toBe(401)
  for (const name of commandNames) {
    expect((await nobody.post(`/api/commands/${name}`, { data: {} })).status(), name).toBe(401)
  }
})

test('a cookie that somebody made up is no session', async ({ baseURL }) => {
  const nobody = await anonymous(baseURL)
  for (const value of ['x', 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..a.b.c', 'a'.repeat(4000)]) {
    const headers = { Cookie: `tongbiao.session=${value}` }
    const answer = await nobody.get('/members', { headers, maxRedirects: 0 })
    expect(answer.headers()['location']).toMatch(/\/sign-in$/)
    expect((await nobody.post('/api/commands/account.create', { headers, data: {} })).status()).toBe(401)
  }
})

test('addresses with values that nobody types show a page, never an error', async ({ baseURL }) => {
  const people = await Promise.all(
    (['auditor', 'auditadmin', 'editor'] as const).map(async (role) => ({
      role,
      person: await signedIn(baseURL, role === 'editor' ? 'sc-editor' : role),
    })),
  )
  const queries = [
    'page=1e300&q=%F0%9F%98%80',
    'page=-1&from=9999-99-99&to=0000-01-01',
    'page=1.01&person=%25_%5C&subject=%3A&type=__proto__&event=constructor',
    'page=99999999999999999999&kind=x&edition=999999999999999999&catalog=%27--&node=%E0%A4%A',
    `q=${'长'.repeat(500)}&state=toString&relation=__proto__&view=hasOwnProperty&tab=x`,
  ]
  for (const route of pages) {
    const reader = people.find(({ role }) => opensFor(role, route))
    if (!reader) throw new Error(`nobody here may open ${route.path}`)
    for (const query of queries) {
      const answer = await reader.person.get(`${route.path}?${query}`, { maxRedirects: 0 })
      expect([200, 404], `${route.path}?${query} gives ${answer.status()}`).toContain(answer.status())
    }
  }
})
