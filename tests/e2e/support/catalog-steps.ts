/** What officials do with catalogues and change sets, on the screens. A change set is spoken of by its address. */
import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import type { Person } from './person'

export type UploadedFile = { readonly name: string; readonly bytes: Buffer }

export function catalogSteps({ page, dialog, opens, sees, does }: Person) {
  const opensImportPage = async (catalog: string) => {
    await opens('/catalogs')
    await page.getByRole('link', { name: catalog, exact: true }).click()
    await page.getByRole('link', { name: '变更单', exact: true }).click()
    await page.getByRole('link', { name: '导入标准明细表' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '导入标准明细表' })).toBeVisible()
  }

  const address = () => new URL(page.url()).pathname

  return {
    opensImportPage,
    /** On the import page: our own table, which is the template, filled. */
    downloadsTemplate: async (): Promise<Buffer> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: '下载模板（已填现行版次）' }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(/标准明细表.*\.xlsx$/)
      return readFile(await download.path())
    },
    /** On the import page; what comes of it is a dry run or a sentence about the file. */
    uploads: async ({ name, bytes }: UploadedFile) => {
      await page.getByLabel('选择文件').setInputFiles({ name, mimeType: '', buffer: bytes })
      await page.getByRole('button', { name: '上传并预检' }).click()
    },
    seesDryRun: async () => {
      await expect(page).toHaveURL(/\/import\/[0-9a-f-]{36}/)
      await expect(page.getByRole('heading', { name: '第一步：核对读取方式' })).toBeVisible()
    },
    /** Says which of our columns a column of the file is, and has the file looked at again. */
    matchesColumn: async (header: string, field: string) => {
      await page.getByLabel(`对应为：${header}`).selectOption({ label: field })
      await page.getByRole('button', { name: '按以上设置重新预检' }).first().click()
      await expect(page.getByRole('heading', { name: '第二步：处理问题' })).toBeVisible()
    },
    makesChangeSet: async (title: string): Promise<string> => {
      await page.getByLabel('变更单名称').fill(title)
      await page.getByRole('button', { name: '形成变更单' }).click()
      await expect(page).toHaveURL(/\/catalogs\/change-sets\/[0-9a-f-]{36}$/)
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      return address()
    },
    /** By hand, in the working copy of a change set. */
    renames: async (changeSet: string, from: string, to: string) => {
      await opens(changeSet)
      await page.getByRole('searchbox', { name: '在工作稿中查找' }).fill(from)
      await page.getByRole('button', { name: `“${from}”的操作` }).click()
      await page.getByRole('menuitem', { name: '修改' }).click()
      await dialog.getByLabel('名称').fill(to)
      await dialog.getByRole('button', { name: '保存到变更单' }).click()
      await sees('已记入变更单')
    },
    submitsChangeSet: async (changeSet: string) => {
      await opens(changeSet)
      await does('提交本局审核')
      await sees('已提交本局审核')
    },
    makesEffective: async (changeSet: string) => {
      await opens(changeSet)
      await does('审核通过，成为现行版次')
      await sees('已成为现行版次')
    },
    /** How many change sets the list of the catalogue shows. */
    countsChangeSets: async (catalog: string): Promise<number> => {
      await opens('/catalogs')
      await page.getByRole('link', { name: catalog, exact: true }).click()
      await page.getByRole('link', { name: '变更单', exact: true }).click()
      const count = await page.getByText(/^共 [\d,]+ 份变更单/).textContent()
      return Number(count?.replace(/\D/g, ''))
    },
  }
}
