/** What officials do with mappings, on the screens. A mapping is spoken of by its address, `/mappings/…`. */
import { expect } from '@playwright/test'
import type { Person } from './person'

export type Pair = { readonly sichuan: string; readonly chongqing: string }

export type Statement = {
  /** 交叉, 等同 … */
  readonly relation: string
  readonly justification: string
  readonly difference?: {
    readonly kind: string
    readonly sichuan: string
    readonly chongqing: string
    readonly treatment: string
  }
}

export function mappingSteps({ page, opens, sees, does }: Person) {
  /** Makes a move on the mapping's page, where its dialog may ask for the reason. */
  const moves = async (mapping: string, button: string, done: string, reason?: string) => {
    await opens(mapping)
    await does(button, reason === undefined ? {} : { 理由: reason })
    await sees(done)
  }

  const states = async ({ relation, justification, difference }: Statement) => {
    await page.getByRole('radio', { name: new RegExp(`^${relation}`) }).check()
    if (difference) {
      await page.getByRole('button', { name: '增加一条差异' }).click()
      const row = page.getByRole('group', { name: /^差异 \d+$/ }).last()
      await row.getByLabel('类别').selectOption(difference.kind)
      await row.getByLabel('处理').selectOption(difference.treatment)
      await row.getByLabel('四川的内容').fill(difference.sichuan)
      await row.getByLabel('重庆的内容').fill(difference.chongqing)
    }
    await page.getByRole('textbox', { name: /^理由/ }).fill(justification)
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await sees('已保存')
    await expect(page).toHaveURL(/\/mappings\/[0-9a-f-]{36}$/)
  }

  /** `side` is the last letter of the names that the address knows the side by. */
  const chooses = async (side: 'a' | 'b', agency: string, title: string) => {
    const search = page.getByRole('searchbox', { name: `查找节点（${agency}）` })
    await search.fill(title)
    await search.press('Enter')
    await expect(page).toHaveURL((url) => url.searchParams.get(`q${side}`) === title)
    await page
      .getByRole('link', { name: new RegExp(`${title}$`) })
      .first()
      .click()
    await expect(page).toHaveURL((url) => url.searchParams.has(side === 'a' ? 'nodeA' : 'nodeB'))
  }

  return {
    /** From nothing: both nodes found by search, the statement made, and given to 本局审核. Returns the address. */
    proposes: async (pair: Pair, statement: Statement): Promise<string> => {
      await opens('/mappings')
      await page.getByRole('link', { name: '提出对照' }).click()
      await chooses('a', '四川', pair.sichuan)
      await chooses('b', '重庆', pair.chongqing)
      const relations = page.getByRole('group', { name: /^关系/ })
      await expect(relations.getByRole('radio')).toHaveCount(7)
      await expect(relations.getByRole('radio', { checked: true })).toHaveCount(0)
      await states(statement)
      await sees('待本局审核')
      return new URL(page.url()).pathname
    },
    revises: async (mapping: string, statement: Statement) => {
      await opens(mapping)
      await page.getByRole('link', { name: '修改', exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name: '修改对照' })).toBeVisible()
      await states(statement)
      await sees('待本局审核')
    },
    passesAgencyReview: (mapping: string) => moves(mapping, '审核通过，送对方确认', '已送对方确认'),
    confirms: (mapping: string) => moves(mapping, '确认', '已确认'),
    returns: (mapping: string, reason: string) => moves(mapping, '退回修改', '已退回修改', reason),
    /** The state and marks beside the title. */
    findsMapping: async (mapping: string, ...marks: readonly string[]) => {
      await opens(mapping)
      for (const mark of marks) await expect(page.getByRole('heading', { level: 1 })).toContainText(mark)
    },
    /** The other agency doesn't see it at all. */
    findsNothingAt: async (address: string) => {
      const answer = await page.goto(address)
      expect(answer?.status()).toBe(404)
    },
  }
}
