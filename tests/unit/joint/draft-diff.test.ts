import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DiffClause, diffDrafts, diffText } from '#lib/domain/joint/draft-diff'
import { clause } from './joint-fixtures'

const list = (...clauses: Parameters<typeof clause>[0][]): readonly DiffClause[] =>
  clauses.map((more, index) => ({ ...clause(more), ordinal: index + 1 }))

const a = { number: '1', heading: '范围', text: '本文件规定了公务用车的要求。' }
const b = { number: '2', heading: '术语', text: '下列术语适用于本文件。' }
const c = { number: '3', heading: '保障', text: '应当在三十分钟内派车。' }

test('marks make both texts again, whatever they are', () => {
  const text = fc.string({
    unit: fc.constantFrom('应', '当', '派', '车', '在', '三', '十', '分', '钟', '，', 'a', ' '),
  })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const marks = diffText(before, after)
      const without = (kind: string) => marks.filter((mark) => mark.kind !== kind).map((mark) => mark.text)
      expect(without('added').join('')).toBe(before)
      expect(without('removed').join('')).toBe(after)
    }),
  )
})

test('a changed number of minutes is marked, the rest is the same', () => {
  expect(diffText('应当在30分钟内派车。', '应当在45分钟内派车。')).toEqual([
    { kind: 'same', text: '应当在' },
    { kind: 'removed', text: '30' },
    { kind: 'added', text: '45' },
    { kind: 'same', text: '分钟内派车。' },
  ])
})

test('an inserted clause that renumbers the following ones is one addition, and nothing has moved', () => {
  const diff = diffDrafts(
    list(a, b, c),
    list(
      a,
      { ...c, number: '2', heading: '新', text: '新增。' },
      { ...b, number: '3' },
      { ...c, number: '4' },
    ),
  )
  expect(diff.counts).toEqual({ added: 1, removed: 0, moved: 0, changed: 2, same: 1 })
  expect(diff.clauses.map((row) => row.kind)).toEqual(['kept', 'added', 'kept', 'kept'])
})

test('a clause put elsewhere has moved, the others have not', () => {
  const diff = diffDrafts(list(a, b, c), list(c, a, b))
  expect(diff.counts).toEqual({ added: 0, removed: 0, moved: 1, changed: 0, same: 2 })
  expect(diff.clauses[0]).toMatchObject({ kind: 'kept', moved: true, changed: [] })
})

test('a removed clause stands where it stood', () => {
  const diff = diffDrafts(list(a, b, c), list(a, c))
  expect(diff.clauses.map((row) => row.kind)).toEqual(['kept', 'removed', 'kept'])
})

test('a clause from 统一 to 弹性 has changed, though its text has not', () => {
  const latitude = { authority: '市州局', extent: '一成', term: '两年' }
  const diff = diffDrafts(list(a), list({ ...a, rigidity: 'flexible', latitude }))
  expect(diff.clauses[0]).toMatchObject({ changed: ['rigidity', 'latitude'], textMarks: [{ kind: 'same' }] })
})

test('every clause of both drafts stands in the difference exactly once', () => {
  const own = fc.record({
    number: fc.constantFrom('1', '2', '3', '4'),
    heading: fc.constantFrom('', '范围', '术语'),
    text: fc.constantFrom('', '甲', '乙', '丙丁'),
  })
  const draft = fc.array(own, { maxLength: 6 }).map((clauses) => list(...clauses))
  fc.assert(
    fc.property(draft, draft, (before, after) => {
      const { clauses } = diffDrafts(before, after)
      const befores = clauses.flatMap((row) => (row.kind === 'added' ? [] : [row.before.ordinal]))
      const afters = clauses.flatMap((row) => (row.kind === 'removed' ? [] : [row.after.ordinal]))
      expect([...befores].sort()).toEqual(before.map((clause) => clause.ordinal))
      expect(afters).toEqual(after.map((clause) => clause.ordinal))
      expect(diffDrafts(before, before).counts.same).toBe(before.length)
    }),
  )
})
