/**
 * The embedded database: real PostgreSQL binaries from the npm registry on a folder of the project, for a first look
 * and for tests. A bureau's server sets DATABASE_URL instead. Nothing outside the data folder is touched: no OS user,
 * no socket, no service.
 */
import { chmodSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findBinaries } from './binaries'
import { ensureCluster } from './initialise'
import { ensureRoles } from './roles'
import { chooseRunAs } from './run-as'
import { ensureSecrets, type Secrets, saveSecrets } from './secrets'
import { findRunning, freePort, ServerEnded, spawnServer, stopServer, waitUntilAnswers } from './server'

export type Embedded = {
  /** The database's owner: migrations. */
  readonly ownerUrl: string
  /** The app's role: owns nothing. */
  readonly appUrl: string
  /** The cluster's superuser on the database `postgres`: tests that make databases. */
  readonly adminUrl: string
  readonly secrets: Secrets
  /** True where a running server was found: whoever started it may still be using it. */
  readonly takenUp: boolean
  readonly pid: number
  readonly stop: () => Promise<void>
}

export type EmbeddedOptions = {
  readonly dataDir: string
  /** False for tests only: faster, and a power cut may lose the data. */
  readonly durable?: boolean
}

/** The data folder: TONGBIAO_DATA, or `.data` in the project. */
export function dataFolder(): string {
  return resolve(process.env['TONGBIAO_DATA'] ?? '.data')
}

/** Starts the server, or takes up one that was left running; makes cluster, roles and database where they are missing. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = resolve(options.dataDir)
  mkdirSync(dataDir, { recursive: true })
  // Passable, so that the server's user reaches its own folder below; not readable.
  chmodSync(dataDir, 0o711)
  const secrets = ensureSecrets(dataDir)
  const binaries = findBinaries()
  const runAs = chooseRunAs([dataDir, binaries.root])
  const cluster = ensureCluster(dataDir, binaries, runAs, secrets.superuserPassword)
  const logFile = join(dataDir, 'postgres.log')

  const running = findRunning(cluster)
  const port = running?.port ?? (await freePort(secrets.port))
  if (port !== secrets.port) saveSecrets(dataDir, { ...secrets, port })
  const adminUrl = urlFor('postgres', secrets.superuserPassword, port, 'postgres')
  if (running) await waitUntilAnswers(adminUrl, () => !findRunning(cluster), logFile)
  else {
    const start = () =>
      spawnServer({ cluster, binaries, runAs, port, logFile, durable: options.durable ?? true })
    await startPatiently(async () => waitUntilAnswers(adminUrl, start().hasExited, logFile))
  }
  await ensureRoles(adminUrl, secrets)

  const pid = findRunning(cluster)?.pid
  if (!pid) throw new Error(`PostgreSQL answered on port ${port}, but ${cluster} names no running server`)
  return {
    ownerUrl: urlFor('tongbiao_owner', secrets.ownerPassword, port, 'tongbiao'),
    appUrl: urlFor('tongbiao_app', secrets.appPassword, port, 'tongbiao'),
    adminUrl,
    secrets,
    takenUp: running !== null,
    pid,
    stop: () => stopServer(pid),
  }
}

/** After kill -9 of the server its children live on for a moment and hold the shared memory: a few more tries. */
async function startPatiently(start: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start()
    } catch (trouble) {
      if (!(trouble instanceof ServerEnded) || attempt === 5) throw trouble
      await sleep(attempt * 300)
    }
  }
}

function urlFor(user: string, password: string, port: number, database: string): string {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`
}
