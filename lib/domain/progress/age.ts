/** How long something has been as it is, in the three buckets that progress shows: up to 7 days, 8 to 30, more than 30. */
import { beijingDay } from '#lib/domain/gap/due-date'

export const ageBuckets = ['week', 'month', 'older'] as const
export type AgeBucket = (typeof ageBuckets)[number]

/** Whole calendar days in Beijing from `since` to `now`: 0 on the same day. */
export function ageInDays(since: Date, now: Date): number {
  return (Date.parse(beijingDay(now)) - Date.parse(beijingDay(since))) / 86_400_000
}

export function ageBucket(since: Date, now: Date): AgeBucket {
  const days = ageInDays(since, now)
  if (days <= 7) return 'week'
  return days <= 30 ? 'month' : 'older'
}
