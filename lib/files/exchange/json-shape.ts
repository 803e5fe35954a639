/** Foreign JSON, looked at without trust: depth before parsing, own properties only, no assumption about types. */
import { EXCHANGE_LIMITS } from './exchange-limits'

export type JsonObject = Readonly<Record<string, unknown>>

/** Whether brackets stand deeper in each other than the limits allow; strings are skipped. One pass. */
export function isTooDeep(text: string): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (inString) {
      if (code === 92) at += 1
      else if (code === 34) inString = false
    } else if (code === 34) inString = true
    else if (code === 91 || code === 123) {
      depth += 1
      if (depth > EXCHANGE_LIMITS.jsonDepth) return true
    } else if (code === 93 || code === 125) depth -= 1
  }
  return false
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An own property; undefined for anything else, `__proto__` included. */
export function get(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

export function getText(value: unknown, name: string): string | null {
  const found = get(value, name)
  return typeof found === 'string' && found !== '' ? found : null
}

/** A list, or what would be its only member. */
export function getList(value: unknown, name: string): readonly unknown[] {
  const found = get(value, name)
  if (found === undefined || found === null) return []
  return Array.isArray(found) ? found : [found]
}

/** A text as it is, anything else as JSON: how values without a place are kept. */
export function keptText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The inverse of `keptText`: what reads as a JSON list, object, number or truth value is one. */
export function keptValue(text: string): unknown {
  if (!/^([[{]|-?\d|true$|false$|null$)/.test(text)) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Line and column (from 1) of a place in a text. */
export function linePlace(text: string, at: number): { readonly row: number; readonly column: number } {
  const before = text.slice(0, at).split(/\r\n?|\n/)
  return { row: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
