/** `npm test`. First contact only: once the dependencies are there, scripts/test/run-tests.ts does the work. */
import { prepare } from './first-contact/prepare.mjs'

process.chdir(new URL('..', import.meta.url).pathname)
prepare()
const { register } = await import('tsx/esm/api')
register()
const { runTests } = await import('./test/run-tests.ts')
await runTests()
