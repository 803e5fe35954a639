/** What an administrator does on the server itself, beside the running app. */
import { execFileSync } from 'node:child_process'

/** `npm run audit:verify`: what it says. Throws where it ends with a fault. */
export function verifiesLogOnServer(): string {
  const running = process.env['TONGBIAO_TEST_URL'] !== undefined
  return execFileSync(process.execPath, ['--import', 'tsx', 'scripts/audit-verify.ts'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      TONGBIAO_MODE: 'demo',
      TONGBIAO_DATA: process.env['TONGBIAO_TEST_DATA'] ?? '.data/e2e',
      // An app that runs already has a database of its own, named by whoever started it.
      DATABASE_URL: running ? (process.env['DATABASE_URL'] ?? '') : '',
    },
  })
}
