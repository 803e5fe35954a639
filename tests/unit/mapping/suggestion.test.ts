import { describe, expect, test } from 'vitest'
import { suggestionsFromCrosswalk } from '#lib/domain/mapping/crosswalk'
import {
  dismissSuggestion,
  isOpen,
  openSuggestions,
  restoreSuggestion,
  type Suggestion,
} from '#lib/domain/mapping/suggestion'
import crosswalk from '../../../data/crosswalk.json'
import { as, refused, scEditor, taken } from './mapping-fixtures'
import {
  catalogs,
  chongqing,
  chongqingNode,
  hashes,
  realMapping,
  sichuan,
  sichuanNode,
} from './real-catalogs'

const suggestions = suggestionsFromCrosswalk(crosswalk.relations, catalogs, as(scEditor))

function suggestionOf(title: string): Suggestion {
  const found = suggestions.find((row) => row.nodeAId === sichuanNode(title).nodeId)
  if (!found) throw new Error(title)
  return found
}

const terms = suggestionOf('术语标准')
const pair = {
  hashA: hashes.get(terms.nodeAId) ?? null,
  hashB: hashes.get(chongqingNode('JC102').nodeId) ?? null,
}

describe('the crosswalk as suggestions', () => {
  test('gives fifteen pairs and nine possible gaps, each with the words of the file', () => {
    expect(suggestions.filter((row) => row.nodeBId !== null)).toHaveLength(15)
    expect(
      suggestions.filter((row) => row.catalogBId === chongqing.catalogId && row.nodeBId === null),
    ).toHaveLength(7)
    expect(
      suggestions.filter((row) => row.catalogBId === sichuan.catalogId && row.nodeBId === null),
    ).toHaveLength(2)
    expect(terms).toMatchObject({ hint: '包含(川⊂渝)', reason: '渝方多“缩略语”', origin: 'crosswalk' })
  })

  test('stops at a category that no catalogue has', () => {
    const row = { sichuan: '业务/没有的类目', chongqing: [], relation: '', reason: '', proposed_action: '' }
    expect(() => suggestionsFromCrosswalk([row], catalogs, as(scEditor))).toThrow('没有的类目')
  })
})

describe('a suggestion', () => {
  test('is consumed by a live mapping of its pair, and open again when that is withdrawn', () => {
    expect(isOpen(terms, [], hashes)).toBe(true)
    expect(isOpen(terms, [realMapping('术语标准', 'JC102', 'narrower', { state: 'draft' })], hashes)).toBe(
      false,
    )
    expect(
      isOpen(terms, [realMapping('术语标准', 'JC102', 'narrower', { state: 'withdrawn' })], hashes),
    ).toBe(true)
    expect(isOpen(terms, [realMapping('术语标准', 'JC101', 'narrower')], hashes)).toBe(true)
  })

  test('does not return after a rejection until a node changes', () => {
    const rejected = realMapping('术语标准', 'JC102', 'narrower', { state: 'rejected' })
    expect(isOpen(terms, [rejected], hashes)).toBe(false)
    expect(isOpen(terms, [rejected], new Map(hashes).set(terms.nodeAId, 'new'))).toBe(true)
  })

  test('put aside does not come back until a node changes', () => {
    const aside = taken(dismissSuggestion(terms, { version: 1, effective: pair }, as(scEditor)))
    expect(isOpen(aside, [], hashes)).toBe(false)
    expect(isOpen(aside, [], new Map(hashes).set(chongqingNode('JC102').nodeId, 'new'))).toBe(true)
    expect(refused(dismissSuggestion(aside, { version: 2, effective: pair }, as(scEditor)))).toBe(
      'SUGGESTION_DISMISSED',
    )
  })

  test('can be taken up again', () => {
    expect(refused(restoreSuggestion(terms, { version: 1 }, as(scEditor)))).toBe('SUGGESTION_NOT_DISMISSED')
    const aside = taken(dismissSuggestion(terms, { version: 1, effective: pair }, as(scEditor)))
    expect(refused(restoreSuggestion(aside, { version: 1 }, as(scEditor)))).toBe('STALE')
    expect(isOpen(taken(restoreSuggestion(aside, { version: 2 }, as(scEditor))), [], hashes)).toBe(true)
  })

  test('that says “no counterpart” is consumed by any live mapping of its node into that catalogue', () => {
    const oneSided = suggestionOf('幼教服务标准')
    expect(oneSided.nodeBId).toBeNull()
    expect(isOpen(oneSided, [], hashes)).toBe(true)
    expect(isOpen(oneSided, [realMapping('幼教服务标准', 'YX205', 'related')], hashes)).toBe(false)
  })

  test('about a node that is no longer effective is closed', () => {
    const without = new Map(hashes)
    without.delete(terms.nodeAId)
    expect(isOpen(terms, [], without)).toBe(false)
  })
})

describe('several suggestions of one pair', () => {
  test('are put aside together, whoever made them', () => {
    const again: Suggestion = { ...terms, id: 'engine', origin: 'engine', score: 700 }
    expect(openSuggestions([terms, again], [], hashes)).toHaveLength(2)
    const aside = taken(dismissSuggestion(terms, { version: 1, effective: pair }, as(scEditor)))
    expect(openSuggestions([aside, again], [], hashes)).toEqual([])
    expect(openSuggestions([aside, again], [], new Map(hashes).set(terms.nodeAId, 'new'))).toHaveLength(2)
  })
})
