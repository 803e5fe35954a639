/**
 * Reads a table file that somebody uploaded, in a worker thread with a memory limit and a time limit, so that no file
 * can hold up or bring down the server. This is the only way in for xlsx and csv.
 */
import { Worker } from 'node:worker_threads'
import { fail, type Result } from '#lib/domain/shared/problem'
import { workerSource } from './generated/worker-source'
import { FILE_LIMITS, type FileProblem, type ParsedTable } from './table'

let running = 0
const waiting: (() => void)[] = []

/**
 * xlsx or csv bytes → tables (see `ParsedTable`), at least one. `fileName` is the name the sender gave; it names a csv
 * table and is never used as a path. `bytes` stays usable. Rejects only on a bug.
 */
export async function readTableFile(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<ParsedTable[], FileProblem>> {
  if (bytes.byteLength === 0) return fail('FILE_EMPTY')
  if (bytes.byteLength > FILE_LIMITS.bytes) {
    return fail('FILE_TOO_LARGE', { bytes: bytes.byteLength, limit: FILE_LIMITS.bytes })
  }
  await enter()
  try {
    return await parseInWorker(bytes, fileName)
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

function parseInWorker(bytes: Uint8Array, fileName: string): Promise<Result<ParsedTable[], FileProblem>> {
  const copy = new Uint8Array(bytes)
  const worker = new Worker(workerSource, {
    eval: true,
    workerData: { bytes: copy, fileName },
    transferList: [copy.buffer],
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
    worker.once('message', (result: Result<ParsedTable[], FileProblem>) => settle(() => resolve(result)))
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
