/** What the page of a log entry says about its facts: codes in words, parts below their name, unknown things as they stand. */
import { expect, test } from 'vitest'
import { type FactContext, factFieldWord, factText } from '#lib/i18n/audit-facts'

const context = (subjectType: string): FactContext => ({
  subjectType,
  agencyNames: new Map([['sc', '四川']]),
})

test('a state speaks the words of its own workflow', () => {
  expect(factText('state', 'agency-review', context('mapping'))).toBe('待本局审核')
  expect(factText('state', 'draft', context('change-set'))).toBe('编制中')
})

test('an agency is called by its name, a relation by its word, a truth by 是 or 否', () => {
  expect(factText('agencyId', 'sc', context('account'))).toBe('四川')
  expect(factText('relation', 'broader', context('mapping'))).toBe('包含')
  expect(factText('hard', false, context('mapping'))).toBe('否')
})

test('a thing inside stands below its name, moved in, each field with its word', () => {
  const value = { participant: { agencyId: 'sc', projectNumber: null } }
  expect(factText('', value, context('joint-standard'))).toBe(
    '参与单位登记：\n　　单位：四川\n　　立项号：（空）',
  )
})

test('a field or a code without words is shown as the log has it', () => {
  expect(factFieldWord('somethingNew')).toBe('somethingNew')
  expect(factText('state', 'new-state', context('mapping'))).toBe('new-state')
})

test('a thing is called by its name where it has one, and by its id otherwise', () => {
  const named = { ...context('mapping'), names: new Map([['node-1', '公务用车管理']]) }
  expect(factText('nodeIds', ['node-1', 'node-2'], named)).toBe('公务用车管理、node-2')
})

test('weights, synonyms and runs speak of reasons, origins and levels in words', () => {
  expect(factText('weights', { 'same-title': 850 }, context('weights'))).toBe('名称相同：850')
  expect(factText('mark', 'entered', context('synonyms'))).toBe('经办人录入')
  expect(factText('level', 'position', context('suggestion-run'))).toBe('标准')
  expect(factText('state', 'cancelled', context('suggestion-run'))).toBe('已取消')
})
