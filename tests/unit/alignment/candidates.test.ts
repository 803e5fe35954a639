/** What the engine offers and why. */
import { expect, it } from 'vitest'
import { alignItem } from '#lib/domain/alignment/align-item'
import { buildAlignment, plainSettings } from '#lib/domain/alignment/alignment'
import { candidatesFor } from '#lib/domain/alignment/candidates'

const targets = [
  alignItem({ id: 'a', title: '公务用车管理标准', numbers: ['DB50/T 10004—2023'] }),
  alignItem({ id: 'b', title: '办公用房管理标准' }),
  alignItem({ id: 'c', title: '后勤服务保障标准' }),
]
const alignment = buildAlignment(targets, {
  ...plainSettings,
  synonyms: [['公车', '公务用车']],
  regionNames: ['四川省'],
})
const keysOf = (title: string, known = {}) =>
  candidatesFor(alignment, alignItem({ id: 'x', title, ...known })).candidates[0]?.reasons.map(
    ({ key }) => key,
  )

it('recognises equal names apart from width, 繁体 and the name of the region', () => {
  const [best] = candidatesFor(alignment, alignItem({ id: 'x', title: '四川省辦公用房管理標準' })).candidates
  expect(best?.id).toBe('b')
  expect(best?.reasons.map(({ key }) => key)).toContain('same-title')
})

it('says which synonyms stand for each other', () => {
  const [best] = candidatesFor(alignment, alignItem({ id: 'x', title: '公车管理标准' })).candidates
  expect(best?.reasons.find(({ key }) => key === 'synonyms')?.shared).toEqual(['公车＝公务用车'])
})

it('finds the number of the other region of a joint standard', () => {
  expect(keysOf('机关车辆', { numbers: ['DB51/T 10004—2023'] })?.[0]).toBe('twin-number')
})

it('believes that there is no counterpart where nothing fits', () => {
  expect(candidatesFor(alignment, alignItem({ id: 'x', title: '幼教' })).none.believed).toBe(true)
})
