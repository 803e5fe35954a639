/**
 * What runs inside the worker: take the bytes, parse, post the result. It is bundled with its libraries into
 * `generated/worker-source.ts` by `node scripts/bundle-file-worker.mjs` (docs/decisions/0003-untrusted-files-in-a-worker.md).
 */
import { parentPort, workerData } from 'node:worker_threads'
import { parseTableFile } from './parse-table-file'

const { bytes, fileName }: { bytes: Uint8Array; fileName: string } = workerData

parentPort?.postMessage(parseTableFile(bytes, fileName))
