import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inverseRelation, relationKeys, relationSeenFrom, relationTable } from '#lib/domain/mapping/relations'
import { relationSentence, relationWords } from '#lib/i18n/mapping'

const anyRelation = fc.constantFrom(...relationKeys)

describe('the relation table', () => {
  test('the inverse of the inverse is the relation itself', () => {
    fc.assert(fc.property(anyRelation, (relation) => inverseRelation(inverseRelation(relation)) === relation))
  })

  test('only broader and narrower change when seen from the other end', () => {
    expect(relationKeys.filter((key) => inverseRelation(key) !== key)).toEqual(['broader', 'narrower'])
  })

  test('the weights are those of DESIGN §7: 等同, 实质等效, 被包含 full; 包含, 交叉 half; the rest none', () => {
    expect(relationKeys.map((key) => [key, relationTable[key].halves])).toEqual([
      ['equal', 2],
      ['equivalent', 2],
      ['broader', 1],
      ['narrower', 2],
      ['overlap', 1],
      ['related', 0],
      ['unrelated', 0],
    ])
  })

  test('every relation has a sign and words of its own', () => {
    expect(new Set(relationKeys.map((key) => relationTable[key].sign)).size).toBe(relationKeys.length)
    expect(new Set(relationKeys.map((key) => relationWords[key].label)).size).toBe(relationKeys.length)
    expect(new Set(relationKeys.map((key) => relationTable[key].colorToken)).size).toBe(relationKeys.length)
  })

  test('every relation but 等同 and 已判无关 asks for differences', () => {
    expect(relationKeys.filter((key) => !relationTable[key].differencesRequired)).toEqual([
      'equal',
      'unrelated',
    ])
  })

  test('the sentence of a broader relation names the larger side first', () => {
    expect(relationSentence('broader', '四川', '重庆')).toBe('四川 的范围大于 重庆')
    expect(relationSentence('narrower', '四川', '重庆')).toBe('四川 的范围小于 重庆')
  })

  test('each end sees the relation from its own side, and a stranger sees none', () => {
    const mapping = { nodeAId: 'a', nodeBId: 'b', statement: { relation: 'broader' as const } }
    expect(relationSeenFrom(mapping, 'a')).toBe('broader')
    expect(relationSeenFrom(mapping, 'b')).toBe('narrower')
    expect(() => relationSeenFrom(mapping, 'c')).toThrow('no end')
  })
})
