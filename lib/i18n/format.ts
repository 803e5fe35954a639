/**
 * How dates, numbers, shares and lengths of time are written on every screen and in every export. Times are shown in
 * 北京时间 whatever the server's zone; “now” is always given, so that the same input gives the same words.
 */
const zone = 'Asia/Shanghai'
const numberFormat = new Intl.NumberFormat('zh-CN')
const partsFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** `1284` → `1,284`. */
export function formatNumber(value: number): string {
  return numberFormat.format(value)
}

/** A share from 0 to 1 → `45%`; `digits` decimals, none by default. A share below 100 % is never rounded up to it. */
export function formatPercent(share: number, digits = 0): string {
  const scale = 10 ** digits
  const rounded = Math.round(share * 100 * scale) / scale
  const shown = share < 1 && rounded >= 100 ? (100 * scale - 1) / scale : rounded
  return `${shown.toFixed(digits)}%`
}

/** `2026-11-22` in Beijing time. A calendar date given as text (`2026-11-22`) stays as it is. */
export function formatDate(at: Date | string): string {
  if (typeof at === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(at)) return at
  const part = beijingParts(at)
  return `${part.year}-${part.month}-${part.day}`
}

/** `2026-11-22 09:41` in Beijing time. */
export function formatDateTime(at: Date | string): string {
  const part = beijingParts(at)
  return `${part.year}-${part.month}-${part.day} ${part.hour}:${part.minute}`
}

/** `2026-11-22 09:41:07` in Beijing time, for logs and receipts. */
export function formatInstant(at: Date | string): string {
  return `${formatDateTime(at)}:${beijingParts(at).second}`
}

/** How long ago: `刚刚`, `12 分钟前`, `3 小时前`, `5 天前`, then the date. A future instant is shown as a date. */
export function formatAgo(at: Date | string, now: Date): string {
  const passed = now.getTime() - new Date(at).getTime()
  if (passed < 0 || passed >= 30 * day) return formatDate(at)
  if (passed < minute) return '刚刚'
  if (passed < hour) return `${Math.floor(passed / minute)} 分钟前`
  if (passed < day) return `${Math.floor(passed / hour)} 小时前`
  return `${Math.floor(passed / day)} 天前`
}

/** `不足 1 小时`, `7 小时`, `12 天`: how long something has been waiting. */
export function formatWaiting(since: Date | string, now: Date): string {
  const passed = now.getTime() - new Date(since).getTime()
  if (passed < hour) return '不足 1 小时'
  if (passed < day) return `${Math.floor(passed / hour)} 小时`
  return `${Math.floor(passed / day)} 天`
}

type BeijingParts = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', string>

function beijingParts(at: Date | string): BeijingParts {
  const found = new Map(partsFormat.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
  return {
    year: found.get('year') ?? '',
    month: found.get('month') ?? '',
    day: found.get('day') ?? '',
    hour: found.get('hour') ?? '',
    minute: found.get('minute') ?? '',
    second: found.get('second') ?? '',
  }
}
