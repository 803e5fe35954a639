import { describe, expect, test } from 'vitest'
import { isSettled, nextItem, queueOf } from '#lib/domain/workbench/queue'
import { board, hint, link } from './board-fixture'

const all = { left: null, right: null }
const pairs = (queue: ReturnType<typeof queueOf>) => queue.map(({ left, right }) => [left, right])

describe('the queue', () => {
  test('takes undecided nodes in table order with their best candidate, then what the other side has left', () => {
    const one = board({
      left: { l1: { status: 'suggested', candidates: 2 } },
      hints: [hint(1, 3, 400), hint(1, 1, 800)],
    })
    expect(pairs(queueOf(one, 'category', all))).toEqual([
      [1, 1],
      [5, null],
      [1, 3],
    ])
  })

  test('leaves out what has a mapping, but not a node that is only judged 已判无关 with one', () => {
    const said = board({ links: [link(1, 1), link(5, 3, { relation: 'unrelated', state: 'draft' })] })
    expect(pairs(queueOf(said, 'category', all))).toEqual([
      [5, null],
      [null, 3],
    ])
  })

  test('asks again about own mappings that were returned or are 待复核', () => {
    const again = board({
      left: { l1: { status: 'returned' }, l5: { status: 'stale' } },
      links: [link(1, 1, { state: 'returned' }), link(5, 3, { stale: true })],
    })
    expect(queueOf(again, 'category', all).map(({ mappingId }) => mappingId)).toEqual(['m1-1', 'm5-3'])
    const others = board({ links: [link(1, 1, { state: 'returned', own: false }), link(5, 3)] })
    expect(queueOf(others, 'category', all)).toEqual([])
  })

  test('a gap that is disposed of is done', () => {
    const disposed = board({
      left: { l1: { status: 'gap', disposed: true }, l5: { status: 'gap-decided', disposed: true } },
      links: [link(1, 1), link(5, 3)].slice(0, 0),
      right: { r1: { disposed: true, status: 'gap' }, r3: { disposed: true, status: 'gap' } },
    })
    expect(queueOf(disposed, 'category', all)).toEqual([])
  })

  test('goes through the standards at 标准 level, and through what a filter leaves', () => {
    const one = board({ hints: [hint(2, 2, 900)] })
    expect(pairs(queueOf(one, 'position', all))).toEqual([
      [2, 2],
      [3, null],
    ])
    const onlyThird = { left: [false, false, false, true, false, false], right: null }
    expect(pairs(queueOf(one, 'position', onlyThird))).toEqual([[3, null]])
  })
})

describe('going through it', () => {
  const queue = queueOf(board(), 'category', all)
  const [first, second] = queue
  const keys = queue.map(({ key }) => key)

  test('goes on to the next and round at the end', () => {
    expect(nextItem(queue, { key: keys[0] ?? '', place: 0 }, new Set())?.key).toBe(keys[1])
    expect(nextItem(queue, { key: keys.at(-1) ?? '', place: 3 }, new Set())?.key).toBe(keys[0])
  })

  test('goes on from the place of one that is settled and gone', () => {
    expect(nextItem(queue.slice(1), { key: keys[0] ?? '', place: 0 }, new Set())?.key).toBe(second?.key)
  })

  test('with a pair goes the node that stood alone until it got the other one', () => {
    const alone = { ...queue[0], key: 'l5|', left: 5, right: null, suggestionId: null, mappingId: null }
    const other = { ...alone, key: 'l5|r1', right: 1 }
    expect(isSettled(alone, 'l5|r3', { left: 5, right: 3 })).toBe(true)
    expect(isSettled(other, 'l5|r3', { left: 5, right: 3 }), 'another pair of the node').toBe(false)
    expect(isSettled(other, 'l5|r1', { left: 5, right: 1 })).toBe(true)
    expect(isSettled(alone, '|r3', { left: null, right: 3 })).toBe(false)
  })

  test('passes over skipped ones as long as there are others, then comes back to them', () => {
    expect(nextItem(queue, { key: keys[0] ?? '', place: 0 }, new Set([keys[1] ?? '']))?.key).toBe(keys[2])
    expect(nextItem(queue, { key: keys[0] ?? '', place: 0 }, new Set(keys))?.key).toBe(keys[1])
  })

  test('goes back also to what was skipped, and says when nothing is left', () => {
    expect(nextItem(queue, { key: keys[1] ?? '', place: 1 }, new Set([keys[0] ?? '']), -1)?.key).toBe(
      first?.key,
    )
    expect(nextItem([], { key: '', place: 0 }, new Set())).toBeNull()
  })
})
