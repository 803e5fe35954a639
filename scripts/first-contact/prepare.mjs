/**
 * What must be right before any dependency can be used: the version of Node, and node_modules as the lock file wants
 * it. Plain JavaScript without imports from npm, because on a fresh machine nothing is installed yet.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** Ends the process with a message where Node is too old; installs the dependencies where they are missing or stale. */
export function prepare() {
  refuseOldNode()
  if (isInstalled()) return
  const started = Date.now()
  console.log('Installing dependencies (npm ci) …')
  // The build needs the type declarations among the development dependencies, whatever NODE_ENV says.
  const result = spawnSync('npm', ['ci', '--include=dev', '--loglevel=error'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (result.status !== 0)
    end('Installing failed: see above. Is the npm registry reachable (npm config get registry)?')
  console.log(`Dependencies installed in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  end(`Node ${process.versions.node} is too old: 同标 needs Node 20.19 or later (22 or 24 recommended).`)
}

/** Whether every package of the lock file lies in node_modules in its version; packages of other platforms don't count. */
function isInstalled() {
  const installedList = 'node_modules/.package-lock.json'
  if (!existsSync(installedList)) return false
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
  const installed = JSON.parse(readFileSync(installedList, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version,
  )
}

function end(message) {
  console.error(message)
  process.exit(1)
}
