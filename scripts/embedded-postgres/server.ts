/**
 * One PostgreSQL server process on a cluster folder: finds one that is still running, starts one (over what a crash
 * left behind, too), waits until it answers, and stops it.
 */
import { spawn } from 'node:child_process'
import { existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import type { Binaries } from './binaries'
import type { RunAs } from './run-as'

export type Running = { readonly pid: number; readonly port: number }

/** The server that `postmaster.pid` names, if that process lives and is ours; a stale file is removed. */
export function findRunning(cluster: string): Running | null {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (pid > 0 && port > 0 && isServerOf(cluster, pid)) return { pid, port }
  // After a crash or a reboot the number may belong to another process, and PostgreSQL would then refuse to start.
  rmSync(file, { force: true })
  return null
}

function isServerOf(cluster: string, pid: number): boolean {
  if (!isAlive(pid)) return false
  const commandLine = `/proc/${pid}/cmdline`
  return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').split('\0').includes(cluster)
}

/** Whether a process of this number lives. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

export type StartOptions = {
  readonly cluster: string
  readonly binaries: Binaries
  readonly runAs: RunAs
  readonly port: number
  readonly logFile: string
  /** False for tests only: a power cut may then lose the data. */
  readonly durable: boolean
}

/** Starts the server in a session of its own, so that Ctrl-C in the terminal reaches the app and not the database. */
export function spawnServer(options: StartOptions): { readonly hasExited: () => boolean } {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'shared_buffers=256MB',
    ...(options.durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ]
  const args = ['-D', options.cluster, '-p', String(options.port), ...settings.flatMap((one) => ['-c', one])]
  const [command = '', ...rest] = [...options.runAs.prefix, options.binaries.postgres, ...args]
  const log = openSync(options.logFile, 'a', 0o600)
  const child = spawn(command, rest, {
    ...options.runAs.identity,
    detached: true,
    stdio: ['ignore', log, log],
  })
  child.unref()
  return { hasExited: () => child.exitCode !== null || child.signalCode !== null }
}

/** Resolves when a connection succeeds; a server in recovery answers late. Throws when it ends or `url` never answers. */
export async function waitUntilAnswers(
  url: string,
  hasExited: () => boolean,
  logFile: string,
): Promise<void> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const trouble = await connectionTrouble(url)
    if (!trouble) return
    if (hasExited()) throw new ServerEnded(logFile)
    if (Date.now() > deadline)
      throw new Error(`PostgreSQL does not answer (see ${logFile})`, { cause: trouble })
    await sleep(60)
  }
}

/** The server process ended before it answered; its log says why. */
export class ServerEnded extends Error {
  constructor(logFile: string) {
    super(`PostgreSQL ended while starting; its log (${logFile}) ends with:\n${lastLines(logFile)}`)
  }
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n')
}

async function connectionTrouble(url: string): Promise<unknown> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3000 })
  try {
    await client.connect()
    return null
  } catch (trouble) {
    return trouble
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Fast shutdown: open transactions are rolled back, the data is written out. Resolves when the process is gone. */
export async function stopServer(pid: number): Promise<void> {
  const deadline = Date.now() + 30_000
  if (isAlive(pid)) process.kill(pid, 'SIGINT')
  while (isAlive(pid)) {
    if (Date.now() > deadline) throw new Error(`PostgreSQL (process ${pid}) does not stop`)
    await sleep(30)
  }
}

/** `wanted` where it is free on the loopback address, otherwise any free port. */
export async function freePort(wanted: number | undefined): Promise<number> {
  return (
    (wanted && (await tryPort(wanted))) || (await tryPort(0)) || Promise.reject(new Error('no free port'))
  )
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(null))
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : null))
    })
  })
}
