/**
 * The one way in for untrusted files: a worker thread with a memory limit and a time limit, two at a time, so that no
 * file can hold up or bring down the server (docs/decisions/0003-untrusted-files-in-a-worker.md).
 */
import { Worker } from 'node:worker_threads'
import { type Failed, fail } from '#lib/domain/shared/problem'
import { workerSource } from './generated/worker-source'
import { FILE_LIMITS, type FileProblem } from './table'

let running = 0
const waiting: (() => void)[] = []

/** Posts the task to `worker-entry.ts` and returns what it answers, or why it had to be ended. Rejects only on a bug. */
export async function inFileWorker<Answer>(task: object): Promise<Answer | Failed<FileProblem>> {
  await enter()
  try {
    return await run<Answer>(task)
  } finally {
    leave()
  }
}

async function enter(): Promise<void> {
  if (running < FILE_LIMITS.workers) {
    running += 1
    return
  }
  // The one who leaves hands over the place, so that `running` stays as it is.
  await new Promise<void>((resolve) => waiting.push(resolve))
}

function leave(): void {
  const next = waiting.shift()
  if (next === undefined) running -= 1
  else next()
}

function run<Answer>(task: object): Promise<Answer | Failed<FileProblem>> {
  const worker = new Worker(workerSource, {
    eval: true,
    workerData: task,
    // Nothing of the server goes in: no loaders, no environment with its secrets.
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: FILE_LIMITS.workerMegabytes, maxYoungGenerationSizeMb: 32 },
  })
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve(fail('FILE_TOO_SLOW', { seconds: FILE_LIMITS.milliseconds / 1000 }))
      void worker.terminate()
    }, FILE_LIMITS.milliseconds)
    const settle = (finish: () => void): void => {
      clearTimeout(timer)
      finish()
      void worker.terminate()
    }
    worker.once('message', (answer: Answer) => settle(() => resolve(answer)))
    worker.once('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
        settle(() => resolve(fail('FILE_TOO_HEAVY', { megabytes: FILE_LIMITS.workerMegabytes })))
      } else settle(() => reject(error))
    })
    worker.once('exit', (code) =>
      settle(() => reject(new Error(`the file worker ended early with code ${code}`))),
    )
  })
}
