/** What the container runs: the built app on the bureau's own database, after a look at the secrets. */
import { once } from 'node:events'
import { spawnApp, stopApp } from './app'
import { readSettings } from './settings'

const app = spawnApp(readSettings(), process.env, false)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stopApp(app))
const [code] = await once(app, 'exit')
process.exitCode = code ?? 0
