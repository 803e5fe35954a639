/** What officials do with joint standards, on the screens. One is spoken of by its address, `/joint/…`. */
import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import type { Person } from './person'

export type Proposal = {
  readonly title: string
  /** 川渝地区地方标准 … */
  readonly kind: string
  readonly motive: string
  readonly path: string
  readonly purpose: string
}

export type Clause = {
  readonly number: string
  readonly heading: string
  /** 范围, 核心技术要素 … */
  readonly element: string
  readonly text: string
  /** 川, 渝 as 四川, 重庆; 新增. */
  readonly from: readonly string[]
  /** Who may vary it, how far, until when; without it the clause is 统一. */
  readonly latitude?: { readonly authority: string; readonly extent: string; readonly term: string }
}

export function jointSteps({ page, dialog, opens, sees, does }: Person) {
  const fillsJointProposal = async (proposal: Proposal): Promise<string> => {
    await page.getByRole('textbox', { name: /^名称/ }).fill(proposal.title)
    await page.getByRole('radio', { name: new RegExp(`^${proposal.kind}`) }).check()
    await page.getByRole('textbox', { name: /^动机/ }).fill(proposal.motive)
    await page.getByRole('textbox', { name: /^路径/ }).fill(proposal.path)
    await page.getByRole('textbox', { name: /^目的/ }).fill(proposal.purpose)
    await page.getByRole('button', { name: '提出立项', exact: true }).click()
    await sees('已提出，等待各参与单位登记立项。')
    await expect(page).toHaveURL(/\/joint\/[0-9a-f-]{36}$/)
    return new URL(page.url()).pathname
  }
  return {
    /** On the open form, whatever it was opened from; returns the address. */
    fillsJointProposal,
    /** From a confirmed mapping; returns the address. */
    proposesJointStandard: async (mapping: string, proposal: Proposal): Promise<string> => {
      await opens(`/joint/new?mapping=${mapping.split('/').at(-1)}`)
      return fillsJointProposal(proposal)
    },
    enters: async (joint: string, projectNumber: string) => {
      await opens(joint)
      await does('登记立项', { 立项号: projectNumber })
      await sees('已登记本单位立项。')
    },
    namesDrafter: async (joint: string, name: string) => {
      await opens(joint)
      await page.getByRole('button', { name: '指定起草人' }).click()
      await dialog.getByRole('checkbox', { name }).check()
      await dialog.getByRole('button', { name: '保存起草人' }).click()
      await sees('已更新本单位起草人。')
    },
    /** Writes further clauses behind those that stand, and saves them all as the next draft. */
    drafts: async (joint: string, clauses: readonly Clause[], note: string) => {
      await opens(joint)
      await page.getByRole('link', { name: '编写草案' }).click()
      for (const clause of clauses) {
        await page.getByRole('button', { name: '增加条款' }).click()
        const form = page.getByRole('group', { name: /^第 \d+ 个条款$/ }).last()
        await form.getByLabel('条号').fill(clause.number)
        await form.getByLabel('标题').fill(clause.heading)
        await form.getByLabel('要素').selectOption({ label: clause.element })
        await form.getByLabel('内容').fill(clause.text)
        await form.getByLabel('统一／弹性').selectOption({ label: clause.latitude ? '弹性' : '统一' })
        for (const source of clause.from) await form.getByRole('checkbox', { name: source }).check()
        if (!clause.latitude) continue
        await form.getByLabel('授权方').fill(clause.latitude.authority)
        await form.getByLabel('幅度').fill(clause.latitude.extent)
        await form.getByLabel('期限').fill(clause.latitude.term)
      }
      await page.getByLabel('本稿说明').fill(note)
      await page.getByRole('button', { name: /^保存为第 \d+ 稿$/ }).click()
      await sees(/^已保存为第 \d+ 稿。$/)
      await expect(page).toHaveURL(new RegExp(`${joint}$`))
    },
    submitsToJointReview: async (joint: string) => {
      await opens(joint)
      await does('提交联合审查', {}, '提交')
      await sees('已提交联合审查。')
    },
    opensBallot: async (joint: string, profile: string) => {
      await opens(joint)
      await page.getByRole('button', { name: '开启表决' }).click()
      await dialog.getByRole('radio', { name: new RegExp(`^${profile}`) }).check()
      await dialog.getByRole('button', { name: '开启表决' }).click()
      await sees('表决已开启，名单已确定。')
    },
    votes: async (joint: string, choice: string) => {
      await opens(joint)
      await page.getByRole('radio', { name: choice, exact: true }).check()
      await page.getByRole('button', { name: '投票', exact: true }).click()
      await sees('已记录您的投票，结束表决前可以改投。')
    },
    closesBallot: async (joint: string) => {
      await opens(joint)
      await does('结束表决', {}, '结束表决并计票')
      await sees('表决已结束，结果见表决一栏。')
    },
    /** Types this password when asked to prove who he is. */
    cosigns: async (joint: string, password: string) => {
      await opens(joint)
      await page.getByRole('button', { name: '会签', exact: true }).click()
      await dialog.getByLabel('登录密码').fill(password)
      await dialog.getByRole('button', { name: '核验并会签' }).click()
    },
    /** The receipt as a file, canonical JSON, after a look at the page that checks it. */
    downloadsReceipt: async (joint: string, agency: string): Promise<string> => {
      await opens(joint)
      await page.getByRole('link', { name: `${agency}的会签回执` }).click()
      await expect(page.getByRole('heading', { level: 1, name: '会签回执' })).toBeVisible()
      await expect(page.getByText(/相符$/).first()).toBeVisible()
      await expect(page.getByText(/不符$/)).toHaveCount(0)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: '下载回执文件' }).click(),
      ])
      return readFile(await download.path(), 'utf8')
    },
    requestsApproval: async (joint: string) => {
      await opens(joint)
      await does('报批')
      await sees('已报批。')
    },
    findsJoint: async (joint: string, state: string) => {
      await opens(joint)
      await expect(page.getByRole('heading', { level: 1 })).toContainText(state)
    },
  }
}
