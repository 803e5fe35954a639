/**
 * Checks the whole log from its rows alone: numbers without holes, every leaf re-derived, and the head of the tree
 * against one that somebody kept. Without a kept head a rewrite of rows *and* hashes, or a cut tail, cannot be seen; with
 * one, any change to the entries it covers is found.
 */
import { type AuditEntry, entryLeafHash } from './entry'
import { appendLeaf, emptyFrontier, type Frontier, frontierRoot } from './frontier'

/** A tree head that was kept outside the log: how many entries it covers, and their root. */
export type TreeHead = { readonly size: number; readonly root: string }

/**
 * `SEQUENCE_GAP`: an entry is missing, doubled or out of order. `CONTENT_CHANGED`: a row doesn't have its hash.
 * `ENTRIES_MISSING`: fewer entries than the kept head covers. `ROOT_DIFFERS`: rows and hashes were rewritten together,
 * so all that is known is that the first bad entry stands before the kept head's size.
 */
export type LogFault = 'SEQUENCE_GAP' | 'CONTENT_CHANGED' | 'ENTRIES_MISSING' | 'ROOT_DIFFERS'

export type LogVerdict =
  | { readonly ok: true; readonly size: number; readonly root: string }
  | {
      readonly ok: false
      /** Sequence number of the first bad entry; null where only the head tells that there is one. */
      readonly firstBad: number | null
      readonly reason: LogFault
    }

/** A check under way, for logs that are read page by page. */
export type LogCheck = {
  readonly frontier: Frontier
  readonly expected: TreeHead | null
  readonly fault: Extract<LogVerdict, { ok: false }> | null
}

export function startCheck(expected: TreeHead | null = null): LogCheck {
  const rootDiffers = expected?.size === 0 && expected.root !== frontierRoot(emptyFrontier)
  const fault = rootDiffers ? ({ ok: false, firstBad: null, reason: 'ROOT_DIFFERS' } as const) : null
  return { frontier: emptyFrontier, expected, fault }
}

/** Takes the next entry. After the first fault nothing more is looked at. */
export function checkEntry(check: LogCheck, entry: AuditEntry): LogCheck {
  if (check.fault) return check
  const seq = check.frontier.size
  if (entry.seq !== seq) return { ...check, fault: { ok: false, firstBad: seq, reason: 'SEQUENCE_GAP' } }
  if (derivedLeaf(entry) !== entry.leafHash)
    return { ...check, fault: { ok: false, firstBad: seq, reason: 'CONTENT_CHANGED' } }
  const frontier = appendLeaf(check.frontier, entry.leafHash)
  const reached = check.expected?.size === frontier.size
  if (reached && check.expected?.root !== frontierRoot(frontier))
    return { ...check, frontier, fault: { ok: false, firstBad: null, reason: 'ROOT_DIFFERS' } }
  return { ...check, frontier }
}

/** Null where the row holds what no entry can (a fraction, say): it was not written by this program. */
function derivedLeaf(entry: AuditEntry): string | null {
  try {
    return entryLeafHash(entry)
  } catch {
    return null
  }
}

export function finishCheck(check: LogCheck): LogVerdict {
  if (check.fault) return check.fault
  const { size } = check.frontier
  if (check.expected && size < check.expected.size)
    return { ok: false, firstBad: size, reason: 'ENTRIES_MISSING' }
  return { ok: true, size, root: frontierRoot(check.frontier) }
}

/** Checks entries that are all at hand, in order of `seq`. */
export function verifyLog(entries: Iterable<AuditEntry>, expected: TreeHead | null = null): LogVerdict {
  let check = startCheck(expected)
  for (const entry of entries) check = checkEntry(check, entry)
  return finishCheck(check)
}
