/** Plausible days for the demo's history, counted back from the day of the seed, so that waiting times read well. */

const day = 86_400_000

/** So many days ago, at an hour and minute of office time in Beijing (UTC+8). */
export function daysAgo(days: number, hour = 10, minute = 0): Date {
  const midnight = Math.floor((Date.now() - days * day + 8 * 3_600_000) / day) * day
  return new Date(midnight + (hour - 8) * 3_600_000 + minute * 60_000)
}

/** A calendar day so many days ahead, YYYY-MM-DD. */
export function dayAhead(days: number): string {
  return new Date(Date.now() + days * day).toISOString().slice(0, 10)
}
