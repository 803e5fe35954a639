/** What a page complains about on its own: exceptions, errors on the console, answers of 500 and above. */
import { expect, type Page } from '@playwright/test'

export type Troubles = {
  readonly watch: (page: Page) => void
  /** Fails when anything was reported. */
  readonly refuse: () => void
}

export function watchFor(expectedStatuses: readonly number[]): Troubles {
  const found: string[] = []
  return {
    watch: (page) => {
      page.on('pageerror', (error) => found.push(`${page.url()}: ${error.message}`))
      page.on('console', (message) => {
        if (message.type() === 'error' && !isExpected(message.text(), expectedStatuses)) {
          found.push(`${page.url()}: ${message.text()} (${message.location().url})`)
        }
      })
      page.on('response', (response) => {
        if (response.status() >= 500) found.push(`${response.url()} answered ${response.status()}`)
      })
    },
    refuse: () => expect(found, 'what the pages complained about').toEqual([]),
  }
}

/** Chromium notes every answer of 400 and above on the console by itself. */
function isExpected(text: string, statuses: readonly number[]): boolean {
  const status = /^Failed to load resource: the server responded with a status of (\d{3})/.exec(text)?.[1]
  return status !== undefined && statuses.includes(Number(status))
}
