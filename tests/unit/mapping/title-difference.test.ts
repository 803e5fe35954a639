/** Marking what differs between two titles. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { titleDifference } from '#lib/domain/mapping/title-difference'

describe('the difference of two titles', () => {
  it('marks the characters that the other title lacks', () => {
    const { left, right } = titleDifference('公务接待服务标准', '公务接待后勤保障标准')
    expect(left.filter(({ same }) => !same).map(({ text }) => text)).toEqual(['服务'])
    expect(right.filter(({ same }) => !same).map(({ text }) => text)).toEqual(['后勤保障'])
  })

  it('marks nothing in equal titles', () => {
    const { left, right } = titleDifference('办公用房管理标准', '办公用房管理标准')
    expect([...left, ...right].every(({ same }) => same)).toBe(true)
  })

  it('takes titles with little in common as two titles, and marks nothing in them', () => {
    const { left, right } = titleDifference('节约型机关建设规范', '公共机构节能工作标准')
    expect(left).toEqual([{ text: '节约型机关建设规范', same: false }])
    expect(right).toEqual([{ text: '公共机构节能工作标准', same: false }])
  })

  it('keeps both titles whole, and what it calls the same is the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('标', '准', '车', '用') }), fc.string(), (one, other) => {
        const { left, right } = titleDifference(one, other)
        const join = (parts: typeof left) => parts.map(({ text }) => text).join('')
        expect(join(left)).toBe(one)
        expect(join(right)).toBe(other)
        expect(join(left.filter(({ same }) => same))).toBe(join(right.filter(({ same }) => same)))
      }),
    )
  })
})
