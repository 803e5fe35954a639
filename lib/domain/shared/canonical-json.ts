/**
 * One text for one value, so that equal facts have equal hashes: RFC 8785 (JSON Canonicalization Scheme), limited to
 * what the log and the drafts carry, which is strings, safe integers, booleans, null, arrays and objects.
 */
import type { Json } from './event'

/** The canonical text of `value`. Throws on fractions, unsafe integers and lone surrogates: these are bugs. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error(`canonical JSON takes safe integers only, not ${value}`)
    return String(value === 0 ? 0 : value)
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed())
      throw new Error('canonical JSON takes well-formed Unicode only (RFC 8785 §3.2.2.2)')
    return JSON.stringify(value)
  }
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const record = value
  // Array.prototype.sort compares UTF-16 code units, which is the order that RFC 8785 §3.2.3 asks for.
  const keys = Object.keys(record).sort()
  const members = keys.map((key) => `${canonicalJson(key)}:${canonicalJson(record[key] ?? null)}`)
  return `{${members.join(',')}}`
}

function isList(value: readonly Json[] | { readonly [key: string]: Json }): value is readonly Json[] {
  return Array.isArray(value)
}
