import { describe, expect, it } from 'vitest'
import { type JudgedPair, learnWeights } from '#lib/domain/alignment/learn-weights'
import { regionNamesOf } from '#lib/domain/alignment/region-names'
import {
  addSynonyms,
  reviseSynonyms,
  type SynonymTableVersion,
  setSynonymsRetired,
  synonymsInUse,
} from '#lib/domain/alignment/synonym-groups'
import {
  adoptWeights,
  firstWeights,
  lessonsMark,
  resetWeights,
  restoreWeights,
} from '#lib/domain/alignment/weight-versions'
import { baseWeights } from '#lib/domain/alignment/weights'
import seed from '../../../data/alignment/synonyms.json'
import crosswalk from '../../../data/crosswalk.json'
import { as, refused, scEditor, taken } from '../mapping/mapping-fixtures'

const table: SynonymTableVersion = {
  number: 3,
  groups: [
    { id: 'cars', words: ['公车', '公务用车'], evidence: '简称', mark: 'from-knowledge', retired: false },
  ],
}
const context = as(scEditor)
const heating = { words: ['供暖', '采暖'], evidence: '同一业务的两种说法' }

describe('the synonym table', () => {
  it('is a new version with every change, and a group that is put out of use can be taken up again', () => {
    const added = taken(addSynonyms(table, { version: 3, ...heating }, context))
    expect(added).toMatchObject({ number: 4, groups: [{ id: 'cars' }, { ...heating, mark: 'entered' }] })
    const retired = taken(setSynonymsRetired(added, { version: 4, groupId: 'cars', retired: true }))
    expect(synonymsInUse(retired)).toEqual([heating.words])
    const again = taken(setSynonymsRetired(retired, { version: 5, groupId: 'cars', retired: false }))
    expect(again.number).toBe(6)
    expect(synonymsInUse(again)).toHaveLength(2)
  })

  it('takes no group of one word, no single characters, and no word that another group has', () => {
    const add = (...words: string[]) =>
      refused(addSynonyms(table, { version: 3, words, evidence: '' }, context))
    expect(add('供暖', ' 供暖')).toBe('SYNONYMS_TOO_FEW')
    expect(add('供暖', '采暖', '暖')).toBe('SYNONYM_TOO_SHORT')
    expect(add('公车', '小汽车')).toBe('SYNONYM_TAKEN')
  })

  it('is not changed by somebody who saw an older version, nor by nothing', () => {
    expect(refused(addSynonyms(table, { version: 2, ...heating }, context))).toBe('STALE')
    const same = { version: 3, groupId: 'cars', words: ['公车', '公务用车'], evidence: '简称' }
    expect(refused(reviseSynonyms(table, same))).toBe('NO_CHANGE')
  })
})

describe('learned weights', () => {
  const pair = (verdict: JudgedPair['verdict'], key: 'synonyms' | 'same-number'): JudgedPair => ({
    verdict,
    reasons: [{ key, permille: 300 }],
  })
  const pairs = [
    ...Array.from({ length: 15 }, () => pair('confirmed', 'same-number')),
    ...Array.from({ length: 15 }, () => pair('refused', 'synonyms')),
  ]
  const learned = learnWeights(baseWeights, pairs)
  const seen = { version: 0, lessons: lessonsMark(learned) }

  it('come into force only when somebody adopts what he saw, and the base and old versions can be put back', () => {
    const adopted = taken(adoptWeights(firstWeights, seen, learned, context))
    expect(adopted.weights.synonyms).toBeLessThan(baseWeights.synonyms)
    const reset = taken(resetWeights(adopted, { version: 1 }))
    expect(reset).toMatchObject({ number: 2, origin: 'base', weights: baseWeights })
    expect(taken(restoreWeights(reset, { version: 2, number: 1 }, adopted))).toMatchObject({
      number: 3,
      weights: adopted.weights,
    })
  })

  it('are not adopted unseen, nor from too few pairs', () => {
    const more = learnWeights(baseWeights, [...pairs, pair('refused', 'same-number')])
    expect(refused(adoptWeights(firstWeights, seen, more, context))).toBe('LESSONS_CHANGED')
    const few = learnWeights(baseWeights, pairs.slice(0, 5))
    const input = { version: 0, lessons: lessonsMark(few) }
    expect(refused(adoptWeights(firstWeights, input, few, context))).toBe('LESSONS_TOO_FEW')
  })
})

it('region names come from the agencies’ own names', () => {
  expect(
    regionNamesOf([
      { name: '四川省机关事务管理局', shortName: '四川' },
      { name: '重庆市机关事务管理局', shortName: '重庆' },
    ]),
  ).toEqual(['四川省', '重庆市', '四川', '重庆'])
})

describe('the synonym table that comes with the program', () => {
  it('says in Chinese where each group is known from, and quotes only names that the two systems have', () => {
    const names = JSON.stringify(crosswalk.relations)
    for (const { source, evidence } of seed.groups) {
      expect(source.replace(/[A-Z]+\d+|GB(\/T)? \d+/g, ''), source).not.toMatch(/[a-z]/i)
      if (evidence !== 'name-analysis') continue
      const quoted = [...source.matchAll(/(?:([A-Z]+\d+))?“([^”]+)”/g)]
      expect(quoted.length).toBeGreaterThan(1)
      for (const [, code = '', name = ''] of quoted)
        expect(names, name).toMatch(code ? `${code} ${name}"` : `/${name}"`)
    }
  })
})
