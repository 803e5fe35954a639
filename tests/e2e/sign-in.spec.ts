/** Signing in and out, and everything that ends a session. Accounts that get locked or disabled are made for it. */
import type { Page } from '@playwright/test'
import type { Official } from './support/official'
import { fillsSignInForm, isAskedToSignIn, isSignedIn } from './support/sign-in'
import { expect, test } from './support/test'

const password = 'Jichang-2026-chengyu'

test.describe('signing in', () => {
  test.use({ expectedStatuses: [401, 429] })

  test('one click on a demo account opens the desk', async ({ visitor }) => {
    const page = await visitor()
    await page.goto('/sign-in')
    await page.getByRole('button', { name: '经办人 sc-editor', exact: true }).click()
    await isSignedIn(page)
    await expect(page).toHaveURL(/\/desk$/)
    await page.getByRole('button', { name: /^个人菜单.*四川省机关事务管理局，经办人/ }).click()
    await expect(page.getByRole('menuitem', { name: '退出登录' })).toBeVisible()
  })

  test('a wrong password says what is wrong and keeps the name', async ({ visitor, official }) => {
    const username = await newAccount(official)
    const page = await visitor()
    await page.goto('/sign-in')
    await fillsSignInForm(page, username, 'not-the-password-1')
    await expect(page.getByText('账号或密码不正确。连续 5 次失败将锁定 15 分钟。')).toBeVisible()
    await expect(page.getByRole('textbox', { name: '账号' })).toHaveValue(username)
    await fillsSignInForm(page, username, password)
    await isSignedIn(page)
  })

  test('an account that does not exist is answered like a wrong password', async ({ visitor }) => {
    const page = await visitor()
    await page.goto('/sign-in')
    await fillsSignInForm(page, unused(), password)
    await expect(page.getByText('账号或密码不正确。')).toBeVisible()
  })

  test('five failures lock the account, for the right password too', async ({ visitor, official }) => {
    const username = await newAccount(official)
    const page = await visitor()
    await page.goto('/sign-in')
    for (let attempt = 1; attempt <= 5; attempt++) {
      const answered = page.waitForResponse(/callback\/credentials/)
      await fillsSignInForm(page, username, `wrong-password-${attempt}`)
      await answered
      await expect(page.getByText('账号或密码不正确。')).toBeVisible()
    }
    await fillsSignInForm(page, username, password)
    await expect(page.getByText(/登录失败次数过多，已锁定，请 1[45] 分钟后再试/)).toBeVisible()
    await expect(page).toHaveURL(/\/sign-in/)
  })
})

test.describe('the end of a session', () => {
  test.use({ expectedStatuses: [401] })

  test('signing out ends it on the server, not only in the browser', async ({ visitor, official }) => {
    const username = await newAccount(official)
    const { page } = await official(username, password)
    await page.goto('/account')
    const kept = await page.context().cookies()
    await page.getByRole('button', { name: /^个人菜单/ }).click()
    await page.getByRole('menuitem', { name: '退出登录' }).click()
    await isAskedToSignIn(page)

    const thief = await visitor()
    await thief.context().addCookies(kept)
    await thief.goto('/account')
    await isAskedToSignIn(thief)
  })

  test('a new password ends the sessions on other devices at their next click', async ({ official }) => {
    const username = await newAccount(official)
    await granted(official, username)
    const desk = await official(username, password)
    const phone = await official(username, password)
    await phone.opens('/account')

    await desk.opens('/account')
    await desk.page.getByLabel('现用密码').fill(password)
    await desk.page.getByLabel('新密码').fill('Yuxin-2027-jiangbei')
    await desk.page.getByRole('button', { name: '修改密码' }).click()
    await desk.sees('密码已修改，其他设备上的登录已失效')

    await desk.opens('/account')
    await clicks(phone.page, '我的账号')
    await isAskedToSignIn(phone.page)
  })

  test('a disabled account is out at its next click', async ({ official }) => {
    const username = await newAccount(official)
    const person = await official(username, password)
    await person.opens('/account')

    const sysadmin = await official('sysadmin')
    await sysadmin.opens(`/members?q=${username}`)
    await sysadmin.page.getByRole('button', { name: '停用', exact: true }).click()
    await sysadmin.dialog.getByRole('button', { name: '停用账号' }).click()
    await sysadmin.sees('账号已停用')

    await clicks(person.page, '我的账号')
    await isAskedToSignIn(person.page)
    await fillsSignInForm(person.page, username, password)
    await expect(person.page.getByText('账号或密码不正确。')).toBeVisible()
  })
})

