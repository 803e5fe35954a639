/**
 * The `test` of every browser test. `official('sc-editor')` opens a browser of that person's own, signed in; whatever
 * trouble any of the open pages reports, an exception or an error on the console, fails the test at its end.
 */
import { type Browser, type BrowserContext, test as base, type Page } from '@playwright/test'
import { demoPassword } from '#lib/domain/access/password-rule'
import { type Official, officialAt } from './official'
import { signsInQuietly } from './sign-in'
import { type Troubles, watchFor } from './troubles'

type Settings = {
  /** Statuses that the test means to be answered with, so that the browser's own note of them is no trouble. */
  expectedStatuses: readonly number[]
}

type People = {
  /** A person of the demo (or one made by the test, with the password), signed in, in a browser of its own. */
  official: (username: string, password?: string) => Promise<Official>
  /** Somebody who has not signed in. */
  visitor: () => Promise<Page>
}

export { expect } from '@playwright/test'

export const test = base.extend<Settings & People & { troubles: Troubles }>({
  expectedStatuses: [[], { option: true }],

  troubles: async ({ expectedStatuses }, use) => {
    const troubles = watchFor(expectedStatuses)
    await use(troubles)
    troubles.refuse()
  },

  official: async ({ browser, troubles }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (username, password = demoPassword) => {
      const page = await newPage(browser, troubles, contexts)
      await signsInQuietly(page.context(), username, password)
      return officialAt(page, username)
    })
    await Promise.all(contexts.map((context) => context.close()))
  },

  visitor: async ({ browser, troubles }, use) => {
    const contexts: BrowserContext[] = []
    await use(() => newPage(browser, troubles, contexts))
    await Promise.all(contexts.map((context) => context.close()))
  },
})

async function newPage(browser: Browser, troubles: Troubles, contexts: BrowserContext[]): Promise<Page> {
  const context = await browser.newContext()
  contexts.push(context)
  context.on('page', (page) => troubles.watch(page))
  return context.newPage()
}
