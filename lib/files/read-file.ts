/** Reads a table file that somebody uploaded, in the bounded worker. This is the only way in for xlsx and csv. */
import { fail, type Result } from '#lib/domain/shared/problem'
import { inFileWorker } from './file-worker'
import { FILE_LIMITS, type FileProblem, type ParsedTable } from './table'

/**
 * xlsx or csv bytes → tables (see `ParsedTable`), at least one. `fileName` is the name the sender gave; it names a csv
 * table and is never used as a path. `bytes` stays usable. Rejects only on a bug.
 */
export async function readTableFile(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<ParsedTable[], FileProblem>> {
  const refused = refusedSize(bytes)
  if (refused) return refused
  return inFileWorker<Result<ParsedTable[], FileProblem>>({
    kind: 'tables',
    // A view would take its whole buffer along.
    bytes: new Uint8Array(bytes),
    fileName,
  })
}

/** Why a file of this size is not read at all; null where it may be. */
export function refusedSize(bytes: Uint8Array) {
  if (bytes.byteLength === 0) return fail('FILE_EMPTY')
  if (bytes.byteLength <= FILE_LIMITS.bytes) return null
  return fail('FILE_TOO_LARGE', { bytes: bytes.byteLength, limit: FILE_LIMITS.bytes })
}
