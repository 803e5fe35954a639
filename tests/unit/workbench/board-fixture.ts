/** A small board: 四川 left with two 子体系, 重庆 right with one; built by hand so that a test shows what it is about. */
import {
  type Board,
  type BoardHint,
  type BoardLink,
  type BoardMark,
  type BoardRow,
  type BoardSide,
  openMark,
} from '#lib/domain/workbench/board'

export { openMark }

type Line = readonly [
  id: string,
  parent: number,
  kind: BoardRow['kind'],
  title: string,
  more?: Partial<BoardRow>,
]

export function sideOf(
  lines: readonly Line[],
  marks: Readonly<Record<string, Partial<BoardMark>>> = {},
): BoardSide {
  const rows: BoardRow[] = []
  for (const [id, parent, kind, title, more = {}] of lines) {
    const depth = parent < 0 ? 0 : (rows[parent]?.depth ?? 0) + 1
    rows.push({ id, parent, depth, kind, title, code: null, platformCode: `51-${id}`, number: null, ...more })
  }
  return { rows, marks: rows.map(({ id }) => ({ ...openMark, ...marks[id] })) }
}

/** l0 ┬ l1 ─ l2, l3 (standards) · l4 ┬ l5 · r0 ┬ r1 ─ r2 (standard), r3 */
export function board(
  change: {
    readonly left?: Readonly<Record<string, Partial<BoardMark>>>
    readonly right?: Readonly<Record<string, Partial<BoardMark>>>
    readonly links?: readonly BoardLink[]
    readonly hints?: readonly BoardHint[]
  } = {},
): Board {
  return {
    left: sideOf(
      [
        ['l0', -1, 'subsystem', '业务标准体系'],
        ['l1', 0, 'category', '公务用车管理标准'],
        ['l2', 1, 'position', '公务用车信息化平台管理规范', { number: 'DB50/T 1055—2020' }],
        ['l3', 1, 'position', '公务用车租赁规范'],
        ['l4', -1, 'subsystem', '运行管理标准体系'],
        ['l5', 4, 'category', '重要会议服务标准', { code: 'YX9' }],
      ],
      change.left,
    ),
    right: sideOf(
      [
        ['r0', -1, 'subsystem', '运行保障标准体系'],
        ['r1', 0, 'category', '公务用车管理标准', { code: 'YX203' }],
        ['r2', 1, 'position', '公务用车平台规范'],
        ['r3', 0, 'category', '内部运行管理标准', { code: 'YX207' }],
      ],
      change.right,
    ),
    links: change.links ?? [],
    hints: change.hints ?? [],
  }
}

export function link(left: number, right: number, more: Partial<BoardLink> = {}): BoardLink {
  return {
    left,
    right,
    mappingId: `m${left}-${right}`,
    version: 1,
    state: 'confirmed',
    relation: 'equal',
    stale: false,
    hard: false,
    unfinished: false,
    mine: false,
    own: true,
    bundle: null,
    ...more,
  }
}

export function hint(left: number, right: number, score: number | null = null): BoardHint {
  return { left, right, suggestionId: `s${left}-${right}`, version: 1, score }
}
