/** The first two minutes of the demo (DESIGN §7): somebody signs in, decides one thing, and sees what it moved. */
import { fillsSignInForm, isSignedIn } from './support/sign-in'
import { expect, test } from './support/test'

const pair = { sichuan: '公共机构节能管理标准', chongqing: '公共机构节能工作标准' }

test('a reviewer of Chongqing confirms one of three, and cell, coverage and log follow', async ({
  official,
  visitor,
}) => {
  const looker = await official('auditor')
  const before = await looker.readsCoverage()
  expect(await looker.readsCell(pair)).toBe('已确认 0，待确认 1')

  const page = await visitor()
  await page.goto('/sign-in')
  await fillsSignInForm(page, 'cq-reviewer', 'tongbiao-demo')
  await isSignedIn(page)
  await expect(page).toHaveURL(/\/desk$/)
  const toConfirm = page.getByRole('link', { name: /^去确认：/ })
  await expect(toConfirm).toHaveCount(3)
  await page.getByRole('link', { name: /^去确认：.*公共机构节能/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('待对方确认')
  await page.getByRole('button', { name: '确认', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '确认', exact: true }).click()
  await expect(page.getByText('已办结，无需任何人办理。')).toBeVisible()

  expect(await looker.readsCell(pair)).toBe('已确认 1')
  expect(await looker.readsCoverage()).toEqual({
    sichuan: { ...before.sichuan, confirmed: oneMore(before.sichuan.confirmed) },
    chongqing: { ...before.chongqing, confirmed: oneMore(before.chongqing.confirmed) },
  })

  await page.getByRole('link', { name: '确认了对照' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^#[\d,]+ 确认了对照$/ })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: '已确认' }).first()).toBeVisible()
  await page.goto('/desk')
  await expect(toConfirm).toHaveCount(2)
})

/** `3.5/22` → `4.5/22` */
function oneMore(fraction: string): string {
  const [sum, outOf] = fraction.split('/')
  return `${Number(sum) + 1}/${outOf}`
}
