/**
 * Threads of the alignment engine. Their programs are ordinary modules of this repository, loaded through tsx as the
 * server itself is (docs/decisions/0013-engine-in-threads.md).
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

export type ThreadName = 'lookup-thread' | 'run-thread'

/** Nothing of the server goes in: no environment with its secrets. The heap is bounded; a thread that needs more ends. */
export function startThread(name: ThreadName, megabytes: number): Worker {
  const program = pathToFileURL(join(process.cwd(), 'lib', 'engine', `${name}.ts`)).href
  return new Worker(
    `import('tsx/esm/api').then(({ register }) => (register(), import(${JSON.stringify(program)})))`,
    { eval: true, execArgv: [], env: {}, resourceLimits: { maxOldGenerationSizeMb: megabytes } },
  )
}
