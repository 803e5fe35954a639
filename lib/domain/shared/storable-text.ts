/**
 * Which texts may be kept. PostgreSQL refuses U+0000, canonical JSON (RFC 8785) refuses lone surrogates, and XML 1.0
 * (§2.2, hence xlsx and docx) refuses the other control characters: a text with one of them would break a later export.
 */

/** Controls but tab and line ends, and the two noncharacters that XML leaves out. */
const forbidden = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/u

export function isStorable(text: string): boolean {
  return text.isWellFormed() && !forbidden.test(text)
}

/** The path (`differences.0.valueA`) of the first text in `value`, or key of it, that can't be kept; null when all can. */
export function unstorableText(value: unknown, path = ''): string | null {
  if (typeof value === 'string') return isStorable(value) ? null : path
  if (typeof value !== 'object' || value === null) return null
  for (const [key, member] of Object.entries(value)) {
    if (!isStorable(key)) return path
    const found = unstorableText(member, path === '' ? key : `${path}.${key}`)
    if (found !== null) return found
  }
  return null
}
