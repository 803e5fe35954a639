/** A 对照表 in a spreadsheet becomes drafts: good, doubtful and bad rows, the answer, the import, where it came from, undo. */
import { writeWorkbook } from '#lib/files/write-workbook'
import { expect, test } from './support/test'

const columns = ['四川名称', '关系', '重庆名称', '理由', '状态'].map((header) => ({
  header,
  width: 20,
  type: 'text' as const,
}))
const rows = [
  ['人事管理标准', '相关', '质量控制', '（示例）同属内部管理', '已确认'],
  ['机关党建标准', '差不多', '质量控制', '（示例）关系词不在七种之内', ''],
  ['没有这个类目', '等同', '评价与改进', '（示例）节点不存在', ''],
]

test('a spreadsheet is checked row by row, answered, imported as drafts, shown with its source, and taken back', async ({
  official,
}) => {
  const { page, opens } = await official('sc-editor')
  await opens('/mappings/import')
  const bytes = await writeWorkbook([{ name: '对照', columns, rows }])
  await page.getByLabel('对照文件').setInputFiles({
    name: '川渝对照（示例）.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: bytes,
  })
  await page.getByRole('button', { name: '上传并预检' }).click()
  const verdicts = page.getByRole('table', { name: '逐行结论' })
  await expect(verdicts.getByRole('row')).toHaveCount(4)
  await expect(verdicts.getByRole('row').nth(1)).toContainText('新增')
  await expect(verdicts.getByRole('row').nth(2)).toContainText('须人工选择')
  await expect(verdicts.getByRole('row').nth(3)).toContainText('找不到节点')
  await expect(page.getByText('还有 2 行未处理')).toBeVisible()

  await page.getByLabel('处理：行 3，关系').selectOption('related')
  await page.getByLabel('不导入本行：行 4').check()
  await page.getByRole('button', { name: '保存答复并重新预检' }).click()
  await expect(page.getByText('将新增 2 条，更新 0 条草稿。')).toBeVisible()
  await page.getByRole('button', { name: '导入为草稿' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '导入为草稿' }).click()

  await expect(page).toHaveURL(/\/mappings\/imports\/[0-9a-f-]{36}$/)
  const record = page.url()
  await expect(page.getByRole('table', { name: '此次导入形成的草稿' }).getByRole('row')).toHaveCount(3)
  await page.getByRole('link', { name: /机关党建标准/ }).click()
  await expect(page.getByText('此对照由文件导入。以下为文件原文，导入时未作改动。')).toBeVisible()
  await expect(page.getByText('差不多', { exact: true })).toBeVisible()

  // Nobody can hand it on as it is: the 对照表 finds it, and says what it lacks.
  await page.goto('/mappings?q=机关党建标准')
  await page.getByRole('checkbox', { name: /^未填完（\d+）$/ }).check()
  await expect(page).toHaveURL(/unfinished=1/)
  await expect(
    page.getByRole('table', { name: '对照表' }).getByRole('row').filter({ hasText: '机关党建标准' }),
  ).toContainText('未填完')

  await page.goto(record)
  await page.getByRole('button', { name: '撤销这次导入' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('导入演练结束（示例）')
  await page.getByRole('dialog').getByRole('button', { name: '撤销这次导入' }).click()
  await expect(page.getByText('没有可撤销的内容')).toBeVisible()
  await expect(page.getByRole('table', { name: '此次导入形成的草稿' }).getByText('已撤回')).toHaveCount(2)
})
