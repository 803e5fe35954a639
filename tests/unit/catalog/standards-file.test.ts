import { describe, expect, test } from 'vitest'
import type { NodeKind } from '#lib/domain/catalog/node'
import { emptyRecord } from '#lib/domain/catalog/record'
import { identifyStandard } from '#lib/domain/catalog/standard'
import { rowsOfCatalog } from '#lib/domain/catalog/standards-file'
import { chongqing, counter, fileRows, realCatalogs, sichuan, standardLookup } from './real-catalogs'

const count = (catalog: typeof sichuan, kind: NodeKind) =>
  catalog.snapshots.filter((snapshot) => snapshot.kind === kind).length

describe('the real catalogues', () => {
  test('go in and come out unchanged, all 200 rows', () => {
    const rows = realCatalogs.catalogs.flatMap(rowsOfCatalog)
    expect(rows).toHaveLength(200)
    expect(rows).toEqual(fileRows)
  })

  test('have the trees of the paper', () => {
    expect([count(sichuan, 'subsystem'), count(sichuan, 'category'), count(sichuan, 'position')]).toEqual([
      3, 22, 124,
    ])
    expect([
      count(chongqing, 'subsystem'),
      count(chongqing, 'category'),
      count(chongqing, 'position'),
    ]).toEqual([3, 11, 76])
  })

  test('give Sichuan no code and Chongqing the eleven that are printed', () => {
    const codes = (catalog: typeof sichuan) => catalog.snapshots.flatMap((node) => node.officialCode ?? [])
    expect(codes(sichuan)).toEqual([])
    expect(codes(chongqing)).toHaveLength(11)
  })

  test('share one standard for one number', () => {
    const inBoth = new Set(sichuan.snapshots.flatMap((node) => node.standardId ?? []))
    const shared = chongqing.snapshots.filter((node) => node.standardId && inBoth.has(node.standardId))
    expect(shared.length).toBeGreaterThan(40)
    const joint = standardLookup.get('DB51/T10004-2023')
    expect(joint).toBeDefined()
    expect(standardLookup.get('DB50/T10004-2023')).toBe(joint)
  })

  test('never merge documents without a number, even with the same title', () => {
    const title = '机关食堂反食品浪费评价规范'
    const ids = realCatalogs.catalogs.flatMap(({ snapshots }) =>
      snapshots.filter((node) => node.title === title).map((node) => node.standardId),
    )
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(2)
    expect(ids).not.toContain(null)
  })

  test('point at no document from 示例 rows', () => {
    const examples = realCatalogs.catalogs
      .flatMap(({ snapshots }) => snapshots)
      .filter((node) => node.record?.evidence === 'illustrative')
    expect(examples).toHaveLength(56)
    expect(examples.every((node) => node.standardId === null && node.record?.numberText === null)).toBe(true)
  })
})

describe('a row’s document', () => {
  const row = (numberText: string | null) => ({ title: '规范', record: { ...emptyRecord, numberText } })

  test('is the known one, however the number is spelt', () => {
    const found = identifyStandard(row('ＤＢ５１/t 10004－2023'), standardLookup, counter('new'))
    expect(found.ok && found.value.standardId).toBe(standardLookup.get('DB51/T10004-2023'))
  })

  test('is new where the number is unknown, with the level that the number states', () => {
    const found = identifyStandard(row('GB/T 99999-2030'), standardLookup, counter('new'))
    expect(found.ok && found.value.created).toEqual({
      id: 'new-1',
      title: '规范',
      level: 'national',
      numbers: [{ normalized: 'GB/T99999-2030', printed: 'GB/T 99999—2030' }],
    })
  })

  test('is a question for a person where its numbers belong to two documents', () => {
    const found = identifyStandard(row('GB/T 13016—2018、GB/T 1.1—2020'), standardLookup, counter())
    expect(found.ok ? null : found.problem.code).toBe('STANDARD_NUMBERS_CLASH')
  })

  test('gets the further number that a row gives it', () => {
    const found = identifyStandard(row('GB/T 13016—2018、T/CAS 9—2024'), standardLookup, counter())
    expect(found.ok && found.value.addedNumbers.map((number) => number.printed)).toEqual(['T/CAS 9—2024'])
  })
})
