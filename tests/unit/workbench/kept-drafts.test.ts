import { describe, expect, test } from 'vitest'
import { emptyDraft, withDifference } from '#lib/domain/workbench/draft'
import { dispositionDraftsKept, readKept, statementDraftsKept } from '#lib/input/workbench-drafts'

const none = { left: '', drafts: {} }

describe('what was being written when the page went away', () => {
  test('comes back as it was, half-written differences and all', () => {
    const draft = withDifference({ ...emptyDraft, relation: 'overlap', justification: '一半' })
    const kept = { left: 'C1', drafts: { 'l1|r1': draft } }
    expect(readKept(JSON.stringify(kept), statementDraftsKept, none)).toEqual(kept)
    const gaps = { n1: { disposition: null, reason: '未找到', ownerName: '', dueDate: '' } }
    expect(readKept(JSON.stringify(gaps), dispositionDraftsKept, {})).toEqual(gaps)
  })

  test('is left alone where it cannot be read: nothing kept, no JSON, or a relation that there is not', () => {
    const foreign = { left: 'C1', drafts: { 'l1|r1': { ...emptyDraft, relation: 'same-ish' } } }
    for (const text of [null, '{"left":', '[]', JSON.stringify(foreign)])
      expect(readKept(text, statementDraftsKept, none)).toBe(none)
  })
})
