/**
 * Calendar days as ISO text (YYYY-MM-DD). Bureaus write days, not instants, and such texts compare in their own order.
 * The platform's day is the day in Beijing (UTC+8, without summer time).
 */

const beijingOffset = 8 * 60 * 60 * 1000

/** The day in Beijing at an instant. */
export function dayOf(instant: Date): string {
  return new Date(instant.getTime() + beijingOffset).toISOString().slice(0, 10)
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

/**
 * The day some months later (or earlier, if negative). A day that the month lacks stays as text (2026-02-30), because
 * it still compares rightly: it is past on the first of the next month.
 */
export function addMonths(day: string, months: number): string {
  const total = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + months
  const month = String((total % 12) + 1).padStart(2, '0')
  return `${String(Math.floor(total / 12)).padStart(4, '0')}-${month}-${day.slice(8, 10)}`
}

/**
 * Reads a day as people and spreadsheets write it: 2020-10-01, 2020/10/1, 2020.10.1, 2020年10月1日, 20201001, or ISO
 * with a time. Null if it is no day of the calendar.
 */
export function parseDay(text: string): string | null {
  const trimmed = text.trim().replace(/[T ]\d{1,2}:\d{2}.*$/, '')
  const parts =
    /^(\d{4})(\d{2})(\d{2})$/.exec(trimmed) ??
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(trimmed)
  if (!parts) return null
  const [, year = '', month = '', date = ''] = parts
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const instant = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day) ? day : null
}
