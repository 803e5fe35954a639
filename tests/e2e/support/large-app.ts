/**
 * The `test` of journeys that need catalogues of thousands: an app and a database of their own beside those that all
 * the other tests share, so that nothing of it is counted anywhere else.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { test as base, expect as baseExpect } from './test'

/** Pages over catalogues of this size take longer on a machine that does other things as well. */
export const expect = baseExpect.configure({ timeout: 90_000 })

export type LargeApp = {
  readonly url: string
  /** Kills the server in the middle of whatever it does, and resolves when a new one answers. */
  readonly restart: () => Promise<void>
}

type Own = {
  /** Standards of each of the two catalogues. */
  standardsEach: number
  app: LargeApp
}

export const test = base.extend<object, Own>({
  standardsEach: [7_000, { option: true, scope: 'worker' }],

  baseURL: async ({ app }, use) => use(app.url),

  app: [
    async ({ standardsEach }, use) => {
      const program = ['--import', 'tsx', 'scripts/test/large-app.ts', String(standardsEach)]
      const child = spawn(process.execPath, program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
      const url = await addressFrom(child)
      await use({
        url,
        restart: async () => {
          child.send('restart')
          await addressFrom(child)
        },
      })
      child.disconnect()
      if (child.exitCode === null) await once(child, 'exit')
    },
    { scope: 'worker', timeout: 300_000 },
  ],
})

/** What it says when it answers. Throws where it ends before. */
async function addressFrom(child: ChildProcess): Promise<string> {
  const early = new AbortController()
  const ended = once(child, 'exit', { signal: early.signal }).then(() => {
    throw new Error('the app with the large catalogues ended by itself')
  })
  try {
    const [url] = await Promise.race([once(child, 'message', { signal: early.signal }), ended])
    return String(url)
  } finally {
    early.abort()
    ended.catch(() => undefined)
  }
}
