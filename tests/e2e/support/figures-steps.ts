/** The figures that journeys read before and after: coverage of both catalogues, and single cells of the matrix. */
import { expect } from '@playwright/test'
import type { Pair } from './mapping-steps'
import type { Person } from './person'

/** Sums of weights over the number of 类目, as the screen prints them: `3.5/22`. */
export type Coverage = {
  readonly sichuan: { readonly confirmed: string; readonly proposed: string }
  readonly chongqing: { readonly confirmed: string; readonly proposed: string }
}

export function figuresSteps({ page, opens }: Person) {
  const oneWay = async (label: string) => {
    const line = page.getByRole('main').getByText(label, { exact: true }).locator('xpath=..')
    const text = (await line.textContent()) ?? ''
    const fractions = [...text.matchAll(/（([\d.]+\/\d+)）/g)].map(([, fraction]) => fraction ?? '')
    expect(fractions, text).toHaveLength(2)
    return { confirmed: fractions[0] ?? '', proposed: fractions[1] ?? '' }
  }
  return {
    readsCoverage: async (): Promise<Coverage> => {
      await opens('/gaps/matrix')
      return {
        sichuan: await oneWay('四川被重庆覆盖'),
        chongqing: await oneWay('重庆被四川覆盖'),
      }
    },
    /** What the cell says to those who can't see it: 已确认 ½，待复核 … */
    readsCell: async (pair: Pair): Promise<string> => {
      await opens('/gaps/matrix')
      const cell = page.getByRole('link', { name: `${pair.sichuan} — ${pair.chongqing}：` })
      const label = await cell.getAttribute('aria-label')
      return label?.split('：')[1] ?? ''
    },
    /** The sum of the weights behind a figure of 覆盖计算, by the words before its colon: 四川 合计 已确认. */
    readsFigure: async (name: string, level?: 'position'): Promise<number> => {
      await opens(level ? `/gaps/coverage?level=${level}` : '/gaps/coverage')
      const figure = page.getByRole('link', { name: new RegExp(`^${name}：`) })
      const [, sum] = /([\d.]+)\/\d+/.exec((await figure.textContent()) ?? '') ?? []
      return Number(sum)
    },
    opensCell: async (pair: Pair) => {
      await opens('/gaps/matrix')
      await page.getByRole('link', { name: `${pair.sichuan} — ${pair.chongqing}：` }).click()
      await expect(page).toHaveURL(/\/mappings\?/)
    },
  }
}
