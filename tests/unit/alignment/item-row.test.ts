import { expect, it } from 'vitest'
import { ItemList, itemFromRow } from '#lib/domain/alignment/item-row'

it('a row as the database hands it over becomes an item with the numbers that it cites', () => {
  const row = ['n', '公务用车管理规范', 'p', '1.2', ['DB51/T 10—2020'], 'GB/T 1—2020', null] as const
  expect(itemFromRow(row, ['业务标准', '用车'])).toMatchObject({
    id: 'n',
    parentId: 'p',
    path: ['业务标准', '用车'],
    code: '1.2',
    numbers: ['DB51/T 10—2020'],
    cited: ['GB/T1-2020'],
  })
})

it('items of all slices stand below their branches, whatever the order of these, one path for each branch', () => {
  const list = new ItemList([
    ['deep', '用车', 'root'],
    ['root', '业务标准', null],
  ])
  list.add([
    ['1', '甲', 'deep', null, null, null, null],
    ['2', '乙', 'deep', null, null, null, null],
  ])
  list.add([
    ['3', '丙', null, null, null, null, null],
    ['4', '丁', 'gone', null, null, null, null],
  ])
  expect(list.items.map(({ id, path }) => [id, path])).toEqual([
    ['1', ['业务标准', '用车']],
    ['2', ['业务标准', '用车']],
    ['3', []],
    ['4', []],
  ])
  expect(list.items[0]?.path).toBe(list.items[1]?.path)
})
