import { describe, expect, test } from 'vitest'
import { commandNames } from '#lib/domain/access/operations'
import { titleDifference } from '#lib/domain/mapping/title-difference'
import {
  draftOf,
  emptyDraft,
  isBlank,
  missingIn,
  reverseDraft,
  statementInput,
  termDifference,
  withDifference,
  withPhrase,
} from '#lib/domain/workbench/draft'
import { bulkSteps, packableMappings } from '#lib/domain/workbench/selection'
import { beginSession, counterpartOf, currentKey, stepSession } from '#lib/domain/workbench/session'
import { deedOf, inverseOf, leftToUndo } from '#lib/domain/workbench/undo'
import { board, hint, link } from './board-fixture'

const answer = { id: 'm', version: 4, state: 'draft' }

describe('taking back', () => {
  test.each([
    ['mapping.propose', 'mapping.withdraw'],
    ['mapping.submit', 'mapping.recall'],
    ['mapping.recall', 'mapping.submit'],
    ['mapping.flag-hard', 'mapping.flag-hard'],
    ['suggestion.dismiss', 'suggestion.restore'],
    ['suggestion.refuse', 'suggestion.restore'],
    ['suggestion.restore', 'suggestion.dismiss'],
    ['gap.propose', 'gap.withdraw'],
    ['gap.report', 'gap.take-back-report'],
  ] as const)('%s is taken back by %s, with the version that it was answered with', (command, back) => {
    const inverse = inverseOf(
      { command, input: { nodeId: 'n', lackingCatalogId: 'c', hard: true } },
      answer,
      '撤销',
    )
    expect(inverse).toMatchObject({ kind: 'step', step: { command: back, input: { version: 4 } } })
  })

  test('the flag 难协商 is taken back to what it was', () => {
    const inverse = inverseOf({ command: 'mapping.flag-hard', input: { hard: true } }, answer, '撤销')
    expect(inverse).toMatchObject({ step: { input: { hard: false, mappingId: 'm', reason: '撤销' } } })
  })

  test('what others have seen or what is over says why it cannot be taken back', () => {
    const reasons = [
      'mapping.forward',
      'mapping.confirm',
      'mapping.withdraw',
      'mapping.revise',
      'joint.cosign',
    ] as const
    expect(reasons.map((command) => inverseOf({ command, input: {} }, answer, ''))).toEqual(
      ['sent', 'answered', 'ended', 'reworded', 'unknown'].map((reason) => ({ kind: 'final', reason })),
    )
  })

  test('every command has an inverse or a reason', () => {
    for (const command of commandNames)
      expect(['step', 'final']).toContain(inverseOf({ command, input: {} }, answer, '').kind)
  })

  test('of many steps the last one is taken back first', () => {
    const step = (suggestionId: string) => ({
      step: { command: 'suggestion.dismiss' as const, input: { suggestionId }, about: `关于${suggestionId}` },
      answer: { id: suggestionId, version: 2 },
    })
    const deed = deedOf('搁置', ['a'], [step('s1'), step('s2')], '')
    expect(deed.inverse.map(({ input }) => input['suggestionId'])).toEqual(['s2', 's1'])
    expect(
      deed.inverse.map(({ about }) => about),
      'each says what it is about',
    ).toEqual(['关于s2', '关于s1'])
    expect(deed.final).toBeNull()
  })

  test('what was not answered can be taken back once more, what was refused cannot', () => {
    const step = (suggestionId: string) => ({
      step: { command: 'suggestion.dismiss' as const, input: { suggestionId } },
      answer: { id: suggestionId, version: 2 },
    })
    const deed = deedOf('搁置', ['a'], ['s1', 's2', 's3', 's4'].map(step), '')
    const left = leftToUndo(deed, [null, 'STALE', 'NETWORK'])
    expect(left?.inverse.map(({ input }) => input['suggestionId'])).toEqual(['s2', 's1'])
    expect(left?.label).toBe('搁置')
    expect(leftToUndo(deed, [null, null, 'STALE', null])).toBeNull()
  })
})

