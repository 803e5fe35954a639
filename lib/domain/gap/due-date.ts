/** Days as officials mean them: calendar days in Beijing time, which has been UTC+8 without summer time since 1992. */
import { fail, ok, type Result } from '#lib/domain/shared/problem'
import type { GapProblem } from './problems'

/** The calendar day of an instant in Beijing, YYYY-MM-DD. */
export function beijingDay(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
}

/** A due day (YYYY-MM-DD) as the database stores it, midnight UTC; refused when it is none or lies before today. */
export function dueDateOf(text: string, now: Date): Result<Date, GapProblem> {
  const date = new Date(`${text}T00:00:00Z`)
  const valid = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime())
  if (!valid || date.toISOString().slice(0, 10) !== text)
    return fail('GAP_DUE_DATE_INVALID', { dueDate: text })
  const today = beijingDay(now)
  return text < today ? fail('GAP_DUE_DATE_PAST', { dueDate: text, today }) : ok(date)
}
