/**
 * The browser tests: the machine's own Chromium against the app as `npm start` starts it, on a database of its own.
 * `npm test` gives every run a fresh data folder and a free port; run alone, `npx playwright test` empties `.data/e2e`
 * first, because the journeys begin at the demo's first day. TONGBIAO_TEST_URL names an app that runs already.
 */
import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/test/browser'

const port = process.env['TONGBIAO_TEST_PORT'] ?? '3199'
const running = process.env['TONGBIAO_TEST_URL']
const url = running ?? `http://localhost:${port}`
const givenFolder = process.env['TONGBIAO_TEST_DATA']
const executablePath = findChromium()

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  forbidOnly: true,
  // One database for all: files run one after another, and each leaves alone what another one counts.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ...(process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['json'] as ['json']] : [])],
  use: {
    baseURL: url,
    actionTimeout: 20_000,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  ...(!running && { webServer: server() }),
})

function server() {
  return {
    command: `${givenFolder ? '' : 'rm -rf .data/e2e && '}node scripts/start.mjs`,
    url: `${url}/sign-in`,
    env: {
      PORT: port,
      TONGBIAO_DATA: givenFolder ?? '.data/e2e',
      TONGBIAO_MODE: 'demo',
      DATABASE_URL: '',
      NEXTAUTH_URL: url,
      // All the people of these tests sit at one address; the lock by account stays what it is.
      SIGN_IN_ADDRESS_FAILURES: '1000',
    },
    stdout: 'pipe' as const,
    timeout: 600_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 30_000 },
  }
}
