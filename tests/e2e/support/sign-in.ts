/** Ways to sign in: with the form as a person does, or quietly, for tests that are about something else. */
import { type BrowserContext, expect, type Page } from '@playwright/test'

/** Through next-auth's own entrance, without the page. Throws where the server refuses. */
export async function signsInQuietly(
  context: BrowserContext,
  username: string,
  password: string,
): Promise<void> {
  const { csrfToken } = await (await context.request.get('/api/auth/csrf')).json()
  const answer = await context.request.post('/api/auth/callback/credentials', {
    form: { username, password, csrfToken, json: 'true' },
  })
  expect(answer.status(), `${username} signs in`).toBe(200)
}

export async function fillsSignInForm(page: Page, username: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: '账号' }).fill(username)
  await page.getByRole('textbox', { name: '密码' }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

/** The menu in the header says who is signed in. */
export async function isSignedIn(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /^个人菜单/ })).toBeVisible()
}

export async function isAskedToSignIn(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/sign-in/)
  await expect(page.getByRole('button', { name: '登录', exact: true })).toBeVisible()
}
