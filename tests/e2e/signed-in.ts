/** HTTP sessions of the demo's people, without a browser: for what is asked of the server many hundred times. */
import { type APIRequestContext, type APIResponse, expect, request } from '@playwright/test'

const demoPassword = 'tongbiao-demo'

/** The origin that every POST names, as a browser would. */
export function originOf(baseURL: string | undefined): string {
  if (!baseURL) throw new Error('playwright.config.ts sets baseURL')
  return new URL(baseURL).origin
}

/** A request context without a session. */
export function anonymous(baseURL: string | undefined): Promise<APIRequestContext> {
  return request.newContext({ baseURL: originOf(baseURL), extraHTTPHeaders: { Origin: originOf(baseURL) } })
}

/** A request context with the session of a demo account. */
export async function signedIn(baseURL: string | undefined, username: string): Promise<APIRequestContext> {
  const context = await anonymous(baseURL)
  const answer = await attemptSignIn(context, { username, password: demoPassword })
  expect(answer.status(), `${username} signs in`).toBe(200)
  return context
}

/** One attempt with a CSRF token of its own. */
export async function attemptSignIn(
  context: APIRequestContext,
  form: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<APIResponse> {
  const { csrfToken } = (await (await context.get('/api/auth/csrf')).json()) as { csrfToken: string }
  return context.post('/api/auth/callback/credentials', {
    form: { csrfToken, json: 'true', ...form },
    headers: { ...headers },
    maxRedirects: 0,
  })
}
