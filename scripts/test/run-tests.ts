/**
 * `npm test` after the dependencies are there: architecture, unit and integration tests with a real PostgreSQL, then
 * the browser tests against a really started app. The last line is `N passed, N failed`.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../embedded-postgres/server'
import { dataFolder } from '../embedded-postgres/start-embedded'
import { ensureClient } from '../start/fresh'
import { ensureChromium } from './browser'
import { type Counts, playwrightCounts, vitestCounts } from './counts'

export async function runTests(): Promise<void> {
  const folder = join(dataFolder(), `tests-${process.pid}`)
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  try {
    await ensureClient(process.env)
    const counts = [await vitest(join(folder, 'vitest.json')), await playwright(folder)]
    const passed = counts.reduce((sum, one) => sum + one.passed, 0)
    const failed = counts.reduce((sum, one) => sum + one.failed, 0)
    console.log(`${passed} passed, ${failed} failed`)
    process.exitCode = failed === 0 && passed > 0 ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function vitest(report: string): Promise<Counts> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...reporters]
  return vitestCounts(report, await run(args, process.env))
}

/** Playwright starts and stops the app itself (playwright.config.ts) on this run's data folder and port. */
async function playwright(folder: string): Promise<Counts> {
  try {
    ensureChromium()
  } catch (trouble) {
    console.error(trouble instanceof Error ? trouble.message : trouble)
    return { passed: 0, failed: 1 }
  }
  const report = join(folder, 'playwright.json')
  const args = ['node_modules/@playwright/test/cli.js', 'test']
  const env = {
    ...process.env,
    TONGBIAO_TEST_PORT: String(await freePort(undefined)),
    TONGBIAO_TEST_DATA: join(folder, 'app'),
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  }
  return playwrightCounts(report, await run(args, env))
}

function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    // Colours are for terminals; a log keeps the plain words.
    const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' }
    const child = spawn(process.execPath, args, {
      env: { ...env, ...plain },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
}
