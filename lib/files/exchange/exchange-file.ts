/**
 * Reads an exchange file that somebody uploaded, in the bounded worker: SSSOM, JSKOS, STRM, OSCAL or a plain table. The
 * answer is rows and a report of everything that is wrong or was kept aside; only a file that can't be opened at all
 * (no zip, too large, too slow) is a Problem.
 */
import { inFileWorker } from '#lib/files/file-worker'
import { refusedSize } from '#lib/files/read-file'
import type { ExchangeFile, ExchangeReadOptions, ExchangeResult } from './read-exchange'

export async function readExchangeFile(
  file: ExchangeFile,
  options: ExchangeReadOptions = {},
): Promise<ExchangeResult> {
  const refused = refusedSize(file.bytes) ?? (options.metadata ? refusedSize(options.metadata.bytes) : null)
  if (refused) return refused
  // A view would take its whole buffer along.
  const copy = ({ bytes, fileName }: ExchangeFile): ExchangeFile => ({
    bytes: new Uint8Array(bytes),
    fileName,
  })
  const metadata = options.metadata && copy(options.metadata)
  return inFileWorker<ExchangeResult>({ kind: 'exchange', ...copy(file), options: { ...options, metadata } })
}
