/** Which nodes of the two trees are asked for: by text, code, number, 拼音, by status, relation, what is one's own or given to one. */
import type { NodeStatusKey } from '#lib/domain/gap/node-status'
import { inverseRelation, type Relation } from '#lib/domain/mapping/relations'
import { type Board, type BoardLink, type BoardRow, type Side, sides } from './board'
import { isPinyin, matchesPinyin, type Readings } from './pinyin'
import { isUndecided, type Level } from './tree-view'

/** What is asked of the links of a node rather than of its status. */
export const linkStatuses = ['hard', 'unfinished'] as const
type LinkStatus = (typeof linkStatuses)[number]

/** `undecided` stands for every status that asks for work. */
export type StatusFilter = NodeStatusKey | 'undecided' | LinkStatus

function isLinkStatus(status: StatusFilter | null): status is LinkStatus {
  return linkStatuses.some((one) => one === status)
}

export type BoardFilter = {
  readonly text: Readonly<Record<Side, string>>
  readonly status: StatusFilter | null
  /** As read from left to right. */
  readonly relation: Relation | null
  readonly mine: boolean
  readonly assigned: boolean
}

export const noFilter: BoardFilter = {
  text: { left: '', right: '' },
  status: null,
  relation: null,
  mine: false,
  assigned: false,
}

/** Whether anything is asked of a node's mark: status, relation, mine, assigned. */
function asksOfMarks({ status, relation, mine, assigned }: BoardFilter): boolean {
  return status !== null || relation !== null || mine || assigned
}

/** Whether anything is filtered at all. */
export function isFiltered(filter: BoardFilter): boolean {
  return asksOfMarks(filter) || filter.text.left !== '' || filter.text.right !== ''
}

export type Matches = Readonly<Record<Side, readonly boolean[] | null>>

/** For each side which rows match, or null where nothing is asked of it. All but text ask nodes of the level. */
export function matchingRows(board: Board, filter: BoardFilter, level: Level, readings: Readings): Matches {
  const linked = linkedRows(board, filter)
  const [left, right] = sides.map((side) => {
    const text = filter.text[side].trim().toLowerCase()
    const asksMark = asksOfMarks(filter)
    if (text === '' && !asksMark) return null
    const { rows, marks } = board[side]
    return rows.map((row, index) => {
      if (text !== '' && !matchesText(row, text, readings)) return false
      if (!asksMark) return true
      const mark = marks[index]
      if (row.kind !== level || mark === undefined) return false
      if ((filter.mine && !mark.mine) || (filter.assigned && !mark.assigned)) return false
      if (linked !== null && !linked[side].has(index)) return false
      if (filter.status === null || isLinkStatus(filter.status)) return true
      return filter.status === 'undecided' ? isUndecided(mark) : mark.status === filter.status
    })
  })
  return { left: left ?? null, right: right ?? null }
}

/** Whether a link stays in a filtered list: one of its nodes matches, and it says what is asked for itself. */
export function isLinkAsked(
  link: { readonly left: number; readonly right: number } & Partial<
    Pick<BoardLink, 'relation' | 'mine' | LinkStatus>
  >,
  matches: Matches,
  filter: BoardFilter,
): boolean {
  if (filter.relation !== null && link.relation !== filter.relation) return false
  if (isLinkStatus(filter.status) && link[filter.status] !== true) return false
  // A node is one's own through one of its links: the others, and what is only suggested, are not.
  if (filter.mine && link.mine !== true) return false
  const asked = sides.filter((side) => matches[side] !== null)
  if (asked.length === 0) return true
  const texts = asked.filter((side) => filter.text[side].trim() !== '')
  const holds = (side: Side) => matches[side]?.[link[side]] === true
  return texts.length > 0 ? texts.every(holds) : asked.some(holds)
}

/** Rows with a link of the relation, or one that is 难协商 or unfinished; null where nothing of it is asked. */
function linkedRows(
  { links }: Board,
  filter: BoardFilter,
): Readonly<Record<Side, ReadonlySet<number>>> | null {
  const { relation, status } = filter
  if (relation === null && !isLinkStatus(status)) return null
  const asked = links.filter(
    (link) => (relation === null || link.relation === relation) && (!isLinkStatus(status) || link[status]),
  )
  return { left: new Set(asked.map(({ left }) => left)), right: new Set(asked.map(({ right }) => right)) }
}

/** `text` in small letters. Title, code, 平台内码 and number as typed; the title by 拼音, too. */
export function matchesText(row: BoardRow, text: string, readings: Readings): boolean {
  const written = [row.title, row.code ?? '', row.platformCode, row.number ?? ''].join('\n').toLowerCase()
  if (written.includes(text) || plainNumber(written).includes(plainNumber(text))) return true
  return isPinyin(text) && matchesPinyin(row.title, text, readings)
}

/** Dashes, strokes and blanks of a standard's number are written in many ways: DB50/T 10004—2023, db50∕t10004-2023. */
function plainNumber(text: string): string {
  return text
    .replace(/[—–－]/g, '-')
    .replace(/[∕／]/g, '/')
    .replace(/[ \t\u3000]/g, '')
}

/** The filter seen from the other side. */
export function swapFilter(filter: BoardFilter): BoardFilter {
  return {
    ...filter,
    text: { left: filter.text.right, right: filter.text.left },
    relation: filter.relation && inverseRelation(filter.relation),
  }
}
