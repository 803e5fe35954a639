/** Dates, shares and lengths of time as people read them. */
import { describe, expect, it } from 'vitest'
import { hrefWith } from '#components/ui/href'
import { formatAgo, formatDate, formatDateTime, formatPercent, formatWaiting } from '#lib/i18n/format'

describe('format', () => {
  it('shows an instant in Beijing time, whatever the zone of the server', () => {
    expect(formatDateTime('2026-11-21T16:30:00Z')).toBe('2026-11-22 00:30')
  })

  it('leaves a calendar date as it is', () => {
    expect(formatDate('2026-11-21')).toBe('2026-11-21')
  })

  it('never rounds an incomplete share up to 100 %', () => {
    expect(formatPercent(0.999)).toBe('99%')
    expect(formatPercent(0.9999, 1)).toBe('99.9%')
    expect(formatPercent(1)).toBe('100%')
    expect(formatPercent(0.224)).toBe('22%')
  })

  it('says how long ago, and falls back to the date', () => {
    const now = new Date('2026-11-22T08:00:00Z')
    expect(formatAgo('2026-11-22T07:59:30Z', now)).toBe('刚刚')
    expect(formatAgo('2026-11-22T05:00:00Z', now)).toBe('3 小时前')
    expect(formatAgo('2026-09-01T05:00:00Z', now)).toBe('2026-09-01')
    expect(formatAgo('2026-11-23T05:00:00Z', now)).toBe('2026-11-23')
    expect(formatWaiting('2026-11-10T08:00:00Z', now)).toBe('12 天')
  })
})

describe('hrefWith', () => {
  it('keeps the filters, applies the changes and leaves empty values out', () => {
    expect(hrefWith('/gaps', { q: '车', page: '3', state: '' }, { page: undefined, sort: 'title' })).toBe(
      '/gaps?q=%E8%BD%A6&sort=title',
    )
    expect(hrefWith('/gaps', {})).toBe('/gaps')
  })
})
