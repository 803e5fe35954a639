import { describe, expect, test } from 'vitest'
import { applyChange, swapBoard } from '#lib/domain/workbench/board'
import { changeOf } from '#lib/domain/workbench/fresh'
import { drawnLinks, linksInView, standIns } from '#lib/domain/workbench/link-view'
import { shownRows } from '#lib/domain/workbench/tree-view'
import { readBoard, writeRows, writeStanding } from '#lib/domain/workbench/wire'
import { board, hint, link, openMark } from './board-fixture'

function linesOf(one: ReturnType<typeof board>, side: 'left' | 'right', folded: readonly number[] = []) {
  const closed = new Set(folded)
  return standIns(one[side].rows, shownRows(one[side].rows, closed, null), closed)
}

describe('links between lines', () => {
  const linked = board({
    links: [
      link(2, 2),
      link(3, 2, { relation: 'overlap', state: 'pending' }),
      link(1, 1, { relation: 'equal' }),
    ],
    hints: [hint(5, 3, 700), hint(1, 1, 900)],
  })

  test('with everything open each link is drawn by itself, a suggestion only where nothing is said', () => {
    const drawn = drawnLinks(linked, linesOf(linked, 'left'), linesOf(linked, 'right'))
    expect(drawn.map(({ left, right, count, tone }) => [left, right, count, tone])).toEqual([
      [2, 2, 1, 'confirmed'],
      [3, 2, 1, 'pending'],
      [1, 1, 1, 'confirmed'],
      [5, 3, 1, 'suggested'],
    ])
  })

  test('links of a closed branch are gathered at its line and counted; its own link gives the look', () => {
    const drawn = drawnLinks(linked, linesOf(linked, 'left', [1]), linesOf(linked, 'right', [1]))
    expect(drawn[0]).toEqual({
      left: 1,
      right: 1,
      count: 3,
      relation: 'equal',
      tone: 'confirmed',
      bundle: null,
    })
  })

  test('gathered links without an own one are mixed where they differ', () => {
    const apart = { ...linked, links: linked.links.slice(0, 2), hints: [hint(5, 3, 700)] }
    expect(drawnLinks(apart, linesOf(apart, 'left', [1]), linesOf(apart, 'right', [1]))).toEqual([
      { left: 1, right: 1, count: 2, relation: null, tone: 'mixed', bundle: null },
      { left: 3, right: 2, count: 1, relation: null, tone: 'suggested', bundle: null },
    ])
  })

  test('a row that a filter hides has no line, and its links are not drawn', () => {
    const rows = linked.left.rows
    const shown = shownRows(
      rows,
      new Set(),
      rows.map((_, index) => index === 5),
    )
    const lines = standIns(rows, shown, new Set())
    expect([...lines]).toEqual([-1, -1, -1, -1, 0, 1])
    expect(drawnLinks(linked, lines, linesOf(linked, 'right'))).toHaveLength(1)
  })

  test('only links with an end in view are drawn', () => {
    const drawn = drawnLinks(linked, linesOf(linked, 'left'), linesOf(linked, 'right'))
    expect(linksInView(drawn, { first: 0, last: 2 }, { first: 3, last: 9 })).toHaveLength(2)
  })
})

describe('the board', () => {
  const full = board({
    left: {
      l1: { status: 'confirmed', relation: 'broader', mine: true },
      l5: { disposed: true, assigned: true, gapVersion: 3 },
    },
    right: { r3: { status: 'suggested', candidates: 2 } },
    links: [
      link(1, 1, {
        relation: 'broader',
        state: 'draft',
        unfinished: true,
        bundle: { id: 'b', mode: 'combined', side: 'left' },
      }),
    ],
    hints: [hint(5, 3, 612), hint(5, -1)],
  })

  test('comes out of the wire as it went in', () => {
    const [left, right] = [full.left, full.right].map(({ rows }) => writeRows(rows, {}))
    const sent = JSON.parse(JSON.stringify([left, right, writeStanding(full)]))
    expect(readBoard(sent[0], sent[1], sent[2])).toEqual(full)
  })

  test('swapped twice is the same; swapped once its relations are turned', () => {
    expect(swapBoard(swapBoard(full))).toEqual(full)
    expect(swapBoard(full).links[0]).toMatchObject({ relation: 'narrower', bundle: { side: 'right' } })
  })

  test('fresh nodes replace their marks and every link and hint that touches them, and nothing else', () => {
    const other = { ...full, links: [...full.links, link(2, 2)] }
    const mark = { ...openMark, status: 'drafting' as const }
    const { left: _l, right: _r, ...said } = link(5, 3, { state: 'draft' })
    const change = changeOf(other, {
      marks: [
        { nodeId: 'l5', mark },
        { nodeId: 'gone', mark },
      ],
      links: [{ ...said, left: 'l5', right: 'r3' }],
      hints: [],
    })
    const next = applyChange(other, change)
    expect(next.left.marks[5]).toEqual(mark)
    expect(next.links.map(({ mappingId }) => mappingId)).toEqual(['m1-1', 'm2-2', 'm5-3'])
    expect(next.hints).toEqual([])
  })
})
