import { describe, expect, it } from 'vitest'
import { reasonKeys } from '#lib/domain/alignment/reason'
import { runStateAt, silenceMost } from '#lib/domain/mapping/suggestion-run'
import { reasonSentence, reasonWords } from '#lib/i18n/suggestion'

describe('the words of a reason', () => {
  it('say what both sides share', () => {
    expect(reasonSentence({ key: 'shared-characters', shared: ['公务用车', '管理'] })).toBe(
      '名称共有“公务用车”“管理”',
    )
  })

  it('name two nodes of one title once', () => {
    expect(reasonSentence({ key: 'mapped-siblings', shared: ['用车标准', '用房标准', '用车标准'] })).toMatch(
      /：“用车标准”“用房标准”$/,
    )
  })

  it('are a sentence for every reason, with or without anything to quote', () => {
    for (const key of reasonKeys) {
      expect(reasonWords[key]).not.toBe('')
      expect(reasonSentence({ key, shared: [] })).not.toMatch(/undefined|：$|共有$/)
      expect(reasonSentence({ key, shared: ['甲'] })).toContain('“甲”')
    }
  })
})

describe('a run', () => {
  const now = new Date('2026-11-26T03:00:00Z')
  const silent = new Date(now.getTime() - silenceMost - 1)

  it('that nobody has spoken for is interrupted, whatever its row says', () => {
    expect(runStateAt({ state: 'running', heartbeatAt: now }, now)).toBe('running')
    expect(runStateAt({ state: 'running', heartbeatAt: silent }, now)).toBe('interrupted')
    expect(runStateAt({ state: 'queued', heartbeatAt: silent }, now)).toBe('interrupted')
  })

  it('that has ended stays as it ended', () => {
    expect(runStateAt({ state: 'done', heartbeatAt: silent }, now)).toBe('done')
    expect(runStateAt({ state: 'cancelled', heartbeatAt: silent }, now)).toBe('cancelled')
  })
})
