/** The way in: a fresh start serves the sign-in page, a demo account signs in, and a wrong password doesn't. */
import { expect, test } from '@playwright/test'

test('a demo account signs in and stands on the desk', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/sign-in/)
  await page.getByLabel('账号', { exact: true }).fill('cq-reviewer')
  await page.getByLabel('密码', { exact: true }).fill('tongbiao-demo')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page).not.toHaveURL(/\/sign-in/)
  await expect(page.getByRole('main')).toBeVisible()
})

test('a wrong password says so and stays on the page', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('账号', { exact: true }).fill('cq-editor')
  await page.getByLabel('密码', { exact: true }).fill('wrong-password-1')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByText(/密码/).nth(2)).toBeVisible()
  await expect(page).toHaveURL(/\/sign-in/)
})
