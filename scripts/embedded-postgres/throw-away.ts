/**
 * A database server for one run of tests or of a tool: a new cluster in a folder of its own, which disappears with the
 * run. What an earlier run left behind when it was killed is cleared away first.
 */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findRunning, isAlive, stopServer } from './server'
import { dataFolder, type Embedded, startEmbedded } from './start-embedded'

/** Not durable: made for speed. `stop` removes it. */
export async function startThrowAway(): Promise<Embedded & { readonly dataDir: string }> {
  const parent = join(dataFolder(), 'throw-away')
  mkdirSync(parent, { recursive: true, mode: 0o711 })
  for (const name of readdirSync(parent)) if (!isAlive(Number(name))) await discard(join(parent, name))
  const dataDir = join(parent, String(process.pid))
  await discard(dataDir)
  const embedded = await startEmbedded({ dataDir, durable: false })
  return { ...embedded, dataDir, stop: () => discard(dataDir) }
}

async function discard(dataDir: string): Promise<void> {
  const running = existsSync(dataDir) ? findRunning(join(dataDir, 'postgres')) : null
  if (running) await stopServer(running.pid)
  rmSync(dataDir, { recursive: true, force: true })
}
