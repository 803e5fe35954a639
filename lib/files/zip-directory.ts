/**
 * The table of contents of a zip file (PKWARE APPNOTE 6.3), read without inflating anything. Whatever an honest
 * spreadsheet program never writes is refused here: zip64, encryption, foreign methods, double or climbing names,
 * entries that lie on top of each other, sizes that already declare too much.
 */
import { FILE_LIMITS, FileRefusal, type ZipSuspicion } from './table'

export type ZipEntry = {
  readonly name: string
  readonly method: 'stored' | 'deflated'
  readonly crc: number
  /** Packed bytes, a view into the file. */
  readonly packed: Uint8Array
  /** What the directory says; the truth is counted while inflating. */
  readonly declaredBytes: number
}

const END_SIGNATURE = 0x06054b50
const END_BYTES = 22
const CENTRAL_SIGNATURE = 0x02014b50
const CENTRAL_BYTES = 46
const LOCAL_SIGNATURE = 0x04034b50
const LOCAL_BYTES = 30
const COMMENT_BYTES_MAX = 0xffff

/** Entries by name. Throws `FileRefusal`. */
export function readZipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  const start = view.getUint32(end + 16, true)
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) throw suspicious('', 'zip64')
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) throw broken()
  if (count > FILE_LIMITS.entries) {
    throw new FileRefusal({
      code: 'FILE_ENTRIES_TOO_MANY',
      params: { entries: count, limit: FILE_LIMITS.entries },
    })
  }
  if (start + size !== end) throw broken()
  return readEntries(bytes, view, { start, end, count })
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= Math.max(0, last - COMMENT_BYTES_MAX); at -= 1) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue
    if (at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  throw broken()
}

function readEntries(
  bytes: Uint8Array,
  view: DataView,
  directory: { start: number; end: number; count: number },
): ReadonlyMap<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>()
  const seen = new Set<string>()
  const spans: { from: number; to: number; name: string }[] = []
  let declaredTotal = 0
  let at = directory.start
  for (let index = 0; index < directory.count; index += 1) {
    if (at + CENTRAL_BYTES > directory.end || view.getUint32(at, true) !== CENTRAL_SIGNATURE) throw broken()
    const nameBytes = view.getUint16(at + 28, true)
    const next =
      at + CENTRAL_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > directory.end) throw broken()
    const name = textOf(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes))
    checkName(name, seen)
    if ((view.getUint16(at + 8, true) & 1) === 1)
      throw new FileRefusal({ code: 'FILE_ENCRYPTED', params: {} })
    const declaredBytes = view.getUint32(at + 24, true)
    const span = locate(bytes, view, at, { name, nameBytes, directoryStart: directory.start })
    spans.push({ from: span.header, to: span.to, name })
    declaredTotal += declaredBytes
    checkDeclared(declaredBytes, declaredTotal)
    const entry: ZipEntry = {
      name,
      method: methodOf(view.getUint16(at + 10, true), name),
      crc: view.getUint32(at + 16, true),
      packed: bytes.subarray(span.from, span.to),
      declaredBytes,
    }
    if (!name.endsWith('/')) entries.set(name, entry)
    at = next
  }
  if (at !== directory.end) throw broken()
  checkOverlaps(spans)
  return entries
}

function checkName(name: string, seen: Set<string>): void {
  const climbs = name.split('/').some((segment) => segment === '..' || segment === '.')
  // Control characters have no business in a part name; a backslash or a colon names a place on somebody's disk.
  if (name === '' || name.startsWith('/') || /[\\:\p{Cc}]/u.test(name) || climbs)
    throw suspicious(name, 'path')
  const folded = name.toLowerCase()
  if (seen.has(folded)) throw suspicious(name, 'duplicate')
  seen.add(folded)
}

/** The local header must tell the same name as the directory; returns where the packed bytes lie. */
function locate(
  bytes: Uint8Array,
  view: DataView,
  central: number,
  entry: { name: string; nameBytes: number; directoryStart: number },
): { header: number; from: number; to: number } {
  const packedBytes = view.getUint32(central + 20, true)
  const header = view.getUint32(central + 42, true)
  const wide =
    packedBytes === 0xffffffff || header === 0xffffffff || view.getUint32(central + 24, true) === 0xffffffff
  if (wide) throw suspicious(entry.name, 'zip64')
  if (header + LOCAL_BYTES > entry.directoryStart || view.getUint32(header, true) !== LOCAL_SIGNATURE)
    throw broken()
  const localNameBytes = view.getUint16(header + 26, true)
  const from = header + LOCAL_BYTES + localNameBytes + view.getUint16(header + 28, true)
  const to = from + packedBytes
  if (to > entry.directoryStart) throw broken()
  const localName = textOf(bytes.subarray(header + LOCAL_BYTES, header + LOCAL_BYTES + localNameBytes))
  if (localName !== entry.name) throw suspicious(entry.name, 'duplicate')
  return { header, from, to }
}

function checkDeclared(entryBytes: number, totalBytes: number): void {
  if (entryBytes > FILE_LIMITS.entryBytes || totalBytes > FILE_LIMITS.expandedBytes) throw expandsTooMuch()
}

function methodOf(method: number, name: string): ZipEntry['method'] {
  if (method === 0) return 'stored'
  if (method === 8) return 'deflated'
  throw suspicious(name, 'method')
}

/** Overlapping entries let a small file expand quadratically (D. Fifield, “A better zip bomb”, WOOT 2019). */
function checkOverlaps(spans: { from: number; to: number; name: string }[]): void {
  const ordered = [...spans].sort((one, other) => one.from - other.from)
  let free = 0
  for (const span of ordered) {
    if (span.from < free) throw suspicious(span.name, 'overlap')
    free = span.to
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

function broken(): FileRefusal {
  return new FileRefusal({ code: 'FILE_ZIP_BROKEN', params: {} })
}

function suspicious(entry: string, reason: ZipSuspicion): FileRefusal {
  return new FileRefusal({ code: 'FILE_ZIP_SUSPICIOUS', params: { entry, reason } })
}

export function expandsTooMuch(): FileRefusal {
  return new FileRefusal({ code: 'FILE_EXPANDS_TOO_MUCH', params: { limit: FILE_LIMITS.expandedBytes } })
}
