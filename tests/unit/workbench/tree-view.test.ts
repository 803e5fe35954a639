import { describe, expect, test } from 'vitest'
import { isPinyin, matchesPinyin } from '#lib/domain/workbench/pinyin'
import { isLinkAsked, matchingRows, noFilter } from '#lib/domain/workbench/row-filter'
import { branchCounts, foldedAtFirst, shownRows, subtreeEnds } from '#lib/domain/workbench/tree-view'
import { readingsOf } from '#lib/queries/readings'
import { board, hint, link } from './board-fixture'

const { left } = board()
const indexes = (shown: readonly { readonly index: number }[]) => shown.map(({ index }) => index)

describe('the lines that are shown', () => {
  test('each row knows where what is under it ends', () => {
    expect(subtreeEnds(left.rows)).toEqual([4, 4, 3, 4, 6, 6])
  })

  test('a closed branch hides everything under it, however deep', () => {
    expect(indexes(shownRows(left.rows, new Set([0]), null))).toEqual([0, 4, 5])
  })

  test('a filter keeps what matches and the way to it', () => {
    const matches = [false, false, false, true, false, false]
    const shown = shownRows(left.rows, new Set(), matches)
    expect(shown).toEqual([
      { index: 0, matched: false },
      { index: 1, matched: false },
      { index: 3, matched: true },
    ])
  })

  test('the node under work is never hidden by a filter', () => {
    expect(
      indexes(
        shownRows(
          left.rows,
          new Set(),
          left.rows.map(() => false),
          5,
        ),
      ),
    ).toEqual([4, 5])
  })

  test('at 类目 level the branches that hold standards only are closed at first', () => {
    expect([...foldedAtFirst(left.rows, 'category')]).toEqual([1, 5])
    expect(foldedAtFirst(left.rows, 'position').size).toBe(0)
  })
})

describe('the counts on branches', () => {
  const marked = board({
    left: {
      l1: { status: 'confirmed', relation: 'equal' },
      l2: { status: 'suggested' },
      l3: { status: 'drafting' },
      l5: { status: 'gap', disposed: true },
    },
  }).left

  test('count the nodes of the level and those that ask for work, upwards', () => {
    expect(branchCounts(marked.rows, marked.marks, 'position').slice(0, 2)).toEqual([
      { total: 2, undecided: 1 },
      { total: 2, undecided: 1 },
    ])
  })

  test('a gap whose disposition is under way asks for nothing more', () => {
    expect(branchCounts(marked.rows, marked.marks, 'category')[4]).toEqual({ total: 1, undecided: 0 })
  })
})

describe('searching by 拼音', () => {
  const readings = readingsOf(['公务用车管理标准', '重庆重要'])

  test('finds full spelling, initials, a mixture, and from the middle of the title', () => {
    for (const query of ['gongwuyongche', 'gwyc', 'gongwyc', 'yongch', 'glbz'])
      expect(matchesPinyin('公务用车管理标准', query, readings), query).toBe(true)
    expect(matchesPinyin('公务用车管理标准', 'gwzz', readings)).toBe(false)
  })

  test('a character with several readings is found by each of them', () => {
    expect(matchesPinyin('重庆', 'chongqing', readings)).toBe(true)
    expect(matchesPinyin('重庆', 'zhongq', readings)).toBe(true)
  })

  test('letters of the title stand for themselves, and what is no 拼音 is not taken for it', () => {
    expect(matchesPinyin('5S管理', 'sgl', readings)).toBe(true)
    expect(isPinyin('gb/t')).toBe(false)
  })
})

describe('the filter', () => {
  const readings = readingsOf(left.rows.map(({ title }) => title))
  const find = (text: string) => {
    const filter = { ...noFilter, text: { left: text, right: '' } }
    return matchingRows(board(), filter, 'category', readings).left?.flatMap((hit, index) =>
      hit ? [index] : [],
    )
  }

  test('finds by title, code, 平台内码, number with any dash or stroke, and 拼音', () => {
    expect(find('租赁')).toEqual([3])
    expect(find('yx9')).toEqual([5])
    expect(find('51-l1')).toEqual([1])
    expect(find('db50∕t1055-2020')).toEqual([2])
    expect(find('gwyczl')).toEqual([3])
  })

  test('asks nothing of a side that is not filtered', () => {
    expect(
      matchingRows(board(), { ...noFilter, text: { left: '车', right: '' } }, 'category', {}).right,
    ).toBeNull()
  })

  test('by what is given to the viewer, and by what is his own, at the level', () => {
    const given = board({ left: { l1: { assigned: true }, l2: { assigned: true }, l5: { mine: true } } })
    const hits = (filter: Partial<typeof noFilter>) =>
      matchingRows(given, { ...noFilter, ...filter }, 'category', {}).left?.flatMap((hit, at) =>
        hit ? [at] : [],
      )
    expect(hits({ assigned: true })).toEqual([1])
    expect(hits({ mine: true })).toEqual([5])
    expect(hits({ assigned: true, mine: true })).toEqual([])
  })

  test('in the list of links, 我经手的 is what one has written, not what others said of the same node', () => {
    const links = [link(1, 1, { mine: true }), link(1, 2)]
    const given = board({ left: { l1: { mine: true } }, links, hints: [hint(1, 3, 800)] })
    const filter = { ...noFilter, mine: true }
    const matches = matchingRows(given, filter, 'category', {})
    const asked = [...given.links, ...given.hints].filter((one) => isLinkAsked(one, matches, filter))
    expect(asked.map(({ right }) => right)).toEqual([1])
  })

  test('by relation, on both ends of its links; by 难协商 and what is unfinished likewise', () => {
    const linked = board({
      links: [
        link(1, 1, { relation: 'broader', state: 'draft', unfinished: true }),
        link(5, 3, { relation: 'overlap', hard: true }),
      ],
    })
    const hits = (matches: readonly boolean[] | null) =>
      matches?.flatMap((hit, index) => (hit ? [index] : []))
    const broader = matchingRows(linked, { ...noFilter, relation: 'broader' }, 'category', {})
    expect([hits(broader.left), hits(broader.right)]).toEqual([[1], [1]])
    const hard = matchingRows(linked, { ...noFilter, status: 'hard' }, 'category', {})
    expect([hits(hard.left), hits(hard.right)]).toEqual([[5], [3]])
    const filter = { ...noFilter, status: 'unfinished' } as const
    const unfinished = matchingRows(linked, filter, 'category', {})
    expect([hits(unfinished.left), hits(unfinished.right)]).toEqual([[1], [1]])
    expect(linked.links.filter((one) => isLinkAsked(one, unfinished, filter))).toHaveLength(1)
  })
})