describe('what is being written', () => {
  test('begins without a relation, and says what is missing until nothing is', () => {
    expect(isBlank(emptyDraft)).toBe(true)
    expect(missingIn(emptyDraft)).toEqual(['relation', 'justification'])
    expect(missingIn({ ...emptyDraft, relation: 'broader', justification: '理由' })).toEqual(['differences'])
    expect(missingIn({ ...emptyDraft, relation: 'unrelated', justification: '理由' })).toEqual([
      'unrelatedReason',
    ])
    const half = withDifference(
      { ...emptyDraft, relation: 'overlap', justification: '理由' },
      { kind: 'term' },
    )
    expect(missingIn(half)).toEqual(['difference'])
    expect(missingIn({ ...emptyDraft, relation: 'equal', justification: '理由' })).toEqual([])
  })

  test('turned round twice is the same, once it is what the other side would write', () => {
    const draft = withDifference(
      { ...emptyDraft, relation: 'broader' },
      { valueA: '甲', valueB: '乙', unitA: 'm²' },
    )
    expect(reverseDraft(reverseDraft(draft))).toEqual(draft)
    expect(reverseDraft(draft)).toMatchObject({
      relation: 'narrower',
      differences: [{ valueA: '乙', unitB: 'm²' }],
    })
  })

  test('of an existing statement goes back as the command takes it', () => {
    const row = {
      kind: 'scope',
      valueA: '甲',
      unitA: null,
      valueB: '乙',
      unitB: null,
      treatment: 'flex',
    } as const
    const said = {
      relation: 'unrelated',
      unrelatedReason: 'level',
      justification: '理由',
      evidence: '',
      differences: [row],
    } as const
    expect(statementInput(draftOf(said))).toEqual({ ...said })
  })

  test('a phrase is put at the end, once', () => {
    expect(withPhrase('', '名称相同')).toBe('名称相同')
    expect(withPhrase('名称相同', '编号相同')).toBe('名称相同；编号相同')
    expect(withPhrase('名称相同。', '编号相同')).toBe('名称相同。编号相同')
    expect(withPhrase('名称相同；编号相同', '名称相同')).toBe('名称相同；编号相同')
  })

  test('a difference of terms comes from titles that have something in common and each something of its own', () => {
    const terms = (left: string, right: string) => {
      const titles = titleDifference(left, right)
      return termDifference(titles.left, titles.right)
    }
    expect(terms('公务接待服务标准', '公务接待后勤保障标准')).toEqual({ valueA: '服务', valueB: '后勤保障' })
    expect(terms('术语标准', '术语与缩略语标准')).toBeNull()
    expect(terms('术语', '用车')).toBeNull()
  })
})

describe('the session', () => {
  const one = board({ links: [link(1, 1)], hints: [hint(5, 3, 500)] })

  test('selecting a node brings its counterpart: what is said before what is suggested', () => {
    expect(counterpartOf(one, 'left', 1)).toBe(1)
    expect(counterpartOf(one, 'right', 3)).toBe(5)
    expect(counterpartOf(one, 'left', 3)).toBeNull()
  })

  test('what comes under work is opened in both trees', () => {
    const deep = board({ hints: [hint(2, 2, 900)] })
    const session = stepSession(beginSession(deep, 'category'), { kind: 'select', side: 'left', index: 2 })
    expect(session.current).toEqual({ left: 2, right: 2 })
    expect(session.folded.left.has(1)).toBe(false)
    expect(session.folded.right.has(1)).toBe(false)
  })

  test('swapping sides keeps the pair, turned', () => {
    const before = stepSession(beginSession(one, 'category'), { kind: 'select', side: 'left', index: 5 })
    const after = stepSession(before, { kind: 'swap' })
    expect(after.current).toEqual({ left: 3, right: 5 })
    expect(currentKey(after)).toBe(currentKey(before).split('|').reverse().join('|'))
  })
})

describe('many at once', () => {
  const actor = { roles: ['editor'] as const, agencyId: 'sc' }
  const owners = { left: { agencyId: 'sc', catalogId: 'C1' }, right: { agencyId: 'cq', catalogId: 'C2' } }
  const links = [
    link(1, 1, { state: 'draft' }),
    link(5, 3, { state: 'agency-review' }),
    link(3, 2, { state: 'draft', own: false }),
  ]
  const place = { board: board({ links, hints: [hint(2, 2, 800), hint(2, 3, 900)] }), actor, owners }
  const chosen = { left: new Set([1, 2, 3, 5]), right: new Set([3]) }

  test('each action finds what it fits, and only of the own agency', () => {
    const ids = (action: 'submit' | 'recall') =>
      bulkSteps(action, chosen, place).map(({ input }) => input['mappingId'])
    expect(ids('submit')).toEqual(['m1-1'])
    expect(ids('recall')).toEqual(['m5-3'])
  })

  test('an editor is offered no 本局审核', () => {
    expect(bulkSteps('forward', chosen, place)).toEqual([])
  })

  test('of each node the best suggestion is put aside, each suggestion once', () => {
    expect(bulkSteps('dismiss', chosen, place).map(({ input }) => input['suggestionId'])).toEqual(['s2-3'])
  })

  test('own drafts among the chosen make a 批次, for whoever may put one together', () => {
    expect(packableMappings(chosen, place.board, actor)).toEqual(['m1-1'])
    expect(packableMappings(chosen, place.board, { ...actor, roles: ['reviewer'] })).toEqual([])
    expect(packableMappings({ left: new Set(), right: new Set() }, place.board, actor)).toEqual([])
  })

  test('a gap is disposed of only for what the own agency lacks', () => {
    const steps = bulkSteps('dispose', chosen, place, { disposition: 'keep', reason: '理由' })
    expect(steps.map(({ input }) => [input['nodeId'], input['lackingCatalogId']])).toEqual([['r3', 'C1']])
  })
})
