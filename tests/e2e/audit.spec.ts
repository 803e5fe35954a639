/** The auditor follows and proves everything, and changes nothing. */
import { type CommandName, commandNames } from '#lib/domain/access/operations'
import { expect, test } from './support/test'

/** Everybody changes the own password; it is no business fact. */
const ownBusiness: readonly CommandName[] = ['account.change-password']

test.describe('the auditor', () => {
  test.use({ expectedStatuses: [403] })

  test('is refused every change, whatever he sends from his session', async ({ official }) => {
    const auditor = await official('auditor')
    await auditor.opens('/audit')
    const before = await auditor.page.getByText(/^共 [\d,]+ 条/).textContent()
    const answers = new Map<string, string>()
    for (const name of commandNames.filter((one) => !ownBusiness.includes(one))) {
      const { status, code } = await auditor.sends(name, {})
      answers.set(name, `${status} ${code}`)
    }
    expect(answers.size).toBeGreaterThan(45)
    for (const [name, answer] of answers) expect(answer, name).toBe('403 NOT_ALLOWED')
    await auditor.opens('/audit')
    await expect(auditor.page.getByText(/^共 [\d,]+ 条/)).toHaveText(before ?? '')
  })

  test('his refused attempts stand among the security events', async ({ official }) => {
    const auditor = await official('auditor')
    await auditor.opens('/audit')
    await auditor.sends('mapping.confirm', { mappingId: 'any', version: 1 })
    const auditadmin = await official('auditadmin')
    await auditadmin.opens('/security?kind=denied&username=auditor')
    await expect(auditadmin.page.getByRole('row').filter({ hasText: '对方确认' }).first()).toBeVisible()
  })

  test('another site can’t send a command with his cookie', async ({ official }) => {
    const auditor = await official('sc-editor')
    const answer = await auditor.page.request.post('/api/commands/change-set.create', {
      headers: { origin: 'https://elsewhere.example' },
      data: { catalogId: 'sc', title: 'x' },
    })
    expect(answer.status()).toBe(403)
    expect((await answer.json()).problem.code).toBe('ORIGIN_REFUSED')
  })
})

test('the auditor opens an entry, sees before and after and its proof, and the whole log verifies', async ({
  official,
}) => {
  const auditor = await official('auditor')
  await auditor.opens('/audit?event=mapping.confirmed')
  const entries = auditor.page.getByRole('row').filter({ hasText: '确认了对照' })
  await expect(entries).not.toHaveCount(0)
  await entries.first().getByRole('rowheader').getByRole('link').click()
  await expect(auditor.page.getByRole('heading', { level: 1, name: /确认了对照/ })).toBeVisible()
  await expect(auditor.page.getByRole('row').filter({ hasText: '有变化' }).first()).toBeVisible()
  await expect(auditor.page.getByText('包含路径')).toBeVisible()

  await auditor.opens('/audit/verify')
  await auditor.sees(/^日志完整：[\d,]+ 条记录全部与指纹相符$/)
})

test('whoever may not see the log of others sees the own one only', async ({ official }) => {
  const auditor = await official('auditor')
  const editor = await official('sc-editor')
  const totals = []
  for (const person of [auditor, editor]) {
    await person.opens('/audit')
    totals.push(Number((await person.page.getByText(/^共 [\d,]+ 条/).textContent())?.replace(/\D/g, '')))
  }
  expect(totals[1]).toBeLessThan(totals[0] ?? 0)
})
