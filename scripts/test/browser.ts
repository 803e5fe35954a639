/** The Chromium of the machine that the browser tests drive. Playwright's own download needs an open network. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const debianPackages = 'chromium fonts-noto-cjk'

/** Its path, or null where none is installed. CHROMIUM_PATH names another one. */
export function findChromium(): string | null {
  const wanted = process.env['CHROMIUM_PATH']
  if (wanted) return wanted
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  return [...candidates, mac].find((path) => existsSync(path)) ?? null
}

/** Installs Chromium and a Chinese font where the machine is a Debian and we may; otherwise throws with the command. */
export function ensureChromium(): void {
  if (findChromium() && hasChineseFont()) return
  const isRoot = process.getuid?.() === 0
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    console.log(`Installing ${debianPackages} (apt-get) …`)
    apt('update')
    apt('install', '-y', '--no-install-recommends', ...debianPackages.split(' '))
  }
  if (!findChromium()) {
    throw new Error(
      `The browser tests need Chromium and a Chinese font. On Debian or Ubuntu: sudo apt-get install -y ${debianPackages}. Elsewhere install Chrome, or set CHROMIUM_PATH.`,
    )
  }
}

function hasChineseFont(): boolean {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'file'], { encoding: 'utf8' })
  return status !== 0 || stdout.trim() !== ''
}

function apt(...args: readonly string[]): void {
  spawnSync('apt-get', ['-qq', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
