/**
 * The text that a spreadsheet program would show for a stored number: dates by their number format, whole numbers
 * with leading zeros, everything else in at most 15 significant digits (ECMA-376 Part 1, 18.8.30 and 18.17.4).
 */

export type NumberKind = 'plain' | 'date' | 'time' | { readonly zeros: number }

/** Built-in formats that are dates (14–22, and 27–36, 50–58 in the Chinese locale) or times. */
const BUILT_IN_TIMES = new Set([18, 19, 20, 21, 32, 33, 45, 46, 47, 55, 56])
const DAY_SECONDS = 86_400
const SERIAL_MAX = 2_958_466

export function builtInKind(formatId: number): NumberKind {
  if (BUILT_IN_TIMES.has(formatId)) return 'time'
  const date =
    (formatId >= 14 && formatId <= 22) ||
    (formatId >= 27 && formatId <= 36) ||
    (formatId >= 50 && formatId <= 58)
  return date ? 'date' : 'plain'
}

/** `yyyy"年"m"月"d"日"` → date; `h:mm` → time; `0000` → four digits; `#,##0.00` → plain. */
export function customKind(code: string): NumberKind {
  const first = code.split(';', 1)[0] ?? ''
  if (/^0{2,30}$/.test(first)) return { zeros: first.length }
  const bare = first
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .replace(/[_*]./g, '')
  if (/general/i.test(bare)) return 'plain'
  if (/[yde]/i.test(bare) && !/0e[+-]/i.test(bare)) return 'date'
  if (/[hs]/i.test(bare)) return 'time'
  return /m/i.test(bare) ? 'date' : 'plain'
}

/** The stored text of a number cell as shown text; what is no number stays as it is. */
export function numberText(stored: string, kind: NumberKind, date1904: boolean): string {
  const value = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(value)) return stored
  if (typeof kind === 'object')
    return Number.isInteger(value) && value >= 0 ? String(value).padStart(kind.zeros, '0') : plain(value)
  if (kind === 'plain' || value < 0 || value >= SERIAL_MAX) return plain(value)
  return kind === 'time' && value < 1 ? clock(value) : dateText(value, date1904)
}

function plain(value: number): string {
  return String(Number(value.toPrecision(15)))
}

function clock(fraction: number): string {
  const seconds = Math.round(fraction * DAY_SECONDS)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

function dateText(serial: number, date1904: boolean): string {
  const wholeSeconds = Math.round(serial * DAY_SECONDS)
  const day = Math.floor(wholeSeconds / DAY_SECONDS)
  const seconds = wholeSeconds - day * DAY_SECONDS
  // The 1900 system counts a 29 February 1900 that never was: serials before 60 stand one day further on.
  const shift = date1904 ? 1462 : day < 60 ? 1 : 0
  const date = new Date(Date.UTC(1899, 11, 30 + day + shift)).toISOString().slice(0, 10)
  return seconds === 0 ? date : `${date} ${clock(seconds / DAY_SECONDS)}`
}
