/** What the server says over HTTP to those who don't play by the rules: origins, sizes, cookies, headers, redirects. */
import { request as httpRequest } from 'node:http'
import { type APIRequestContext, expect, test } from '@playwright/test'
import { anonymous, attemptSignIn, originOf, signedIn } from './signed-in'

const command = '/api/commands/account.change-password'

/** POSTs with exactly these headers and returns the status: Playwright's own client adds some. */
function postRaw(
  baseURL: string | undefined,
  headers: Record<string, string>,
  body: string,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(`${originOf(baseURL)}${command}`, { method: 'POST', headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    sent.once('error', reject)
    sent.end(body)
  })
}

async function cookieOf(person: APIRequestContext): Promise<string> {
  const { cookies } = await person.storageState()
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

test('a POST without an origin, or from another one, is refused', async ({ baseURL }) => {
  const person = await signedIn(baseURL, 'sc-editor')
  const headers = { Cookie: await cookieOf(person), 'Content-Type': 'application/json' }
  const own = originOf(baseURL)
  expect(await postRaw(baseURL, headers, '{}')).toBe(403)
  for (const Origin of [
    'https://evil.example',
    'null',
    `${own}.evil.example`,
    `${own.replace(/\d+$/, '1')}`,
  ]) {
    expect(await postRaw(baseURL, { ...headers, Origin }, '{}'), Origin).toBe(403)
  }
  expect(await postRaw(baseURL, { ...headers, Origin: own }, '{}')).toBe(400)
})

test('a body that is too large, no JSON or no UTF-8 is refused, and strange names are unknown', async ({
  baseURL,
}) => {
  const person = await signedIn(baseURL, 'sc-editor')
  const post = (path: string, data: string | Buffer) =>
    person.post(path, { data, headers: { 'Content-Type': 'application/json' } })
  expect((await post(command, `"${'x'.repeat(1024 * 1024)}"`)).status()).toBe(413)
  for (const broken of ['{', '', '{"a":1}}', 'undefined', '['.repeat(500_000)]) {
    const answer = await post(command, broken)
    expect(answer.status(), broken.slice(0, 20)).toBe(400)
    expect(await answer.text()).toContain('INVALID_INPUT')
  }
  expect((await post(command, Buffer.from([0x22, 0xff, 0xfe, 0x22]))).status()).toBe(400)
  for (const name of [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'mapping.confirm%2f..',
    '%2e%2e',
  ]) {
    expect((await post(`/api/commands/${name}`, '{}')).status(), name).toBe(404)
  }
  expect((await person.get(command)).status()).toBe(405)
})

test('a batch gives each step its own verdict, and takes nothing that must be done one by one', async ({
  baseURL,
}) => {
  const person = await signedIn(baseURL, 'sc-editor')
  const batch = (steps: unknown) => person.post('/api/command-batches', { data: { steps } })
  const unknown = { command: 'mapping.submit', input: { mappingId: 'none', version: 1 } }
  const answer = await batch([unknown, { command: 'mapping.confirm', input: unknown.input }])
  expect(answer.status()).toBe(200)
  expect(await answer.json()).toMatchObject({
    value: { results: [{ problem: { code: 'NOT_FOUND' } }, { problem: { code: 'NOT_ALLOWED' } }] },
  })
  for (const steps of [
    [],
    'none',
    [{ command: 'account.change-password', input: {} }],
    [{ command: 'no.such', input: {} }],
    Array.from({ length: 201 }, () => unknown),
  ]) {
    expect((await batch(steps)).status(), JSON.stringify(steps).slice(0, 40)).toBe(400)
  }
})

test('signing in needs the CSRF token, and leads nowhere but here', async ({ baseURL }) => {
  const nobody = await anonymous(baseURL)
  const form = { username: 'sc-editor', password: 'tongbiao-demo', json: 'true' }
  const without = await nobody.post('/api/auth/callback/credentials', { form, maxRedirects: 0 })
  expect(JSON.stringify(await without.json())).toContain('csrf')
  expect(await (await nobody.get('/api/auth/session')).json()).toEqual({})
  for (const callbackUrl of [
    'https://evil.example/',
    '//evil.example',
    'javascript:alert(1)',
    '\\\\evil.example',
    'http://[',
  ]) {
    const answer = await attemptSignIn(await anonymous(baseURL), { ...form, callbackUrl })
    const { url } = (await answer.json()) as { url: string }
    expect(new URL(url).origin, callbackUrl).toBe(originOf(baseURL))
  }
  const foreign = await attemptSignIn(await anonymous(baseURL), form, { Origin: 'https://evil.example' })
  expect(foreign.status()).toBe(403)
})

test('the session cookie is out of reach of scripts, and the session endpoint tells nothing', async ({
  baseURL,
}) => {
  const person = await signedIn(baseURL, 'sc-editor')
  const { cookies } = await person.storageState()
  const session = cookies.find((cookie) => cookie.name.endsWith('tongbiao.session'))
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(Object.keys((await (await person.get('/api/auth/session')).json()) as object)).toEqual(['expires'])
})

test('signing out ends the session itself, not only its cookie', async ({ baseURL }) => {
  const person = await signedIn(baseURL, 'sc-editor')
  const kept = { Cookie: await cookieOf(person) }
  const { csrfToken } = (await (await person.get('/api/auth/csrf')).json()) as { csrfToken: string }
  const copy = await anonymous(baseURL)
  expect((await copy.get('/account', { headers: kept, maxRedirects: 0 })).status()).toBe(200)
  await person.post('/api/auth/signout', { form: { csrfToken, json: 'true' } })
  expect((await copy.get('/account', { headers: kept, maxRedirects: 0 })).status()).not.toBe(200)
})

test('a forged forwarding header does not change the address that failures are counted for', async ({
  baseURL,
}) => {
  const attacker = await anonymous(baseURL)
  const forged = { 'X-Forwarded-For': '203.0.113.77', 'X-Real-IP': '203.0.113.77' }
  const answer = await attemptSignIn(attacker, { username: 'forger', password: 'wrong' }, forged)
  expect(answer.status()).toBe(401)
  const auditadmin = await signedIn(baseURL, 'auditadmin')
  const events = await (await auditadmin.get('/security?username=forger')).text()
  expect(events).not.toContain('203.0.113.77')
  expect(events).toMatch(/127\.0\.0\.1|::1/)
})

test('nobody writes into the server’s log or sends a huge form to the sign-in', async ({ baseURL }) => {
  const nobody = await anonymous(baseURL)
  expect((await nobody.post('/api/auth/_log', { form: { level: 'error', code: 'x' } })).status()).toBe(404)
  const huge = await attemptSignIn(nobody, { username: 'x'.repeat(100_000), password: 'x' })
  expect(huge.status()).toBe(413)
})

test('every answer carries the security headers', async ({ baseURL }) => {
  const person = await signedIn(baseURL, 'auditor')
  const nobody = await anonymous(baseURL)
  const answers = [
    await nobody.get('/sign-in'),
    await nobody.get('/desk', { maxRedirects: 0 }),
    await person.get('/audit'),
    await person.get('/no-such-page'),
    await person.get('/security'),
    await person.get('/api/exports/audit'),
    await person.post(command, { data: {} }),
    await nobody.post(command, { data: {} }),
    await nobody.get('/api/auth/session'),
  ]
  for (const answer of answers) {
    const headers = answer.headers()
    const where = `${answer.status()} ${answer.url()}`
    expect(headers['content-security-policy'], where).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options'], where).toBe('nosniff')
    expect(headers['referrer-policy'], where).toBe('same-origin')
    expect(headers['x-powered-by'], where).toBeUndefined()
    expect(headers['server'], where).toBeUndefined()
  }
  expect((await person.get('/audit')).headers()['cache-control']).toContain('no-store')
})
