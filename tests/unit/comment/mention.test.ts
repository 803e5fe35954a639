import { expect, test } from 'vitest'
import { mentionedIn, mentionQuery, segmentsOf, withMention } from '#lib/domain/comment/mention'

const people = [{ displayName: '李明' }, { displayName: '李明轩' }, { displayName: '渝·审核人（示例）' }]
const names = (text: string) => mentionedIn(text, people).map(({ displayName }) => displayName)

test('a name is asked for from the sign up to the caret, and no longer after a blank', () => {
  expect(mentionQuery('请看 @li', 6)).toEqual({ start: 3, text: 'li' })
  expect(mentionQuery('请看 ＠', 4)).toEqual({ start: 3, text: '' })
  expect(mentionQuery('请看 @李明 好', 8)).toBeNull()
  expect(mentionQuery('没有', 2)).toBeNull()
})

test('an address is no mention', () => {
  expect(mentionQuery('name@host', 9)).toBeNull()
})

test('the chosen name takes the place of what was typed, and the caret stands behind it', () => {
  const query = { start: 3, text: 'li' }
  expect(withMention('请看 @li，谢谢', query, '李明')).toEqual({ text: '请看 @李明 ，谢谢', caret: 7 })
  expect(withMention('@li 谢谢', { start: 0, text: 'li' }, '李明')).toEqual({ text: '@李明 谢谢', caret: 4 })
})

test('the longest name is the one that is meant', () => {
  expect(names('@李明轩 请核')).toEqual(['李明轩'])
  expect(names('@李明 和 @渝·审核人（示例） 请核')).toEqual(['李明', '渝·审核人（示例）'])
})

test('a name without the sign names nobody', () => {
  expect(names('李明说过')).toEqual([])
})

test('the segments put together are the text', () => {
  const text = '请 @李明 与＠李明轩 核对 @某某'
  expect(
    segmentsOf(text, people)
      .map((segment) => segment.text)
      .join(''),
  ).toBe(text)
})
