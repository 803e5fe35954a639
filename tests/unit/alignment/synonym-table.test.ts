/** The synonym table brings words together that somebody put into one group, and no others. */
import { expect, it } from 'vitest'
import { synonymTable } from '#lib/domain/alignment/synonym-table'

it('turns the words of a group into one form and says which ones differ', () => {
  const table = synonymTable([['公车', '公务用车']])
  expect(table.canonical('公车管理')).toBe(table.canonical('公务用车管理'))
  expect(table.differing('公车管理', '公务用车管理')).toEqual(['公车＝公务用车'])
})

it('does not join two groups through a word that stands in both', () => {
  const table = synonymTable([
    ['服务', '服务保障', '保障'],
    ['服务', '后勤保障', '后勤'],
  ])
  expect(table.canonical('服务保障标准')).not.toBe(table.canonical('后勤保障标准'))
  expect(table.differing('服务保障标准', '后勤保障标准')).toEqual([])
  expect(table.canonical('保障标准')).toBe(table.canonical('服务保障标准'))
  expect(table.canonical('后勤标准')).toBe(table.canonical('后勤保障标准'))
})

it('leaves a word of two groups as it is, whatever the order of the groups', () => {
  const groups = [
    ['服务', '保障'],
    ['服务', '工作'],
  ]
  for (const order of [groups, [...groups].reverse()]) {
    const table = synonymTable(order)
    expect(table.canonical('服务标准')).toBe('服务标准')
    expect(table.differing('服务标准', '保障标准')).toEqual([])
  }
})

it('counts a group that is stated twice once', () => {
  const table = synonymTable([
    ['公车', '公务用车'],
    ['公务用车', '公车'],
  ])
  expect(table.canonical('公车')).toBe('公务用车')
})
