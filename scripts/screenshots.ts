/**
 * `npm run docs:screenshots`: the pictures of the README, taken of the real thing. Starts the demo on a fresh data
 * folder (or uses the app at TONGBIAO_TEST_URL) and writes docs/screenshots/*.png at 1440×900.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, chromium } from '@playwright/test'
import { demoPassword } from '../lib/domain/access/password-rule'
import { freePort } from './embedded-postgres/server'
import { findChromium } from './test/browser'

type Shot = { readonly file: string; readonly who: string; readonly path: string; readonly link?: RegExp }

const folder = 'docs/screenshots'
const dataFolder = '.data/screenshots'

const shots: readonly Shot[] = [
  { file: 'desk.png', who: 'cq-reviewer', path: '/desk' },
  { file: 'catalogs.png', who: 'sc-editor', path: '/catalogs' },
  { file: 'mappings.png', who: 'sc-editor', path: '/mappings' },
  { file: 'matrix.png', who: 'auditor', path: '/gaps/matrix' },
  { file: 'joint.png', who: 'sc-editor', path: '/joint', link: /^\/joint\/[0-9a-f-]{36}$/ },
  { file: 'progress.png', who: 'auditor', path: '/progress' },
]

const running = process.env['TONGBIAO_TEST_URL']
const { url, stop } = running ? { url: running, stop: () => undefined } : await startDemo()
const executablePath = findChromium()
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox', '--disable-lcd-text'],
})
try {
  mkdirSync(folder, { recursive: true })
  for (const shot of shots) await take(browser, url, shot)
} finally {
  await browser.close()
  stop()
}

async function take(from: Browser, baseURL: string, { file, who, path, link }: Shot): Promise<void> {
  const context = await from.newContext({
    baseURL,
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const { csrfToken } = (await (await context.request.get('/api/auth/csrf')).json()) as { csrfToken: string }
  await context.request.post('/api/auth/callback/credentials', {
    form: { username: who, password: demoPassword, csrfToken, json: 'true' },
  })
  const page = await context.newPage()
  await page.goto(path)
  if (link) {
    const links = page.getByRole('main').getByRole('link')
    const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    await page.goto(hrefs.find((href) => link.test(href)) ?? path)
  }
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: `${folder}/${file}` })
  await context.close()
  console.log(`${folder}/${file}`)
}

async function startDemo(): Promise<{ url: string; stop: () => void }> {
  rmSync(dataFolder, { recursive: true, force: true })
  const port = String(await freePort(undefined))
  const address = `http://localhost:${port}`
  const env = {
    ...process.env,
    PORT: port,
    TONGBIAO_DATA: dataFolder,
    TONGBIAO_MODE: 'demo',
    DATABASE_URL: '',
  }
  const app = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: 'inherit' })
  while (!(await answers(address))) {
    if (app.exitCode !== null) throw new Error('The demo did not start.')
    await sleep(500)
  }
  return { url: address, stop: () => void app.kill('SIGTERM') }
}

async function answers(address: string): Promise<boolean> {
  return fetch(`${address}/sign-in`).then(
    (answer) => answer.ok,
    () => false,
  )
}
