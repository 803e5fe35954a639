/**
 * The runs that this process works on, one after the other: the engine fills a core by itself. Every second the process
 * says of its open runs that it is alive; when it ends, the silence shows them as 中断 (`runStateAt`).
 */
import { beatRun, claimRun, dropLeftovers, endRun, loadRun } from '#lib/db/suggestion-run'
import { type RunWork, workOn } from './run-pair'

type Queue = {
  readonly waiting: string[]
  current: { readonly id: string; readonly work: RunWork } | null
  /** While it works; null when there is nothing to do. */
  working: Promise<void> | null
}

const shared = globalThis as { tongbiaoRuns?: Queue }
const beatEvery = 1_000

function queue(): Queue {
  shared.tongbiaoRuns ??= { waiting: [], current: null, working: null }
  return shared.tongbiaoRuns
}

/** Takes a queued run to work on as soon as those before it are through. */
export function enqueueRun(id: string): void {
  const runs = queue()
  runs.waiting.push(id)
  start(runs)
}

function start(runs: Queue): void {
  runs.working ??= workThrough(runs).finally(() => {
    runs.working = null
    // One may have come after the last look.
    if (runs.waiting.length > 0) start(runs)
  })
}

/** Stops working on a run, at once if it is the current one. What its row says is the caller's to write. */
export function stopRun(id: string): void {
  const runs = queue()
  const at = runs.waiting.indexOf(id)
  if (at >= 0) runs.waiting.splice(at, 1)
  if (runs.current?.id === id) runs.current.work.stop()
}

/** Resolves when nothing is left to work on: for scripts, which would otherwise end too early. */
export async function runsSettled(): Promise<void> {
  while (queue().working) await queue().working
}

async function workThrough(runs: Queue): Promise<void> {
  const beat = setInterval(() => void sayAlive(runs), beatEvery)
  try {
    for (let id = runs.waiting.shift(); id !== undefined; id = runs.waiting.shift()) await workOnOne(runs, id)
  } finally {
    clearInterval(beat)
  }
}

async function sayAlive({ waiting, current }: Queue): Promise<void> {
  for (const id of [...waiting, ...(current ? [current.id] : [])]) {
    await beatRun(id, new Date()).catch((error: unknown) =>
      console.error('a run could not say it is alive', error),
    )
  }
}

async function workOnOne(runs: Queue, id: string): Promise<void> {
  try {
    if (!(await claimRun(id, new Date()))) return
    const run = await loadRun(id)
    if (run?.state !== 'running') return
    const work = workOn(run)
    runs.current = { id, work }
    await work.ended
  } catch (error) {
    console.error(`suggestion run ${id} failed`, error)
    const fault = error instanceof Error ? error.message : String(error)
    await endRun(id, 'failed', new Date(), fault).catch(() => undefined)
  } finally {
    runs.current = null
    await dropLeftovers(new Date()).catch((error: unknown) => console.error('leftovers of a run stay', error))
  }
}
