/**
 * The board on its way to the browser, in two parts: what the trees are made of, which stays as it is as long as the
 * edition does and is kept by the browser, and how things stand. Both go column by column, because ten thousand objects
 * a side with their keys would be three times as long. What is written here is read here and nowhere else.
 */
import { nodeKinds } from '#lib/domain/catalog/node'
import { nodeStatuses } from '#lib/domain/gap/node-status'
import { relationKeys } from '#lib/domain/mapping/relations'
import { type Board, type BoardHint, type BoardLink, type BoardMark, type BoardRow, openMark } from './board'
import type { Readings } from './pinyin'

/** One tree: a column for each property, as long as there are rows; `codes` and `numbers` only where there is one. */
export type WireRows = {
  readonly ids: readonly string[]
  readonly parents: readonly number[]
  readonly kinds: readonly number[]
  readonly platformCodes: readonly string[]
  readonly titles: readonly string[]
  readonly codes: readonly (readonly [index: number, code: string])[]
  readonly numbers: readonly (readonly [index: number, number: string])[]
  readonly readings: Readings
}

type WireMark = readonly [
  status: number,
  relation: number,
  flags: number,
  candidates: number,
  gapVersion: number | null,
]

/** Most nodes are marked alike: each different mark once, and for each row which of them. */
type WireMarks = { readonly marks: readonly WireMark[]; readonly of: readonly number[] }

type WireHints = {
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly ids: readonly string[]
  readonly versions: readonly number[]
  readonly scores: readonly (number | null)[]
}

/** How things stand between two trees that the browser has. */
export type WireStanding = {
  readonly left: WireMarks
  readonly right: WireMarks
  readonly links: readonly BoardLink[]
  readonly hints: WireHints
}

export function writeRows(rows: readonly BoardRow[], readings: Readings): WireRows {
  return {
    ids: rows.map(({ id }) => id),
    parents: rows.map(({ parent }) => parent),
    kinds: rows.map(({ kind }) => nodeKinds.indexOf(kind)),
    platformCodes: rows.map(({ platformCode }) => platformCode),
    titles: rows.map(({ title }) => title),
    codes: rows.flatMap(({ code }, index) => (code === null ? [] : [[index, code] as const])),
    numbers: rows.flatMap(({ number }, index) => (number === null ? [] : [[index, number] as const])),
    readings,
  }
}

export function writeStanding({ left, right, links, hints }: Board): WireStanding {
  return {
    left: writeMarks(left.marks),
    right: writeMarks(right.marks),
    links,
    hints: {
      left: hints.map((hint) => hint.left),
      right: hints.map((hint) => hint.right),
      ids: hints.map(({ suggestionId }) => suggestionId),
      versions: hints.map(({ version }) => version),
      scores: hints.map(({ score }) => score),
    },
  }
}

/** The trees must be of the editions that the standing was asked for. */
export function readBoard(left: WireRows, right: WireRows, standing: WireStanding): Board {
  return {
    left: { rows: readRows(left), marks: readMarks(standing.left) },
    right: { rows: readRows(right), marks: readMarks(standing.right) },
    links: standing.links,
    hints: readHints(standing.hints),
  }
}

function writeMarks(marks: readonly BoardMark[]): WireMarks {
  const known = new Map<BoardMark, number>()
  const places = new Map<string, number>()
  const different: WireMark[] = []
  const of = marks.map((mark) => {
    const before = known.get(mark)
    if (before !== undefined) return before
    const written = writeMark(mark)
    const key = written.join()
    const place = places.get(key) ?? different.push(written) - 1
    places.set(key, place)
    known.set(mark, place)
    return place
  })
  return { marks: different, of }
}

function writeMark({ status, relation, gapVersion, candidates, ...is }: BoardMark): WireMark {
  const flags = Number(is.mine) + 2 * Number(is.disposed) + 4 * Number(is.assigned)
  const relationAt = relation === null ? -1 : relationKeys.indexOf(relation)
  return [nodeStatuses.indexOf(status), relationAt, flags, candidates, gapVersion]
}

function readMark([status, relation, flags, candidates, gapVersion]: WireMark): BoardMark {
  return {
    status: nodeStatuses[status] ?? 'open',
    relation: relationKeys[relation] ?? null,
    mine: (flags & 1) === 1,
    disposed: (flags & 2) === 2,
    assigned: (flags & 4) === 4,
    gapVersion,
    candidates,
  }
}

function readMarks({ marks, of }: WireMarks): readonly BoardMark[] {
  const different = marks.map(readMark)
  return of.map((place) => different[place] ?? openMark)
}

function readRows({ ids, parents, kinds, platformCodes, titles, ...some }: WireRows): readonly BoardRow[] {
  const codes = new Map(some.codes)
  const numbers = new Map(some.numbers)
  const rows: BoardRow[] = []
  for (const [index, id] of ids.entries()) {
    const parent = parents[index] ?? -1
    rows.push({
      id,
      parent,
      depth: parent < 0 ? 0 : (rows[parent]?.depth ?? 0) + 1,
      kind: nodeKinds[kinds[index] ?? -1] ?? 'category',
      code: codes.get(index) ?? null,
      platformCode: platformCodes[index] ?? '',
      title: titles[index] ?? '',
      number: numbers.get(index) ?? null,
    })
  }
  return rows
}

function readHints({ left, right, ids, versions, scores }: WireHints): readonly BoardHint[] {
  return ids.map((suggestionId, index) => ({
    left: left[index] ?? -1,
    right: right[index] ?? -1,
    suggestionId,
    version: versions[index] ?? 0,
    score: scores[index] ?? null,
  }))
}
