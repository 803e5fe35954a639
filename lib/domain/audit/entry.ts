/**
 * 审计记录: one leaf of the log. An entry's canonical text is the RFC 8785 JSON of all its columns but the hash itself,
 * so anybody can re-derive the leaf from the row, on this server or in a browser.
 */
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../shared/canonical-json'
import type { Json } from '../shared/event'
import { leafHash } from './merkle'

/** What the leaf hash covers: every column of `audit_entry` except `leafHash`. */
export type AuditContent = {
  /** 0, 1, 2 … without holes: the leaf index. */
  readonly seq: number
  /** ISO 8601 UTC with milliseconds, as precise as the column: `Date.prototype.toISOString`. */
  readonly at: string
  readonly actorId: string
  readonly actorName: string
  readonly agencyId: string | null
  readonly operation: string
  readonly event: string
  readonly subjectType: string
  readonly subjectId: string
  /** Other things it is about, as type:id. */
  readonly about: readonly string[]
  readonly before: Json
  readonly after: Json
}

export type AuditEntry = AuditContent & {
  /** SHA-256(0x00 ‖ canonical text), hex. */
  readonly leafHash: string
}

/** The canonical text (RFC 8785). Named column by column, so that other properties of a row never reach the hash. */
export function entryCanonical(entry: AuditContent): string {
  return canonicalJson({
    seq: entry.seq,
    at: entry.at,
    actorId: entry.actorId,
    actorName: entry.actorName,
    agencyId: entry.agencyId,
    operation: entry.operation,
    event: entry.event,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId,
    about: entry.about,
    before: entry.before,
    after: entry.after,
  })
}

/** The leaf hash of an entry (RFC 9162 §2.1.1), hex. */
export function entryLeafHash(entry: AuditContent): string {
  return leafHash(utf8ToBytes(entryCanonical(entry)))
}

/** The entry with its leaf hash, ready to be stored. */
export function sealEntry(content: AuditContent): AuditEntry {
  return { ...content, leafHash: entryLeafHash(content) }
}
