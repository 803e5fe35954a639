/**
 * Inflates one zip entry piece by piece and counts what really comes out. Declared sizes are the sender's claim; the
 * count is ours, and it stops the work at the first byte too many.
 */
import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import { FILE_LIMITS, FileRefusal } from './table'
import { expandsTooMuch, type ZipEntry } from './zip-directory'

/** Packed bytes per step: DEFLATE expands at most 1032 to 1, so that one step yields at most about 4 MB. */
const STEP_BYTES = 4096

/** What all entries of one file may still expand to; shared between the calls for one file. */
export type ExpansionBudget = { left: number }

export function expansionBudget(): ExpansionBudget {
  return { left: FILE_LIMITS.expandedBytes }
}

/** Hands every inflated piece to `take`, in order. Throws `FileRefusal`, or whatever `take` throws. */
export function inflateEntry(
  entry: ZipEntry,
  budget: ExpansionBudget,
  take: (piece: Uint8Array) => void,
): void {
  let bytes = 0
  let crc = 0
  const count = (piece: Uint8Array): void => {
    bytes += piece.length
    budget.left -= piece.length
    const ratio = bytes / Math.max(1, entry.packed.length)
    const tooDense = bytes > FILE_LIMITS.ratioFromBytes && ratio > FILE_LIMITS.ratio
    if (budget.left < 0 || bytes > FILE_LIMITS.entryBytes || tooDense) throw expandsTooMuch()
    if (bytes > entry.declaredBytes) throw sizeLie(entry)
    crc = crc32(piece, crc)
    take(piece)
  }
  if (entry.method === 'stored') count(entry.packed)
  else inflateSteps(entry, count)
  if (bytes !== entry.declaredBytes) throw sizeLie(entry)
  if (crc !== entry.crc) throw new FileRefusal({ code: 'FILE_ZIP_BROKEN', params: {} })
}

function inflateSteps(entry: ZipEntry, count: (piece: Uint8Array) => void): void {
  // The trouble of `count` must stay itself; only what the inflater says about the bytes means a broken zip.
  let stopped: unknown
  const inflate = new Inflate((piece) => {
    try {
      count(piece)
    } catch (trouble) {
      stopped = trouble
      throw trouble
    }
  })
  try {
    for (let at = 0; at < entry.packed.length; at += STEP_BYTES) {
      const end = at + STEP_BYTES
      inflate.push(entry.packed.subarray(at, end), end >= entry.packed.length)
    }
  } catch (trouble) {
    throw stopped === undefined ? new FileRefusal({ code: 'FILE_ZIP_BROKEN', params: {} }) : trouble
  }
}

function sizeLie(entry: ZipEntry): FileRefusal {
  return new FileRefusal({ code: 'FILE_ZIP_SUSPICIOUS', params: { entry: entry.name, reason: 'size' } })
}
