/**
 * What runs inside the worker: take the bytes, parse, post the result. It is bundled with its libraries into
 * `generated/worker-source.ts` by `node scripts/bundle-file-worker.mjs` (docs/decisions/0003-untrusted-files-in-a-worker.md).
 */
import { parentPort, workerData } from 'node:worker_threads'
import { type ExchangeReadOptions, readExchange } from './exchange/read-exchange'
import { parseTableFile } from './parse-table-file'

type Task =
  | { readonly kind: 'tables'; readonly bytes: Uint8Array; readonly fileName: string }
  | {
      readonly kind: 'exchange'
      readonly bytes: Uint8Array
      readonly fileName: string
      readonly options: ExchangeReadOptions
    }

const task: Task = workerData

parentPort?.postMessage(
  task.kind === 'tables' ? parseTableFile(task.bytes, task.fileName) : readExchange(task, task.options),
)
