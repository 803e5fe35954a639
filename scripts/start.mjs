/**
 * `npm start`, and with --dev `npm run dev`: from a fresh machine to a running system. This file is the first contact;
 * once the dependencies are there, scripts/start/start.ts does the work.
 */
import { prepare } from './first-contact/prepare.mjs'

process.chdir(new URL('..', import.meta.url).pathname)
prepare()
const { register } = await import('tsx/esm/api')
register()
const { start } = await import('./start/start.ts')
await start({ dev: process.argv.includes('--dev') })