test.describe('what a role opens', () => {
  test.use({ expectedStatuses: [403, 404] })

  test('a role granted opens a page, a role taken back closes it, both at the next click', async ({
    official,
  }) => {
    const username = unused()
    const sysadmin = await official('sysadmin')
    await sysadmin.opens('/members')
    await sysadmin.page.getByRole('button', { name: '新建账号' }).click()
    await sysadmin.dialog.getByLabel('账号').fill(username)
    await sysadmin.dialog.getByLabel('姓名').fill('临时人员（测试）')
    await sysadmin.dialog.getByLabel('初始密码').fill(password)
    await sysadmin.dialog.getByRole('button', { name: '新建账号' }).click()
    await sysadmin.sees('账号已建立，请安全管理员授予角色。')
    const person = await official(username, password)
    await isNotAllowed(person.page, '/audit')

    await granted(official, username)
    await person.opens('/audit')

    const secadmin = await official('secadmin')
    await secadmin.opens(`/members?q=${username}`)
    await secadmin.page.getByRole('button', { name: /^收回.*的角色“督查审计员”$/ }).click()
    await secadmin.dialog.getByRole('button', { name: '收回角色' }).click()
    await secadmin.sees('已收回角色')
    await isNotAllowed(person.page, '/audit')
  })

  test('an editor may not see the security events, and is told where rights are explained', async ({
    official,
  }) => {
    const editor = await official('sc-editor')
    await isNotAllowed(editor.page, '/security')
    await editor.page.getByRole('link', { name: '权限一览' }).last().click()
    await expect(editor.page.getByRole('heading', { level: 1, name: '权限一览' })).toBeVisible()
  })

  test('an address that leads nowhere says so, and leads back', async ({ official }) => {
    const editor = await official('sc-editor')
    for (const path of ['/no-such-page', '/catalogs/nodes/no-such-node', '/audit/999999999']) {
      const answer = await editor.page.goto(path)
      expect(answer?.status(), path).toBe(404)
      await expect(editor.page.getByRole('heading', { name: '没有找到这一页' })).toBeVisible()
    }
    await editor.page.getByRole('link', { name: '返回工作台' }).click()
    await expect(editor.page).toHaveURL(/\/desk$/)
  })

  test('whoever is not signed in is asked to, wherever he comes from', async ({ visitor }) => {
    const page = await visitor()
    for (const path of ['/', '/desk', '/audit/verify', '/catalogs', '/joint']) {
      await page.goto(path)
      await isAskedToSignIn(page)
    }
  })
})

/** Without roles until somebody else grants one. */
async function newAccount(official: (username: string) => Promise<Official>): Promise<string> {
  const username = unused()
  const sysadmin = await official('sysadmin')
  await sysadmin.opens('/account')
  const input = { username, displayName: '临时人员（测试）', agencyId: null, password }
  expect(await sysadmin.sends('account.create', input)).toEqual({ status: 200, code: null })
  return username
}

/** Without any role nobody may do anything, not even change the own password. */
async function granted(official: (username: string) => Promise<Official>, username: string): Promise<void> {
  const secadmin = await official('secadmin')
  await secadmin.opens(`/members?q=${username}`)
  await secadmin.page.getByRole('button', { name: '授予角色' }).click()
  await secadmin.dialog.getByRole('radio', { name: '督查审计员' }).check()
  await secadmin.dialog.getByRole('button', { name: '授予角色' }).click()
  await secadmin.sees('已授予角色')
}

/** A name that no account has. */
function unused(): string {
  return `linshi-${Date.now().toString(36)}`
}

async function clicks(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: /^个人菜单/ }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

async function isNotAllowed(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path)
  expect(answer?.status(), path).toBe(403)
  await expect(page.getByRole('heading', { name: '您的角色不能查看这一页' })).toBeVisible()
}
