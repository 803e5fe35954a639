/** Wall time and processor time of a piece of work that runs in this process, its threads and a PostgreSQL server. */
import { readdirSync, readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { performance } from 'node:perf_hooks'

/** In milliseconds. */
export type Spent = { readonly wall: number; readonly node: number; readonly postgres: number }

/** Processor time of a server's connections, as the kernel counts it (Linux); 0 where it does not tell. */
export class PostgresClock {
  readonly #server: number
  #backends: readonly number[] = []
  #looked = 0

  constructor(serverPid: number) {
    this.#server = serverPid
  }

  now(): number {
    if (performance.now() - this.#looked > 1_000) this.#look()
    return this.#backends.reduce((sum, pid) => sum + onProcessor(pid), 0)
  }

  /** The server's children; looked for now and then, since a look takes longer than a question. */
  #look(): void {
    const all = readable(() => readdirSync('/proc'), [])
    this.#backends = all
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => parentOf(pid) === this.#server)
    this.#looked = performance.now()
  }
}

export async function spentBy(clock: PostgresClock, work: () => Promise<unknown>): Promise<Spent> {
  const postgres = clock.now()
  const cpu = process.cpuUsage()
  const started = performance.now()
  await work()
  const wall = performance.now() - started
  const { user, system } = process.cpuUsage(cpu)
  return { wall, node: (user + system) / 1_000, postgres: clock.now() - postgres }
}

/** Starts looking at the machine; the answer says in words how busy it was since, this work included. */
export function howBusy(): () => string {
  const before = machine()
  return () => {
    const after = machine()
    const all = after.all - before.all
    const share = all === 0 ? 0 : 1 - (after.idle - before.idle) / all
    return `processors ${Math.round(share * 100)}% busy, load ${loadavg()[0]?.toFixed(1)}`
  }
}

/** The value below which this share of the list lies. */
export function atShare(list: readonly number[], share: number): number {
  const sorted = [...list].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function onProcessor(pid: number): number {
  return readable(() => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6, 0)
}

function parentOf(pid: number): number {
  // The second field is a name in brackets, which may hold blanks.
  return readable(() => Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]), 0)
}

function machine(): { readonly all: number; readonly idle: number } {
  const line = readable(() => readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '', '')
  const figures = line.split(/\s+/).slice(1, 9).map(Number)
  return { all: figures.reduce((sum, one) => sum + one, 0), idle: (figures[3] ?? 0) + (figures[4] ?? 0) }
}

function readable<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read()
  } catch {
    return otherwise
  }
}
