/** 对照表发布 told once: frozen by an editor, signed for both bureaus, cited, compared with the table, and verified as a file. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { demoPassword } from '#lib/domain/access/password-rule'
import { expect, test } from './support/test'

test('a release is frozen, signed by both bureaus, numbered, and its file has the fingerprint', async ({
  official,
}) => {
  const editor = await official('sc-editor')
  await editor.opens('/mappings/releases')
  await editor.does('编制发布', { 说明: '年度第一次发布（示例）' })
  await expect(editor.page).toHaveURL(/\/mappings\/releases\/[0-9a-f-]{36}$/)
  await editor.sees('双方签署后编号')
  const address = new URL(editor.page.url()).pathname

  for (const username of ['sc-signatory', 'cq-signatory']) {
    const signatory = await official(username)
    await signatory.opens(address)
    await signatory.does('签署', { 登录密码: demoPassword })
    await signatory.sees('已签署')
    await expect(signatory.page.getByRole('button', { name: '签署', exact: true })).toHaveCount(0)
  }

  const auditor = await official('auditor')
  await auditor.opens('/mappings/releases')
  await auditor.page
    .getByRole('link', { name: /^第 \d+ 号$/ })
    .first()
    .click()
  await expect(auditor.page.getByRole('heading', { level: 1 })).toContainText('已发布')
  await auditor.sees(/《标准体系对照表》第 \d+ 号发布.*内容指纹 SHA-256 [0-9a-f]{64}/)
  await auditor.page.getByRole('button', { name: '导出' }).click()
  const [download] = await Promise.all([
    auditor.page.waitForEvent('download'),
    auditor.page.getByRole('menuitem', { name: '下载冻结文本（json）' }).click(),
  ])
  const bytes = await readFile(await download.path())
  await auditor.page.keyboard.press('Escape')
  await auditor.sees(createHash('sha256').update(bytes).digest('hex'))

  await auditor.page.getByRole('link', { name: '现行对照表' }).click()
  await auditor.sees('两者内容相同')
})
